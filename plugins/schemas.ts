import fs from 'node:fs/promises';
import path from 'node:path';
import { jsonSchemas } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** The JSON Schema of each kind of file at `/schemas/<kind>.json`, for editors and other programs. */
export const schemas = definePlugin({
  id: 'schemas',
  options: noOptions,
  setup(config, site) {
    config.on('eleventy.after', async ({ directories }) => {
      const folder = path.join(directories.output, 'schemas');
      await fs.mkdir(folder, { recursive: true });
      const { graph } = await site.publication();
      for (const { id, schema } of jsonSchemas(graph.content.kinds)) {
        await fs.writeFile(path.join(folder, `${id}.json`), `${JSON.stringify(schema, null, 2)}\n`);
      }
    });
  },
});

import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { manifestOf, manifestSchema, type WrittenFile } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** `manifest.json`: everything published, with sizes and hashes, and the JSON Schema of that list beside it. */
export const manifest = definePlugin({
  id: 'manifest',
  options: noOptions,
  setup(config, site) {
    config.on('eleventy.after', async ({ directories }) => {
      const written = (url: string) =>
        describeFile(path.join(directories.output, url, url.endsWith('/') ? 'index.html' : ''));
      const content = await manifestOf(await site.publication(), written);
      await fs.writeFile(path.join(directories.output, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
      const schema = z.toJSONSchema(manifestSchema, { io: 'output' });
      await fs.writeFile(path.join(directories.output, 'manifest.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
    });
  },
});

async function describeFile(file: string): Promise<WrittenFile | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

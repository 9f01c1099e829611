import fs from 'node:fs/promises';
import path from 'node:path';
import { formats, programmeDownloads } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** The files to download beside pages: agreements, sheets and checklists as Word, agreements as Markdown. */
export const downloads = definePlugin({
  id: 'downloads',
  options: noOptions,
  setup(config, site) {
    site.capabilities.add('downloads');
    config.on('eleventy.after', async ({ directories }) => {
      const { programmes } = await site.publication();
      for (const file of programmes.flatMap(programmeDownloads)) {
        const format = formats.find(({ id }) => id === file.format);
        if (!format) throw new TypeError(`Unexpected format \`${file.format}\`, expected one of the formats`);
        const target = path.join(directories.output, file.url);
        await fs.mkdir(path.dirname(target), { recursive: true });
        await fs.writeFile(target, format.render(file.document()));
      }
    });
  },
});

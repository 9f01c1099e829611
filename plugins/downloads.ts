import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Download, type Format, formats, programmeDownloads } from '../src/index.ts';
import { definePlugin } from './define-plugin.ts';
import { DocumentCache } from './document-cache.ts';

/** The files to download beside pages: agreements, sheets, checklists and worksheets in the formats of each. */
export const downloads = definePlugin({
  id: 'downloads',
  options: z.strictObject({
    cache: z.string().min(1).optional().describe('The folder that made files are kept in between builds.'),
  }),
  setup(config, site, { cache: folder = path.join('node_modules', '.cache', 'mentorbook', 'documents') }) {
    site.capabilities.add('downloads');
    const cache = new DocumentCache(folder);
    config.on('eleventy.after', async ({ directories }) => {
      const { programmes } = await site.publication();
      for (const file of programmes.flatMap(programmeDownloads)) {
        const target = path.join(directories.output, file.url);
        await fs.mkdir(path.dirname(target), { recursive: true });
        await fs.writeFile(target, await cache.bytesOf(file.document(), formatOf(file), file.paper ?? undefined));
      }
      await cache.tidy();
    });
  },
});

function formatOf({ format: id }: Download): Format {
  const format = formats.find(known => known.id === id);
  if (!format) throw new TypeError(`Unexpected format \`${id}\`, expected one of the formats`);
  return format;
}

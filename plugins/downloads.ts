import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  type Download,
  type Format,
  formats,
  mediaUrl,
  type Publication,
  paperTheme,
  programmeDownloads,
} from '../src/index.ts';
import { definePlugin } from './define-plugin.ts';
import { DocumentCache } from './document-cache.ts';

/** The files to download beside pages: worksheets, sheets, agreements, handbooks, each in its formats. */
export const downloads = definePlugin({
  id: 'downloads',
  options: z.strictObject({
    cache: z.string().min(1).optional().describe('The folder that made files are kept in between builds.'),
  }),
  setup(config, site, { cache: folder = path.join('node_modules', '.cache', 'mentorbook', 'documents') }) {
    site.capabilities.add('downloads');
    const cache = new DocumentCache(folder);
    config.on('eleventy.after', async ({ directories }) => {
      const publication = await site.publication();
      const pictures = await picturesOf(publication);
      const theme = paperTheme(publication.graph);
      const picture = (source: string) => pictures.bytes.get(source);
      const surroundings = { site: publication.settings.url, picture, theme };
      const files = publication.programmes.flatMap(programmeDownloads);
      for (const [index, file] of files.entries()) {
        site.progress('documents', index + 1, files.length);
        const target = path.join(directories.output, file.url);
        const bytes = await cache.bytesOf(
          file.document(),
          formatOf(file, publication),
          file.paper ?? undefined,
          surroundings,
          pictures.hash,
        );
        await fs.mkdir(path.dirname(target), { recursive: true });
        await fs.writeFile(target, bytes);
      }
      await cache.tidy();
    });
  },
});

/** The pictures of the content by their addresses on the site, and one hash over all of them. */
async function picturesOf({ graph }: Publication): Promise<{ bytes: Map<string, Uint8Array>; hash: string }> {
  const hash = createHash('sha256');
  const bytes = new Map<string, Uint8Array>();
  for (const { path: inside, file } of graph.content.pictures) {
    const content = await fs.readFile(file);
    bytes.set(mediaUrl('', inside), content);
    hash.update(inside).update(content);
  }
  return { bytes, hash: hash.digest('hex') };
}

function formatOf({ format: id }: Download, { ownFormats }: Publication): Format {
  const format = [...ownFormats, ...formats].find(known => known.id === id);
  if (!format) throw new TypeError(`Unexpected format \`${id}\`, expected one of the formats`);
  return format;
}

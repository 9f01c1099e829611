import fs from 'node:fs';
import path from 'node:path';
import { type BenchPage, handbookPages } from './pages.ts';
import { writerIn } from './write-files.ts';

/** Writes the handbook as a Starlight site: the same text, and a sidebar of the programmes. */
export function writeStarlightSite(folder: string, count: number): void {
  const write = writerIn(folder);
  const pages = handbookPages(count);
  const programmes = [...new Set(pages.map(({ programme }) => programme))];
  write('package.json', '{ "type": "module" }\n');
  write('astro.config.mjs', config(programmes));
  write('src/content.config.mjs', collections);
  write('src/content/docs/index.md', '---\ntitle: Bench\n---\nA handbook of many pages.\n');
  for (const page of pages) write(`src/content/docs/${page.programme}/${page.slug}.md`, file(page));
  fs.mkdirSync(path.join(folder, 'public'), { recursive: true });
}

const config = (programmes: readonly string[]) => `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: 'site',
  integrations: [
    starlight({
      title: 'Bench',
      // What its own index of the text takes is measured with it, as it is made in every build.
      sidebar: [${programmes.map(id => `{ label: '${id}', autogenerate: { directory: '${id}' } }`).join(', ')}],
    }),
  ],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function file({ title, summary, order, lines, body, programme }: BenchPage): string {
  const keys = [
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(summary)}`,
    `sidebar:\n  order: ${order}`,
  ];
  const list = lines.map(line => `- ${line}\n`).join('');
  const text = body.replace(/\]\((guide-\d+)\.md\)/g, `](/${programme}/$1/)`);
  return `---\n${keys.join('\n')}\n---\n${list}${list === '' ? '' : '\n'}${text}`;
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { emptyFolder, root } from '../support/run.ts';
import { scratchProject } from '../support/scratch-project.ts';
import { allWholeFiles, type Files } from './content-examples.ts';
import { type Example, useOf } from './examples.ts';

/** Writes files into a folder, with the folders that they need. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
}

/** A project in which everything has been done that the manual shows: what a fork may look like after reading it. */
export async function manualProject(examples: readonly Example[]): Promise<string> {
  const content = path.join(await emptyFolder(), 'content');
  for (const part of ['library', 'manual'])
    await fs.cp(path.join(root, 'content', part), path.join(content, part), { recursive: true });
  await writeFiles(content, allWholeFiles(examples));
  const project = await scratchProject(content);
  const sources = examples.filter(each => useOf(each) === 'source' && !isElsewhere(each));
  await writeFiles(project, Object.fromEntries(sources.map(({ name, text }) => [name, text])));
  for (const example of examples.filter(each => useOf(each) === 'insertion')) await insert(example, project);
  return project;
}

/** The page on a site of somebody else has a project of its own. */
export const isElsewhere = ({ name }: Example) => name.startsWith('my-site/');

async function insert({ name, text }: Example, project: string): Promise<void> {
  const file = path.join(project, name);
  const before = await fs.readFile(file, 'utf8').catch(() => '');
  const after = name.endsWith('.njk') ? intoLayout(name, before, text) : intoConfiguration(before, text);
  await writeFiles(project, { [name]: after });
}

/** Into the first block of a layout; one that is not there yet extends the one of that name and keeps all of it. */
function intoLayout(name: string, before: string, text: string): string {
  const original = `layouts/${name.replace(/^content\/overrides\/layouts\//, '')}`;
  const layout = before || `{% extends "${original}" %}\n{% block neighbours %}\n{{ super() }}\n{% endblock %}\n`;
  return layout.replace(/\{% endblock %\}/, `${text}{% endblock %}`);
}

/** Into the list of plugins, in place of the line that adds the same one; with the import that it needs. */
function intoConfiguration(before: string, text: string): string {
  const plugin = /addPlugin\((\w+)/.exec(text)?.[1] ?? '';
  const line = new RegExp(`^ {2}eleventyConfig\\.addPlugin\\(${plugin}\\);\\n`, 'm');
  if (line.test(before)) return before.replace(line, `  ${text}`);
  const file = plugin.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  return `import { ${plugin} } from './plugins/${file}.ts';\n${before.replace(/\}\n$/, `  ${text}}\n`)}`;
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../../src/check-content.ts';
import { type Imported, type ImportOptions, importFiles } from '../../src/import/import-files.ts';
import { outcomeOf } from '../../src/import/note.ts';
import { translator } from '../../src/strings/index.ts';
import { emptyFolder } from '../support/run.ts';

const t = translator('en');

/** The files of a source by their paths, each with its text or its bytes. */
export type Source = Readonly<Record<string, string | Uint8Array>>;

/** A picture of one dot. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Imports a source as the programme `pairs`. */
export async function bring(source: Source, options: Partial<ImportOptions> = {}) {
  const files = Object.entries(source).map(([file, content]) => ({
    path: file,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const imported = await importFiles(files, {
    programme: 'pairs',
    banks: false,
    existing: { paths: new Set(), lastOrder: 0 },
    fill: key => t(key),
    ...options,
  });
  return new Brought(imported);
}

/** What an import made, with ways to look at it. */
export class Brought {
  readonly imported: Imported;

  constructor(imported: Imported) {
    this.imported = imported;
  }

  get report() {
    return this.imported.report;
  }

  /** The paths inside the programme, in order. */
  get paths(): string[] {
    return this.imported.files.map(file => file.path.replace('programmes/pairs/', '')).sort();
  }

  /** The text of a file of the programme. */
  text(file: string): string {
    const found = this.imported.files.find(one => one.path === `programmes/pairs/${file}`);
    if (typeof found?.content !== 'string')
      throw new RangeError(`Unexpected file ${file}, expected one of ${this.paths.join(', ')}`);
    return found.content;
  }

  /** The text of a guide page below its front matter. */
  page(id: string): string {
    return this.text(`guide/${id}.md`)
      .replace(/^---\n[\s\S]*?\n---\n+/, '')
      .trim();
  }

  /** The guide pages in the order of the handbook: section, if any, and title. */
  get order(): string[] {
    const pages = this.imported.files.flatMap(({ path: file, content }) =>
      file.includes('/guide/') && typeof content === 'string' ? [content] : [],
    );
    const value = (text: string, key: string) =>
      new RegExp(`^${key}: (?:"(.*)"|(.*))$`, 'm').exec(text)?.slice(1).find(Boolean);
    return pages
      .sort((a, b) => Number(value(a, 'order')) - Number(value(b, 'order')))
      .map(text => [value(text, 'section'), value(text, 'title')].filter(Boolean).join(' / '));
  }

  /** Everything that was said, as `file:line outcome reason`. */
  get notes(): string[] {
    return this.report.files.flatMap(({ notes }) =>
      notes.map(note => `${note.file}:${note.line} ${outcomeOf(note.reason)} ${note.reason}`),
    );
  }

  /** What was said for one reason, word for word. */
  found(reason: string): string[] {
    return this.report.files.flatMap(({ notes }) =>
      notes.filter(note => note.reason === reason).map(note => note.found),
    );
  }

  /** What the check says of the result in a content folder of its own, as `path rule`; hints and what is to be filled in aside. */
  async problems(): Promise<string[]> {
    const folder = path.join(await emptyFolder(), 'content');
    const site = 'title: Test\ndescription: A test.\norganisation:\n  name: Us\nprogrammes:\n  - pairs\n';
    for (const { path: file, content } of [...this.imported.files, { path: 'site.yaml', content: site }]) {
      await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await fs.writeFile(path.join(folder, file), content);
    }
    const { problems } = await checkContent(folder);
    return problems
      .filter(({ severity, message, rule }) => severity !== 'info' && !/TODO/.test(message) && rule !== 'empty-contact')
      .map(
        ({ file, line, rule, message }) =>
          `${file.replace(/^.*content\/(?:programmes\/pairs\/)?/, '')}:${line} ${rule} ${message.slice(0, 90)}`,
      );
  }
}

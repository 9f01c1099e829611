import fs from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { createIndex } from 'pagefind';
import { type Progress, type SearchRecord, tellingWords } from '../src/index.ts';
import { stableIndex } from './stable-index.ts';

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** Parts of Pagefind that this site does not use: its ready-made interfaces, and a worker that would load it twice. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Nothing narrows results by this filter: it carries what the interface shows, without making it findable. */
const carrier = 'record';

/** What the text of a result begins with until the whole text is asked for, in characters. */
const excerptLength = 160;

/**
 * Writes two indexes in Pagefind's form. The small one, of titles and keywords, answers most searches and is loaded first; the
 * one of all texts stands in `text/` and is merged with it when the first finds little.
 * @param progress told of each record that is in the index of texts
 * @throws Error when Pagefind reports a failure
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  progress: Progress,
): Promise<void> {
  let done = 0;
  // The manual is found by its texts: most readers never look for it.
  const first = records.filter(({ standing }) => standing !== 'minor');
  const titles = await makeIndex(first, record => ({
    // Said twice, the words of a page count for more than those of a single question or task.
    content: [...tellingWords(record), ...(record.standing === 'line' ? [] : tellingWords(record))].join(' '),
    shown: record.text.slice(0, excerptLength),
  }));
  await writeFiles(titles, folder, name => !unused.test(name));
  const texts = await makeIndex(
    records,
    ({ title, keywords, text }) => ({ content: text, meta: { title, keywords: keywords.join(', ') } }),
    () => progress('index', ++done, records.length),
  );
  await writeFiles(texts, path.join(folder, 'text'), name => /^pagefind-entry\.json$|\.pf_/.test(name));
}

interface Searched {
  readonly content: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly shown?: string;
}

async function makeIndex(
  records: readonly SearchRecord[],
  searched: (record: SearchRecord) => Searched,
  whenAdded: () => void = () => undefined,
): Promise<Index> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Search could not be built: ${errors.join(' ')}`);
  const added = await Promise.all(
    records.map(async record => {
      const file = await addRecord(index, record, searched(record));
      whenAdded();
      return file;
    }),
  );
  throwIfFailed(added.flatMap(file => file.errors));
  return index;
}

function addRecord(index: Index, record: SearchRecord, { content, meta = {}, shown }: Searched) {
  const { title, keywords, kind, places, sessions, role, artefact, standing } = record;
  const programmes = places.flatMap(({ programme }) => programme ?? []);
  const whole = { kind, title, keywords, standing, places, ...(shown === undefined ? {} : { text: shown }) };
  return index.addCustomRecord({
    url: places[0]?.url ?? '/',
    // Pagefind tells languages apart by their tags in small letters.
    language: record.language.toLowerCase(),
    content,
    meta: { ...meta },
    filters: {
      programme: [...new Set(programmes)],
      role: role === 'both' || role === undefined ? ['mentor', 'mentee'] : [role],
      session: [...sessions],
      artefact: artefact === undefined ? [] : [artefact],
      [carrier]: [JSON.stringify(whole)],
    },
  });
}

async function writeFiles(index: Index, folder: string, isWanted: (name: string) => boolean): Promise<void> {
  const { files, errors } = await index.getFiles();
  throwIfFailed(errors);
  for (const { path: name, content } of stableIndex(files, new Set([carrier]))) {
    if (!isWanted(path.basename(name))) continue;
    const target = path.join(folder, name);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, /\.js$/.test(name) ? await minified(content) : content);
  }
  await index.deleteIndex();
}

/** A script of Pagefind's without its spaces and comments: a reader waits for it before the first result. */
async function minified(script: Uint8Array): Promise<string> {
  const { code } = await transform(Buffer.from(script), { minify: true, format: 'esm', legalComments: 'inline' });
  return code;
}

function throwIfFailed(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search could not be built: ${errors.join(' ')}`);
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { createIndex } from 'pagefind';
import { groupRecords, type Progress, type SearchRecord, tellingWords } from '../src/index.ts';
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
  const first = groupRecords(records.filter(({ standing }) => standing !== 'minor'));
  const titles = await makeIndex(first, group => ({
    content: group.flatMap(titleWords).join(' '),
    shown: group.map(({ text }) => text.slice(0, excerptLength)),
  }));
  await writeFiles(titles, folder, name => !unused.test(name));
  const groups = groupRecords(records);
  const texts = await makeIndex(
    groups,
    group => ({
      content: group.map(({ text }) => text).join('\n'),
      meta: {
        title: group.map(({ title }) => title).join(', '),
        keywords: group.flatMap(({ keywords }) => keywords).join(', '),
      },
      shown: group.map(({ text }) => text),
    }),
    () => progress('index', ++done, groups.length),
  );
  await writeFiles(texts, path.join(folder, 'text'), name => /^pagefind-entry\.json$|\.pf_/.test(name));
}

/** Said twice, the words of a page count for more than those of a single question or task. */
function titleWords(record: SearchRecord): string[] {
  const words = tellingWords(record);
  return record.standing === 'line' ? words : [...words, ...words];
}

/** What Pagefind is given of a group of records. */
interface Searched {
  /** What it finds the group by. */
  readonly content: string;
  readonly meta?: Readonly<Record<string, string>>;
  /** What a result shows of the text of each record. */
  readonly shown: readonly string[];
}

async function makeIndex(
  groups: readonly (readonly SearchRecord[])[],
  searched: (group: readonly SearchRecord[]) => Searched,
  whenAdded: () => void = () => undefined,
): Promise<Index> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Search could not be built: ${errors.join(' ')}`);
  const added = await Promise.all(
    groups.map(async group => {
      const file = await addGroup(index, group, searched(group));
      whenAdded();
      return file;
    }),
  );
  throwIfFailed(added.flatMap(file => file.errors));
  return index;
}

function addGroup(index: Index, group: readonly SearchRecord[], { content, meta = {}, shown }: Searched) {
  const all = group.map(facetsOf);
  const valuesOf = (name: keyof Facets) => [...new Set(all.flatMap(facets => facets[name]))];
  const entries = group.map((record, index) => {
    const { kind, title, keywords, standing, places } = record;
    const { role, session, artefact } = facetsOf(record);
    // What most records have goes without saying: a reader waits for each byte.
    const facets = {
      ...(role.length === 1 ? { role } : {}),
      ...(session.length > 0 ? { session } : {}),
      ...(artefact.length > 0 ? { artefact } : {}),
    };
    return { kind, title, keywords, standing, places, ...facets, text: shown[index] };
  });
  return index.addCustomRecord({
    url: group[0]?.places[0]?.url ?? '/',
    // Pagefind tells languages apart by their tags in small letters.
    language: (group[0]?.language ?? '').toLowerCase(),
    content,
    meta: { ...meta },
    filters: {
      programme: valuesOf('programme'),
      role: valuesOf('role'),
      session: valuesOf('session'),
      artefact: valuesOf('artefact'),
      [carrier]: [JSON.stringify(entries)],
    },
  });
}

/** What results can be narrowed by. A group has what one of its records has; the interface narrows the records themselves. */
type Facets = Readonly<Record<'programme' | 'role' | 'session' | 'artefact', readonly string[]>>;

const facetsOf = ({ places, role, sessions, artefact }: SearchRecord): Facets => ({
  programme: places.flatMap(({ programme }) => programme ?? []),
  role: role === 'both' || role === undefined ? ['mentor', 'mentee'] : [role],
  session: sessions,
  artefact: artefact === undefined ? [] : [artefact],
});

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

import { createHash } from 'node:crypto';
import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'fflate';

/** A file that Pagefind would write, by its path in the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What stands before the data of each packed file: the script in the browser looks for it. */
const mark = new TextEncoder().encode('pagefind_dcd');

/** `filter/*.pf_filter`: the numbers of the records by value. */
type Filter = readonly [name: string, values: readonly (readonly [value: string, records: readonly number[]])[]];

/** `*.pf_meta`: the version, the records, the parts of the index, then the filters by name with the names of their files. */
type Meta = readonly [
  unknown,
  unknown,
  unknown,
  filters: readonly (readonly [name: string, file: string])[],
  ...unknown[],
];

/** `pagefind-entry.json`, as far as it names files. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

const filterPath = /^filter\/(.+)\.pf_filter$/;
const metaPath = /^pagefind\.(.+)\.pf_meta$/;
const entryPath = 'pagefind-entry.json';

/**
 * Puts the files of an index into one order. Pagefind writes filters and languages in the order of a table whose seed is new in
 * each run, and names files by what they hold, so that no two runs would give the same site.
 * @param files all files of one index, as Pagefind gives them
 * @param dropped filters that nothing narrows results by: what they hold stands in each result too
 * @throws Error when Pagefind's files have another form than that of its version today
 */
export function stableIndex(files: readonly IndexFile[], dropped: ReadonlySet<string>): IndexFile[] {
  const filters = new Map<string, string>();
  const metas = new Map<string, string>();
  const settled: IndexFile[] = [];
  const rest: IndexFile[] = [];
  for (const file of files) {
    const old = filterPath.exec(file.path)?.[1];
    if (old === undefined) {
      rest.push(file);
      continue;
    }
    const [name, values] = unpacked<Filter>(file);
    if (dropped.has(name)) continue;
    const data = encode([name, [...values].sort(byFirst)]);
    const fresh = nameFor(old, data);
    filters.set(old, fresh);
    settled.push({ path: `filter/${fresh}.pf_filter`, content: packed(data) });
  }
  for (const file of rest) {
    const old = metaPath.exec(file.path)?.[1];
    if (old === undefined) {
      settled.push(file);
      continue;
    }
    const data = encode(withFilters(unpacked<Meta>(file), filters));
    const fresh = nameFor(old, data);
    metas.set(old, fresh);
    settled.push({ path: `pagefind.${fresh}.pf_meta`, content: packed(data) });
  }
  return settled.map(file => (file.path === entryPath ? { ...file, content: withMetas(file.content, metas) } : file));
}

function withFilters([version, records, parts, filters, ...others]: Meta, fresh: ReadonlyMap<string, string>) {
  const kept = filters.flatMap(([name, old]) => {
    const file = fresh.get(old);
    return file === undefined ? [] : [[name, file] as const];
  });
  return [version, records, parts, kept.sort(byFirst), ...others];
}

function withMetas(content: Uint8Array, fresh: ReadonlyMap<string, string>): Uint8Array {
  const entry = JSON.parse(new TextDecoder().decode(content)) as Entry;
  const languages = Object.entries(entry.languages)
    .sort(byFirst)
    .map(([tag, about]) => [tag, { ...about, hash: fresh.get(about.hash) ?? about.hash }]);
  return new TextEncoder().encode(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}

/** The language stays before the part that changes with the content. */
function nameFor(old: string, data: Uint8Array): string {
  const sum = createHash('sha256').update(data).digest('hex');
  return old.replace(/[^_]+$/, sum.slice(0, 13));
}

function unpacked<Form>({ path, content }: IndexFile): Form {
  const bytes = gunzipSync(content);
  if (!Buffer.from(bytes.subarray(0, mark.length)).equals(mark)) {
    throw new Error(
      `Unexpected form of \`${path}\` in the search index, expected that of the version of Pagefind in package.json`,
    );
  }
  return decode(bytes.subarray(mark.length)) as Form;
}

/** Packed by a library in JavaScript: what Node packs with differs between its versions. */
function packed(data: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([mark, data]), { mtime: 0 });
}

const byFirst = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : Number(a > b);

import type { Data } from '../kinds/index.ts';
import type { ContentFile } from '../read/content-file.ts';
import { filesByProgramme, type Graph, unlistedProgrammes } from './graph.ts';
import type { Programme } from './programme.ts';

/** One file of a programme that is translated, and how far its translation has come. */
export interface TranslatedFile {
  /** Its path inside the programme, e.g. `sessions/first.md`; the translation has the same. */
  readonly path: string;
  /** Undefined when the original has no such file. */
  readonly original: ContentFile | undefined;
  /** Undefined while nobody has translated it. */
  readonly file: ContentFile | undefined;
  /** What the original has and the translation has not, by keys and ids, e.g. `items/agree-goals`. */
  readonly lacks: readonly string[];
  /** Whether the original has changed since it was translated; undefined when the translation does not say of what it is one. */
  readonly isBehind: boolean | undefined;
}

/** A programme that translates another. */
export interface TranslatedProgramme {
  readonly id: string;
  readonly original: string;
  readonly language: string | undefined;
  /** The file that names the original. */
  readonly file: ContentFile;
  readonly files: readonly TranslatedFile[];
}

/**
 * Compares every translated programme with its original, file by file: the original's own files and those that it takes from
 * the library, which a translation gives in its own words under the same names.
 */
export function translatedProgrammes(graph: Graph): TranslatedProgramme[] {
  const byProgramme = filesByProgramme(graph.content.files);
  return [...byProgramme].flatMap(([id, files]) => {
    const file = files.find(({ kind }) => kind?.id === 'programme');
    const data = file?.data as Data<'programme'> | undefined;
    if (!file || data?.translationOf === undefined || data.translationOf === id) return [];
    const theirs = new Map([
      ...fromLibrary(data.translationOf, graph),
      ...filesInside(byProgramme.get(data.translationOf) ?? []),
    ]);
    const own = filesInside(files);
    const paths = [...new Set([...theirs.keys(), ...own.keys()])].sort();
    // What the library holds for other circumstances may be translated as well.
    const original = (path: string) => theirs.get(path) ?? graph.files.get(`library/${path}`);
    const compared = paths.map(path => compare(path, original(path), own.get(path)));
    return { id, original: data.translationOf, language: data.language, file, files: compared };
  });
}

function compare(path: string, original: ContentFile | undefined, file: ContentFile | undefined): TranslatedFile {
  const from = file?.source.values?.translatedFrom;
  return {
    path,
    original,
    file,
    lacks: original && file ? lacking(original.source.values, file.source.values) : [],
    // Asked for only before publishing: it takes the whole text.
    get isBehind() {
      return original && typeof from === 'string' ? from !== fingerprint(original) : undefined;
    },
  };
}

/** Keys that are no part of what a reader sees, so that a change of them makes no translation old. */
const notForReaders = new Set([
  'translatedFrom',
  'translationOf',
  'reviewBy',
  'aliases',
  'adaptedFrom',
  'check',
  'draft',
]);

/** Notes of an organisation's own are not for readers either. */
const isForOthers = (key: string) => notForReaders.has(key) || key.startsWith('x-');

/** Lists that a translation fills as it likes, so that a change of them makes no translation old either. */
const freeLists = new Set(['keywords', 'also']);

/** Eight letters and digits that change with whatever a reader sees of a file. */
export function fingerprint({ source }: ContentFile): string {
  const shown = Object.entries(source.values ?? {}).filter(([key]) => !isForOthers(key) && !freeLists.has(key));
  const text = JSON.stringify([Object.fromEntries(shown), source.body.replace(/\r\n/g, '\n').trim()]);
  // Loaded only where something is translated: it takes longer than to check many a file.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The parts of front matter that one has and the other has not; of a part that is missing whole, its parts are not named. */
function lacking(original: unknown, own: unknown, path = ''): string[] {
  if (typeof original !== 'object' || original === null) return [];
  return Object.entries(original).flatMap(([key, value]) => {
    if ((path === '' && notForReaders.has(key)) || key.startsWith('x-')) return [];
    const name = Array.isArray(original) ? nameOf(value) : key;
    const inside = `${path}${path === '' ? '' : '/'}${name ?? Number(key) + 1}`;
    const part = partOf(own, name, key);
    if (part === undefined) return [inside];
    // Every language has words of its own that people search with or say as well, and as many as it has.
    return freeLists.has(key) ? [] : lacking(value, part, inside);
  });
}

/** The part of the same name, wherever it stands in a list; a part without a name by its place. */
function partOf(own: unknown, name: string | undefined, key: string): unknown {
  if (typeof own !== 'object' || own === null) return undefined;
  if (Array.isArray(own) && name !== undefined) return own.find(part => nameOf(part) === name);
  return (own as Readonly<Record<string, unknown>>)[key];
}

function nameOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { id, name } = part as { id?: unknown; name?: unknown };
  return [id, name].find(each => typeof each === 'string');
}

/** The files of a programme by their path inside it, drafts aside. */
function filesInside(files: readonly ContentFile[]): Map<string, ContentFile> {
  const written = files.filter(({ kind, source }) => kind && source.values?.draft !== true);
  return new Map(written.map(file => [file.source.path.split('/').slice(2).join('/'), file]));
}

/** The files that a programme takes from the library, by the path that they have inside a programme that gives its own. */
function fromLibrary(id: string, graph: Graph): Map<string, ContentFile> {
  const programme: Programme | undefined = [...graph.programmes, ...unlistedProgrammes(graph)].find(
    each => each.id === id,
  );
  const files = programme?.shown().map(({ file }) => file) ?? [];
  return new Map(
    files
      .filter(({ scope }) => scope.place === 'library')
      .map(file => [file.source.path.split('/').slice(1).join('/'), file]),
  );
}

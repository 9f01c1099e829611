import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Kind } from '../kinds/define-kind.ts';
import { newKindsAmong } from '../kinds/index.ts';
import { nameOfFormat, namesOfKind, ownWordsSchema } from '../kinds/own-words.ts';
import { isLanguageTag } from '../kinds/parts/text.ts';
import { type SiteSettings, siteSchema } from '../kinds/site.ts';
import { compareText } from '../problems/problem.ts';
import { LineIndex } from '../text/place-in-text.ts';
import type { Content, ContentFile, OverrideFault, Picture } from './content-file.ts';
import { decode } from './decode.ts';
import { type Checked, checkValues, otherKindOf } from './findings.ts';
import { readMarkdown, readYaml } from './front-matter.ts';
import { KeptFiles } from './kept-files.ts';
import { mostTextBytes } from './limits.ts';
import { meaningOf } from './place-of-path.ts';
import { readSteadily, unlessRefused } from './read-steadily.ts';
import { withNewKeys } from './renamed-keys.ts';
import type { FileFault, Source } from './source.ts';
import { readThemeFiles } from './theme-files.ts';

/** What editors leave beside a file while it is open, or as its last version. */
const leftover = /(?:~|\.swp|\.swo|\.bak|\.tmp)$|^#.*#$/;

const fontEndings = new Set(['.ttf', '.otf', '.woff', '.woff2']);

const pictureEndings = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg']);

/** The name of the one content file that is bare YAML. */
export const siteFile = 'site.yaml';

/** The organisation's own words for the interface in one language, e.g. `overrides/strings/vi.yaml`, or those of a plugin. */
const wordsFile = /^(overrides\/(?:plugins\/[^/]+\/)?)strings\/([^/]+)\.yaml$/;

/** What is known of `overrides/` when content is read. */
export interface OwnAdditions {
  /** The ids of the fork's own formats: its words name them. */
  readonly formats?: readonly string[];
  /** What is wrong in `overrides/`, for the check to report. */
  readonly faults?: readonly OverrideFault[];
}

/**
 * Reads every file of a content folder. Nothing is dropped: a file that has no place is in the result too.
 * @param folder the content folder, absolute or relative to the working directory
 * @param kinds the kinds that content may be
 * @param kept the files of the reading before this one; those that are as they were are not read anew
 * @throws when the folder itself cannot be read
 */
export function readContent(
  folder: string,
  kinds: readonly Kind[],
  additions: OwnAdditions = {},
  kept = new KeptFiles(),
): Promise<Content> {
  return readSteadily(() => readOnce(folder, kinds, additions, kept));
}

async function readOnce(
  folder: string,
  kinds: readonly Kind[],
  { formats = [], faults = [] }: OwnAdditions,
  kept: KeptFiles,
): Promise<Content> {
  const found = listFiles(folder).sort((a, b) => compareText(a.inside, b.inside));
  const shownFolder = path.relative(process.cwd(), path.resolve(folder)).split(path.sep).join('/');
  const shown = (inside: string) => (shownFolder === '' ? inside : `${shownFolder}/${inside}`);
  const isPicture = ({ inside, regular }: Found) => regular && pictureEndings.has(path.extname(inside).toLowerCase());
  const pictures: Picture[] = found
    .filter(isPicture)
    .map(({ inside }) => ({ path: inside, file: path.join(folder, inside) }));
  // One after the other: for so many small files, waiting for each in the background takes five times the processor's time.
  const bytesOf = (inside: string) => textBytes(path.join(folder, inside));
  const names = [...newKindsAmong(kinds).flatMap(({ id }) => namesOfKind(id)), ...formats.map(nameOfFormat)];
  const ownKeys = ownKeysIn(
    found.filter(({ regular }) => regular).map(({ inside }) => inside),
    bytesOf,
  );
  const files = found
    .filter(file => !isPicture(file))
    .map(({ inside, regular, refused }) => {
      const without = (reason: string) => notOpened(inside, shown(inside), reason);
      if (!regular) return without(refused ? 'unreadable' : 'link');
      const known = wordsFile.test(inside) ? [...names, ...ownKeys(inside)] : [];
      const read = () => contentFile(inside, shown(inside), bytesOf(inside), kinds, known);
      return unlessRefused(
        () => kept.fileFor(path.join(folder, inside), kinds, known, read),
        () => without('unreadable'),
      );
    });
  kept.endReading();
  const settings = files.find(({ scope }) => scope.place === 'site')?.data as SiteSettings | undefined;
  const themeFiles = readThemeFiles(folder, settings?.theme);
  // A font that the theme names has its place wherever it stands; while `site.yaml` has a mistake, nobody knows which those are.
  const placed = files.filter(({ source }) =>
    settings ? themeFiles.get(source.path)?.bytes === undefined : !fontEndings.has(path.extname(source.path)),
  );
  return { folder, kinds, overrides: faults, files: placed, pictures, themeFiles };
}

/**
 * Finds the keys that a fork has added to the words of the interface: they begin with `own.`. In a folder that has English
 * words, those say which keys there are, so that a slip in another language is seen; otherwise each file says it itself.
 * @returns gives the added keys that a file of words may have
 */
function ownKeysIn(
  paths: readonly string[],
  bytesOf: (inside: string) => Uint8Array | number,
): (inside: string) => readonly string[] {
  const keysByFile = new Map<string, readonly string[]>();
  for (const inside of paths.filter(each => wordsFile.test(each))) {
    const { values } = unlessRefused(
      () => decoded(inside, inside, bytesOf(inside), readYaml),
      () => unread(inside, inside, []),
    );
    keysByFile.set(inside, Object.keys(values ?? {}).filter(isOwnKey));
  }
  const english = new Map<string, readonly string[]>();
  for (const [inside, keys] of keysByFile) {
    const [, folder = '', language = ''] = wordsFile.exec(inside) ?? [];
    if (/^en(?:-|$)/i.test(language)) english.set(folder, [...(english.get(folder) ?? []), ...keys]);
  }
  return inside => {
    const [, folder = ''] = wordsFile.exec(inside) ?? [];
    const own = english.has(folder) ? [] : (keysByFile.get(inside) ?? []);
    return [...own, ...[...english.values()].flat()];
  };
}

const isOwnKey = (key: string) => /^own\.\w[\w.-]*$/.test(key);

/**
 * The bytes of a text file. Of one that is too large to be a text of a handbook none is read.
 * @returns how many bytes such a file has
 */
function textBytes(file: string): Uint8Array | number {
  const opened = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(opened);
    return size > mostTextBytes ? size : fs.readFileSync(opened);
  } finally {
    fs.closeSync(opened);
  }
}

/** Something in the content folder; links and other things that are no plain files are never opened. */
interface Found {
  readonly inside: string;
  readonly regular: boolean;
  /** Whether it is a folder that cannot be looked into. Default: no. */
  readonly refused?: boolean;
}

/**
 * All files below a folder, with `/` between folders. Hidden files and folders, README files, what editors leave behind, and
 * `overrides/` but for its words and those of its plugins are no content.
 * @param above the folders from the content folder to this one, each with `/` after it
 */
function listFiles(folder: string, above = ''): Found[] {
  return fs.readdirSync(path.join(folder, above), { withFileTypes: true }).flatMap((entry): Found[] => {
    const { name } = entry;
    const inside = above + name;
    if (name.startsWith('.')) return [];
    if (entry.isDirectory()) {
      return unlessRefused(
        () => listFiles(folder, `${inside}/`),
        () => [{ inside, regular: false, refused: true }],
      );
    }
    if (name === 'README.md' || leftover.test(name)) return [];
    if (above.startsWith('overrides/') && !isInStrings.test(inside)) return [];
    return [{ inside, regular: entry.isFile() }];
  });
}

const isInStrings = /^overrides\/(?:plugins\/[^/]+\/)?strings\//;

/** A link is reported, not followed: it could lead out of the content folder. So is what cannot be read. */
function notOpened(inside: string, shown: string, reason: string): ContentFile {
  const source = unread(shown, inside, [{ reason, detail: '', start: 0, end: 0 }]);
  return { source, scope: { place: 'elsewhere' }, kind: undefined, id: inside, data: undefined, findings: [] };
}

/**
 * Reads one content file from its bytes.
 * @param inside its path inside the content folder
 * @param shown its path as problems name it
 * @param bytes what is in it; how many bytes there are, when it is too large to be read
 * @param ownKeys the keys that a file of words may have beside those of the interface
 */
export function contentFile(
  inside: string,
  shown: string,
  bytes: Uint8Array | number,
  kinds: readonly Kind[],
  ownKeys: readonly string[] = [],
): ContentFile {
  if (inside === siteFile) return siteContentFile(shown, bytes);
  const [, , language] = wordsFile.exec(inside) ?? [];
  if (language !== undefined && isLanguageTag(language)) {
    const source = decoded(shown, inside, bytes, readYaml);
    return {
      ...checkedSource(source, ownWordsSchema(ownKeys)),
      scope: { place: 'words', language },
      kind: undefined,
      id: language,
    };
  }
  if (!inside.endsWith('.md')) {
    const source = unread(shown, inside, []);
    return { source, scope: { place: 'nowhere' }, kind: undefined, id: inside, data: undefined, findings: [] };
  }
  const meaning = meaningOf(inside, kinds);
  const source = decoded(shown, inside, bytes, readMarkdown);
  if (!meaning.kind || !source.values) return { source, ...meaning, data: undefined, findings: [] };
  const checked = checkedSource(source, meaning.kind.schema);
  const { place } = meaning.scope;
  const others = kinds.filter(
    kind => kind !== meaning.kind && kind.folder !== '' && kind.places.some(other => other === place),
  );
  const misfiled = otherKindOf(checked.findings, source.values, others);
  return { ...meaning, ...checked, ...(misfiled ? { findings: [misfiled] } : {}) };
}

/** Front matter against its schema, where there is any. From here on, keys have the names of today. */
function checkedSource(source: Source, schema: z.ZodObject): Checked & { readonly source: Source } {
  if (!source.values) return { source, data: undefined, findings: [], renamed: [] };
  const checked = checkValues(schema, source.values);
  return { ...checked, source: withNewKeys(source, checked.renamed) };
}

function siteContentFile(shown: string, bytes: Uint8Array | number): ContentFile {
  const source = decoded(shown, siteFile, bytes, readYaml);
  return { ...checkedSource(source, siteSchema), scope: { place: 'site' }, kind: undefined, id: 'site' };
}

function decoded(
  shown: string,
  inside: string,
  bytes: Uint8Array | number,
  read: (file: string, path: string, raw: string) => Source,
): Source {
  if (typeof bytes === 'number') {
    return unread(shown, inside, [{ reason: 'too-large', detail: megabytes(bytes), start: 0, end: 0 }]);
  }
  const { text, fault } = decode(bytes);
  // The text goes along so that a report can show the place; nothing is made of it.
  return fault ? { ...unread(shown, inside, [fault]), text, lines: new LineIndex(text) } : read(shown, inside, text);
}

/** A size with one digit after the point, never rounded down to the limit: `1.1`. */
const megabytes = (bytes: number) => String(Math.ceil(bytes / 100_000) / 10);

function unread(file: string, inside: string, faults: readonly FileFault[]): Source {
  const nothing = { yaml: () => undefined, values: undefined, yamlStart: 0, body: '', bodyStart: 0 };
  return { file, path: inside, text: '', lines: new LineIndex(''), ...nothing, faults };
}

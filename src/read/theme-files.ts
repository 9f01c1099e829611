import fs from 'node:fs';
import path from 'node:path';
import { fontStyles, type Theme } from '../kinds/theme.ts';

/** A file that the theme names. */
export interface ThemeFile {
  /** Its path inside the content folder. */
  readonly path: string;
  /** Undefined when it is not there. */
  readonly bytes: Uint8Array | undefined;
  /** The paths of the files that stand beside it, or where it should stand. */
  readonly beside: readonly string[];
}

/** The files of a theme by their paths, those that a font has beside it in other formats among them. */
export type ThemeFiles = ReadonlyMap<string, ThemeFile>;

/** The formats of a font, the smallest first. */
const fontEndings = ['.woff2', '.woff', '.ttf', '.otf'];

/** The same font in other formats: what stands beside a file under the same name. */
export function fontPaths(named: string): string[] {
  const stem = named.replace(/\.[a-z0-9]+$/i, '');
  return [...new Set([named, ...fontEndings.map(ending => stem + ending)])];
}

/** Reads the files that a theme names. Like all content they are plain files below its folder: a link is as good as none. */
export function readThemeFiles(folder: string, theme: Theme | undefined): ThemeFiles {
  const files = new Map<string, ThemeFile>();
  const read = (inside: string, isNamed: boolean) => {
    if (files.has(inside)) return;
    const beside = filesBeside(folder, path.posix.dirname(inside));
    const isThere = beside.includes(inside);
    if (!isThere && !isNamed) return;
    const bytes = isThere ? fs.readFileSync(path.join(folder, inside)) : undefined;
    files.set(inside, { path: inside, bytes, beside });
  };
  for (const named of picturesNamed(theme)) read(named, true);
  for (const named of fontsNamed(theme)) for (const each of fontPaths(named)) read(each, each === named);
  return files;
}

const picturesNamed = (theme: Theme | undefined) =>
  [theme?.logo?.file, theme?.logo?.dark, theme?.logo?.print, theme?.icon].filter(file => file !== undefined);

const fontsNamed = (theme: Theme | undefined) =>
  [theme?.fonts.text, theme?.fonts.headings]
    .flatMap(font => fontStyles.map(style => font?.[style]))
    .filter(file => file !== undefined);

/** Exact names: what a computer finds as `Logo.svg` too may not be found where the site is built. */
function filesBeside(folder: string, inside: string): string[] {
  try {
    const entries = fs.readdirSync(path.join(folder, inside), { withFileTypes: true });
    return entries.filter(entry => entry.isFile()).map(({ name }) => path.posix.join(inside, name));
  } catch {
    return [];
  }
}

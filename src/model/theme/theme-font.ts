import { type FontStyle, fontStyles, type ThemeFont } from '../../kinds/theme.ts';
import { fontPaths, type ThemeFiles } from '../../read/theme-files.ts';
import { type FontFile, type FontFormat, readFontFile } from '../../text/font-file.ts';

/** A file of a font, read. */
export interface StyleFile extends FontFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A font of the theme with the files that are there and whole. */
export interface OwnFont {
  readonly name: string;
  /** Whether the theme names files for it; otherwise readers' devices have it, or nobody has. */
  readonly hasFiles: boolean;
  /** For each style, what browsers may take: the smallest format first. */
  readonly web: Readonly<Partial<Record<FontStyle, readonly StyleFile[]>>>;
  /** For each style, what a PDF can be set with. */
  readonly paper: Readonly<Partial<Record<FontStyle, StyleFile>>>;
}

const smallestFirst: readonly FontFormat[] = ['woff2', 'woff', 'otf', 'ttf'];

/** Finds the files of a font. What is missing or damaged is left out: the check reports it. */
export function ownFont(font: ThemeFont, files: ThemeFiles): OwnFont {
  const web: Partial<Record<FontStyle, StyleFile[]>> = {};
  const paper: Partial<Record<FontStyle, StyleFile>> = {};
  for (const style of fontStyles) {
    const named = font[style];
    if (named === undefined) continue;
    const found = fontPaths(named).flatMap(path => {
      const bytes = files.get(path)?.bytes;
      const file = bytes && readFontFile(bytes);
      return file ? [{ ...file, path, bytes }] : [];
    });
    if (found.length > 0) {
      web[style] = found.toSorted((a, b) => smallestFirst.indexOf(a.format) - smallestFirst.indexOf(b.format));
    }
    const set = found.find(({ format, isVariable }) => (format === 'ttf' || format === 'otf') && !isVariable);
    if (set) paper[style] = set;
  }
  return { name: font.name, hasFiles: fontStyles.some(style => font[style] !== undefined), web, paper };
}

/** The styles that a PDF cannot do without: words that matter more must look so, and headings are bold. */
export function missingOnPaper({ paper }: OwnFont, use: 'text' | 'headings'): FontStyle[] {
  if (use === 'headings') return paper.bold || paper.regular ? [] : ['bold'];
  return (['regular', 'bold'] as const).filter(style => paper[style] === undefined);
}

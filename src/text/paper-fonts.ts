import { createRequire } from 'node:module';
import { scriptOf } from './script.ts';

const require = createRequire(import.meta.url);

/** The scripts that the fonts cover which come with Mentorbook. */
const shipped = new Set(['Latn', 'Cyrl', 'Grek', 'Deva', 'Arab']);

/**
 * The fonts for other scripts, by the word for the script in the name of the font. The Chinese one alone weighs 92 MB,
 * so each is installed by whoever needs it.
 */
const optional: Readonly<Record<string, string>> = {
  Hans: 'SC',
  Hant: 'TC',
  Jpan: 'JP',
  Kore: 'KR',
  Armn: 'Armenian',
  Beng: 'Bengali',
  Ethi: 'Ethiopic',
  Geor: 'Georgian',
  Gujr: 'Gujarati',
  Guru: 'Gurmukhi',
  Hebr: 'Hebrew',
  Khmr: 'Khmer',
  Knda: 'Kannada',
  Laoo: 'Lao',
  Mlym: 'Malayalam',
  Mymr: 'Myanmar',
  Orya: 'Oriya',
  Sinh: 'Sinhala',
  Taml: 'Tamil',
  Telu: 'Telugu',
  Thai: 'Thai',
};

/** A font that is not part of Mentorbook, in the weights that documents are set in. */
export interface OptionalFont {
  /** Its family, e.g. `Noto Sans SC`. */
  readonly name: string;
  /** The package that brings it. */
  readonly package: string;
  readonly files: readonly string[];
}

function fontFor(script: string): OptionalFont | undefined {
  const word = optional[script];
  if (word === undefined) return undefined;
  const from = `@expo-google-fonts/noto-sans-${word.toLowerCase()}`;
  const file = (weight: string) => `${from}/${weight}/NotoSans${word}_${weight}.ttf`;
  return { name: `Noto Sans ${word}`, package: from, files: ['400Regular', '700Bold'].map(file) };
}

const known = new Map<string, boolean>();

/** @returns whether a font's package is there; looked for once */
export function isInstalled({ package: name, files }: OptionalFont): boolean {
  const found = known.get(name) ?? files.every(canResolve);
  known.set(name, found);
  return found;
}

function canResolve(file: string): boolean {
  try {
    require.resolve(file);
    return true;
  } catch {
    return false;
  }
}

/** The fonts for other scripts that are installed. */
export function installedFonts(): OptionalFont[] {
  return Object.keys(optional).flatMap(script => {
    const font = fontFor(script);
    return font && isInstalled(font) ? [font] : [];
  });
}

/** The font that a language needs beside those that come with Mentorbook; undefined when they have its letters. */
export function extraFontFor(language: string): OptionalFont | undefined {
  return fontFor(scriptOf(language));
}

/** @returns whether there is a font to set a language in: a PDF brings its own letters, and cannot do without */
export function hasPaperFont(language: string): boolean {
  const script = scriptOf(language);
  const font = fontFor(script);
  return shipped.has(script) || (font !== undefined && isInstalled(font));
}

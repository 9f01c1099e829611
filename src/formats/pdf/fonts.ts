import fs from 'node:fs';
import { createRequire } from 'node:module';
import { glyphsOf } from '../../text/font-tables.ts';
import { extraFontFor, installedFonts } from '../../text/paper-fonts.ts';

const require = createRequire(import.meta.url);

interface Family {
  readonly name: string;
  /** Every weight and slant that documents are set in: an absent one would come from the system's own fonts. */
  readonly files: readonly string[];
}

const shipped: readonly Family[] = [
  {
    name: 'Noto Sans',
    files: [
      '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
      '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
      '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
      '@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
    ],
  },
  {
    name: 'Noto Sans Arabic',
    files: [
      '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
      '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
    ],
  },
];

const families: readonly Family[] = [...shipped, ...installedFonts()];

/**
 * The names of the fonts, in the order in which they are asked for a letter. The font of the language comes first, since
 * it has the signs between words as that language writes them.
 */
export function fontNamesFor(language: string): string[] {
  const own = extraFontFor(language)?.name;
  const names = families.map(({ name }) => name);
  return names.filter(name => name === own).concat(names.filter(name => name !== own));
}

interface LoadedFonts {
  readonly files: readonly Buffer[];
  /** Whether a code point can be set in every weight and slant. */
  has(codePoint: number): boolean;
}

let loaded: LoadedFonts | undefined;

/** The font files, each read once. */
export function loadFonts(): LoadedFonts {
  loaded ??= load();
  return loaded;
}

function load(): LoadedFonts {
  const read = families.map(({ files }) => files.map(file => fs.readFileSync(require.resolve(file))));
  const coverage = read.map(files => files.map(glyphsOf));
  return { files: read.flat(), has: code => coverage.some(faces => faces.every(glyph => glyph(code) !== 0)) };
}

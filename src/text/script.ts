/** The script that a language is written in, by its ISO 15924 code: `Latn`, `Arab`, `Hans`. */
export function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

const slanted = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor']);

/** Whether a language marks a word by italics. Where letters know no slant, a heavier weight does. */
export const knowsItalics = (language: string) => slanted.has(scriptOf(language));

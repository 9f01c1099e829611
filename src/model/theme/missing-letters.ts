import { knowsScript } from '../../text/knows-script.ts';
import { scriptOf } from '../../text/script.ts';
import type { Programme } from '../programme.ts';
import type { OwnFont, StyleFile } from './theme-font.ts';

/** Unicode's names for the letters of scripts that are written with those of several. */
const scriptsOf: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang'],
};

/** Whether every file that paper is set with knows the script of a language; none does when there are no files. */
export function knowsLanguage({ paper }: OwnFont, language: string): boolean {
  const files = Object.values(paper);
  return files.length > 0 && files.every(file => knowsScript(file, scriptOf(language)));
}

/**
 * The letters of a programme's own script that a font lacks on paper, each once: another font steps in for them.
 * @returns none when it does not know the script at all, since it is then not used for the language
 */
export function missingLetters(font: OwnFont, programme: Programme): string[] {
  if (!knowsLanguage(font, programme.language)) return [];
  const files: readonly StyleFile[] = Object.values(font.paper);
  const script = scriptOf(programme.language);
  const sets = (scriptsOf[script] ?? [script]).map(name => `\\p{Script=${name}}`);
  const text = programme
    .shown()
    .map(({ file }) => file.source.text)
    .join('\n')
    .normalize('NFC');
  const letters = new Set(text.match(new RegExp(`[${sets.join('')}]`, 'gu')));
  return [...letters].filter(letter => !files.every(({ has }) => has(letter.codePointAt(0) ?? 0))).sort();
}

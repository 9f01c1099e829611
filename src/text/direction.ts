import { oncePerText } from './once-per-text.ts';

/** The way a script runs: from left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a language, by its BCP 47 tag. */
export const directionOf = oncePerText((language): Direction => {
  const locale = new Intl.Locale(language);
  const script = locale.script;
  if (script !== undefined) return script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr';
  return rightToLeft.has(locale.language) ? 'rtl' : 'ltr';
});

/** What is read from left to right in every script: web and e-mail addresses, and telephone numbers with a plus. */
const leftToRightParts =
  /(?:https?:\/\/|www\.)[^\s<>«»“”]*[\w/#=&-]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d \u00a0()./-]*\d/g;

/**
 * Keeps addresses and telephone numbers in their order within a text that runs from right to left, by marks that print
 * nothing. Without them a plus or a stroke at the edge of an address lands at its other end.
 */
export function inOrder(text: string, direction: Direction): string {
  return direction === 'ltr' ? text : text.replace(leftToRightParts, part => leftToRight(part, direction));
}

/** Marks the whole of a text as one that runs from left to right, where the text around it does not. */
export function leftToRight(text: string, around: Direction): string {
  return around === 'rtl' ? `\u200e${text}\u200e` : text;
}

/** Signs that set apart words that run the other way, and the one that ends them. https://www.unicode.org/reports/tr9/ */
const isolates = /[\u2066-\u2069]/;

/** Finds a sign that sets words apart and has no partner on its line: it would turn what follows too. */
export function unpairedDirection(text: string): string | undefined {
  if (!isolates.test(text)) return undefined;
  for (const line of text.split('\n')) {
    const open: string[] = [];
    for (const [sign] of line.matchAll(/[\u2066-\u2069]/g)) {
      if (sign !== '\u2069') open.push(sign);
      else if (open.pop() === undefined) return sign;
    }
    if (open[0] !== undefined) return open[0];
  }
  return undefined;
}

/** The way a script runs: from left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a language, by its BCP 47 tag. */
export function directionOf(language: string): Direction {
  const locale = new Intl.Locale(language);
  const script = locale.script;
  if (script !== undefined) return script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr';
  return rightToLeft.has(locale.language) ? 'rtl' : 'ltr';
}

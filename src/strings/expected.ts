import type { StringKey, Translate } from './index.ts';
import { sayKind } from './say-kind.ts';

/** What a value must look like, to be said in the language of the site. */
export interface Expected {
  /** The key of the words, or, from a fork's own kind, the words themselves. */
  readonly words: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The kind of file that an id must name. */
  readonly reference?: unknown;
  /** What each entry of a list must look like. */
  readonly entry?: Expected;
}

/** Says what was expected, e.g. `a list, each entry some text`. */
export function sayExpected({ words, values = {}, reference, entry }: Expected, t: Translate): string {
  if (!words.startsWith('expected.')) return words;
  const kind = typeof reference === 'string' ? sayKind(reference, t, 'with article') : '';
  return t(words as StringKey, { kind, ...values, ...(entry ? { entry: sayExpected(entry, t) } : {}) });
}

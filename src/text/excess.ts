import type { Token } from './markdown-token.ts';

/**
 * How many marks may stand inside one another; a list counts with its entries, so ten lists may. Word counts nine lists, no
 * reader follows five, and thousands would take all memory.
 */
export const mostInside = 20;

/**
 * The longest paragraph of which the marks are looked for, in signs: 8,000 words. Marks are paired with one another, so that
 * ten times as many take a hundred times as long.
 */
export const mostInParagraph = 50_000;

/** Where a text has more than can be read: a paragraph without end, or marks inside marks inside marks. */
export interface Excess {
  readonly type: 'deep' | 'long';
  /** The line of the text that the block begins on, from 0. */
  readonly line: number;
}

/** Finds the first place of each sort where the tokens of a text go too far. */
export function excessAmong(tokens: readonly Token[]): readonly Excess[] {
  const found = new Map<Excess['type'], Excess>();
  const add = (type: Excess['type'], line: number) => found.set(type, found.get(type) ?? { type, line });
  let line = 0;
  let depth = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    depth += stepOf(token);
    if (depth + (token.children ? depthOf(token.children) : 0) > mostInside) add('deep', line);
    // A paragraph without end is words alone: that is right, unless signs in it were to be marks.
    const [only] = token.children ?? [];
    if (only && only.content.length > mostInParagraph && maybeMark.test(only.content)) add('long', line);
  }
  return found.size === 0 ? none : [...found.values()];
}

const none: readonly Excess[] = [];

/** How many marks of a paragraph stand inside one another at most. */
export function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let most = 0;
  for (const token of tokens) {
    depth += stepOf(token);
    if (depth > most) most = depth;
  }
  return most;
}

/** Signs that can begin or end a mark. */
const maybeMark = /[\\`*_[\]!<&{~]/;

/** One further in where a mark begins, one out where it ends. */
const stepOf = ({ type }: Token) => Number(type.endsWith('_open')) - Number(type.endsWith('_close'));

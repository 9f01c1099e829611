import fs from 'node:fs';
import type { OverrideFault } from '../read/content-file.ts';
import { LineIndex } from '../text/place-in-text.ts';
import type { OwnModule } from './guard.ts';

/** What is wrong with a program: the key of the words that say it, and what goes into their gaps. */
export type FaultWords = Pick<OverrideFault, 'words' | 'values'>;

/**
 * Makes a problem of a program of the fork's own.
 * @param word what it is about: the problem stands where the program has it in quotes. Default: at its top
 */
export function faultIn({ file, absolute }: OwnModule, { words, values }: FaultWords, word?: string): OverrideFault {
  return { file, ...placeOfWord(absolute, word), words, values };
}

function placeOfWord(absolute: string, word: string | undefined): { line: number; column: number } {
  const text = word === undefined ? '' : fs.readFileSync(absolute, 'utf8');
  const found = [`'${word}'`, `"${word}"`].map(quoted => text.indexOf(quoted)).find(index => index >= 0);
  return found === undefined ? { line: 1, column: 1 } : new LineIndex(text).at(found + 1);
}

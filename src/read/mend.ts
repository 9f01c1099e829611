import fs from 'node:fs/promises';
import type { Fix, Problem } from '../problems/problem.ts';

/** How many places were mended, in how many files. */
export interface Mended {
  readonly places: number;
  readonly files: number;
}

/**
 * Applies fixes to a text. Where two touch, the first wins and the other waits for the next check.
 * @returns the text; everything outside the fixes is kept letter by letter
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { text: string; places: number } {
  const inOrder = [...fixes].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  let places = 0;
  for (const { start, end, text: replacement } of inOrder) {
    if (start < at || (start === at && places > 0)) continue;
    result += text.slice(at, start) + replacement;
    at = end;
    places += 1;
  }
  return { text: result + text.slice(at), places };
}

/** Mends the files of problems that carry a fix. Bytes outside the fixes, a byte-order mark too, stay as they are. */
export async function mendFiles(problems: readonly Pick<Problem, 'file' | 'fix'>[]): Promise<Mended> {
  const byFile = new Map<string, Fix[]>();
  for (const { file, fix } of problems) {
    if (fix) byFile.set(file, [...(byFile.get(file) ?? []), fix]);
  }
  let places = 0;
  for (const [file, fixes] of byFile) {
    const raw = await fs.readFile(file, 'utf8');
    const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
    const mended = applyFixes(raw.slice(mark.length), fixes);
    await fs.writeFile(file, mark + mended.text);
    places += mended.places;
  }
  return { places, files: byFile.size };
}

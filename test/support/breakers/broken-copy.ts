import { type Changes, lineAndColumn } from '../shipped.ts';

/** What a broken copy must be told: one problem, at this place, with this suggestion, and nothing else. */
export interface BrokenCopy {
  readonly what: string;
  readonly changes: Changes;
  /** As `file:line:column rule`, with ` → suggestion` where there must be one. */
  readonly expected: readonly string[];
}

/** A text with the letters from `start` up to `end` replaced. */
export function replaced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** A problem in short, as {@link BrokenCopy} expects it. */
export function expectedAt(file: string, text: string, offset: number, rule: string, suggestion?: string): string {
  const short = `${file}:${lineAndColumn(text, offset)} ${rule}`;
  return suggestion === undefined ? short : `${short} → ${suggestion}`;
}

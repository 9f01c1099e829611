import type { Document } from 'yaml';
import { quoted } from './draft.ts';

/** What marks words that are still to be written: the check reports it, and before a release it is an error. */
const sign = 'TODO';

export const marked = (text: string) => `${sign}: ${text}`;

/** Marks a file whose words are to be written in another language. */
export function markTitle(yaml: Document): void {
  yaml.set('title', quoted(marked(String(yaml.get('title')))));
}

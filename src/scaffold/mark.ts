import type { Document } from 'yaml';
import { quoted } from './draft.ts';

/** What marks words that are still to be written: the check reports it, and before a release it is an error. */
const sign = 'TODO';

export const marked = (text: string) => `${sign}: ${text}`;

/** Marks a text of a file whose words are to be written in another language. */
export function markText(yaml: Document, key: string): void {
  yaml.set(key, quoted(marked(String(yaml.get(key)))));
}

import type { Entry } from '../../model/entry.ts';
import { searchWords } from '../../text/search-words.js';
import type { ProgrammeContext } from '../programme-context.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Gives each record whose title names a word of the glossary that word's other names and keywords, so that who
 * searches for "notes" finds the sheet called "Meeting record".
 */
export function withSynonyms(records: readonly SearchRecord[], context: ProgrammeContext): SearchRecord[] {
  const entries = context.programme.terms.map(term => {
    return {
      name: asWords(context.plain(term as Entry, term.data.title)),
      words: [...term.data.also, ...term.data.keywords],
    };
  });
  return records.map(record => {
    const title = asWords(record.title);
    const known = entries.filter(({ name }) => title.includes(name));
    if (known.length === 0) return record;
    return { ...record, keywords: [...new Set([...record.keywords, ...known.flatMap(({ words }) => words)])] };
  });
}

/** A text as its words between spaces, so that one can be looked for in another. */
const asWords = (text: string) => ` ${searchWords(text).join(' ')} `;

import type { SearchRecord } from './search-record.ts';

/**
 * Makes one record of those that say the same, with all their places: a clause that three programmes share is one
 * result, not three in a row.
 */
export function foldRecords(records: readonly SearchRecord[]): SearchRecord[] {
  const folded = new Map<string, SearchRecord>();
  for (const record of records) {
    const { language, kind, title, text } = record;
    const key = JSON.stringify([language, kind, title, text]);
    const known = folded.get(key);
    folded.set(key, known ? together(known, record) : record);
  }
  return [...folded.values()];
}

function together(one: SearchRecord, other: SearchRecord): SearchRecord {
  return {
    ...one,
    keywords: [...new Set([...one.keywords, ...other.keywords])],
    sessions: [...new Set([...one.sessions, ...other.sessions])],
    places: [...one.places, ...other.places],
  };
}

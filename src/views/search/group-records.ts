import type { SearchRecord } from './search-record.ts';

/** More than most pages have. The glossary has many times more, and a reader loads whole groups. */
const mostInGroup = 8;

/**
 * Puts the records of each page together, a few in a group. The index has a file for each group: one for each record would take ten times as long
 * to make in a large handbook, and a search would load twice as many.
 */
export function groupRecords(records: readonly SearchRecord[]): SearchRecord[][] {
  const groups = new Map<string, SearchRecord[]>();
  const full: SearchRecord[][] = [];
  for (const record of records) {
    const page = record.places[0]?.url.replace(/#.*$/, '') ?? '';
    const key = `${record.language} ${page}`;
    const known = groups.get(key);
    if (known && known.length < mostInGroup) known.push(record);
    else {
      if (known) full.push(known);
      groups.set(key, [record]);
    }
  }
  return [...full, ...groups.values()];
}

import type { SearchRecord } from './search-record.ts';

/**
 * Puts the records of each page together. The index has a file for each group: one for each record would take ten times as long
 * to make in a large handbook, and a search would load twice as many.
 * @returns the groups in the order of their first records, which keep theirs
 */
export function groupRecords(records: readonly SearchRecord[]): SearchRecord[][] {
  const groups = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const page = record.places[0]?.url.replace(/#.*$/, '') ?? '';
    const key = `${record.language} ${page}`;
    const known = groups.get(key);
    if (known) known.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()];
}

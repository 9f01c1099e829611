import { describe, expect, it } from 'vitest';
import { groupRecords } from '../../src/views/search/group-records.ts';
import type { SearchRecord } from '../../src/views/search/search-record.ts';

const record = (url: string, language = 'en'): SearchRecord => ({
  language,
  kind: 'To do',
  title: url,
  text: '',
  keywords: [],
  artefact: undefined,
  sessions: [],
  role: undefined,
  standing: 'line',
  places: [{ url, programme: undefined, where: undefined, role: undefined }],
});

const titlesOf = (records: readonly SearchRecord[]) =>
  groupRecords(records).map(group => group.map(({ title }) => title));

describe('the files of the search index', () => {
  it('hold what stands on one page, each language for itself', () => {
    const groups = titlesOf([record('/a/'), record('/b/#x'), record('/a/#y'), record('/b/')]);
    expect(groups).toEqual([
      ['/a/', '/a/#y'],
      ['/b/#x', '/b/'],
    ]);
    expect(groupRecords([record('/a/'), record('/a/', 'es')])).toHaveLength(2);
  });

  it('hold no more than a reader can wait for, and nothing twice', () => {
    const records = Array.from({ length: 30 }, (_, index) => record(`/a/#${index}`));
    const groups = titlesOf(records);
    expect(Math.max(...groups.map(group => group.length))).toBe(8);
    expect(groups.flat().sort()).toEqual(records.map(({ title }) => title).sort());
  });
});

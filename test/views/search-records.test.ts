import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { searchRecords } from '../../src/views/search/search-records.ts';
import { searchSettings, searchVocabulary, tellingWords } from '../../src/views/search/search-settings.ts';
import { sessionPage } from '../../src/views/session-pages.ts';
import { siteWith } from '../support/run.ts';

async function recordsOf(files: Record<string, string> = {}) {
  const { graph, problems } = await checkContent(await siteWith(files));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const publication = publish(graph, new Set(capabilities));
  const pages = publication.programmes.flatMap(context =>
    context.programme.sessions.map(session => sessionPage(session, context)),
  );
  return { publication, records: searchRecords(publication, pages) };
}

const term = (title: string, also: string) =>
  `---\ntitle: ${title}\nalso:\n  - ${also}\nkeywords:\n  - scribble\n---\nWhat it means.\n`;

describe('what search finds', () => {
  it('is each page, question, task, clause and word, with an anchor for all but pages', async () => {
    const { records } = await recordsOf();
    const kinds = new Map<string, number>();
    for (const { kind } of records) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['Session', 'Question', 'To do', 'Clause', 'Word']));
    for (const { standing, places } of records) {
      for (const { url } of places) expect(url.includes('#'), url).toBe(standing !== 'page');
    }
  });

  it('has the keywords of its file, which no page shows', async () => {
    const { records } = await recordsOf({ 'library/terms/record.md': term('Meeting record', 'notes') });
    const word = records.find(({ title }) => title === 'Meeting record');
    expect(word?.keywords).toEqual(['notes', 'scribble']);
    expect(word?.text).toBe('What it means.');
  });

  it('is found by the other names of the glossary’s word in its title', async () => {
    const { publication, records } = await recordsOf();
    const session = publication.programmes[0]?.programme.sessions[0];
    const title = String(session?.data.title);
    const { records: named } = await recordsOf({ 'library/terms/own.md': term(title, 'chinwag') });
    const before = records.find(record => record.kind === 'Session' && record.title === title);
    const after = named.find(record => record.kind === 'Session' && record.title === title);
    expect(before?.keywords).not.toContain('chinwag');
    expect(after?.keywords).toEqual(expect.arrayContaining(['chinwag', 'scribble']));
  });

  it('comes by standing: pages, their parts, single lines', async () => {
    const { records } = await recordsOf();
    const order = ['page', 'part', 'line', 'minor'];
    const standings = records.map(({ standing }) => order.indexOf(standing));
    expect(standings).toEqual([...standings].sort((a, b) => a - b));
  });

  it('can be narrowed by what there is, and by nothing that leaves no choice', async () => {
    const { publication, records } = await recordsOf();
    const { filters, words, stopWords } = searchSettings(publication, 'en-GB', records);
    expect(filters.map(({ name }) => name)).not.toContain('programme');
    expect(filters.map(({ name }) => name)).toContain('role');
    expect(Object.values(words)).not.toContain('');
    expect(stopWords).toContain('cant');
  });

  it('is indexed by words that tell something, and by others where a keyword has no more', () => {
    const record = {
      language: 'en-GB',
      kind: 'Clause',
      title: 'If one of us cannot come',
      text: '',
      keywords: ['can’t make it', 'who takes notes'],
      artefact: undefined,
      sessions: [],
      role: undefined,
      standing: 'part',
      places: [],
    } as const;
    expect(tellingWords(record)).toEqual(['come', 'cant', 'make', 'it', 'takes', 'notes']);
    expect(searchVocabulary([record]).titles.split(' ')).toContain('cannot');
  });
});

import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown.ts';
import { questionSheetPages } from '../../src/views/question-sheets.ts';
import { sessionPage } from '../../src/views/session-pages.ts';
import { type SessionSheetPage, worksheetPages } from '../../src/views/worksheets.ts';
import { smallProgramme } from '../support/small-documents.ts';

const first = 'programmes/pairs/sessions/first.md';
const bank = 'library/questions/ask.md';

const session = `---
title: First meeting
purpose: Get to know each other.
function: opening
agreement: working
covers:
  - goals
before:
  - text: Write a goal.
    owner: mentee
  - text: Book a room.
    owner: coordinator
during:
  - text: Talk.
    minutes: 30
  - text: Tell your story.
    owner: mentor
    minutes: 10
homework:
  - text: Read one chapter.
    owner: mentee
outcomes:
  - kind: decision
    prompt: Do you go on?
    decidedBy: mentee
questions:
  - ask
---
`;

const questions = (...askers: string[]) => `---
title: Questions
questions:
${askers.map(asker => `  - text: What does the ${asker} ask?\n    topic: Asking\n    askedBy: ${asker}\n`).join('')}---
`;

const small = async (changes: Readonly<Record<string, string | null>> = {}) => {
  const context = await smallProgramme({ [first]: session, ...changes });
  const entry = context.programme.find('session', 'first');
  if (!entry) throw new Error('Unexpected small site without its first session');
  return { context, entry };
};

const worksheets = async (changes = {}) => {
  const { context, entry } = await small(changes);
  return worksheetPages(entry, context);
};

const questionSheets = async (changes = {}) => {
  const { context, entry } = await small(changes);
  return questionSheetPages(entry, context);
};

const textOf = (page: SessionSheetPage | undefined) =>
  page ? new TextDecoder().decode(markdown.render(page.document)) : '';

const forReader = (pages: readonly SessionSheetPage[], reader: string) =>
  textOf(pages.find(page => page.reader === reader));

describe('the worksheet of one of a pair', () => {
  it('holds what they do, what both do and what they ask, and what both settle', async () => {
    const text = forReader(await worksheets({ [bank]: questions('mentor', 'mentee', 'both') }), 'mentor');
    for (const there of ['Talk.', 'Tell your story.', 'the mentor ask?', 'the both ask?', 'Do you go on?']) {
      expect(text).toContain(there);
    }
    for (const gone of ['Write a goal.', 'Book a room.', 'Read one chapter.', 'the mentee ask?']) {
      expect(text).not.toContain(gone);
    }
  });

  it('keeps the length of the whole meeting, since both sit through it', async () => {
    expect(forReader(await worksheets(), 'mentee')).toContain('## In the meeting 40 min');
  });

  it('leaves out the coordinator, whose part stands on the worksheet for both', async () => {
    const pages = await worksheets();
    expect(forReader(pages, 'both')).toContain('Book a room.');
    expect(forReader(pages, 'mentee')).not.toContain('Book a room.');
  });

  it('is named in the programme’s own words and stands at an address of its own', async () => {
    const page = (await worksheets()).find(({ reader }) => reader === 'mentee');
    expect(page?.title).toBe('Worksheet: First meeting (for learners)');
    expect(page?.url).toBe('/pairs/sessions/first/worksheet/mentee/');
    expect(page?.versions.map(({ title, url }) => [title, url])).toEqual([
      ['For both', '/pairs/sessions/first/worksheet/'],
      ['For mentors', '/pairs/sessions/first/worksheet/mentor/'],
      ['For learners', '/pairs/sessions/first/worksheet/mentee/'],
    ]);
  });

  it('is not published where it would be the same as that for both', async () => {
    const same = session
      .replace(/ {2}- text: Write a goal[\s\S]*?during:/, '  - text: Think.\nduring:')
      .replace(/ {4}owner: mentor\n/, '')
      .replace(/homework:[\s\S]*?outcomes:/, 'outcomes:');
    const pages = await worksheets({ [first]: same, [bank]: questions('both') });
    expect(pages.map(({ reader }) => reader)).toEqual(['both']);
  });
});

describe('the question sheet of one of a pair', () => {
  it('holds the questions that they ask, and those that both ask', async () => {
    const pages = await questionSheets({ [bank]: questions('mentor', 'mentee', 'both') });
    expect(pages.map(({ reader }) => reader)).toEqual(['both', 'mentor', 'mentee']);
    const text = forReader(pages, 'mentee');
    expect(text).toContain('the mentee ask?');
    expect(text).toContain('the both ask?');
    expect(text).not.toContain('the mentor ask?');
  });

  it('is not published where they ask everything, or nothing', async () => {
    const readers = async (...askers: string[]) =>
      (await questionSheets({ [bank]: questions(...askers) })).map(({ reader }) => reader);
    expect(await readers('mentor')).toEqual(['both']);
    expect(await readers('both', 'mentor')).toEqual(['both', 'mentee']);
  });

  it('is linked from the session', async () => {
    const { context, entry } = await small({ [bank]: questions('mentor', 'mentee') });
    const page = sessionPage(entry, context);
    expect(page.questionSheets.map(({ url }) => url)).toEqual([
      '/pairs/sessions/first/questions/',
      '/pairs/sessions/first/questions/mentor/',
      '/pairs/sessions/first/questions/mentee/',
    ]);
  });
});

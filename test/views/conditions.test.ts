import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown.ts';
import { holdsFor } from '../../src/model/holds-for.ts';
import { agreementPage } from '../../src/views/agreements.ts';
import { problemsWith } from '../support/problems.ts';
import { smallFile } from '../support/run.ts';
import { smallProgramme } from '../support/small-documents.ts';

const programmeFile = 'programmes/pairs/programme.md';
const agreementFile = 'programmes/pairs/agreements/working.md';
const clauseFile = 'library/clauses/camera.md';

const clause = (when: string) =>
  `---\ntitle: Cameras\ntopic: meeting-remotely\nprompt: Camera on or off?\nrequired: true\nwhen:\n${when}---\nWe turn the camera on.\n`;

const remoteOnly = clause('  setting:\n    - remote\n');

const agreement = (layout: string) =>
  `---\ntitle: Working agreement\nlayout: ${layout}\nclauses:\n  - length\n  - goals\n  - camera\n---\n`;

/** The small site with a clause for remote programmes, in a programme with some more facts. */
async function changes(facts: string, when = remoteOnly, layout = 'single') {
  const programme = (await smallFile(programmeFile)).replace('duration:', `${facts}\nduration:`);
  return { [programmeFile]: programme, [clauseFile]: when, [agreementFile]: agreement(layout) };
}

async function pageWith(facts: string, layout = 'single') {
  const context = await smallProgramme(await changes(facts, remoteOnly, layout));
  const entry = context.programme.find('agreement', 'working');
  if (!entry) throw new Error('Unexpected small site without its agreement');
  const page = agreementPage(entry, context);
  return { contents: page.contents.map(({ title }) => title), text: textOf(page.document) };
}

const textOf = (document: Parameters<typeof markdown.render>[0]) => new TextDecoder().decode(markdown.render(document));

describe('a clause with a condition', () => {
  it.each(['single', 'side-by-side', 'short'])('is in the agreement where the programme meets it: %s', async layout => {
    const { contents, text } = await pageWith('setting: remote', layout);
    expect(text).toContain('Cameras');
    if (layout !== 'side-by-side') expect(contents).toContain('Cameras');
  });

  it.each(['single', 'side-by-side', 'short'])('is left out where it does not: %s', async layout => {
    const { contents, text } = await pageWith('setting: in-person', layout);
    expect(text).not.toMatch(/camera/i);
    expect(text).toContain('Our goals');
    expect(contents).not.toContain('Cameras');
  });

  it('is neither asked for nor reported as unused where the programme does not meet it', async () => {
    expect(await problemsWith(await changes('setting: in-person'))).toEqual([]);
    const listed = await changes('setting: in-person');
    const unlisted = { ...listed, [agreementFile]: await smallFile(agreementFile) };
    expect((await problemsWith(unlisted)).map(({ at }) => at)).toEqual([`${clauseFile}:2:1 unused-entry`]);
  });

  it('is asked for where the programme meets it and the clause is required', async () => {
    const listed = await changes('setting: remote');
    const found = await problemsWith({ ...listed, [agreementFile]: await smallFile(agreementFile) });
    expect(found.map(({ at }) => at)).toContain(`${agreementFile}:4:1 missing-clause`);
  });

  it('may name facts that only its own programmes state', async () => {
    const fact = remoteOnly.replace('the camera', '{{ programme.duration }}');
    const silent = await changes('setting: in-person', fact);
    const without = (site: Record<string, string>) => ({
      ...site,
      [programmeFile]: (site[programmeFile] ?? '')
        .replace('duration: 2 months', 'endCondition: Any time.')
        .replace('for {{ programme.duration }}', 'now and then'),
    });
    expect(await problemsWith(without(silent))).toEqual([]);
    const found = await problemsWith(without(await changes('setting: remote', fact)));
    expect(found.map(({ rule }) => rule)).toEqual(['unknown-placeholder']);
  });

  it.each([
    ['a misspelt key', '  settings:\n    - remote\n', '7:3 unknown-key'],
    ['a value that is none', '  setting:\n    - online\n', '8:7 wrong-value'],
    ['no value at all', '  setting: []\n', '7:12 wrong-value'],
    ['a single value instead of a list', '  setting: remote\n', '7:12 wrong-value'],
    ['another word for yes', '  minors: maybe\n', '7:11 wrong-value'],
  ])('is reported with %s', async (_, when, at) => {
    const found = await problemsWith(await changes('setting: remote', clause(when)));
    expect(found.map(problem => problem.at)).toContain(`${clauseFile}:${at}`);
  });

  it('leaves an agreement with nothing in it to be reported', async () => {
    const site = await changes('setting: in-person');
    const found = await problemsWith({
      ...site,
      [agreementFile]: '---\ntitle: Working agreement\nclauses:\n  - camera\n---\n',
    });
    expect(found.map(({ rule }) => rule)).toContain('empty-agreement');
  });
});

describe('a condition', () => {
  it.each([
    ['nothing', '', true],
    ['one formality of two', '  formality:\n    - formal\n    - either\n', true],
    ['another formality', '  formality:\n    - formal\n', false],
    ['the format', '  format:\n    - one-to-one\n', true],
    ['another format', '  format:\n    - group\n    - peer\n', false],
    ['minors, where there are none', '  minors: true\n', false],
    ['no minors, where there are none', '  minors: false\n', true],
    ['two things of which one is not so', '  setting:\n    - mixed\n  minors: true\n', false],
    ['two things that are so', '  setting:\n    - mixed\n  minors: false\n', true],
  ])('that names %s', async (_, when, holds) => {
    const site = await changes('topics: []', clause(when === '' ? '  {}\n' : when));
    const { programme } = await smallProgramme({ ...site, [agreementFile]: await smallFile(agreementFile) });
    const entry = programme.visible('clause').find(({ id }) => id === 'camera');
    expect(entry && holdsFor(entry, programme.entry)).toBe(holds);
  });
});

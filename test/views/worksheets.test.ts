import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown.ts';
import { sessionPage } from '../../src/views/session-pages.ts';
import { smallFile } from '../support/run.ts';
import { smallDocuments, smallProgramme } from '../support/small-documents.ts';

const textOf = async (changes = {}) => new TextDecoder().decode(markdown.render((await smallDocuments(changes)).first));

describe('the worksheet of a session', () => {
  it('holds its steps with their owners and minutes, its core questions, outcomes, homework and contacts', async () => {
    const text = await textOf();
    for (const expected of [
      '- [ ] **Write a goal.** Write down one goal. (Learner) Goal sheet',
      '- [ ] Say who you are. (Both) 30 min',
      '- [ ] Send the notes. (Mentor) (if you like)',
      '1. Can you help me with ________________ (a skill)? (Learner)',
      '**Decide:** Do you go on? (Both)',
      '- [ ] Read one chapter. (Learner)',
      '**Safeguarding:** Ben (ben@small.example)',
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain('What was hard?');
    expect(text).toContain('## In the meeting 45 min');
  });

  it('brings in the items of its checklists that belong there, in the programme’s own words', async () => {
    const text = await textOf();
    expect(text).toContain('Read about your learner. (Mentor)');
    expect(text).toContain('How many: 1 to 2');
    const working = await smallFile('programmes/pairs/sessions/first.md');
    const without = await textOf({
      'programmes/pairs/sessions/first.md': working.replace('function: opening', 'function: working'),
    });
    expect(without).not.toContain('Read about your learner.');
  });

  it('puts items that come first before the session’s own', async () => {
    const checklist = await smallFile('library/checklists/meeting.md');
    const text = await textOf({
      'library/checklists/meeting.md': checklist.replace('segment: during\n', 'segment: during\n    position: start\n'),
    });
    expect(text.indexOf('Plan the next goal.')).toBeLessThan(text.indexOf('Say who you are.'));
  });

  it('asks for no next meeting when the session is the last', async () => {
    const first = await smallFile('programmes/pairs/sessions/first.md');
    expect(await textOf()).toContain('Next meeting: date and time');
    const last = await textOf({
      'programmes/pairs/sessions/first.md': first.replace('function: opening', 'function: closing'),
    });
    expect(last).not.toContain('Next meeting: date and time');
  });
});

describe('the page of a session', () => {
  it('gives each item an anchor that no part of the page has', async () => {
    const first = await smallFile('programmes/pairs/sessions/first.md');
    const context = await smallProgramme({
      'programmes/pairs/sessions/first.md': first.replace(
        '  - text: Say who you are.',
        '  - id: homework\n    text: Say who you are.',
      ),
    });
    const [session] = context.programme.sessions;
    const page = session && sessionPage(session, context);
    const ids = page?.segments.flatMap(segment => segment.items.map(item => item.id)) ?? [];
    expect(ids).toContain('homework-2');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

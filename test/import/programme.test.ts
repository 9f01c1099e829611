import { describe, expect, it } from 'vitest';
import { bring } from './support.ts';

/** A document in the form in which many programmes are written down. */
const programme = `---
title: Mentoring for newcomers
weight: 3
---

This programme lasts six months. You meet once a month. It has three stages:

- **Stage 1**: Finding each other
- **Stage 2**: Working together on what the mentee wants to learn, month by month
- **Stage 3**: Saying goodbye

Each meeting takes about one hour. Questions? Write to the coordinator at help@pairs.test.

## Roles

### Mentor

A mentor listens and shares what they know. They are never a boss.

A mentor should:

- Keep what is said private
- Be on time

### Mentee

A mentee says what they would like to learn and sets the dates.

## Meetings

### Before you meet

- Mentees, write down two goals
- Read the [roles](#roles)

### Mentor: frist meeting

To prepare for the meeting, a mentor should:

- Read the goals
- Block an hour

### Mentee: first meeting: Get to know each other

Some questions you may ask:

- What do you do all day?
- What did you learn last year?
- Who helped you?

The meeting leads to these outcomes:

- **A decision**. Do you want to go on?
- **An answer**. What do you both hope for?

Agree on:

- how often you meet
- where you meet

### Follow-up meetings

- **Look back.** What has happened since?
- Talk about one thing

### Wrapping up

- Say thank you

## Afterwards

See [the first meeting](#mentee-first-meeting-get-to-know-each-other).
`;

describe('a document that describes a programme', () => {
  it('becomes a programme with its facts, stages, roles and sessions', async () => {
    const brought = await bring({ 'programme.md': programme });
    const text = brought.text('programme.md');
    expect(text).toContain('title: Mentoring for newcomers');
    expect(text).toContain('duration: 6 months\ncadence: every month\nsessionLength: 1 hour\n');
    expect(text).toContain(
      '  - id: stage-1\n    title: Finding each other\n  - id: stage-2\n    title: Working together on what the mentee wants to learn\n    summary: Working together on what the mentee wants to learn, month by month.\n',
    );
    expect(text).toContain(
      'schedule:\n  - session: before-you-meet\n    stage: stage-1\n  - session: first-meeting\n    stage: stage-1\n  - session: follow-up-meetings\n    stage: stage-2\n    repeat: 4\n  - session: wrapping-up\n    stage: stage-3\n',
    );
    expect(text).toContain(
      '  mentor:\n    description: A mentor listens and shares what they know.\n    responsibilities:\n      - Keep what is said private.\n      - Be on time.\n',
    );
    expect(text).toContain('email: help@pairs.test');
    expect(brought.paths.filter(file => file.startsWith('sessions/'))).toEqual([
      'sessions/before-you-meet.md',
      'sessions/first-meeting.md',
      'sessions/follow-up-meetings.md',
      'sessions/wrapping-up.md',
    ]);
    expect(await brought.problems()).toEqual([]);
  });

  it('gives each session its steps, its questions and its outcomes', async () => {
    const brought = await bring({ 'programme.md': programme });
    expect(brought.text('sessions/first-meeting.md')).toBe(
      [
        '---',
        'title: First meeting',
        'purpose: Get to know each other.',
        'function: opening',
        'before:',
        '  - text: Read the goals',
        '    owner: mentor',
        '  - text: Block an hour',
        '    owner: mentor',
        'during:',
        '  - text: "Agree on:"',
        '    covers:',
        '      - how often you meet',
        '      - where you meet',
        '    owner: mentee',
        'outcomes:',
        '  - kind: decision',
        '    prompt: Do you want to go on?',
        '  - kind: answer',
        '    prompt: What do you both hope for?',
        'questions:',
        '  - first-meeting-mentee',
        '---',
        '',
      ].join('\n'),
    );
    expect(brought.text('questions/first-meeting-mentee.md')).toContain(
      'askedBy: mentee\nquestions:\n  - text: What do you do all day?\n',
    );
    expect(brought.text('sessions/before-you-meet.md')).toContain(
      'function: preparing\nbefore:\n  - text: Mentees, write down two goals\n    owner: mentee\n  - text: Read the [roles](../guide/mentoring-for-newcomers.md#roles)\n',
    );
    expect(brought.text('sessions/follow-up-meetings.md')).toContain(
      'repeatable: true\nduring:\n  - label: Look back\n    text: What has happened since?\n',
    );
  });

  it('leaves in its page what is about no session, with links to those that are', async () => {
    const page = (await bring({ 'programme.md': programme })).page('mentoring-for-newcomers');
    expect(page).toContain(
      '## Meetings\n\n- [Before you meet](../sessions/before-you-meet.md)\n- [First meeting](../sessions/first-meeting.md): Get to know each other.\n- [Follow-up meetings](../sessions/follow-up-meetings.md)\n- [Wrapping up](../sessions/wrapping-up.md)\n\n## Afterwards',
    );
    expect(page).toContain('See [the first meeting](../sessions/first-meeting.md).');
    expect(page).not.toContain('Who helped you?');
  });

  it('is not seen where a page speaks of meetings in passing', async () => {
    const brought = await bring({
      'page.md': '# Advice\n\n## Your first meeting\n\nSmile.\n\n## Next meetings\n\nSmile again.\n',
    });
    expect(brought.page('advice')).toContain('## Your first meeting\n\nSmile.');
    expect(brought.report.added).toEqual([
      'programmes/pairs/programme.md',
      'programmes/pairs/sessions/first-meeting.md',
      'programmes/pairs/sessions/last-meeting.md',
    ]);
  });

  it('brings the main language alone, and says which others there are', async () => {
    const source = {
      'mkdocs.yml': 'site_name: Book\ntheme:\n  language: en\n',
      'docs/en/index.md': '# Welcome\n\nRead [more](more.md).\n',
      'docs/en/more.md': '# More\n\nWords.\n',
      'docs/es/index.md': '# Bienvenida\n\nLee [más](more.md).\n',
      'docs/es/more.md': '# Más\n\nPalabras.\n',
      'docs/it/index.md': '# Benvenuti\n\nParole.\n',
    };
    const english = await bring(source);
    expect(english.order).toEqual(['Welcome', 'More']);
    expect(english.report.languages).toEqual([
      { language: 'es', pages: 2 },
      { language: 'it', pages: 1 },
    ]);
    expect(english.report.files.find(({ file }) => file === 'docs/es/more.md')?.reason).toBe('otherLanguage');
    const spanish = await bring(source, { language: 'es' });
    expect(spanish.order).toEqual(['Bienvenida', 'Más']);
    expect(spanish.text('programme.md')).toContain('language: es');
    expect(spanish.page('bienvenida')).toBe('Lee [más](more.md).');
  });
});

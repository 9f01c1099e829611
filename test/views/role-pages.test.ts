import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { plainText } from '../../src/document/inlines.ts';
import type { ProgrammeContext } from '../../src/views/programme-context.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { rolePage } from '../../src/views/role-pages.ts';

let context: ProgrammeContext;

beforeAll(async () => {
  const { graph } = await checkContent('content');
  const [first] = publish(graph, new Set(capabilities)).programmes;
  if (!first) throw new Error('Unexpected content without a programme');
  context = first;
});

describe('the way in for one of the pair', () => {
  it('has every session of the schedule once, in order', () => {
    const scheduled = [...new Set(context.programme.slots.map(({ type }) => type.id))];
    expect(rolePage('mentor', context).sessions.map(({ id }) => id)).toEqual(scheduled);
  });

  it('holds what they do alone and nothing of the other', () => {
    const mentors = rolePage('mentor', context).sessions.flatMap(({ steps }) => steps);
    const mentees = rolePage('mentee', context).sessions.flatMap(({ steps }) => steps);
    expect(mentors.length).toBeGreaterThan(5);
    expect(mentors.every(({ owner }) => owner === 'mentor')).toBe(true);
    expect(mentees.every(({ owner }) => owner === 'mentee')).toBe(true);
  });

  it('leads to each session in the view of that person, and to the sheets of their own', () => {
    const [session] = rolePage('mentee', context).sessions.filter(({ id }) => id === 'first-meeting');
    expect(session?.url).toBe('/six-month/sessions/first-meeting/?for=mentee');
    expect(session?.papers.map(({ url }) => url)).toEqual([
      '/six-month/sessions/first-meeting/worksheet/mentee/',
      '/six-month/sessions/first-meeting/questions/mentee/',
    ]);
  });

  it('says what is expected of them, in the programme’s words', () => {
    const page = rolePage('mentor', context);
    const expected = context.programme.data.roles.mentor?.responsibilities ?? [];
    expect(page.responsibilities).toHaveLength(expected.length);
    expect(page.responsibilities.map(plainText).join(' ')).not.toMatch(/\{\{/);
  });
});

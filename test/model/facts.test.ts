import { describe, expect, it } from 'vitest';
import { factNames } from '../../src/model/facts.ts';
import { smallProgramme } from '../support/small-documents.ts';

describe('the facts of a programme', () => {
  it('are its own words for what it states once', async () => {
    const { facts } = await smallProgramme();
    expect(Object.fromEntries(facts)).toEqual({
      'organisation.name': 'Small Society',
      'organisation.shortName': 'Small Society',
      'programme.title': 'Pairs',
      'programme.duration': '2 months',
      'programme.cadence': 'every month',
      'programme.sessionLength': '45 minutes',
      'programme.meetings': '2',
      'contacts.coordinator': 'Ada (ada@small.example)',
      'contacts.safeguarding': 'Ben (ben@small.example)',
      'duties.scheduling': 'the learner',
      'duties.agenda': 'the learner',
      'duties.record': 'the learner',
      mentor: 'mentor',
      mentors: 'mentors',
      mentee: 'learner',
      mentees: 'learners',
      Mentor: 'Mentor',
      Mentors: 'Mentors',
      Mentee: 'Learner',
      Mentees: 'Learners',
    });
    expect([...facts.keys()].sort()).toEqual([...factNames].sort());
  });
});

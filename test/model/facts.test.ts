import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { factNames } from '../../src/model/facts.ts';
import { root } from '../support/run.ts';
import { smallProgramme } from '../support/small-documents.ts';

const readSmall = (file: string) => fs.readFile(path.join(root, 'test/sites/small', file), 'utf8');

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

  it('give a word of one’s own no article that may not agree with it', async () => {
    const who = async (words: string) => {
      const file = 'programmes/pairs/programme.md';
      const pairs = await readSmall(file);
      const own = pairs.replace('title:', 'language: es\ntitle:').replace(/terms:[\s\S]*?(?=contacts:)/, words);
      return (await smallProgramme({ [file]: own })).facts.get('duties.agenda');
    };
    expect(await who('')).toBe('la persona mentorizada');
    expect(await who('terms:\n  mentee:\n    one: aprendiz\n    many: aprendices\n')).toBe('aprendiz');
  });
});

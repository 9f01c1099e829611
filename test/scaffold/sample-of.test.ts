import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { defineKind } from '../../src/kinds/define-kind.ts';
import { kindList } from '../../src/kinds/index.ts';
import { commonKeys } from '../../src/kinds/parts/common.ts';
import { lengthOfTime } from '../../src/kinds/parts/length-of-time.ts';
import { inlineText, reference } from '../../src/kinds/parts/text.ts';
import { sampleOf } from '../../src/scaffold/sample-of.ts';
import { usesOf } from '../../src/scaffold/uses-of.ts';

const around = (id: string, ids: readonly string[] = ['some']) => ({
  id,
  title: 'A "good" title: #1',
  nextNumber: () => 7,
  idsOf: () => ids,
});

const textOf = (kind: (typeof kindList)[number], id: string) => sampleOf(kind, around(id)).toString({ lineWidth: 0 });

/** A kind that a fork might add. */
const talk = defineKind({
  id: 'talk',
  folder: 'talks',
  places: ['programme'],
  description: 'A talk for everyone.',
  body: 'none',
  schema: z.strictObject({
    ...commonKeys,
    abstract: inlineText('What the talk is about. One paragraph.'),
    length: lengthOfTime('How long it takes.'),
    level: z.enum(['easy', 'hard']),
    checklists: z.array(reference('checklist', 'One checklist.')).min(1),
    speakers: z.array(z.strictObject({ name: inlineText('Who speaks.'), mentor: z.boolean() })).min(1),
    room: inlineText('Where it is. Default: online.').optional(),
  }),
});

describe('the sample of a kind', () => {
  it.each(kindList.filter(({ folder }) => folder !== ''))('$id is right as it is written', kind => {
    const values = parse(textOf(kind, 'ours'));
    expect(kind.schema.safeParse(values).error).toBeUndefined();
    expect(values.title).toBe('A "good" title: #1');
  });

  it('says what to write in the words of the schema, and what else there may be', () => {
    expect(textOf(talk, 'hard-talk')).toBe(`title: "A \\"good\\" title: #1"
abstract: "TODO: What the talk is about."
length: 60 minutes
# One of: easy, hard
level: hard
checklists:
  - some
speakers:
  - name: "TODO: Who speaks."
    mentor: false

# You may add: summary, room
`);
  });

  it('needs something to name where it must name something', () => {
    expect(() => sampleOf(talk, around('ours', []))).toThrow('Unexpected lack of checklist');
  });
});

describe('where files of a kind are named', () => {
  const uses = (kind: string) =>
    usesOf(kind, [...kindList, talk]).map(({ holder, key, form, inner }) => [holder.id, key, form, inner]);

  it('is found in the schemas', () => {
    expect(uses('checklist')).toEqual([
      ['programme', 'checklists', 'list', undefined],
      ['session', 'checklists', 'list', undefined],
      ['talk', 'checklists', 'list', undefined],
    ]);
    expect(uses('agreement')).toEqual([['session', 'agreement', 'single', undefined]]);
    expect(uses('session')).toEqual([['programme', 'schedule', 'entries', 'session']]);
    expect(uses('guide')).toEqual([]);
  });
});

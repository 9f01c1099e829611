import { describe, expect, it } from 'vitest';
import type { Block, Field } from '../../src/document/document.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { smallFile as small } from '../support/run.ts';
import { smallDocuments } from '../support/small-documents.ts';

const agreementFile = 'programmes/pairs/agreements/working.md';

const textOf = async (changes: Record<string, string> = {}) =>
  new TextDecoder().decode(markdown.render((await smallDocuments(changes)).agreement));

/** All fields of a document, in order. */
function fieldsIn(blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block => {
    switch (block.type) {
      case 'field':
        return [block.field];
      case 'fields':
        return [...block.fields];
      case 'paragraph':
        return block.content.flatMap(inline => (inline.type === 'field' ? [inline.field] : []));
      case 'table':
        return block.rows.flatMap(row => row.cells.flatMap(fieldsIn));
      default:
        return [];
    }
  });
}

describe('an agreement', () => {
  it('names each of its fields once, and fills defaults in from the facts', async () => {
    const { agreement } = await smallDocuments();
    const fields = fieldsIn(agreement.blocks);
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['length-length', '45 minutes'],
      ['length-start', undefined],
      ['length-needs', undefined],
    ]);
  });

  it('offers what the programme states, even where the options do not hold it', async () => {
    const programme = await small('programmes/pairs/programme.md');
    const { agreement } = await smallDocuments({
      'programmes/pairs/programme.md': programme.replace('sessionLength: 45 minutes', 'sessionLength: 25 minutes'),
    });
    const [field] = fieldsIn(agreement.blocks);
    expect(field).toMatchObject({ value: '25 minutes', options: ['25 minutes', '30 minutes', '45 minutes'] });
  });

  it('leaves a default empty when the programme does not state the fact', async () => {
    const programme = await small('programmes/pairs/programme.md');
    const { agreement } = await smallDocuments({
      'programmes/pairs/programme.md': programme.replace('sessionLength: 45 minutes\n', ''),
    });
    expect(fieldsIn(agreement.blocks)[0]?.value).toBeUndefined();
  });

  it('side by side gives each theme a row with room for both and for what they agreed', async () => {
    const { agreement } = await smallDocuments({
      [agreementFile]:
        '---\ntitle: Side by side\nlayout: side-by-side\nclauses:\n  - length\n  - goals\nsignatures: []\n---\n',
    });
    expect(fieldsIn(agreement.blocks).map(({ name, label }) => `${name}: ${label}`)).toEqual([
      'length-mentee: How long we meet: Learner',
      'length-mentor: How long we meet: Mentor',
      'length-agreed: How long we meet: What we agreed',
      'goals-mentee: Our goals: Learner',
      'goals-mentor: Our goals: Mentor',
      'goals-agreed: Our goals: What we agreed',
    ]);
    expect(
      await textOf({ [agreementFile]: '---\ntitle: A\nlayout: side-by-side\nclauses:\n  - length\n---\n' }),
    ).toContain('How long can you meet?');
  });

  it('in short has the fields alone', async () => {
    const text = await textOf({ [agreementFile]: '---\ntitle: Short\nlayout: short\nclauses:\n  - length\n---\n' });
    expect(text).toContain('**Length of a meeting**');
    expect(text).not.toContain('A meeting lasts');
  });

  it('in short has the gist and leaves out extra fields, hints and lines', async () => {
    const clause = (await small('library/clauses/length.md'))
      .replace('required: true', 'required: true\ngist: We begin on {{ start }} and end on time.')
      .replace('    type: choice', '    type: choice\n    extra: true')
      .replace('    label: What helps you', '    label: What helps you\n    help: Such as breaks.\n    lines: 9');
    const { agreement } = await smallDocuments({
      'library/clauses/length.md': clause,
      [agreementFile]: '---\ntitle: Short\nlayout: short\nclauses:\n  - length\n  - goals\n---\n',
    });
    const text = new TextDecoder().decode(markdown.render(agreement));
    expect(text).toMatch(/We begin on .+ and end on time\./);
    expect(text).not.toContain('A meeting lasts');
    expect(text).toContain('| Goal');
    const fields = fieldsIn(agreement.blocks);
    expect(fields.map(({ name, lines, help }) => [name, lines, help])).toEqual([
      ['length-start', 3, undefined],
      ['length-needs', 2, undefined],
      ['mentor-signature', 1, undefined],
      ['mentor-date', 1, undefined],
      ['mentee-signature', 1, undefined],
      ['mentee-date', 1, undefined],
    ]);
  });

  it('side by side says how to go about it, each side alone first, above mentee, mentor and what they agreed', async () => {
    const text = await textOf({
      [agreementFile]: '---\ntitle: A\nlayout: side-by-side\nclauses:\n  - length\n---\n',
    });
    expect(text).toMatch(/1\. Alone, before you meet: .+\n2\. Together: .+\n3\. Write what you settle/);
    expect(text).toMatch(/\| *Theme *\| *Learner *\| *Mentor *\| *What we agreed *\|/);
  });

  it('says when it is read again, in the clause on the review when there is one', async () => {
    expect(await textOf()).toMatch(/We will read this agreement again after 1 month\.\n\n## Signatures/);
    const review = '---\ntitle: Reading it again\ntopic: review\nprompt: When?\n---\nWe look at it together.\n';
    const text = await textOf({
      'library/clauses/review.md': review,
      [agreementFile]: '---\ntitle: A\nclauses:\n  - review\n  - length\nreviewAfter: 1 month\n---\n',
    });
    expect(text).toContain(
      '## Reading it again\n\nWe will read this agreement again after 1 month.\n\nWe look at it together.',
    );
    expect(text.match(/read this agreement again/g)).toHaveLength(1);
  });
});

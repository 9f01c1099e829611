import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/inlines.ts';
import { questionPicker } from '../../src/views/question-picker.ts';
import { questionSheetPages } from '../../src/views/question-sheets.ts';
import { smallProgramme } from '../support/small-documents.ts';

const bank = (title: string, topic: string, priority = 'core') =>
  `---\ntitle: ${title}\nquestions:\n  - text: What about ${topic}?\n    topic: ${topic}\n    priority: ${priority}\n---\n`;

const last =
  '---\ntitle: Last meeting\npurpose: End well.\nfunction: closing\nduring:\n  - text: Talk.\nquestions:\n  - end\n---\n';

const changes = {
  'programmes/pairs/sessions/last.md': last,
  'programmes/pairs/questions/end.md': bank('Last questions', 'Ageing'),
  'library/questions/never.md': bank('Unused questions', 'Nothing'),
};

async function pickerOf(id: string) {
  const context = await smallProgramme(changes);
  const session = context.programme.find('session', id);
  if (!session) throw new Error(`Unexpected small site without the session ${id}`);
  return { picker: questionPicker(session, context), pages: questionSheetPages(session, context) };
}

const titles = (banks: readonly { title: Parameters<typeof plainText>[0] }[]) =>
  banks.map(({ title }) => plainText(title));

describe('the questions that a reader may choose from', () => {
  it('are those of the session, then those of the other banks that the programme uses', async () => {
    const { picker } = await pickerOf('last');
    expect(titles(picker.own)).toEqual(['Last questions']);
    expect(titles(picker.others)).toEqual(['Questions to ask']);
  });

  it('can be narrowed by every topic there is, and by who asks, in the programme’s own words', async () => {
    const { picker } = await pickerOf('first');
    expect(picker.topics).toEqual(['Ageing', 'Skills', 'Work']);
    expect(picker.askers.map(({ word }) => word)).toEqual(['Mentor', 'Learner']);
  });

  it('have the same key in every session, so that a link can be used on all their sheets', async () => {
    const keys = async (id: string) => {
      const { picker } = await pickerOf(id);
      return [...picker.own, ...picker.others]
        .flatMap(({ core, extra }) => [...core, ...extra].map(({ key }) => key))
        .sort();
    };
    expect(await keys('first')).toEqual(await keys('last'));
    expect(new Set(await keys('first')).size).toBe(3);
  });

  it('stand on the sheet for both alone', async () => {
    const { pages } = await pickerOf('first');
    expect(pages.map(({ reader, picker }) => [reader, picker !== undefined])).toEqual([['both', true]]);
  });
});

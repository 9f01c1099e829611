import { checkContent } from '../../src/check-content.ts';
import { column, fieldGroup, group, heading, lines, list, note, paragraph } from '../../src/document/blocks.ts';
import type { Block, Document, Field, Inline } from '../../src/document/document.ts';
import { small, strong, text } from '../../src/document/inlines.ts';
import { agreementDocument } from '../../src/views/agreements.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { sheetDocument } from '../../src/views/sheets.ts';
import { worksheet } from '../../src/views/worksheets.ts';
import { siteWith } from './run.ts';

/** The small site, prepared for its views with every capability. */
export async function smallPublication(changes: Readonly<Record<string, string | null>> = {}) {
  const { graph, problems } = await checkContent(await siteWith(changes));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(problem => problem.message).join('\n'));
  return publish(graph, new Set(capabilities));
}

/** The only programme of the small site. */
export async function smallProgramme(changes: Readonly<Record<string, string | null>> = {}) {
  const [context] = (await smallPublication(changes)).programmes;
  if (!context) throw new Error('Unexpected site without a programme');
  return context;
}

/** The working agreement, the goal sheet and the first worksheet of the small site. */
export async function smallDocuments(
  changes: Readonly<Record<string, string | null>> = {},
): Promise<{ agreement: Document; sheet: Document; first: Document }> {
  const context = await smallProgramme(changes);
  const { programme } = context;
  const agreement = programme.find('agreement', 'working');
  const sheet = programme.find('sheet', 'goal');
  const [first] = programme.sessions;
  if (!agreement || !sheet || !first)
    throw new Error('Unexpected small site, expected its agreement, sheet and session');
  return {
    agreement: agreementDocument(agreement, context),
    sheet: sheetDocument(sheet, context),
    first: worksheet(first, context),
  };
}

/** A document of one's own, in British English unless told otherwise. */
export function documentOf(blocks: readonly Block[], changes: Partial<Document> = {}): Document {
  const title = changes.title ?? 'A sample';
  return {
    id: 'sample',
    title,
    language: 'en-GB',
    direction: 'ltr',
    description: undefined,
    blocks: [heading(1, 'top', [text(title)]), ...blocks],
    imprint: {
      organisation: 'Small Trust',
      programme: 'Pairs',
      version: 'Version 2.1',
      licence: 'CC BY 4.0',
      url: '/pairs/sample/',
    },
    words: {
      pageOf: 'Page {page} of {pages}',
      name: 'Name',
      signature: 'Signature',
      date: 'Date',
      choose: 'Choose one',
      colon: ':',
      optional: 'if you like',
    },
    ...changes,
  };
}

/** A field, empty and without help unless told otherwise. */
export function fieldOf(type: Field['type'], name: string, changes: Partial<Field> = {}): Field {
  const label = `The ${name}`;
  return { name, label, type, options: [], value: undefined, help: undefined, lines: 3, ...changes };
}

const entry = (...blocks: Block[]) => ({ id: undefined, blocks });
const words = (content: string) => paragraph([text(content)]);

/** A document with every type of block and of inline text. */
export function everyBlock(): Document {
  const inlines: Inline[] = [
    text('Plain, '),
    strong([text('strong, ')]),
    { type: 'emphasis', content: [text('emphasis, ')] },
    small([text('small, ')]),
    { type: 'code', text: 'code, ' },
    { type: 'link', href: 'https://example.org/a?b=1&c=2', content: [text('outward link')] },
    { type: 'link', href: '#second', content: [text(' inward link')] },
    { type: 'link', href: '/pairs/', content: [text(' site link')] },
    { type: 'break' },
    { type: 'field', field: fieldOf('text', 'inline-text', { value: 'given' }) },
    { type: 'blank', label: 'a skill' },
    text(' '),
    { type: 'role', role: 'mentor', text: 'Coach' },
    { type: 'picture', source: '/media/small.png', alternative: 'A small picture' },
    { type: 'language', language: 'ar', content: [text('مرحبا')] },
  ];
  return documentOf([
    paragraph(inlines),
    heading(2, 'first', [text('First part')]),
    list('bullet', [entry(words('A point'), list('bullet', [entry(words('A point below'))]))]),
    list('number', [entry(group(undefined, [words('What now?'), lines(2)])), entry(words('Second'))]),
    list('tick', [{ id: 'bring', blocks: [words('Bring it')] }, entry(words('Send it'))]),
    list('none', [entry(words('Which one?'), list('tick', [entry(words('This')), entry(words('That'))]))]),
    heading(3, 'second', [text('Second part')]),
    {
      type: 'table',
      caption: 'A table',
      columns: [column([text('Day')], 1), { ...column([text('Count')]), align: 'end' }],
      rows: [{ headed: true, cells: [[words('Monday')], [words('Three')]] }],
      toFillIn: false,
    },
    {
      type: 'table',
      caption: undefined,
      columns: [column([text('Step')], 3), column([text('Due')])],
      rows: [
        { headed: false, cells: [[], []] },
        { headed: false, cells: [[words('Last')], []] },
      ],
      name: 'steps',
      toFillIn: true,
    },
    note([words('A hint')]),
    { type: 'code', text: 'first line\n  second line', name: 'in notes/plan.txt' },
    { type: 'rule' },
    { type: 'picture', source: '/media/large.svg', alternative: 'A large picture' },
    { type: 'page-break' },
    ...everyField().map((field): Block => ({ type: 'field', field })),
    fieldGroup([fieldOf('text', 'who'), fieldOf('date', 'when'), fieldOf('number', 'how-many', { value: '7' })]),
    group('together', [words('Together'), lines(1)]),
    heading(2, 'signatures', [text('Signatures')]),
    { type: 'signatures', parties: [{ id: 'mentor', label: 'Coach' }] },
  ]);
}

/** A field of each type, some with a value, and a choice with many options. */
export function everyField(): Field[] {
  const options = ['One', 'Two (2)', 'Ło'];
  return [
    fieldOf('text', 'text', { help: 'For example, tea.' }),
    fieldOf('paragraph', 'paragraph', { value: 'Zażółć gęślą jaźń', lines: 2 }),
    fieldOf('date', 'date'),
    fieldOf('number', 'number', { value: '12' }),
    fieldOf('signature', 'signature'),
    fieldOf('checkbox', 'checkbox', { value: true }),
    fieldOf('choice', 'choice', { options, value: 'Two (2)' }),
    fieldOf('choice', 'long-choice', {
      options: Array.from({ length: 9 }, (_, n) => `Option ${n + 1}`),
      value: 'Option 3',
    }),
    fieldOf('multi-choice', 'multi-choice', { options, value: ['Ło'] }),
  ];
}

import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { heading, list, paragraph } from '../../src/document/blocks.ts';
import type { Block, Inline } from '../../src/document/document.ts';
import { text } from '../../src/document/inlines.ts';
import { missingGlyphs, pdf, renderPdf } from '../../src/formats/pdf/pdf.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { worksheet } from '../../src/views/worksheets.ts';
import { actualTexts, readPdf } from '../support/pdf-reader.ts';
import { brokenUaRules } from '../support/pdf-ua.ts';
import { emptyFolder, root } from '../support/run.ts';
import { documentOf, everyBlock, everyField, fieldOf, smallDocuments } from '../support/small-documents.ts';

const words = (content: string): Block => paragraph([text(content)]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

describe('a PDF', () => {
  it('names its title and language and is as large as its paper', async () => {
    const letter = await readPdf(pdf.render(documentOf([words('Hello')], { title: 'Us & <them>' }), 'letter'));
    expect(letter).toMatchObject({ title: 'Us & <them>', language: 'en-GB', pages: 1 });
    expect(letter.sizes[0]?.map(Math.round)).toEqual([612, 792]);
    const a4 = await readPdf(pdf.render(documentOf([words('Hello')])));
    expect(a4.sizes[0]?.map(Math.round)).toEqual([595, 842]);
    expect(a4.bookmarks).toEqual(['A sample']);
  });

  it('says every word of the document once and in its order', async () => {
    const { texts } = await readPdf(pdf.render(everyBlock()));
    expect(texts.join(' ')).toBe(
      [
        'A sample Plain, strong, emphasis, small, code, outward link (example.org/a?b=1&c=2) inward link site link',
        // Arabic as it stands on paper, from left to right, each letter once.
        'a skill Coach A small picture امرحب',
        'First part • A point – A point below 1. What now? 2. Second Bring it Send it Which one? This That',
        'Second part A table Day Count Monday Three Step Due Last A hint in notes/plan.txt first line second line A large picture',
        'The text For example, tea. The paragraph The date The number The signature The checkbox',
        'The choice One Two (2) Ło The long-choice',
        'Option 1 / Option 2 / Option 3 / Option 4 / Option 5 / Option 6 / Option 7 / Option 8 / Option 9',
        'The multi-choice One Two (2) Ło The who The when The how-many Together',
        'Signatures Coach Signature Name Date',
        'Small Trust · Pairs · Version 2.1 · CC BY 4.0 · /pairs/sample/',
      ].join(' '),
    );
  });

  it('prints hostile words as they were typed', async () => {
    const hostile =
      '#panic("x") \\ "quoted" $x$ @ref <label> *b* _e_ `c` // no /* no */ [a](b) {{x}} ~ -- --- ... = #{';
    const inlines: Inline[] = [
      text(hostile),
      { type: 'code', text: hostile },
      { type: 'role', role: 'both', text: hostile },
    ];
    const field = fieldOf('text', 'hostile', { label: hostile, value: hostile, help: hostile });
    const document = documentOf([paragraph(inlines), { type: 'field', field }], {
      title: hostile,
      imprint: { organisation: hostile, programme: hostile, version: hostile, licence: hostile, url: hostile },
    });
    const read = await readPdf(pdf.render(document));
    expect(read.title).toBe(hostile);
    expect(read.texts.join(' ').split(hostile)).toHaveLength(1 + 6 + 5);
    expect(read.fields[0]).toMatchObject({ tooltip: `${hostile}. ${hostile}`, value: hostile });
  });

  it('does not take words for parts of its own file', async () => {
    const inside = '/Type /Annot /Subtype /Link /URI (field:0) /S /Link /Obj 9 0 R /Type /Page >> stream endobj xref';
    const document = documentOf(
      [
        heading(2, 'inside', [text(inside)]),
        paragraph([{ type: 'link', href: 'https://example.org/(field:0)', content: [text('out')] }]),
        { type: 'field', field: fieldOf('text', 'inside', { label: inside, value: inside }) },
      ],
      { title: inside, description: inside },
    );
    const bytes = pdf.render(document);
    const read = await readPdf(bytes);
    expect(read).toMatchObject({
      title: inside,
      bookmarks: [inside, inside],
      links: ['https://example.org/(field:0)'],
    });
    expect(read.fields).toMatchObject([{ name: 'inside', tooltip: inside, value: inside }]);
    expect(await brokenUaRules(bytes)).toEqual([]);
  });

  it('prints controls as nothing, line ends as spaces, and keeps bidirectional text in its order', async () => {
    const { texts } = await readPdf(
      pdf.render(documentOf([words('a\u0000b\u0007c\nd\r\ne \ud800f\ufeffg (שלום) ‏مرحبا 12')])),
    );
    expect(texts[0]).toContain('abc d e fg');
  });

  it('puts a mark in place of what no font has, and can tell which that is', async () => {
    const document = documentOf([words('Well done 👩‍👧 → 好 done, ok✔️'), paragraph([{ type: 'blank', label: '好' }])]);
    const { texts } = await readPdf(pdf.render(document));
    expect(texts[0]).toContain('Well done � � � done, ok�');
    expect(missingGlyphs(document)).toEqual(['👩‍👧', '→', '好', '✔️']);
    expect(missingGlyphs(everyBlock())).toEqual([]);
  });

  it('reads from right to left in Arabic', async () => {
    const document = documentOf(
      [words('مرحبا بكم في البرنامج'), list('tick', [{ id: undefined, blocks: [words('أحضر الأهداف')] }])],
      {
        language: 'ar',
        direction: 'rtl',
        title: 'ورقة العمل',
      },
    );
    const bytes = pdf.render(document);
    const read = await readPdf(bytes);
    expect(read).toMatchObject({ title: 'ورقة العمل', language: 'ar' });
    expect(read.fields[0]?.tooltip).toBe('أحضر الأهداف');
    expect(read.links).toEqual([]);
    // Letters stand on paper from left to right, their dots apart: what is heard is written beside them.
    const imprint = 'Small Trust · Pairs · Version 2.1 · CC BY 4.0';
    expect(await actualTexts(bytes)).toEqual(['أحضر الأهداف', 'مرحبا بكم في البرنامج', 'ورقة العمل']);
    expect(read.texts[0]).toContain(imprint);
    expect(await brokenUaRules(bytes)).toEqual([]);
  });

  it('shows a picture whose bytes it is given, and else its words', async () => {
    const pictures = (source: string) => (source.endsWith('.svg') ? new TextEncoder().encode(svg) : undefined);
    const read = await readPdf(renderPdf(everyBlock(), 'a4', { picture: pictures }).bytes);
    expect(read.images).toBe(1);
    expect(read.texts.join(' ')).toContain('A small picture');
    const none = await readPdf(renderPdf(everyBlock(), 'a4', { picture: () => new Uint8Array([1, 2, 3]) }).bytes);
    expect(none.images).toBe(0);
    expect(none.texts.join(' ')).toContain('A large picture');
  });

  it('leads to other sites, and to its own only when it knows where that is', async () => {
    const without = await readPdf(pdf.render(everyBlock()));
    expect(without.links).toEqual(['https://example.org/a?b=1&c=2']);
    const { links, texts } = await readPdf(renderPdf(everyBlock(), 'a4', { site: 'https://small.example/x/' }).bytes);
    expect(links).toEqual(['https://example.org/a?b=1&c=2', 'https://small.example/x/pairs/']);
    expect(texts.join(' ')).toContain('small.example/x/pairs/sample/');
  });

  it('lies crosswise for a table of six columns to write in', async () => {
    const table = (columns: number): Block => ({
      type: 'table',
      caption: undefined,
      columns: Array.from({ length: columns }, (_, n) => ({ title: [text(`C${n}`)], width: 1, align: 'start' })),
      rows: [{ headed: false, cells: Array.from({ length: columns }, () => []) }],
      toFillIn: true,
    });
    const [six] = (await readPdf(pdf.render(documentOf([table(6)])))).sizes;
    const [five] = (await readPdf(pdf.render(documentOf([table(5)])))).sizes;
    expect(six?.[0]).toBeGreaterThan(six?.[1] ?? 0);
    expect(five?.[0]).toBeLessThan(five?.[1] ?? 0);
  });
});

describe('the pages of a PDF', () => {
  it('never split a question from its lines, nor leave a heading alone at their foot', async () => {
    const questions = Array.from({ length: 40 }, (_, n): Block[] => [
      heading(2, `h${n}`, [text(`Heading ${n}.`)]),
      list('number', [
        {
          id: undefined,
          blocks: [
            {
              type: 'group',
              id: undefined,
              blocks: [words(`Question ${n}.`), { type: 'lines', count: 1 + (n % 4) }, words(`End ${n}.`)],
            },
          ],
        },
      ]),
    ]);
    const { texts } = await readPdf(pdf.render(documentOf(questions.flat())));
    expect(texts.length).toBeGreaterThan(3);
    for (let n = 0; n < 40; n += 1) {
      const pages = ['Heading', 'Question', 'End'].map(word => texts.findIndex(page => page.includes(`${word} ${n}.`)));
      expect(new Set(pages).size, `question ${n} stands on ${pages}`).toBe(1);
    }
  });

  it('let an entry that is longer than a page run on', async () => {
    const sentences = Array.from({ length: 400 }, (_, n) => `Sentence number ${n}.`);
    const { texts } = await readPdf(
      pdf.render(documentOf([list('bullet', [{ id: undefined, blocks: [words(sentences.join(' '))] }])])),
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const sentence of sentences) expect(texts.join(' ')).toContain(sentence);
  });

  it('take more lines to write on than one of them has', async () => {
    for (const paper of ['a4', 'letter'] as const) {
      const long = documentOf([
        { type: 'field', field: fieldOf('paragraph', 'long', { lines: 30 }) },
        words('Write on.'),
        { type: 'lines', count: 70 },
        words('The end.'),
      ]);
      const { texts, fields, sizes } = await readPdf(pdf.render(long, paper));
      expect(texts.at(-1)).toContain('The end.');
      expect(fields.map(({ tooltip }) => tooltip)).toEqual(['The long', 'The long', ...Array(4).fill('Write on.')]);
      for (const [, low = 0, , high = 0] of fields.map(({ rect }) => rect)) {
        expect(low).toBeGreaterThan(30);
        expect(high).toBeLessThan((sizes[0]?.[1] ?? 0) - 30);
      }
    }
  });

  it('never hold signatures alone', async () => {
    const signatures: Block[] = [
      heading(2, 'signatures', [text('Signatures')]),
      {
        type: 'signatures',
        parties: [
          { id: 'mentor', label: 'Mentor' },
          { id: 'mentee', label: 'Mentee' },
        ],
      },
    ];
    for (let before = 30; before < 60; before += 1) {
      const paragraphs = Array.from({ length: before }, (_, n) => words(`Paragraph ${n}.`));
      const { texts } = await readPdf(pdf.render(documentOf([...paragraphs, ...signatures])));
      const page = texts.find(one => one.includes('Signatures'));
      expect(page).toContain(`Paragraph ${before - 1}.`);
      expect(page).toContain('Mentee');
    }
  });

  it('take the worksheet of each first meeting on one sheet of paper', async () => {
    const { graph } = await checkContent(path.join(root, 'content'));
    const { programmes } = publish(graph, new Set(capabilities));
    const firsts = [
      ['six-month', 'first-meeting'],
      ['two-session', 'first-session'],
      ['open-ended', 'first-meeting'],
    ] as const;
    for (const [programme, id] of firsts) {
      const context = programmes.find(one => one.id === programme);
      const session = context?.programme.find('session', id);
      if (!context || !session) throw new Error(`Unexpected content without ${programme}/${id}`);
      const document = worksheet(session, context);
      expect(renderPdf(document, 'a4').pages, `${programme} on A4`).toBe(2);
      expect(renderPdf(document, 'letter').pages, `${programme} on Letter`).toBe(2);
    }
  });
});

describe('the form of a PDF', () => {
  it('has each field of the document with its type, its label, its options and what stands there to begin with', async () => {
    const document = documentOf(everyField().map((field): Block => ({ type: 'field', field })));
    const { fields } = await readPdf(pdf.render(document));
    const options = [' ', ...Array.from({ length: 9 }, (_, n) => `Option ${n + 1}`)];
    expect(fields.map(({ rect: _, ...field }) => field)).toEqual([
      { name: 'text', type: 'text', tooltip: 'The text. For example, tea.', value: '', options: [] },
      { name: 'paragraph', type: 'multiline', tooltip: 'The paragraph', value: 'Zażółć gęślą jaźń', options: [] },
      { name: 'date', type: 'text', tooltip: 'The date', value: '', options: [] },
      { name: 'number', type: 'text', tooltip: 'The number', value: '12', options: [] },
      { name: 'signature', type: 'text', tooltip: 'The signature', value: '', options: [] },
      { name: 'checkbox', type: 'checkbox', tooltip: 'The checkbox', value: 'Yes', options: [] },
      { name: 'choice', type: 'radio 0', tooltip: 'The choice: One', value: '1', options: [] },
      { name: 'choice', type: 'radio 1', tooltip: 'The choice: Two (2)', value: '1', options: [] },
      { name: 'choice', type: 'radio 2', tooltip: 'The choice: Ło', value: '1', options: [] },
      { name: 'long-choice', type: 'combo', tooltip: 'The long-choice', value: ['Option 3'], options },
      { name: 'multi-choice.1', type: 'checkbox', tooltip: 'The multi-choice: One', value: 'Off', options: [] },
      { name: 'multi-choice.2', type: 'checkbox', tooltip: 'The multi-choice: Two (2)', value: 'Off', options: [] },
      { name: 'multi-choice.3', type: 'checkbox', tooltip: 'The multi-choice: Ło', value: 'Yes', options: [] },
    ]);
  });

  it('has a field wherever paper has a place to write, named by the words it stands with', async () => {
    const { fields } = await readPdf(pdf.render(everyBlock()));
    const added = fields.filter(({ name }) => name.includes('/')).map(({ name, tooltip }) => [name, tooltip]);
    expect(added).toEqual([
      ['gap/a skill', 'a skill'],
      ['lines/notes', 'What now?'],
      ['tick/bring', 'Bring it'],
      ['tick/item', 'Send it'],
      ['tick/item-2', 'Which one?: This'],
      ['tick/item-3', 'Which one?: That'],
      ['lines/notes-2', 'Together'],
    ]);
    const named = fields.map(({ name, tooltip }) => `${name}: ${tooltip}`);
    expect(named).toEqual(
      expect.arrayContaining([
        'steps-1-1: Step 1',
        'steps-1-2: Due 1',
        'steps-2-2: Due 2',
        'mentor-name: Coach: Name',
        'mentor-date: Coach: Date',
      ]),
    );
  });

  it('finds room for every type of field wherever a document has it', async () => {
    const fields = everyField();
    const inline: Block = paragraph(fields.map((field): Inline => ({ type: 'field', field })));
    const link: Inline = { type: 'link', href: 'https://example.org/', content: [{ type: 'blank', label: 'here' }] };
    const document = documentOf([
      { type: 'fields', fields },
      heading(2, 'here', [{ type: 'field', field: fieldOf('text', 'in-heading') }]),
      heading(2, 'empty', []),
      paragraph([link]),
      { type: 'note', blocks: [inline] },
      {
        type: 'table',
        caption: undefined,
        columns: [{ title: [{ type: 'blank', label: 'your word' }], width: 1, align: 'start' }],
        rows: [{ headed: true, cells: [[inline, { type: 'signatures', parties: [{ id: 'a', label: 'A' }] }]] }],
        toFillIn: true,
      },
    ]);
    const bytes = pdf.render(document);
    expect(await brokenUaRules(bytes)).toEqual([]);
    const names = new Set((await readPdf(bytes)).fields.map(({ name }) => name));
    for (const field of fields) expect([...names].some(name => name.startsWith(field.name))).toBe(true);
    expect(names).not.toContain('in-heading');
  });

  it('has one field for two places of the same name', async () => {
    const field = fieldOf('text', 'twice');
    const bytes = pdf.render(documentOf([{ type: 'field', field }, paragraph([{ type: 'field', field }])]));
    const form = (await PDFDocument.load(bytes)).getForm();
    expect(form.getFields().map(one => one.getName())).toEqual(['twice']);
    expect(form.getTextField('twice').acroField.getWidgets()).toHaveLength(2);
  });

  it('takes what is typed in any language and gives it back', async () => {
    const document = documentOf(everyField().map((field): Block => ({ type: 'field', field })));
    const filled = await PDFDocument.load(pdf.render(document), { updateMetadata: false });
    const form = filled.getForm();
    form.getTextField('text').setText('Zażółć gęślą jaźń');
    form.getTextField('date').setText('Tiếng Việt rất đẹp');
    form.getTextField('paragraph').setText('مرحبا\nبالعالم');
    form.getRadioGroup('choice').select('Ło');
    form.getDropdown('long-choice').select('Option 9');
    form.getCheckBox('multi-choice.1').check();
    form.getCheckBox('checkbox').uncheck();
    const bytes = await filled.save({ updateFieldAppearances: false });
    const again = (await PDFDocument.load(bytes)).getForm();
    expect(again.getTextField('text').getText()).toBe('Zażółć gęślą jaźń');
    expect(again.getTextField('date').getText()).toBe('Tiếng Việt rất đẹp');
    expect(again.getTextField('paragraph').getText()).toBe('مرحبا\nبالعالم');
    expect(again.getRadioGroup('choice').getSelected()).toBe('Ło');
    expect(again.getDropdown('long-choice').getSelected()).toEqual(['Option 9']);
    expect(again.getCheckBox('multi-choice.1').isChecked()).toBe(true);
    expect(again.getCheckBox('checkbox').isChecked()).toBe(false);
    const { fields } = await readPdf(bytes);
    expect(fields.find(({ name }) => name === 'date')?.value).toBe('Tiếng Việt rất đẹp');
  });

  it('is filled in by its own kinds of fields', async () => {
    const form = (await PDFDocument.load(pdf.render(everyBlock()))).getForm();
    const kinds = new Set(form.getFields().map(field => field.constructor));
    expect(kinds).toEqual(new Set([PDFTextField, PDFCheckBox, PDFRadioGroup, PDFDropdown]));
    expect(form.getRadioGroup('choice').getOptions()).toEqual(['One', 'Two (2)', 'Ło']);
  });

  it('has the fields of an agreement as its source has them', async () => {
    const { agreement } = await smallDocuments();
    const { fields } = await readPdf(pdf.render(agreement));
    expect(fields.filter(({ type }) => type.startsWith('radio')).map(({ tooltip }) => tooltip)).toContain(
      'Length of a meeting: 45 minutes',
    );
    expect(fields.map(({ name }) => name)).toContain('length-length');
  });
});

describe('the bytes of a PDF', () => {
  it('are the same each time, in every time zone and language, whatever fonts the machine has', async () => {
    const home = await emptyFolder();
    const fonts = path.join(home, '.local', 'share', 'fonts');
    await fs.mkdir(fonts, { recursive: true });
    const noto = path.join(root, 'node_modules', '@expo-google-fonts', 'noto-sans');
    await fs.copyFile(path.join(noto, '900Black', 'NotoSans_900Black.ttf'), path.join(fonts, 'black.ttf'));
    const sums = await Promise.all([
      sumIn({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }),
      sumIn({ TZ: 'America/Los_Angeles', LANG: 'C', HOME: home }),
    ]);
    const { createHash } = await import('node:crypto');
    const here = createHash('sha256').update(pdf.render(everyBlock())).digest('hex');
    expect(sums).toEqual([here, here]);
  });
});

/** The checksum of the sample as a process with other settings makes it. */
async function sumIn(settings: NodeJS.ProcessEnv): Promise<string> {
  const script = `
    import { createHash } from 'node:crypto';
    import { pdf } from '${path.join(root, 'src/formats/pdf/pdf.ts')}';
    import { everyBlock } from '${path.join(root, 'test/support/small-documents.ts')}';
    process.stdout.write(createHash('sha256').update(pdf.render(everyBlock())).digest('hex'));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: root, env: { ...process.env, ...settings } },
  );
  return stdout;
}

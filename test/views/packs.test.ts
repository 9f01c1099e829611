import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { anchorsIn } from '../../src/document/anchors.ts';
import type { Block } from '../../src/document/document.ts';
import { plainText } from '../../src/document/inlines.ts';
import { docx } from '../../src/formats/docx/docx.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { agreementDocument } from '../../src/views/agreements.ts';
import { packDocument } from '../../src/views/packs.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { worksheet } from '../../src/views/worksheets.ts';
import { fieldNamesIn } from '../support/fields.ts';
import { smallProgramme } from '../support/small-documents.ts';

const { graph } = await checkContent('content');
const shipped = publish(graph, new Set(capabilities)).programmes.flatMap(context =>
  context.programme.sessions.map(session => ({ name: `${context.id}/${session.id}`, session, context })),
);

const headingsIn = (blocks: readonly Block[]) => blocks.flatMap(block => (block.type === 'heading' ? [block] : []));

describe.each(shipped)('the pack of $name', ({ session, context }) => {
  const { blocks } = packDocument(session, context);
  const headings = headingsIn(blocks);

  it('has no anchor and no field name twice, and no heading level left out', () => {
    for (const names of [anchorsIn(blocks), fieldNamesIn(blocks)]) {
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
    headings.forEach(({ level }, index) => {
      expect(level).toBeLessThanOrEqual((headings[index - 1]?.level ?? 0) + 1);
    });
  });

  it('holds all that the session uses, each part on a page of its own and in the contents', () => {
    const { data } = session;
    const parts = headings.filter(({ level }) => level === 2);
    expect(parts.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'worksheet',
        ...(data.questions.length > 0 ? ['questions'] : []),
        ...data.checklists.map(id => `checklist--${id}`),
        ...data.sheets.map(id => `sheet--${id}`),
        ...(data.agreement === undefined ? [] : [`agreement--${data.agreement}`]),
      ]),
    );
    const contents = blocks.find(block => block.type === 'contents');
    expect(contents?.entries).toEqual(parts.map(({ id, content }) => ({ id, title: plainText(content), entries: [] })));
    for (const part of parts) expect(blocks[blocks.indexOf(part) - 1]).toEqual({ type: 'page-break' });
  });
});

describe('a pack', () => {
  it('keeps every field of its parts', async () => {
    const context = await smallProgramme();
    const [session] = context.programme.sessions;
    const agreement = context.programme.find('agreement', 'working');
    if (!session || !agreement) throw new Error('Unexpected small site without a session and an agreement');
    const names = fieldNamesIn(packDocument(session, context).blocks);
    for (const [part, document] of [
      ['worksheet', worksheet(session, context)],
      ['agreement--working', agreementDocument(agreement, context)],
    ] as const) {
      expect(names).toEqual(expect.arrayContaining(fieldNamesIn(document.blocks).map(name => `${part}--${name}`)));
    }
  });

  it('leads from an item to the sheet that it fills in, inside the pack', async () => {
    const context = await smallProgramme();
    const [session] = context.programme.sessions;
    if (!session) throw new Error('Unexpected small site without a session');
    const pack = packDocument(session, context);
    expect(JSON.stringify(pack.blocks)).toContain('"href":"#sheet--goal"');
    expect(pack.imprint.url).toBe('/pairs/sessions/first/');
    expect(docx.render(pack).length).toBeGreaterThan(1000);
    expect(new TextDecoder().decode(markdown.render(pack))).toMatch(
      /^# Everything for: First meeting\n\n## In this pack\n\n- Worksheet: First meeting\n- Questions: First meeting\n- Each meeting\n- Goal sheet\n- Working agreement\n/,
    );
  });
});

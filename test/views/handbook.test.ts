import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { anchorsIn } from '../../src/document/anchors.ts';
import type { Block, Inline } from '../../src/document/document.ts';
import { plainText } from '../../src/document/inlines.ts';
import type { Entry } from '../../src/model/entry.ts';
import { handbookDocument } from '../../src/views/handbook.ts';
import type { ProgrammeContext } from '../../src/views/programme-context.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { smallFile } from '../support/run.ts';
import { smallProgramme } from '../support/small-documents.ts';

const { graph } = await checkContent('content');
const shipped = publish(graph, new Set(capabilities)).programmes;

/** Every piece of inline text of a document, in order. */
function textsIn(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap(block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [block.content];
      case 'list':
        return block.items.flatMap(item => textsIn(item.blocks));
      case 'note':
      case 'group':
        return textsIn(block.blocks);
      case 'table':
        return block.rows.flatMap(row => row.cells.flatMap(textsIn));
      default:
        return [];
    }
  });
}

const linesOf = (blocks: readonly Block[]) => textsIn(blocks).map(plainText);

const headingsIn = (blocks: readonly Block[]) => blocks.flatMap(block => (block.type === 'heading' ? [block] : []));

/** The addresses that a document links to. */
const linksIn = (blocks: readonly Block[]): string[] => textsIn(blocks).flatMap(linksInText);

function linksInText(content: readonly Inline[]): string[] {
  return content.flatMap(inline =>
    'content' in inline ? [...(inline.type === 'link' ? [inline.href] : []), ...linksInText(inline.content)] : [],
  );
}

/** Each thing to do, to ask and to settle that the programme has, in plain words. */
function textsOf(context: ProgrammeContext): string[] {
  const { programme } = context;
  const plain = (entry: Entry, texts: readonly string[]) => texts.map(words => context.plain(entry, words));
  const sessions = programme.sessions.flatMap(session => {
    const { before, during, after, homework, outcomes } = session.data;
    const tasks = [...before, ...during, ...after, ...homework].map(({ text }) => text);
    return plain(session as Entry, [...tasks, ...outcomes.map(({ prompt }) => prompt)]);
  });
  const checklists = programme.used('checklist').flatMap(checklist =>
    plain(
      checklist as Entry,
      checklist.data.items.map(({ text }) => text),
    ),
  );
  const questions = programme.used('questions').flatMap(bank =>
    bank.data.questions.map(({ text, blanks }) => {
      const gaps = new Map(blanks.map(({ name, label }) => [name, [{ type: 'blank', label } as const]]));
      return plainText(context.inline(bank as Entry, text, gaps));
    }),
  );
  const prompts = clausesOf(context).flatMap(clause => plain(clause as Entry, [clause.data.prompt]));
  return [...sessions, ...checklists, ...questions, ...prompts];
}

const clausesOf = ({ programme }: ProgrammeContext) => [
  ...new Set(programme.used('agreement').flatMap(agreement => programme.clausesOf(agreement))),
];

describe.each(shipped.map(context => [context.id, context] as const))('the handbook of %s', (_, context) => {
  const { programme } = context;
  const { blocks } = handbookDocument(context);
  const anchors = anchorsIn(blocks);
  const headings = headingsIn(blocks);

  it('has every guide page, session, checklist, bank, agreement, clause and sheet as a chapter, once', () => {
    const chapters = headings.filter(({ level, id }) => level === 3 && !id.startsWith('overview--'));
    const ids = (kind: string, entries: readonly { readonly id: string }[]) =>
      entries.map(({ id }) => `${kind}--${id}`);
    const sections = [...new Set(programme.guides.map(({ data }) => data.section))];
    expect(chapters.map(({ id }) => id)).toEqual([
      ...sections.flatMap(section =>
        ids(
          'guide',
          programme.guides.filter(({ data }) => data.section === section),
        ),
      ),
      ...ids('session', programme.sessions),
      ...ids('checklist', programme.used('checklist')),
      ...ids('questions', programme.used('questions')),
      ...ids('agreement', programme.used('agreement')),
      ...ids('clause', clausesOf(context)),
      ...ids('sheet', programme.used('sheet')),
    ]);
  });

  it('says each purpose, item, outcome, task and question as often as the content does, and no oftener', () => {
    // The guide may speak in the same words.
    const start = blocks.findIndex(block => block.type === 'heading' && block.id === 'sessions');
    const lines = linesOf(blocks.slice(start)).map(line => ` ${line} `);
    const texts = textsOf(context);
    const wrong = texts
      .map(words => ({
        words,
        // A text may stand inside a longer one: it is counted there too, in the content as in the book.
        wanted: texts.filter(other => ` ${other} `.includes(` ${words} `)).length,
        found: lines.filter(line => line.includes(` ${words} `)).length,
      }))
      .filter(({ wanted, found }) => wanted !== found);
    expect(wrong).toEqual([]);
  });

  it('words every clause and explains every term once', () => {
    const lines = linesOf(blocks);
    for (const clause of clausesOf(context)) {
      const pieces = clause.body.split(/\n|\{\{[^}]*\}\}|[*[\]]/).sort((one, other) => other.length - one.length);
      const piece = (pieces[0] ?? '').replace(/^\d+\. /, '').trim();
      expect(
        lines.filter(line => line.includes(piece)),
        clause.id,
      ).toHaveLength(1);
    }
    for (const term of programme.terms) {
      expect(anchors.filter(anchor => anchor === `glossary--${term.id}`)).toHaveLength(1);
      const meaning = context.blocks(term as Entry).slice(0, 1);
      expect(
        lines.filter(line => line === linesOf(meaning)[0]),
        term.id,
      ).toHaveLength(1);
    }
  });

  it('has no anchor twice, no heading level left out and no empty heading', () => {
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
    let last = 0;
    for (const { level, content } of headings) {
      expect(level, plainText(content)).toBeLessThanOrEqual(last + 1);
      expect(plainText(content).trim()).not.toBe('');
      last = level;
    }
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
  });

  it('links only to its own anchors and to full addresses', () => {
    const known = new Set(anchors);
    const lost = linksIn(blocks).filter(href =>
      href.startsWith('#') ? !known.has(href.slice(1)) : !/^(?:https?|mailto|tel):/.test(href),
    );
    expect(lost).toEqual([]);
  });

  it('is a book: nothing in it waits to be filled in', () => {
    const types = new Set(blocks.map(({ type }) => type));
    for (const form of ['field', 'fields', 'signatures', 'lines'] as const) expect(types).not.toContain(form);
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:field|fields|lines|signatures)"/);
  });

  it('lists each part and chapter in its contents', () => {
    const contents = blocks.find(block => block.type === 'contents');
    const listed = contents?.entries.flatMap(part => [part.title, ...part.entries.map(({ title }) => title)]);
    expect(listed).toEqual(
      headings.filter(({ level }) => level === 2 || level === 3).map(({ content }) => plainText(content)),
    );
  });
});

describe('the handbook of a small programme', () => {
  it('turns links to pages inside it into places of the book, down to their headings', async () => {
    const links = linksIn(handbookDocument(await smallProgramme()).blocks);
    for (const href of [
      '#guide--start--what-to-bring',
      '#guide--start',
      '#session--first',
      '#sheet--goal',
      '#clause--length',
    ]) {
      expect(links).toContain(href);
    }
  });

  it('leads to the chapter where the page has an anchor that the book has not', async () => {
    const start = await smallFile('programmes/pairs/guide/start.md');
    const { blocks } = handbookDocument(
      await smallProgramme({
        'programmes/pairs/guide/start.md': `${start}\n[Talk](../sessions/first.md#check-the-place)\n`,
        'programmes/pairs/sessions/first.md': (await smallFile('programmes/pairs/sessions/first.md')).replace(
          '  - text: Say who you are.',
          '  - id: check-the-place\n    text: Say who you are.',
        ),
      }),
    );
    expect(linksIn(blocks)).toContain('#session--first--check-the-place');
  });

  it('links to other places of the site by the site’s address, or by the bare path while it has none', async () => {
    const guide = '---\ntitle: Away\norder: 3\n---\n[Manual](../../../manual/start.md)\n';
    const changes = { 'programmes/pairs/guide/away.md': guide };
    expect(linksIn(handbookDocument(await smallProgramme(changes)).blocks)).toContain(
      'https://small.example/manual/start/',
    );
    const site = (await smallFile('site.yaml')).replace(/^url:.*\n/m, '');
    expect(linksIn(handbookDocument(await smallProgramme({ ...changes, 'site.yaml': site })).blocks)).toContain(
      '/manual/start/',
    );
  });

  it('keeps anchors of unlike chapters apart', async () => {
    const guide = (title: string, heading: string) => `---\ntitle: ${title}\norder: 9\n---\n## ${heading}\n\nText.\n`;
    const { blocks } = handbookDocument(
      await smallProgramme({
        'programmes/pairs/guide/a.md': guide('A', 'B c'),
        'programmes/pairs/guide/a-b.md': guide('A b', 'C').replace('order: 9', 'order: 10'),
      }),
    );
    const anchors = anchorsIn(blocks);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('speaks the programme’s own words', async () => {
    const lines = linesOf(handbookDocument(await smallProgramme()).blocks).join('\n');
    expect(lines).toContain('Signed by: Mentor and Learner');
    expect(lines).toContain('A meeting lasts 30 minutes or 45 minutes. We begin on ____.');
  });
});

import type { Block, Code, ContentsEntry, Field, List, ListItem } from '../../document/document.ts';
import { plainText, unknownBlock } from '../../document/inlines.ts';
import { escapeXml } from '../xml.ts';
import { controlRuns, tickBox } from './controls.ts';
import { fieldFrom, fieldGroupFrom, signaturesFrom } from './form-blocks.ts';
import { type Place, paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { runsFrom } from './runs.ts';
import { tableFrom } from './table.ts';
import { bulletList, type Writing } from './writing.ts';

/**
 * A whole document as the content of a Word body. Its last clause stays on one page with the signatures, so that nobody
 * signs a page on which nothing else stands.
 */
export function documentBody(blocks: readonly Block[], writing: Writing): string {
  const signatures = blocks.findIndex(({ type }) => type === 'signatures');
  const heads = blocks
    .slice(0, Math.max(0, signatures))
    .flatMap(({ type }, index) => (type === 'heading' ? index : []));
  const lastClause = heads.at(-2) ?? signatures;
  return blocks
    .map((block, index) => {
      writing.keepNext = index >= lastClause && index <= signatures;
      return blockFrom(block, writing, {});
    })
    .join('');
}

/** Blocks inside of others. */
function bodyFrom(blocks: readonly Block[], writing: Writing, place: Place): string {
  return blocks.map(block => blockFrom(block, writing, place)).join('');
}

function blockFrom(block: Block, writing: Writing, place: Place): string {
  switch (block.type) {
    case 'heading': {
      const style = block.level === 1 ? 'Title' : `Heading${block.level - 1}`;
      const id = writing.nextId();
      const mark = `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(writing.bookmark(block.id))}"/><w:bookmarkEnd w:id="${id}"/>`;
      return paragraph(mark + runsFrom(block.content, writing), writing, { style });
    }
    case 'paragraph':
      return paragraph(runsFrom(block.content, writing), writing, place);
    case 'list':
      return listFrom(block, writing, place);
    case 'table':
      return tableFrom(
        block,
        writing,
        blocks => cellFrom(blocks, writing),
        field => fieldInCell(field, writing),
      );
    case 'note':
      return bodyFrom(block.blocks, writing, { style: 'Note' });
    case 'code':
      return nameOfCode(block, writing, place) + paragraph(codeFrom(block.text, writing), writing, place);
    case 'rule':
      return paragraph('', writing, { style: 'Rule' });
    case 'picture':
      return paragraph(run(block.alternative, writing, { emphasis: true }), writing, place);
    case 'field':
      return fieldFrom(block.field, writing);
    case 'fields':
      return fieldGroupFrom(block.fields, writing);
    case 'signatures':
      return signaturesFrom(block.parties, writing);
    case 'lines':
      return paragraph('', writing, { style: 'WritingLine' }).repeat(block.count);
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'contents':
      return (
        paragraph(run(block.title, writing), writing, { style: 'Heading1' }) +
        contentsFrom(block.entries, writing, bulletList, 0)
      );
    case 'group':
      return bodyFrom(block.blocks, writing, place);
    default:
      return unknownBlock(block);
  }
}

/** What a code is stands on a line of its own above it. */
function nameOfCode({ name }: Code, writing: Writing, place: Place): string {
  return name === undefined
    ? ''
    : paragraph(run(name, writing, { emphasis: true }), writing, { ...place, keepNext: true });
}

function codeFrom(text: string, writing: Writing): string {
  return text
    .split('\n')
    .map(line => run(line, writing, { style: 'Code' }))
    .join('<w:r><w:br/></w:r>');
}

/** Entries that lead to their headings with a click. */
function contentsFrom(entries: readonly ContentsEntry[], writing: Writing, number: number, level: number): string {
  return entries
    .map(({ id, title, entries }) => {
      const link = `<w:hyperlink w:anchor="${escapeXml(writing.bookmark(id))}" w:history="1">${run(title, writing)}</w:hyperlink>`;
      return (
        paragraph(link, writing, { list: { number, level } }) +
        contentsFrom(entries, writing, number, Math.min(level + 1, 2))
      );
    })
    .join('');
}

const fieldInCell = (field: Field, writing: Writing) =>
  paragraph(controlRuns(field, writing, 'below-label'), writing, { style: 'CellText' });

/** In a cell, a paragraph that is one field has the whole cell to write in. */
function cellFrom(blocks: readonly Block[], writing: Writing): string {
  return blocks
    .map(block => {
      const [only, more] = block.type === 'paragraph' ? block.content : [];
      return only?.type === 'field' && more === undefined
        ? fieldInCell(only.field, writing)
        : blockFrom(block, writing, { style: 'CellText' });
    })
    .join('');
}

function listFrom(list: List, writing: Writing, place: Place): string {
  if (list.marker === 'tick') return list.items.map(item => tickItemFrom(item, writing)).join('');
  if (list.marker === 'none') return list.items.map(({ blocks }) => bodyFrom(blocks, writing, place)).join('');
  const level = place.list ? Math.min(place.list.level + 1, 2) : 0;
  const number = list.marker === 'number' ? writing.numberedList(list.start) : bulletList;
  return list.items.map(item => listItemFrom(item, writing, { list: { number, level } })).join('');
}

/** Only the first paragraph of an entry carries the marker; what follows is indented below it. */
function listItemFrom({ blocks }: ListItem, writing: Writing, place: Place): string {
  return blocks
    .map((block, index) =>
      blockFrom(block, writing, index === 0 || block.type === 'list' ? place : { style: 'ListContinue' }),
    )
    .join('');
}

/** A box that a click ticks, named by the first words of its entry. */
function tickItemFrom({ id, blocks }: ListItem, writing: Writing): string {
  const [first, ...rest] = blocks;
  const content = first?.type === 'paragraph' ? first.content : [];
  const name = id ?? `tick-${writing.nextId()}`;
  const box = tickBox({ label: plainText(content), name, ticked: false }, writing);
  const line = paragraph(`${box}<w:r><w:tab/></w:r>${runsFrom(content, writing)}`, writing, { style: 'ListParagraph' });
  const below = first?.type === 'paragraph' ? rest : blocks;
  const inside: Place = { list: { number: bulletList, level: 0 } };
  return (
    line +
    below.map(block => blockFrom(block, writing, block.type === 'list' ? inside : { style: 'ListContinue' })).join('')
  );
}

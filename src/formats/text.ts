import type { Block, ContentsEntry, Document, Field, Inline, List, Table } from '../document/document.ts';
import { withoutElement } from '../document/elements.ts';
import { isChosen } from '../document/fill-in-fields.ts';
import { unknownBlock, unknownInline } from '../document/inlines.ts';
import { columnsOf, wrap } from '../text/wrap.ts';
import { defineFormat } from './define-format.ts';

/** Plain text for any editor and for e-mail: UTF-8, lines of at most 76 columns, gaps to type into. */
export const text = defineFormat({
  id: 'txt',
  render: document => new TextEncoder().encode(documentToText(document)),
});

/** The width that e-mail leaves whole when an answer quotes it. */
const lineWidth = 76;

/** What stands around a block: the width that is left to it, and the words of the document. */
interface Room extends Pick<Document, 'language' | 'words'> {
  readonly width: number;
}

function documentToText({ blocks, imprint, language, words }: Document): string {
  const room: Room = { language, words, width: lineWidth };
  const { organisation, programme, version, licence } = imprint;
  const foot = [organisation, programme, version, licence].filter(part => part !== undefined).join(' · ');
  const lines = [...blocksToLines(blocks, room), '', '-'.repeat(lineWidth), '', ...wrapped(foot, room)];
  // A no-break space has done its work when the lines are broken.
  return `${lines.map(line => line.replaceAll('\u00a0', ' ').trimEnd()).join('\n')}\n`;
}

const wrapped = (content: string, { width, language }: Room) => wrap(content, width, language);

/** The lines of blocks, with an empty line between two of them. */
function blocksToLines(blocks: readonly Block[], room: Room): string[] {
  return apart(blocks.map(block => blockToLines(block, room)));
}

function apart(parts: readonly (readonly string[])[]): string[] {
  return parts.filter(lines => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** Lines moved in, the first behind a mark. */
function hanging(mark: string, linesIn: (room: Room) => readonly string[], room: Room): string[] {
  const indent = ' '.repeat(columnsOf(mark));
  const lines = linesIn({ ...room, width: room.width - indent.length });
  return lines.map((line, index) => (index === 0 ? mark : line === '' ? '' : indent) + line);
}

function blockToLines(block: Block, room: Room): string[] {
  switch (block.type) {
    case 'heading': {
      const lines = wrapped(inlinesToText(block.content), room);
      const rule = ['', '=', '-'][block.level];
      return rule === undefined ? lines : [...lines, rule.repeat(Math.max(...lines.map(columnsOf)))];
    }
    case 'paragraph':
      return wrapped(inlinesToText(block.content), room);
    case 'list':
      return listToLines(block, room);
    case 'table':
      return tableToLines(block, room);
    case 'note':
      return hanging('  ', inside => blocksToLines(block.blocks, inside), room);
    case 'code':
      return [
        ...(block.name === undefined ? [] : wrapped(`${block.name}:`, room)),
        ...block.text.split('\n').map(line => `    ${line}`.trimEnd()),
      ];
    case 'rule':
      return ['-'.repeat(room.width)];
    case 'picture':
      return wrapped(`[${block.alternative}]`, room);
    case 'field':
      return fieldToLines(block.field, room);
    case 'fields':
      return block.fields.flatMap(field => fieldToLines(field, room));
    case 'signatures':
      return apart(
        block.parties.map(({ label }) => [
          ...wrapped(label, room),
          ...[room.words.name, room.words.signature, room.words.date].map(
            word => `${word}${room.words.colon} ${gap(30)}`,
          ),
        ]),
      );
    case 'lines':
      return Array.from({ length: block.count }, () => gap(room.width));
    case 'contents':
      return contentsToLines(block.entries, room);
    case 'page-break':
      return [];
    case 'group':
      return blocksToLines(block.blocks, room);
    default:
      return unknownBlock(block);
  }
}

function contentsToLines(entries: readonly ContentsEntry[], room: Room): string[] {
  return entries.flatMap(({ title, entries }) => [
    ...wrapped(title, room),
    ...hanging('  ', inside => contentsToLines(entries, inside), room),
  ]);
}

const gap = (length: number) => '_'.repeat(length);
const box = (ticked: boolean) => (ticked ? '[x]' : '[ ]');

function listToLines({ marker, start, items }: List, room: Room): string[] {
  const entries = items.map(({ blocks }, index) => {
    const mark = { bullet: '- ', number: `${start + index}. `, tick: '[ ] ', none: '' }[marker];
    return hanging(mark, inside => blocksToLines(blocks, inside), room);
  });
  // Entries of several parts need air between them to be told apart.
  return items.some(({ blocks }) => blocks.length > 1) ? apart(entries) : entries.flat();
}

function fieldToLines(field: Field, room: Room): string[] {
  const help = field.help === undefined ? '' : ` (${field.help})`;
  const value = typeof field.value === 'string' ? field.value : '';
  switch (field.type) {
    case 'checkbox':
      return hanging(`${box(field.value === true)} `, inside => wrapped(field.label + help, inside), room);
    case 'choice':
    case 'multi-choice':
      return [
        ...wrapped(`${field.label}${help}${room.words.colon}`, room),
        ...field.options.flatMap(option =>
          hanging(`  ${box(isChosen(field, option))} `, inside => wrapped(option, inside), room),
        ),
      ];
    case 'paragraph':
      return [
        ...wrapped(`${field.label}${help}${room.words.colon}`, room),
        ...(value === '' ? Array.from({ length: field.lines }, () => gap(room.width)) : wrapped(value, room)),
      ];
    case 'text':
    case 'date':
    case 'number':
    case 'signature':
      return wrapped(`${field.label}${help}${room.words.colon} ${value === '' ? gap(30) : value}`, room);
    default:
      return field.type satisfies never;
  }
}

/** A field inside a sentence. */
function fieldToText(field: Field): string {
  const value = typeof field.value === 'string' ? field.value : '';
  switch (field.type) {
    case 'checkbox':
      return box(field.value === true).replace(' ', '\u00a0');
    case 'choice':
    case 'multi-choice':
      return field.options
        .map(option => `${box(isChosen(field, option)).replace(' ', '\u00a0')}\u00a0${option}`)
        .join(' ');
    case 'paragraph':
    case 'text':
    case 'date':
    case 'number':
    case 'signature':
      return value === '' ? gap(24) : value;
    default:
      return field.type satisfies never;
  }
}

/** The columns are named once. Then each row is a part of its own, since columns do not line up in every font. */
function tableToLines({ caption, columns, rows, toFillIn }: Table, room: Room): string[] {
  const titles = columns.map(({ title }) => inlinesToText(title));
  const head = [...(caption === undefined ? [] : wrapped(caption, room)), ...wrapped(titles.join(' / '), room)];
  const between = 3 * (columns.length - 1);
  const gapLength = Math.max(2, Math.floor((room.width - 2 - between) / columns.length));
  const entries = rows.map(({ headed, cells }): string[] => {
    const texts = cells.map(cell =>
      blocksToLines(cell, room)
        .filter(line => line !== '')
        .join('\n'),
    );
    if (texts.every(cell => cell === '')) return [`- ${texts.map(() => gap(gapLength)).join(' / ')}`];
    return texts.flatMap((cell, index) => {
      if (headed && index === 0) return wrapped(cell, room);
      return hanging(
        '  ',
        inside => wrapped(`${titles[index] ?? ''}${room.words.colon} ${cell === '' ? gap(24) : cell}`, inside),
        room,
      );
    });
  });
  return toFillIn ? [...head, ...entries.flat()] : apart([head, ...entries]);
}

function inlinesToText(content: readonly Inline[]): string {
  return content.map(inlineToText).join('');
}

function inlineToText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'small':
    case 'language':
      return inlinesToText(inline.content);
    case 'element':
      return inlinesToText(withoutElement(inline));
    case 'link': {
      const words = inlinesToText(inline.content);
      // An address on the site means nothing in a file on somebody's desk.
      return /^(?:https?|mailto):/.test(inline.href) && words !== inline.href ? `${words} <${inline.href}>` : words;
    }
    case 'break':
      return '\n';
    case 'field':
      return fieldToText(inline.field);
    case 'blank':
      return `${gap(16)} (${inline.label})`;
    case 'role':
      return `(${inline.text})`;
    case 'picture':
      return `[${inline.alternative}]`;
    default:
      return unknownInline(inline);
  }
}

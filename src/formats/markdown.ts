import type { Block, ContentsEntry, Document, Field, Inline, Table } from '../document/document.ts';
import { withoutElement } from '../document/elements.ts';
import { unknownBlock, unknownInline } from '../document/inlines.ts';
import { addressInMarkdown, codeBlockInMarkdown, codeInMarkdown, escapeMarkdown } from '../text/escape-markdown.ts';
import { defineFormat } from './define-format.ts';

/** Markdown that reads well as it is, prints well, and keeps every field as a gap to type into. */
export const markdown = defineFormat({
  id: 'md',
  render: document => new TextEncoder().encode(documentToMarkdown(document)),
});

function documentToMarkdown({ blocks, imprint, words }: Document): string {
  const { organisation, programme, version, licence } = imprint;
  const foot = [organisation, programme, version, licence].filter(part => part !== undefined).map(escapeMarkdown);
  return `${blocksToMarkdown(blocks, words)}\n\n---\n\n${foot.join(' · ')}\n`;
}

type Words = Document['words'];

function blocksToMarkdown(blocks: readonly Block[], words: Words): string {
  return blocks
    .map(block => blockToMarkdown(block, words))
    .filter(part => part !== '')
    .join('\n\n');
}

function blockToMarkdown(block: Block, words: Words): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlinesToMarkdown(block.content)}`;
    case 'paragraph':
      return escapeLineStart(inlinesToMarkdown(block.content));
    case 'list':
      return block.items
        .map(({ blocks }, index) => {
          const marker =
            block.marker === 'number' ? `${block.start + index}. ` : block.marker === 'tick' ? '- [ ] ' : '- ';
          const indent = ' '.repeat(block.marker === 'number' ? marker.length : 2);
          return marker + blocksToMarkdown(blocks, words).replace(/\n(?=.)/g, `\n${indent}`);
        })
        .join('\n');
    case 'table':
      return tableToMarkdown(block, words);
    case 'note':
      return blocksToMarkdown(block.blocks, words).replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'code':
      return codeBlockInMarkdown(block.text, block.name);
    case 'rule':
      return '---';
    case 'picture':
      return `![${escapeMarkdown(block.alternative)}](${addressInMarkdown(block.source)})`;
    case 'field':
      return fieldBlockToMarkdown(block.field);
    case 'fields':
      return block.fields.map(fieldBlockToMarkdown).join('\n\n');
    case 'signatures':
      return block.parties
        .map(({ label }) =>
          [
            `**${escapeMarkdown(label)}**`,
            ...[words.name, words.signature, words.date].map(word => `${word}${words.colon} ${gap(24)}`),
          ].join('\n\n'),
        )
        .join('\n\n');
    case 'lines':
      return Array.from({ length: block.count }, () => gap(60)).join('\n\n');
    case 'page-break':
      return '';
    case 'contents':
      return `## ${escapeMarkdown(block.title)}\n\n${contentsToMarkdown(block.entries)}`;
    case 'group':
      return blocksToMarkdown(block.blocks, words);
    default:
      return unknownBlock(block);
  }
}

/** The titles alone: readers of Markdown disagree about the anchors of headings. */
function contentsToMarkdown(entries: readonly ContentsEntry[], indent = ''): string {
  return entries
    .flatMap(entry => [
      `${indent}- ${escapeMarkdown(entry.title)}`,
      ...(entry.entries.length > 0 ? [contentsToMarkdown(entry.entries, `${indent}  `)] : []),
    ])
    .join('\n');
}

/** A gap to fill in. A row of low lines with spaces around it is text, not a mark, in every Markdown reader. */
const gap = (length: number) => '_'.repeat(length);

function fieldBlockToMarkdown(field: Field): string {
  const label = escapeMarkdown(field.label);
  const help = field.help === undefined ? '' : ` *(${escapeMarkdown(field.help)})*`;
  if (field.type === 'checkbox') return `${fieldToMarkdown(field)} ${label}${help}`;
  if (field.type === 'choice' || field.type === 'multi-choice') {
    const options = optionsOf(field).map(option => `- ${option}`);
    return `**${label}**${help}\n\n${options.join('\n')}`;
  }
  return `**${label}**${help}\n\n${fieldToMarkdown(field)}`;
}

function optionsOf(field: Field): string[] {
  const chosen = typeof field.value === 'string' ? [field.value] : Array.isArray(field.value) ? field.value : [];
  return field.options.map(option => `[${chosen.includes(option) ? 'x' : ' '}] ${escapeMarkdown(option)}`);
}

function fieldToMarkdown(field: Field): string {
  const value = typeof field.value === 'string' ? escapeMarkdown(field.value) : '';
  switch (field.type) {
    case 'choice':
    case 'multi-choice':
      return optionsOf(field).join(' ');
    case 'checkbox':
      return field.value === true ? '[x]' : '[ ]';
    case 'paragraph':
      return value === '' ? Array.from({ length: field.lines }, () => gap(60)).join('\n\n') : value;
    case 'text':
    case 'date':
    case 'number':
    case 'signature':
      return value === '' ? gap(24) : value;
    default:
      return field.type satisfies never;
  }
}

function tableToMarkdown({ caption, columns, rows }: Table, words: Words): string {
  const head = columns.map(({ title }) => inCell(inlinesToMarkdown(title)));
  const rule = columns.map(({ align }) => (align === 'end' ? '---:' : align === 'center' ? ':---:' : '---'));
  const body = rows.map(({ cells }) => cells.map(cell => inCell(blocksToMarkdown(cell, words)) || ' '));
  const table = [head, rule, ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
  return caption === undefined ? table : `**${escapeMarkdown(caption)}**\n\n${table}`;
}

const inCell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n+/g, ' ');

function inlinesToMarkdown(content: readonly Inline[]): string {
  return content.map(inlineToMarkdown).join('');
}

function inlineToMarkdown(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeMarkdown(inline.text);
    case 'strong':
      return `**${inlinesToMarkdown(inline.content)}**`;
    case 'emphasis':
      return `*${inlinesToMarkdown(inline.content)}*`;
    case 'element':
      return inlinesToMarkdown(withoutElement(inline));
    case 'small':
    case 'language':
      return inlinesToMarkdown(inline.content);
    case 'code':
      return codeInMarkdown(inline.text);
    case 'link':
      // An address on the site means nothing in a file on somebody's desk, so only web addresses stay links.
      return /^(?:https?|mailto):/.test(inline.href)
        ? `[${inlinesToMarkdown(inline.content)}](${addressInMarkdown(inline.href)})`
        : inlinesToMarkdown(inline.content);
    case 'break':
      return '  \n';
    case 'field':
      return fieldToMarkdown(inline.field);
    case 'blank':
      return `${gap(16)} (${escapeMarkdown(inline.label)})`;
    case 'role':
      return `(${escapeMarkdown(inline.text)})`;
    case 'picture':
      return `![${escapeMarkdown(inline.alternative)}](${addressInMarkdown(inline.source)})`;
    default:
      return unknownInline(inline);
  }
}

const escapeLineStart = (text: string) =>
  text.replace(
    /^(\s*)([-+#>]|\d+[.)])(?=\s)/,
    (_, space: string, mark: string) => `${space}${mark.replace(/[-+#>.)]$/, '\\$&')}`,
  );

import { fieldGroup, heading, paragraph } from '../document/blocks.ts';
import type { Block, Field, Party } from '../document/document.ts';
import type { Entry } from '../model/entry.ts';
import { mentionsIn } from '../text/markdown.ts';
import { fieldBlock, fieldFrom, fieldTable, plainField } from './form-fields.ts';
import type { ProgrammeContext } from './programme-context.ts';

// A short agreement has to fit on one page.
const mostRows = 2;
const mostLines = 2;

/** A clause on one page: its gist, and its fields but for those marked `extra`. */
export function shortClauseBlocks(clause: Entry<'clause'>, context: ProgrammeContext): Block[] {
  const entry = clause as Entry;
  const { gist, rows } = clause.data;
  const fields = clause.data.fields.map(field => ({ ...field, made: fieldFrom(field, clause.id, entry, context) }));
  const inGist = new Set(gist === undefined ? [] : mentionsIn(gist, 'inline').map(({ target }) => target));
  const placeholders = new Map(fields.map(({ name, made }) => [name, [{ type: 'field', field: made } as const]]));
  const below = fields.filter(({ name, extra }) => !extra && !inGist.has(name)).map(({ made }) => made);
  return [
    heading(2, clause.id, context.inline(entry, clause.data.title)),
    ...(gist === undefined ? [] : [paragraph(context.inline(entry, gist, placeholders))]),
    ...(rows === undefined ? fieldBlocks(below, gist) : [fieldTable(clause, Math.min(rows, mostRows), context)]),
  ];
}

/** A choice that is all of its clause needs no label: the heading says what is chosen. */
function fieldBlocks(fields: readonly Field[], gist: string | undefined): Block[] {
  const [only] = fields;
  return only && fields.length === 1 && gist === undefined && only.options.length > 0
    ? [paragraph([{ type: 'field', field: only }])]
    : closeTogether(fields);
}

/** Who signs and when, one line for each. */
export function shortSignatures(parties: readonly Party[], { t }: ProgrammeContext): Block {
  return fieldGroup(
    parties.flatMap(({ id, label }) => [
      plainField(`${id}-signature`, t('agreement.signatureOf', { who: label }), 'signature'),
      plainField(`${id}-date`, t('agreement.dateOf', { who: label }), 'date'),
    ]),
  );
}

/** Fields as close together as they can be read: those of one line stand side by side, without their hints. */
function closeTogether(fields: readonly Field[]): Block[] {
  const blocks: Block[] = [];
  let row: Field[] = [];
  const endRow = () => {
    const [only] = row;
    if (only) blocks.push(row.length > 1 ? fieldGroup(row) : fieldBlock(only));
    row = [];
  };
  for (const field of fields) {
    const short = { ...field, help: undefined, lines: Math.min(field.lines, mostLines) };
    if (field.type === 'paragraph' || field.type === 'multi-choice') {
      endRow();
      blocks.push(fieldBlock(short));
    } else {
      row.push(short);
    }
  }
  endRow();
  return blocks;
}

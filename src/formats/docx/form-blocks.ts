import type { Field, Party } from '../../document/document.ts';
import { partyFields } from '../../document/fill-in-fields.ts';
import { unbroken } from '../../text/unbroken.ts';
import { controlRuns } from './controls.ts';
import { type Place, paragraph } from './paragraph.ts';
import { run } from './run.ts';
import type { Writing } from './writing.ts';

/** A field on a line of its own: its label, its hint, and where to write. */
export function fieldFrom(field: Field, writing: Writing): string {
  const help = field.help === undefined ? '' : paragraph(run(field.help, writing), writing, { style: 'Help' });
  if (field.type === 'checkbox') {
    return paragraph(controlRuns(field, writing) + run(`\u00a0${field.label}`, writing), writing) + help;
  }
  const label = paragraph(run(field.label, writing), writing, { style: 'FieldLabel' });
  return label + help + answerFrom(field, writing);
}

/** Where the answer goes: on a ruled line, in a box, or beside boxes to tick. */
function answerFrom(field: Field, writing: Writing): string {
  return paragraph(controlRuns(field, writing, 'below-label'), writing, answerPlace(field, writing));
}

function answerPlace({ type }: Field, { page }: Writing): Place {
  if (type === 'paragraph') return { style: 'AnswerBox', line: page.answerLine };
  return type === 'choice' || type === 'multi-choice' || type === 'checkbox' ? {} : { style: 'AnswerLine' };
}

/** Short fields one after the other on a line. */
export function fieldGroupFrom(fields: readonly Field[], writing: Writing): string {
  if (fields.some(({ type }) => type === 'paragraph' || type === 'multi-choice')) {
    return fields.map(field => fieldFrom(field, writing)).join('');
  }
  const runs = fields.map(field =>
    field.type === 'checkbox'
      ? controlRuns(field, writing) + run(`\u00a0${field.label}`, writing)
      : run(`${unbroken(field.label)}\u00a0`, writing, { strong: true }) + controlRuns(field, writing),
  );
  return paragraph(runs.join(run('    ', writing)), writing, { style: 'FieldLine' });
}

/** Each party's name, signature and date on a line. They stay on one page with the heading above them. */
export function signaturesFrom(parties: readonly Party[], writing: Writing): string {
  const { words, page } = writing;
  const tabs = [0.37, 0.76].map(share => Math.round(page.textWidth * share));
  return parties
    .map((party, index) => {
      const own = partyFields(party, words);
      const fields = (['name', 'signature', 'date'] as const).map(
        part => run(`${words[part]}\u00a0`, writing) + controlRuns(own[part], writing),
      );
      const name = paragraph(run(party.label, writing), writing, { style: 'FieldLabel' });
      // The last line stays with nothing after it.
      if (index === parties.length - 1) writing.keepNext = false;
      return name + paragraph(fields.join('<w:r><w:tab/></w:r>'), writing, { style: 'SignatureLine', tabs });
    })
    .join('');
}

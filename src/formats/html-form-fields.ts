import type { Field, Party } from '../document/document.ts';
import { isChosen, partyFields } from '../document/fill-in-fields.ts';
import { UniqueIds } from '../text/slug.ts';
import { escapeHtml } from './escape-html.ts';
import type { FieldHtml, FieldWords } from './html.ts';
import { linesToWriteOn, optionToTick } from './html-paper-fields.ts';

/** From how many options on a choice opens as a list instead of showing a button an option. */
const mostButtons = 6;

/**
 * Fields as controls to fill in on the page. They stand in no form, so that nothing can be sent; on paper an empty one
 * is a line or a box. One for each page, since ids are unique on it.
 */
export function formFields(words: FieldWords): FieldHtml {
  const ids = new UniqueIds();
  const idOf = ({ name }: Field) => ids.take(`field-${name}`);

  function block(field: Field): string {
    const id = idOf(field);
    const help = field.help === undefined ? '' : `<p class="help" id="${id}-help">${escapeHtml(field.help)}</p>`;
    const described = help === '' ? '' : ` aria-describedby="${id}-help"`;
    const label = escapeHtml(field.label);
    if (field.type === 'checkbox') {
      return `<div class="field"><label class="tick">${tickBox(field, `id="${id}"${described}`)}<span>${label}</span></label>${help}</div>`;
    }
    if (isGroup(field)) {
      return `<fieldset class="field"${described}><legend class="label">${label}</legend>${help}${options(field, id)}</fieldset>`;
    }
    return `<div class="field"><label class="label" for="${id}">${label}</label>${help}${control(field, `id="${id}"${described}`, words)}</div>`;
  }

  function inline(field: Field): string {
    const id = idOf(field);
    const named = `aria-label="${escapeHtml(field.help === undefined ? field.label : `${field.label}. ${field.help}`)}"`;
    if (field.type === 'checkbox') return tickBox(field, `id="${id}" ${named}`);
    if (!isGroup(field)) return control(field, `id="${id}" ${named}`, words);
    const role = field.type === 'choice' ? 'radiogroup' : 'group';
    return `<span class="choice" role="${role}" ${named}>${options(field, id)}</span>`;
  }

  function party(signer: Party): string {
    const { name, date } = partyFields(signer, words);
    // The legend says whose they are. The signature itself needs a pen.
    return `<fieldset class="party"><legend class="party-name">${escapeHtml(signer.label)}</legend>${block({ ...name, label: words.name })}<p class="label">${escapeHtml(words.signature)}</p><span class="write-on">&#8203;</span>${block({ ...date, label: words.date })}</fieldset>`;
  }

  return { block, inline, party };
}

const isGroup = ({ type, options }: Field) =>
  type === 'multi-choice' || (type === 'choice' && options.length <= mostButtons);

function options(field: Field, id: string): string {
  const type = field.type === 'choice' ? 'radio' : 'checkbox';
  // The brackets say that a name may be there for several boxes.
  const name = `${escapeHtml(field.name)}${type === 'checkbox' ? '[]' : ''}`;
  const each = field.options.map((option, index) => {
    const checked = isChosen(field, option) ? ' checked' : '';
    return `<label class="option"><input type="${type}" class="box" id="${id}-${index + 1}" name="${name}" value="${escapeHtml(option)}"${checked}><span>${escapeHtml(option)}</span></label>`;
  });
  return `<span class="options">${each.join('')}</span>`;
}

function tickBox(field: Field, attributes: string): string {
  return `<input type="checkbox" class="box" ${attributes} name="${escapeHtml(field.name)}"${field.value === true ? ' checked' : ''}>`;
}

/** A day as browsers know it; another default, such as “in a month”, is a text. */
const day = /^\d{4}-\d{2}-\d{2}$/;

function control(field: Field, attributes: string, words: FieldWords): string {
  const name = escapeHtml(field.name);
  const value = typeof field.value === 'string' ? escapeHtml(field.value) : '';
  const input = (type: string, more = '') =>
    `<input type="${type}" class="answer answer-${field.type}" ${attributes} name="${name}"${value === '' ? '' : ` value="${value}"`} autocomplete="off"${more}>`;
  switch (field.type) {
    case 'paragraph':
      // Empty, it prints its lines; the space as placeholder is how a style sheet knows that it is empty.
      return `<span class="long-answer"><textarea class="answer" ${attributes} name="${name}" rows="${field.lines}" placeholder=" ">${value}</textarea>${linesToWriteOn(field.lines, 'lines paper-only')}</span>`;
    case 'date':
      return value === '' || day.test(value) ? input('date') : input('text');
    case 'number':
      return input('text', ' inputmode="decimal"');
    case 'text':
    case 'signature':
      return input('text');
    case 'choice': {
      const all = field.options.map(
        option => `<option${isChosen(field, option) ? ' selected' : ''}>${escapeHtml(option)}</option>`,
      );
      // A list does not open on paper: while nothing is chosen, its options are printed to tick.
      const printed = field.options.map(option => optionToTick(option, false)).join(' ');
      return `<span class="long-choice"><select class="answer" ${attributes} name="${name}"><option value="">${escapeHtml(words.choose)}</option>${all.join('')}</select><span class="options paper-only" aria-hidden="true">${printed}</span></span>`;
    }
    case 'multi-choice':
    case 'checkbox':
      throw new TypeError(`Unexpected field of type \`${field.type}\`, expected one with a single control`);
    default:
      return field.type satisfies never;
  }
}

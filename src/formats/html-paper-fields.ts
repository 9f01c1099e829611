import type { Field, Party } from '../document/document.ts';
import { isChosen } from '../document/fill-in-fields.ts';
import { escapeHtml } from './escape-html.ts';
import type { FieldHtml } from './html.ts';

/** Fields as a form on paper: lines to write on and boxes to tick, with nothing to type in. */
export const paperFields: FieldHtml = {
  block: field => {
    const help = field.help === undefined ? '' : `<p class="help">${escapeHtml(field.help)}</p>`;
    if (field.type === 'checkbox') {
      return `<div class="field"><p>${toWriteOn(field)} ${escapeHtml(field.label)}</p>${help}</div>`;
    }
    return `<div class="field"><p class="label">${escapeHtml(field.label)}</p>${help}${toWriteOn(field)}</div>`;
  },
  inline: toWriteOn,
  party: ({ label }: Party, { name, signature, date }) => {
    const lines = [name, signature, date].map(
      word => `<p class="label">${escapeHtml(word)}</p><span class="write-on">&#8203;</span>`,
    );
    return `<div class="party"><p class="party-name">${escapeHtml(label)}</p>${lines.join('')}</div>`;
  },
};

function toWriteOn(field: Field): string {
  const value = typeof field.value === 'string' ? escapeHtml(field.value) : '';
  switch (field.type) {
    case 'paragraph':
      return value === '' ? linesToWriteOn(field.lines) : `<span class="written">${value}</span>`;
    case 'choice':
    case 'multi-choice': {
      const options = field.options.map(option => optionToTick(option, isChosen(field, option)));
      return `<span class="options">${options.join(' ')}</span>`;
    }
    case 'checkbox':
      return `<span class="box${field.value === true ? ' ticked' : ''}" aria-hidden="true"></span>`;
    case 'text':
    case 'date':
    case 'number':
    case 'signature':
      return `<span class="write-on write-on-${field.type}">${value === '' ? '&#8203;' : value}</span>`;
    default:
      return field.type satisfies never;
  }
}

/** A box with its word, to tick with a pen. */
export function optionToTick(option: string, chosen: boolean): string {
  return `<span class="option"><span class="box${chosen ? ' ticked' : ''}" aria-hidden="true"></span>${escapeHtml(option)}</span>`;
}

/** Empty lines, as far apart as handwriting needs. */
export const linesToWriteOn = (count: number, look = 'lines') =>
  `<span class="${look}" aria-hidden="true">${'<span></span>'.repeat(count)}</span>`;

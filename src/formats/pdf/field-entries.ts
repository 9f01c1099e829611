import type { Appearances } from './appearances.ts';
import type { Found } from './find-places.ts';
import type { FormField } from './form.ts';
import { pdfString } from './pdf-values.ts';

/** Bits of `Ff` in the PDF standard: 13 multiline, 16 radio, 18 combo. */
const flag = (bit: number) => 2 ** (bit - 1);

/** What the dictionary of a field says of it. */
export function fieldEntries(field: FormField, name: string): string {
  const named = `/T ${pdfString(name)} /TU ${pdfString(field.tooltip)}`;
  const letters = '/DA (/Typing 10 Tf 0 g)';
  switch (field.type) {
    case 'text': {
      const value = field.value === '' ? '' : ` /V ${pdfString(field.value)} /DV ${pdfString(field.value)}`;
      return `/FT /Tx ${named} ${letters}${field.multiline ? ` /Ff ${flag(13)}` : ''}${value}`;
    }
    case 'check':
      return `/FT /Btn ${named} /V /${field.on ? 'Yes' : 'Off'} /DV /${field.on ? 'Yes' : 'Off'}`;
    case 'radio': {
      const chosen = stateOf(field.options.indexOf(field.value));
      return `/FT /Btn ${named} /Ff ${flag(16)} /Opt [${field.options.map(pdfString).join(' ')}] /V /${chosen} /DV /${chosen}`;
    }
    case 'combo': {
      // The first choice is none: so that a choice can be taken back.
      const options = [' ', ...field.options].map(pdfString).join(' ');
      const value = field.value === '' ? '' : ` /V ${pdfString(field.value)} /DV ${pdfString(field.value)}`;
      return `/FT /Ch ${named} ${letters} /Ff ${flag(18)} /Opt [${options}]${value}`;
    }
    default:
      return field satisfies never;
  }
}

const stateOf = (option: number) => (option < 0 ? 'Off' : String(option));

/** A button of a choice is named with its option. */
export function tooltipOf({ field, option }: Found): string {
  return field.type === 'radio' && option !== undefined ? `${field.tooltip}: ${field.options[option]}` : field.tooltip;
}

/** What the dictionary of a widget says of its place. Flag 4: it is printed. */
export const widgetEntries = ({ page, rect, structParent }: Found) =>
  `/Type /Annot /Subtype /Widget /Rect [${rect}] /P ${page} 0 R /F 4 /Border [0 0 0] /StructParent ${structParent}`;

/** What a widget looks like. */
export function lookOf(place: Found, appearances: Appearances, written: ReadonlyMap<Found, number>): string {
  const { field, option, size } = place;
  switch (field.type) {
    case 'text':
    case 'combo':
      return `/AP << /N ${written.get(place) ?? appearances.empty(size)} 0 R >>`;
    case 'check':
      return `/AS /${field.on ? 'Yes' : 'Off'} /AP << /N << /Yes ${appearances.ticked(size)} 0 R /Off ${appearances.off(size)} 0 R >> >>`;
    case 'radio': {
      const state = stateOf(option ?? -1);
      const on = option !== undefined && field.options[option] === field.value;
      return `/AS /${on ? state : 'Off'} /AP << /N << /${state} ${appearances.chosen(size)} 0 R /Off ${appearances.off(size)} 0 R >> >>`;
    }
    default:
      return field satisfies never;
  }
}

import type { Field } from '../../document/document.ts';
import { isChosen } from '../../document/fill-in-fields.ts';
import { escapeXml } from '../xml.ts';
import { run } from './run.ts';
import type { Writing } from './writing.ts';

/** Word cuts the name and the tag of a control at this length. */
const longestName = 64;

/**
 * Where a field stands: inside a sentence or below its label. There its hint stands above it, and the rule or the box to
 * write in comes from its paragraph.
 */
export type FieldPlace = 'in-text' | 'below-label';

/** How long the gaps in a sentence are, in low lines of about 2 mm. */
const gapLengths = { text: 20, number: 8, date: 14, signature: 22, paragraph: 30 } as const;

/**
 * A field as content controls. They are named for screen readers by the label (`alias`) and for programs by the field's
 * name (`tag`). They are not locked: whoever adapts an agreement in Word may take a field out.
 */
export function controlRuns(field: Field, writing: Writing, place: FieldPlace = 'in-text'): string {
  switch (field.type) {
    case 'choice':
      return dropDown(field, writing, place);
    case 'multi-choice':
      return field.options
        .map(option => {
          const box = { label: option, name: field.name, ticked: isChosen(field, option) };
          // The box and its word stay on one line; lines break between options.
          return tickBox(box, writing) + run(`\u00a0${option}`, writing);
        })
        .join(run('    ', writing));
    case 'checkbox':
      return tickBox({ label: field.label, name: field.name, ticked: field.value === true }, writing);
    case 'date':
      return control(field, writing, dateKind(writing), gapFor(field, field.type, writing, place));
    case 'paragraph':
      return control(field, writing, '<w:text w:multiLine="1"/>', gapFor(field, field.type, writing, place));
    case 'text':
    case 'number':
    case 'signature':
      return control(field, writing, '<w:text/>', gapFor(field, field.type, writing, place));
    default:
      return field.type satisfies never;
  }
}

export interface TickBox {
  readonly label: string;
  readonly name: string;
  readonly ticked: boolean;
}

/** A box that a click ticks. */
export function tickBox({ label, name, ticked }: TickBox, writing: Writing): string {
  const font = 'MS Gothic';
  const box = run(ticked ? '☒' : '☐', writing, { font });
  const states = `<w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="${font}"/><w14:uncheckedState w14:val="2610" w14:font="${font}"/></w14:checkbox>`;
  return sdt({ label, name }, writing, states, box);
}

function control(field: Field, writing: Writing, kind: string, placeholder: string): string {
  const value = typeof field.value === 'string' ? field.value : '';
  return value === ''
    ? sdt(field, writing, kind, placeholder, writing.placeholder(placeholder))
    : sdt(field, writing, kind, run(value, writing));
}

function dropDown(field: Field, writing: Writing, place: FieldPlace): string {
  const items = field.options.map(
    option => `<w:listItem w:displayText="${escapeXml(option)}" w:value="${escapeXml(option)}"/>`,
  );
  // On paper there is no list to open, so the gap names what there is to choose from.
  const choose = `${writing.words.choose}${writing.words.colon} ${field.options.join(' / ')}`;
  const placeholder = run(choose, writing, { style: 'PlaceholderText' }) + hint(field, writing, place);
  return control(field, writing, `<w:dropDownList>${items.join('')}</w:dropDownList>`, placeholder);
}

function dateKind({ language, datePattern }: Writing): string {
  return `<w:date><w:dateFormat w:val="${escapeXml(datePattern)}"/><w:lid w:val="${escapeXml(language)}"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>`;
}

/**
 * What shows until somebody types: room to write with a pen, which a click selects as one. In a sentence it is made of low
 * lines, since some programs drop the look of the text in a control.
 */
function gapFor(field: Field, type: keyof typeof gapLengths, writing: Writing, place: FieldPlace): string {
  if (place === 'in-text') {
    return run('_'.repeat(gapLengths[type]), writing, { style: 'Gap' }) + hint(field, writing, place);
  }
  const lines = type === 'paragraph' ? field.lines : 1;
  const click = run('\u00a0'.repeat(12), writing, { style: 'PlaceholderText' });
  return click + '<w:r><w:br/></w:r>'.repeat(lines - 1);
}

function hint({ help }: Field, writing: Writing, place: FieldPlace): string {
  return help === undefined || place === 'below-label'
    ? ''
    : run(` (${help})`, writing, { style: 'PlaceholderText', small: true });
}

/** The schema fixes the order in `sdtPr`: alias, tag, id, placeholder, whether it shows, kind. */
function sdt(
  { label, name }: Pick<Field, 'label' | 'name'>,
  writing: Writing,
  kind: string,
  content: string,
  placeholder?: string,
): string {
  const showing =
    placeholder === undefined
      ? ''
      : `<w:placeholder><w:docPart w:val="${placeholder}"/></w:placeholder><w:showingPlcHdr/>`;
  return `<w:sdt><w:sdtPr><w:alias w:val="${nameOf(label)}"/><w:tag w:val="${nameOf(name)}"/><w:id w:val="${writing.nextId()}"/>${showing}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** Cut by whole signs, so that no letter loses its accent. */
function nameOf(words: string): string {
  if (words.length <= longestName) return escapeXml(words);
  let name = '';
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    if (name.length + segment.length > longestName) break;
    name += segment;
  }
  return escapeXml(name);
}

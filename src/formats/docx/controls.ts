import type { Field } from '../../document/document.ts';
import type { Writing } from './writing.ts';
import { escapeXml } from './xml.ts';

/** Word cuts the name of a control at this length. */
const longestAlias = 64;

/** The gap that shows until somebody types: wide enough to write on when it is printed. */
const gap = '…………………………';

/** A field inside a line of text, as content controls. */
export function controlRuns(field: Field, writing: Writing): string {
  switch (field.type) {
    case 'choice':
      return dropDown(field, writing);
    case 'multi-choice':
      return field.options
        .map(option => `${tickBox(field, option, isChosen(field, option), writing)}${run(`\u00a0${option}   `)}`)
        .join('');
    case 'checkbox':
      return tickBox(field, field.label, field.value === true, writing);
    case 'date':
      return control(field, writing, '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/></w:date>');
    case 'paragraph':
      return control(field, writing, '<w:text w:multiLine="1"/>');
    case 'text':
    case 'number':
    case 'signature':
      return control(field, writing, '<w:text/>');
    default:
      return field.type satisfies never;
  }
}

function control(field: Field, writing: Writing, kind: string): string {
  const value = typeof field.value === 'string' ? field.value : '';
  const content = value === '' ? run(gap, '<w:rStyle w:val="PlaceholderText"/>') : run(value);
  const showing = value === '' ? '<w:showingPlcHdr/>' : '';
  return `<w:sdt><w:sdtPr>${naming(field.label, field.name)}<w:id w:val="${writing.nextId()}"/>${showing}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function dropDown(field: Field, writing: Writing): string {
  const value = typeof field.value === 'string' ? field.value : '';
  const items = field.options.map(
    option => `<w:listItem w:displayText="${escapeXml(option)}" w:value="${escapeXml(option)}"/>`,
  );
  const content = value === '' ? run(writing.words.choose, '<w:rStyle w:val="PlaceholderText"/>') : run(value);
  const showing = value === '' ? '<w:showingPlcHdr/>' : '';
  return `<w:sdt><w:sdtPr>${naming(field.label, field.name)}<w:id w:val="${writing.nextId()}"/>${showing}<w:dropDownList>${items.join('')}</w:dropDownList></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function tickBox(field: Field, label: string, ticked: boolean, writing: Writing): string {
  const font = 'MS Gothic';
  const box = `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${ticked ? '☒' : '☐'}</w:t></w:r>`;
  const states = `<w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="${font}"/><w14:uncheckedState w14:val="2610" w14:font="${font}"/></w14:checkbox>`;
  return `<w:sdt><w:sdtPr>${naming(label, field.name)}<w:id w:val="${writing.nextId()}"/>${states}</w:sdtPr><w:sdtContent>${box}</w:sdtContent></w:sdt>`;
}

function naming(label: string, name: string): string {
  const alias = [...label].slice(0, longestAlias).join('');
  const tag = [...name].slice(0, longestAlias).join('');
  return `<w:alias w:val="${escapeXml(alias)}"/><w:tag w:val="${escapeXml(tag)}"/>`;
}

function isChosen({ value }: Field, option: string): boolean {
  return typeof value === 'string' ? value === option : Array.isArray(value) && value.includes(option);
}

/** A run of text, which keeps its spaces. */
export function run(text: string, properties = ''): string {
  const inside = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${inside}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

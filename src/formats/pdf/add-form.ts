import { Appearances, type Setting, type Value } from './appearances.ts';
import { fieldEntries, lookOf, tooltipOf, widgetEntries } from './field-entries.ts';
import { type Found, findPlaces } from './find-places.ts';
import type { Placement } from './form.ts';
import type { PdfFile } from './pdf-file.ts';
import { pdfString } from './pdf-values.ts';
import { printableLines } from './printable-text.ts';
import { addTypingFont } from './typing-font.ts';

/**
 * Makes the places of a form into form fields. Typst knows no fields, but tags links well: each place comes as a link
 * to `field:<number>` over the box or line that is printed. It becomes a widget at the same place in the order of
 * reading, named for screen readers, and its structure element a form element.
 * @throws TypeError when the PDF is not as Typst writes it
 */
export function addForm(file: PdfFile, placements: readonly Placement[], setting: Setting): void {
  if (placements.length === 0) return;
  const found = findPlaces(file, placements);
  tagAsForms(file, found);
  const fields = writeFields(file, found, setting);
  const font = addTypingFont(file);
  const form = file.add(
    `<< /Fields [${refs(fields)}] /DA (/Typing 10 Tf 0 g) /DR << /Font << /Typing ${font} 0 R >> >> >>`,
  );
  file.change(file.root, /^<</, `<<\n  /AcroForm ${form} 0 R`);
}

function tagAsForms(file: PdfFile, found: readonly Found[]): void {
  const annotations = new Set(found.map(({ annotation }) => annotation));
  let tagged = 0;
  for (const [number, body] of file.beginningWith('/Type /StructElem', '/S /Link')) {
    const target = /\/Obj (\d+) 0 R/.exec(body)?.[1];
    if (target === undefined || !annotations.has(Number(target))) continue;
    file.change(number, '/S /Link', '/S /Form');
    tagged += 1;
  }
  if (tagged !== found.length) throw new TypeError(`Unexpected ${tagged} tagged places, expected ${found.length}`);
}

/** @returns the objects of the fields at the top, in the order of reading */
function writeFields(file: PdfFile, found: readonly Found[], setting: Setting): number[] {
  const appearances = new Appearances(file);
  const written = writtenValues(found, appearances, setting);
  const parents = new Map<string, { readonly number: number; readonly kids: number[] }>();
  const top: number[] = [];
  for (const field of new Set(found.map(place => place.field))) {
    const widgets = found.filter(place => place.field === field);
    const looks = (place: Found) => lookOf(place, appearances, written);
    const [group, own = field.name] =
      field.name.split('.').length > 1 ? field.name.split('.') : [undefined, field.name];
    const parent = group === undefined ? undefined : (parents.get(group) ?? { number: file.add(''), kids: [] });
    if (parent && group !== undefined && !parents.has(group)) {
      parents.set(group, parent);
      top.push(parent.number);
    }
    const under = parent ? ` /Parent ${parent.number} 0 R` : '';
    const entries = `${fieldEntries(field, own)}${under}`;
    const [only] = widgets;
    const number = widgets.length === 1 && only && field.type !== 'radio' ? only.annotation : file.add('');
    if (only?.annotation === number) file.objects.set(number, `<< ${entries} ${widgetEntries(only)} ${looks(only)} >>`);
    else {
      file.objects.set(number, `<< ${entries} /Kids [${refs(widgets.map(({ annotation }) => annotation))}] >>`);
      for (const place of widgets) {
        file.objects.set(
          place.annotation,
          `<< /Parent ${number} 0 R /TU ${pdfString(tooltipOf(place))} ${widgetEntries(place)} ${looks(place)} >>`,
        );
      }
    }
    (parent?.kids ?? top).push(number);
  }
  for (const [group, { number, kids }] of parents) {
    file.objects.set(number, `<< /T ${pdfString(group)} /Kids [${refs(kids)}] >>`);
  }
  return top;
}

const refs = (numbers: readonly number[]) => numbers.map(number => `${number} 0 R`).join(' ');

function writtenValues(
  found: readonly Found[],
  appearances: Appearances,
  setting: Setting,
): ReadonlyMap<Found, number> {
  const places = found.filter(({ field }) => (field.type === 'text' || field.type === 'combo') && field.value !== '');
  const values = places.map(({ field, size }): Value => {
    const multiline = field.type === 'text' && field.multiline;
    return { ...size, multiline, text: 'value' in field ? printableLines(field.value) : '' };
  });
  const numbers = appearances.written(values, setting);
  return new Map(places.map((place, index) => [place, numbers[index] ?? appearances.empty(place.size)]));
}

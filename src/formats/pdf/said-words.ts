import type { PdfFile } from './pdf-file.ts';
import { pdfString } from './pdf-values.ts';

/**
 * Says Arabic words to those who hear the document. On paper they stand letter by letter from left to right, a letter
 * and its dots apart, and so a screen reader would read them. The template therefore marks them by a link to
 * `said:<code points>`; each such link becomes a span with its words as actual text, and is a link no more.
 */
export function sayWords(file: PdfFile): void {
  const marks = marksIn(file);
  if (marks.size === 0) return;
  for (const [number, body] of file.beginningWith('/Type /StructElem', '/S /Link')) {
    const said = [...body.matchAll(/\/Obj (\d+) 0 R/g)].map(match => marks.get(Number(match[1]))?.words);
    const [words] = said;
    if (words === undefined) continue;
    const span = body
      .replace('/S /Link', () => `/S /Span\n  /ActualText ${pdfString(words)}`)
      .replace(/<<\s*\/Type \/OBJR[^>]*>>/g, '');
    file.objects.set(number, span);
  }
  for (const [page, body] of file.beginningWith('/Type /Page')) {
    const left = (refs: string) => without(refs, marks, /(\d+) 0 R/g);
    file.objects.set(
      page,
      body.replace(/\/Annots \[([^\]]*)\]/, (_, refs: string) => `/Annots [${left(refs)}]`),
    );
  }
  const parents = new Set([...marks.values()].map(({ structParent }) => structParent));
  for (const [root, body] of file.beginningWith('/Type /StructTreeRoot')) {
    const left = (entries: string) => without(entries, parents, /(\d+) \d+ 0 R/g);
    file.objects.set(
      root,
      body.replace(/\/Nums \[([^\]]*)\]/, (_, entries: string) => `/Nums [${left(entries)}]`),
    );
  }
  for (const number of marks.keys()) file.objects.set(number, 'null');
}

/** The marks by the number of their annotation. */
function marksIn(file: PdfFile): Map<number, { readonly words: string; readonly structParent: number }> {
  const marks = new Map<number, { readonly words: string; readonly structParent: number }>();
  for (const [number, body] of file.beginningWith('/Type /Annot', '/Subtype /Link')) {
    const codes = /\/URI \(said:([0-9a-f.]+)\)/.exec(body)?.[1];
    if (codes === undefined) continue;
    const words = String.fromCodePoint(...codes.split('.').map(code => Number.parseInt(code, 16)));
    marks.set(number, { words, structParent: Number(/\/StructParent (\d+)/.exec(body)?.[1]) });
  }
  return marks;
}

/** A list in a PDF without the entries that begin with one of some numbers. */
function without(list: string, numbers: { has(number: number): boolean }, entry: RegExp): string {
  return [...list.matchAll(entry)]
    .filter(match => !numbers.has(Number(match[1])))
    .map(match => match[0])
    .join(' ');
}

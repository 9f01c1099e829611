import { zlibSync } from 'fflate';
import { glyphsOf } from '../../text/font-tables.ts';
import { loadFonts } from './fonts.ts';
import type { PdfFile } from './pdf-file.ts';
import { pdfStream } from './pdf-values.ts';
import { subsetTrueType } from './subset-true-type.ts';

const baseName = 'TYPING+NotoSans-Regular';

/**
 * The letters that can be typed: Latin with the accents of Europe and of Vietnamese, and the marks of print, for 29 KB.
 * A viewer takes a font of its own for others, as Chromium and Firefox do for Arabic; the value keeps every letter.
 */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x218, 0x21b],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
];

interface Letters {
  readonly file: string;
  readonly descriptor: string;
  readonly descendant: string;
  readonly toUnicode: string;
}

let letters: Letters | undefined;

/**
 * Puts the font of the form into a PDF: what a viewer sets in type what is typed. It is embedded, so that a form that
 * was filled in looks the same everywhere.
 * @returns the object of the font
 */
export function addTypingFont(file: PdfFile): number {
  letters ??= makeLetters();
  const program = file.add(letters.file);
  const descriptor = file.add(`<< ${letters.descriptor} /FontFile2 ${program} 0 R >>`);
  const descendant = file.add(`<< ${letters.descendant} /FontDescriptor ${descriptor} 0 R >>`);
  const toUnicode = file.add(letters.toUnicode);
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${baseName} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
}

function makeLetters(): Letters {
  const [regular] = loadFonts().files;
  if (!regular) throw new TypeError('Unexpected list of fonts without a regular one');
  const glyphOf = glyphsOf(regular);
  const codes = ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .filter(code => glyphOf(code) !== 0);
  const { bytes, widthOf, unitsPerEm, ascent, descent, box } = subsetTrueType(regular, codes);
  const scaled = (units: number) => Math.round((units * 1000) / unitsPerEm);
  const glyphs = [...new Set(codes.map(glyphOf))].sort((a, b) => a - b);
  const widths = glyphs.map(glyph => `${glyph} [${scaled(widthOf(glyph))}]`).join(' ');
  return {
    file: packed(`/Length1 ${bytes.length}`, bytes),
    descriptor: `/Type /FontDescriptor /FontName /${baseName} /Flags 32 /FontBBox [${box.map(scaled).join(' ')}] /ItalicAngle 0 /Ascent ${scaled(ascent)} /Descent ${scaled(descent)} /CapHeight 714 /StemV 80`,
    descendant: `/Type /Font /Subtype /CIDFontType2 /BaseFont /${baseName} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 600 /W [${widths}]`,
    toUnicode: packed('', Buffer.from(unicodeMap(codes.map(code => [glyphOf(code), code] as const)))),
  };
}

const hex = (number: number) => number.toString(16).padStart(4, '0');

/** Which letter each glyph is. A glyph of two letters, such as the space, is the first of them. */
function unicodeMap(pairs: readonly (readonly [glyph: number, code: number])[]): string {
  const first = new Map(pairs.toReversed());
  const lines = [...first].sort(([a], [b]) => a - b).map(([glyph, code]) => `<${hex(glyph)}> <${hex(code)}>`);
  // A block may have a hundred lines at most.
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const part = lines.slice(index * 100, index * 100 + 100);
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function packed(entries: string, content: Uint8Array): string {
  return pdfStream(`${entries} /Filter /FlateDecode`, Buffer.from(zlibSync(content, { level: 9 })).toString('latin1'));
}

import { glyphsOf, tablesOf } from '../../text/font-tables.ts';
import { fontFile, padded } from './true-type-file.ts';

/** A font file with only some of its letters, and the measures that a PDF gives of a font, in its own units. */
export interface SubsetFont {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  /** How far a glyph moves the pen. */
  widthOf(glyph: number): number;
}

/** The tables that glyphs are drawn with; layout tables and names are left out. */
const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** Keeps the glyphs of some code points, and those they are composed of. Glyphs keep their numbers; others become empty. */
export function subsetTrueType(font: Buffer, codes: readonly number[]): SubsetFont {
  const tables = tablesOf(font);
  const table = (tag: string) => tables.get(tag) ?? Buffer.alloc(0);
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const glyphOf = glyphsOf(font);
  const outlines = outlinesOf(table('glyf'), table('loca'), head.readInt16BE(50) === 1);
  const glyphs = withParts([0, ...codes.map(glyphOf)], outlines);
  const last = Math.max(...glyphs);
  const offsets = Buffer.alloc(4 * (last + 2));
  const drawn: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph <= last; glyph += 1) {
    offsets.writeUInt32BE(length, 4 * glyph);
    if (!glyphs.has(glyph)) continue;
    const outline = padded(outlines(glyph));
    drawn.push(outline);
    length += outline.length;
  }
  offsets.writeUInt32BE(length, 4 * (last + 1));
  const metrics = hhea.readUInt16BE(34);
  const widthOf = (glyph: number) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1));
  const narrow = Buffer.alloc(4 * (last + 1));
  for (const glyph of glyphs) {
    narrow.writeUInt16BE(widthOf(glyph), 4 * glyph);
    if (glyph < metrics) hmtx.copy(narrow, 4 * glyph + 2, 4 * glyph + 2, 4 * glyph + 4);
  }
  const changed = new Map([
    ['cmap', cmapOf(codes, glyphOf)],
    ['glyf', Buffer.concat(drawn)],
    [
      'head',
      patched(head, [
        [8, 0, 4],
        [50, 1, 2],
      ]),
    ],
    ['hhea', patched(hhea, [[34, last + 1, 2]])],
    ['hmtx', narrow],
    ['loca', offsets],
    ['maxp', patched(table('maxp'), [[4, last + 1, 2]])],
  ]);
  const names = ['cmap', ...kept.filter(tag => tables.has(tag))].sort();
  return {
    bytes: fontFile(names.map(tag => [tag, changed.get(tag) ?? table(tag)] as const)),
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    box: [36, 38, 40, 42].map(at => head.readInt16BE(at)),
    widthOf,
  };
}

function outlinesOf(glyf: Buffer, loca: Buffer, long: boolean): (glyph: number) => Buffer {
  const offset = (glyph: number) => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  return glyph => glyf.subarray(offset(glyph), offset(glyph + 1));
}

/** The glyphs and all that they are composed of: `é` is an `e` and an accent. */
function withParts(glyphs: readonly number[], outlines: (glyph: number) => Buffer): Set<number> {
  const all = new Set(glyphs);
  for (const glyph of all) {
    const outline = outlines(glyph);
    if (outline.length === 0 || outline.readInt16BE(0) >= 0) continue;
    for (let at = 10, more = true; more; ) {
      const flags = outline.readUInt16BE(at);
      all.add(outline.readUInt16BE(at + 2));
      // Places in words or bytes; then one, two or four numbers of scale.
      at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      more = (flags & 0x20) !== 0;
    }
  }
  return all;
}

/** A table of letters in format 4, a segment a letter. */
function cmapOf(codes: readonly number[], glyphOf: (code: number) => number): Buffer {
  const sorted = [...new Set(codes)].sort((a, b) => a - b);
  const segments = [
    ...sorted.map(code => ({ code, delta: (glyphOf(code) - code) & 0xffff })),
    { code: 0xffff, delta: 1 },
  ];
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const words = [
    ...[0, 1, 3, 1, 0, 12],
    ...[4, 16 + 8 * count, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)],
    ...segments.map(({ code }) => code),
    0,
    ...segments.map(({ code }) => code),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  ];
  const bytes = Buffer.alloc(2 * words.length);
  words.forEach((word, index) => {
    bytes.writeUInt16BE(word, 2 * index);
  });
  return bytes;
}

function patched(table: Buffer, changes: readonly (readonly [at: number, value: number, size: number])[]): Buffer {
  const copy = Buffer.from(table);
  for (const [at, value, size] of changes) copy.writeUIntBE(value, at, size);
  return copy;
}

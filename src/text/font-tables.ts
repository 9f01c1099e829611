/** The tables of a TrueType or OpenType font file by their tags. */
export function tablesOf(font: Buffer): ReadonlyMap<string, Buffer> {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  return new Map(
    records.map(record => {
      const [offset, length] = [font.readUInt32BE(record + 8), font.readUInt32BE(record + 12)];
      return [font.toString('latin1', record, record + 4), font.subarray(offset, offset + length)];
    }),
  );
}

/**
 * Which glyph a font has for a code point, 0 for none, read from its `cmap` table (formats 4 and 12: between them
 * every font of today has one).
 * @throws TypeError when the file has no such table
 */
export const glyphsOf = (font: Buffer): ((codePoint: number) => number) => glyphsIn(tablesOf(font).get('cmap'));

/** The same from the table itself. */
export function glyphsIn(cmap: Buffer | undefined): (codePoint: number) => number {
  const offsets = cmap
    ? Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index))
    : [];
  const subtables = offsets.map(offset => cmap?.subarray(offset) ?? Buffer.alloc(2));
  const full = subtables.find(table => table.readUInt16BE(0) === 12);
  const basic = subtables.find(table => table.readUInt16BE(0) === 4);
  const glyphs = full ? format12(full) : basic ? format4(basic) : undefined;
  if (!glyphs) throw new TypeError('Unexpected font without a table of its letters, expected `cmap` format 4 or 12');
  return code => glyphs.get(code) ?? 0;
}

function format12(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let group = 16; group < 16 + 12 * table.readUInt32BE(12); group += 12) {
    const [first, last, glyph] = [0, 4, 8].map(part => table.readUInt32BE(group + part)) as [number, number, number];
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

/** Segments of ends, starts, distances and offsets into a list of glyphs. */
function format4(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const size = table.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const [last, first, delta, offset] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(part =>
      table.readUInt16BE(part + segment),
    ) as [number, number, number, number];
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : table.readUInt16BE(16 + 3 * size + segment + offset + 2 * (code - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

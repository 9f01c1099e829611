import { brotliDecompressSync, inflateSync } from 'node:zlib';
import { glyphsIn, tablesOf } from './font-tables.ts';

export type FontFormat = 'ttf' | 'otf' | 'woff' | 'woff2';

/** What is known of a font file. */
export interface FontFile {
  readonly format: FontFormat;
  /** Whether one file holds all weights: browsers know such fonts, Typst does not. */
  readonly isVariable: boolean;
  /** Whether it has a letter for a code point. */
  has(codePoint: number): boolean;
}

/** The tables that a font on paper cannot do without, beside its outlines. */
const needed = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name'];

const formats: Readonly<Record<string, FontFormat>> = {
  '\0\x01\0\0': 'ttf',
  true: 'ttf',
  OTTO: 'otf',
  wOFF: 'woff',
  wOF2: 'woff2',
};

const known = new WeakMap<Uint8Array, FontFile | undefined>();

/** Reads a font file, each once. @returns undefined when the bytes are not a whole font */
export function readFontFile(bytes: Uint8Array): FontFile | undefined {
  if (!known.has(bytes)) known.set(bytes, readWhole(Buffer.from(bytes)));
  return known.get(bytes);
}

function readWhole(font: Buffer): FontFile | undefined {
  const format = formats[font.toString('latin1', 0, 4)];
  if (format === undefined) return undefined;
  try {
    const tables = readTables(font, format);
    if (!needed.every(tag => tables.has(tag)) || !['glyf', 'CFF ', 'CFF2'].some(tag => tables.has(tag)))
      return undefined;
    const glyphs = glyphsIn(tables.get('cmap'));
    return { format, isVariable: tables.has('fvar'), has: code => glyphs(code) !== 0 };
  } catch {
    // Offsets that lead out of the file, and what cannot be unpacked: the font is damaged, and the check says so.
    return undefined;
  }
}

function readTables(font: Buffer, format: FontFormat): ReadonlyMap<string, Buffer> {
  if (format === 'woff') return packedTables(font);
  if (format === 'woff2') return packedTogether(font);
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
    if (font.readUInt32BE(record + 8) + font.readUInt32BE(record + 12) > font.length) throw new RangeError('cut off');
  }
  return tablesOf(font);
}

/** WOFF 1.0, section 5: each table is packed by itself. https://www.w3.org/TR/WOFF/ */
function packedTables(font: Buffer): ReadonlyMap<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(12) }, (_, index) => {
      const at = 44 + index * 20;
      const [offset, packed, length] = [4, 8, 12].map(part => font.readUInt32BE(at + part)) as [number, number, number];
      if (offset + packed > font.length) throw new RangeError('cut off');
      const table = font.subarray(offset, offset + packed);
      const isNeeded = ['cmap', 'fvar'].includes(font.toString('latin1', at, at + 4));
      return [font.toString('latin1', at, at + 4), isNeeded && packed < length ? inflateSync(table) : table];
    }),
  );
}

/** The tables that WOFF 2.0 knows by a number, in that order. https://www.w3.org/TR/WOFF2/#table_dir_format */
const numbered =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .split(' ')
    .map(tag => tag.replace('_', ' '));

/** WOFF 2.0, section 4: all tables are packed together, one after the other. */
function packedTogether(font: Buffer): ReadonlyMap<string, Buffer> {
  let at = 48;
  const readNumber = () => {
    let number = 0;
    for (let digit = 0x80; digit & 0x80; at += 1) {
      digit = font.readUInt8(at);
      number = number * 128 + (digit & 0x7f);
    }
    return number;
  };
  const entries = Array.from({ length: font.readUInt16BE(12) }, () => {
    const flags = font.readUInt8(at);
    at += 1;
    let tag = numbered[flags & 0x3f];
    if (tag === undefined) {
      tag = font.toString('latin1', at, at + 4);
      at += 4;
    }
    const length = readNumber();
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isChanged = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    return [tag, isChanged ? readNumber() : length] as const;
  });
  const all = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  let start = 0;
  return new Map(
    entries.map(([tag, length]) => {
      start += length;
      if (start > all.length) throw new RangeError('cut off');
      return [tag, all.subarray(start - length, start)];
    }),
  );
}

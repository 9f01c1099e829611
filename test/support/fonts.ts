import fs from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, deflateSync } from 'node:zlib';
import { subsetTrueType } from '../../src/formats/pdf/subset-true-type.ts';
import { fontFile } from '../../src/formats/pdf/true-type-file.ts';
import { tablesOf } from '../../src/text/font-tables.ts';

const require = createRequire(import.meta.url);
const folder = '@expo-google-fonts/noto-sans';
const files = {
  regular: `${folder}/400Regular/NotoSans_400Regular.ttf`,
  bold: `${folder}/700Bold/NotoSans_700Bold.ttf`,
  italic: `${folder}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
} as const;

/** A font that is installed with the project, as an organisation's own. */
export const sampleFont = (name: keyof typeof files): Buffer => fs.readFileSync(require.resolve(files[name]));

const sortedFile = (tables: ReadonlyMap<string, Buffer>) => fontFile([...tables].sort(([a], [b]) => (a < b ? -1 : 1)));

/** A small font with these letters alone. */
export function fontWith(letters: string, name: keyof typeof files = 'regular'): Buffer {
  const font = sampleFont(name);
  const tables = tablesOf(font);
  const codes = [...new Set(letters)].map(letter => letter.codePointAt(0) ?? 0);
  const small = tablesOf(Buffer.from(subsetTrueType(font, codes).bytes));
  const kept = ['OS/2', 'name'].map(tag => [tag, tables.get(tag) ?? Buffer.alloc(0)] as const);
  // Version 3 of this table names no glyphs: there are fewer now.
  const post = Buffer.from((tables.get('post') ?? Buffer.alloc(32)).subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  return sortedFile(new Map([...small, ...kept, ['post', post]]));
}

/** The same font as one that says that it holds all weights. */
export const asVariable = (font: Buffer) => sortedFile(new Map([...tablesOf(font), ['fvar', Buffer.alloc(16)]]));

/** The same font as WOFF 1.0: each table packed by itself. */
export function asWoff(font: Buffer): Buffer {
  const tables = [...tablesOf(font)];
  const head = Buffer.alloc(44 + 20 * tables.length);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt16BE(tables.length, 12);
  const bodies: Buffer[] = [];
  let offset = head.length;
  tables.forEach(([tag, table], index) => {
    const packed = deflateSync(table);
    const body = packed.length < table.length ? packed : table;
    head.write(tag, 44 + 20 * index, 'latin1');
    [offset, body.length, table.length].forEach((word, part) => {
      head.writeUInt32BE(word, 48 + 20 * index + 4 * part);
    });
    bodies.push(body, Buffer.alloc((4 - (body.length % 4)) % 4));
    offset += body.length + ((4 - (body.length % 4)) % 4);
  });
  const whole = Buffer.concat([head, ...bodies]);
  whole.writeUInt32BE(whole.length, 8);
  whole.writeUInt32BE(
    12 + 16 * tables.length + tables.reduce((sum, [, { length }]) => sum + ((length + 3) & ~3), 0),
    16,
  );
  return whole;
}

/** The same font as WOFF 2.0, its outlines as they are. */
export function asWoff2(font: Buffer): Buffer {
  const tables = [...tablesOf(font)];
  const entries = tables.map(([tag, table]) => {
    const flags = 63 | (tag === 'glyf' || tag === 'loca' ? 0b1100_0000 : 0);
    return Buffer.concat([Buffer.from([flags]), Buffer.from(tag, 'latin1'), sevenBits(table.length)]);
  });
  const packed = brotliCompressSync(Buffer.concat(tables.map(([, table]) => table)));
  const head = Buffer.alloc(48);
  head.write('wOF2', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt16BE(tables.length, 12);
  head.writeUInt32BE(
    12 + 16 * tables.length + tables.reduce((sum, [, { length }]) => sum + ((length + 3) & ~3), 0),
    16,
  );
  head.writeUInt32BE(packed.length, 20);
  const whole = Buffer.concat([head, ...entries, packed]);
  const padded = Buffer.concat([whole, Buffer.alloc((4 - (whole.length % 4)) % 4)]);
  padded.writeUInt32BE(padded.length, 8);
  return padded;
}

function sevenBits(number: number): Buffer {
  const digits = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(digits);
}

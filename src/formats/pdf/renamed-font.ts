import { tablesOf } from '../../text/font-tables.ts';
import { fontFile } from './true-type-file.ts';

/**
 * A font file under a family of our own choice, as the weight and slant that it is used for: files say all sorts of things
 * of themselves, and Typst goes by what they say. Its outlines and its own name in PostScript stay.
 */
export function renamedFont(
  font: Buffer,
  family: string,
  { isBold, isItalic }: { readonly isBold: boolean; readonly isItalic: boolean },
): Buffer {
  const tables = tablesOf(font);
  const style = `${isBold ? 'Bold' : ''}${isItalic ? 'Italic' : ''}` || 'Regular';
  const metrics = Buffer.from(tables.get('OS/2') ?? Buffer.alloc(78));
  metrics.writeUInt16BE(isBold ? 700 : 400, 4);
  metrics.writeUInt16BE(5, 6);
  // Of the marks of style, only slanted, bold and regular are set anew.
  const marks = metrics.readUInt16BE(62) & ~0b10_0110_0001;
  metrics.writeUInt16BE(
    marks | (isItalic ? 1 : 0) | (isBold ? 0b10_0000 : 0) | (style === 'Regular' ? 0b100_0000 : 0),
    62,
  );
  const head = Buffer.from(tables.get('head') ?? Buffer.alloc(54));
  head.writeUInt32BE(0, 8);
  head.writeUInt16BE((isBold ? 1 : 0) | (isItalic ? 2 : 0), 44);
  const names = nameTable(family, style, `${family.replaceAll(' ', '')}-${postScriptName(tables.get('name'))}`);
  const changed = new Map([...tables, ['OS/2', metrics], ['head', head], ['name', names]] as const);
  // A signature, and what says of other weights, would no longer be true.
  for (const tag of ['DSIG', 'STAT']) changed.delete(tag);
  const sorted = [...changed].sort(([a], [b]) => (a < b ? -1 : 1));
  return fontFile(sorted, font.toString('latin1', 0, 4) === 'OTTO' ? 0x4f54544f : 0x00010000);
}

/** Platform, encoding and language of names that every program reads: Windows, Unicode, English. */
const windows = [3, 1, 0x409] as const;

function nameTable(family: string, style: string, postScript: string): Buffer {
  const records: readonly (readonly [id: number, text: string])[] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, postScript],
  ];
  const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const header = Buffer.alloc(6 + 12 * records.length);
  [0, records.length, header.length].forEach((word, index) => {
    header.writeUInt16BE(word, 2 * index);
  });
  let offset = 0;
  records.forEach(([id], index) => {
    const { length } = texts[index] ?? Buffer.alloc(0);
    [...windows, id, length, offset].forEach((word, part) => {
      header.writeUInt16BE(word, 6 + 12 * index + 2 * part);
    });
    offset += length;
  });
  return Buffer.concat([header, ...texts]);
}

/** The name that a font has in PDFs, so that it can be told there which it is. */
function postScriptName(table: Buffer | undefined): string {
  if (!table) return 'Font';
  const storage = table.readUInt16BE(4);
  for (let record = 6; record < 6 + 12 * table.readUInt16BE(2); record += 12) {
    const [platform, , , id, length, offset] = [0, 2, 4, 6, 8, 10].map(part => table.readUInt16BE(record + part)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (id !== 6) continue;
    const bytes = table.subarray(storage + offset, storage + offset + length);
    const text = platform === 1 ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le');
    if (/^[\x21-\x7e]+$/.test(text)) return text.replace(/[[\](){}<>/%]/g, '');
  }
  return 'Font';
}

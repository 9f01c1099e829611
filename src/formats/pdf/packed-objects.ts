import { zlibSync } from 'fflate';

/** Many objects in one compressed stream. */
export function packOf(objects: readonly { readonly number: number; readonly body: string }[]): string {
  let at = 0;
  const starts = objects.map(({ number, body }) => {
    const start = `${number} ${at}`;
    at += body.length + 1;
    return start;
  });
  const index = `${starts.join(' ')} `;
  const content = index + objects.map(({ body }) => `${body} `).join('');
  return packedStream(`/Type /ObjStm /N ${objects.length} /First ${index.length}`, Buffer.from(content, 'latin1'));
}

/** A table of objects, seven bytes a row: the type of the place, the place, and which part of it. */
export function tableOf(rows: readonly (readonly number[])[]): Buffer {
  const bytes = Buffer.alloc(7 * rows.length);
  rows.forEach(([type = 0, place = 0, part = 0], row) => {
    bytes.writeUInt8(type, 7 * row);
    bytes.writeUInt32BE(place, 7 * row + 1);
    bytes.writeUInt16BE(part, 7 * row + 5);
  });
  return bytes;
}

/** A compressed stream. */
export function packedStream(entries: string, content: Uint8Array): string {
  const packed = Buffer.from(zlibSync(content, { level: 6 })).toString('latin1');
  return `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

/** Fills bytes up to whole words of four, as the tables of a font are. */
export function padded(bytes: Buffer): Buffer {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}

/**
 * A font file of some tables, which must be in the order of their tags.
 * @param version what the file begins with: the number of TrueType, or `OTTO` for outlines of the other kind
 */
export function fontFile(tables: readonly (readonly [tag: string, bytes: Buffer])[], version = 0x00010000): Buffer {
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + 16 * count);
  directory.writeUInt32BE(version, 0);
  [count, 16 * power, Math.log2(power), 16 * (count - power)].forEach((word, index) => {
    directory.writeUInt16BE(word, 4 + 2 * index);
  });
  let at = directory.length;
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    directory.write(tag, record, 'latin1');
    [sum(padded(bytes)), at, bytes.length].forEach((word, part) => {
      directory.writeUInt32BE(word, record + 4 + 4 * part);
    });
    at += padded(bytes).length;
  });
  const file = Buffer.concat([directory, ...tables.map(([, bytes]) => padded(bytes))]);
  // The checksum of the whole, as `head` states it.
  const head = tables.findIndex(([tag]) => tag === 'head');
  const headAt = directory.readUInt32BE(12 + 16 * head + 8);
  file.writeUInt32BE((0xb1b0afba - sum(file)) >>> 0, headAt + 8);
  return file;
}

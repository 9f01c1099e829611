import { strToU8, type Zippable, zipSync } from 'fflate';

/**
 * Zips the parts of a document with a fixed time, so that the same parts give the same bytes.
 * @param parts their texts or bytes by name, in the order of the file
 * @param stored the names of parts that are not compressed
 */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>, stored: readonly string[] = []): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    files[name] = stored.includes(name) ? [bytes, { level: 0 }] : bytes;
  }
  // Zip times have no zone and fflate reads them with local getters: this is 1 January 1980 everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

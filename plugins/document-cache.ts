import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Document, Format, Paper, Surroundings } from '../src/index.ts';

/** How long a file that no build asks for is kept, in milliseconds: a month. */
const keptFor = 31 * 24 * 60 * 60 * 1000;
const hashLength = 32;

/**
 * Files made from documents, kept between builds under what they are made from: the document, the format with its
 * version, the paper and the theme. Each is written whole or not at all and carries its own hash, so the folder may be
 * deleted, shared or damaged at any time: what is not right is made again.
 */
export class DocumentCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The bytes of a document in a format: kept ones where they are there, otherwise made now and kept.
   * @param pictures changes with the pictures that a document may show
   */
  async bytesOf(
    document: Document,
    format: Format,
    paper: Paper | undefined,
    surroundings: Surroundings = {},
    pictures = '',
  ): Promise<Uint8Array> {
    if (format.version === undefined) return format.render(document, paper, surroundings);
    const around = [surroundings.site ?? '', surroundings.theme?.key ?? '', pictures];
    const made = JSON.stringify([format.id, format.version, paper ?? '', ...around, document]);
    const name = createHash('sha256').update(made).digest('hex');
    const file = path.join(this.#folder, name.slice(0, 2), name);
    const kept = await readWhole(file);
    if (kept) return kept;
    const bytes = format.render(document, paper, surroundings);
    await this.#keep(file, bytes);
    return bytes;
  }

  /** Throws away what no build has asked for in a long time. */
  async tidy(now = Date.now()): Promise<void> {
    for (const file of await filesBelow(this.#folder)) {
      // Another build may tidy the same folder at the same time.
      const found = await fs.stat(file).catch(() => undefined);
      if (found && now - found.mtimeMs > keptFor) await fs.rm(file, { force: true });
    }
  }

  async #keep(file: string, bytes: Uint8Array): Promise<void> {
    const beside = `${file}.${process.pid}.tmp`;
    try {
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(beside, Buffer.concat([hashOf(bytes), bytes]));
      await fs.rename(beside, file);
    } catch {
      // A cache that cannot be written costs time, not the build: the bytes are there all the same.
      await fs.rm(beside, { force: true }).catch(() => undefined);
    }
  }
}

async function readWhole(file: string): Promise<Uint8Array | undefined> {
  let kept: Buffer;
  try {
    kept = await fs.readFile(file);
  } catch {
    return undefined;
  }
  const bytes = kept.subarray(hashLength);
  if (!hashOf(bytes).equals(kept.subarray(0, hashLength))) return undefined;
  await markUsed(file);
  return bytes;
}

/** Once a day is enough to know that a file is still in use. */
async function markUsed(file: string): Promise<void> {
  const now = new Date();
  const found = await fs.stat(file).catch(() => undefined);
  if (found && now.getTime() - found.mtimeMs > 24 * 60 * 60 * 1000)
    await fs.utimes(file, now, now).catch(() => undefined);
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

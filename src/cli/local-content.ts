import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { ChangedTwice, mergeTexts } from '../editor/content-text.ts';
import { translator } from '../strings/index.ts';

const t = translator('en');

/** What forms may read and write: content and its pictures; nothing hidden, and no program in `overrides/`. */
const editable =
  /^(?:site\.yaml|(?:programmes\/[^/]+(?:\/[^/]+)?|library\/[^/]+)\/[^/]+\.md|(?:programmes|library|manual|media)\/(?:[^/]+\/)*[^/]+\.(?:png|jpe?g|gif|webp|avif|svg))$/i;

/** A content file as the form editor knows it. */
export interface LocalFile {
  /** Its path in the content folder, with `/` between folders. */
  readonly path: string;
  /** Undefined for a picture. */
  readonly text?: string;
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
}

/** What cannot be done, in words for whoever fills in the form. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The content folder as the form editor of `npm run edit` reads and writes it. */
export class LocalContent {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = path.resolve(folder);
  }

  /** All files that have a form, and all pictures. */
  async list(): Promise<LocalFile[]> {
    const entries = await fs.readdir(this.#folder, { withFileTypes: true, recursive: true });
    const paths = entries
      .filter(entry => entry.isFile())
      .map(entry => path.relative(this.#folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter(isEditable);
    return Promise.all(paths.sort().map(each => this.#known(each)));
  }

  /** @throws Refused when the file may not be read or is not there */
  async read(file: string): Promise<Uint8Array> {
    const place = await this.#place(file);
    return fs.readFile(place).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? gone(file) : notWritten(file, error);
    });
  }

  /**
   * Writes a text whole or not at all. What somebody else changed in the file since is kept.
   * @param base the text that it was made from; null for a new file
   * @returns the file as it is now, and whether somebody else's change was merged in
   * @throws Refused when both changed the same, when a new file would take another's place, or when it cannot be written
   */
  async writeText(file: string, text: string, base: string | null): Promise<{ file: LocalFile; merged: boolean }> {
    const place = await this.#place(file);
    const there = await this.#textAt(place, file);
    if (base === null && there !== undefined) throw new Refused(409, t('editor.exists', { path: file }));
    if (base !== null && there === undefined) throw new Refused(409, t('editor.gone', { path: file }));
    const isMerged = base !== null && there !== undefined && sameLines(base) !== sameLines(there);
    const wanted = isMerged ? merged(file, base, text, there) : text;
    await this.#write(place, file, likeBefore(wanted, there));
    return { file: await this.#known(file), merged: isMerged };
  }

  /** Writes a picture whole or not at all. */
  async writePicture(file: string, bytes: Uint8Array): Promise<LocalFile> {
    if (isText(file)) throw new Refused(403, t('editor.refusedFile', { path: file }));
    await this.#write(await this.#place(file), file, bytes);
    return this.#known(file);
  }

  async remove(file: string): Promise<void> {
    await fs.rm(await this.#place(file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw notWritten(file, error);
    });
  }

  async #known(file: string): Promise<LocalFile> {
    const place = path.join(this.#folder, file);
    const { size, mtimeMs } = await fs.stat(place);
    return { path: file, size, changed: mtimeMs, ...(isText(file) ? { text: await fs.readFile(place, 'utf8') } : {}) };
  }

  async #textAt(place: string, file: string): Promise<string | undefined> {
    return fs.readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw notWritten(file, error);
    });
  }

  /** Where a file lies. No part of the way may be a link: it could lead out of the content folder. */
  async #place(file: string): Promise<string> {
    if (!isEditable(file)) throw new Refused(403, t('editor.refusedFile', { path: file }));
    let place = this.#folder;
    for (const part of file.split('/')) {
      place = path.join(place, part);
      const found = await fs.lstat(place).catch(() => undefined);
      const isLast = place === path.join(this.#folder, file);
      if (found && !(isLast ? found.isFile() : found.isDirectory())) {
        throw new Refused(403, t('editor.refusedFile', { path: file }));
      }
    }
    return place;
  }

  async #write(place: string, file: string, content: string | Uint8Array): Promise<void> {
    const beside = path.join(path.dirname(place), `.${randomUUID()}.tmp`);
    try {
      await fs.mkdir(path.dirname(place), { recursive: true });
      const mode = (await fs.stat(place).catch(() => undefined))?.mode;
      await fs.writeFile(beside, content, mode === undefined ? {} : { mode });
      await fs.rename(beside, place);
    } catch (error) {
      await fs.rm(beside, { force: true }).catch(() => {});
      throw notWritten(file, error as NodeJS.ErrnoException);
    }
  }
}

const isText = (file: string) => /\.(?:md|yaml)$/.test(file);

const isEditable = (file: string) =>
  editable.test(file) &&
  !/[\\\0:]/.test(file) &&
  file.split('/').every(part => !part.startsWith('.') && part === part.trim());

/** The form editor drops spaces at the ends of a file; they are no change. */
const sameLines = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trim();

function merged(file: string, base: string, mine: string, theirs: string): string {
  try {
    return mergeTexts(base, mine, theirs, file.endsWith('.yaml'));
  } catch (error) {
    if (error instanceof ChangedTwice) {
      throw new Refused(409, t('editor.changedTwice', { places: error.places.join('`, `'), path: file }));
    }
    if (error instanceof SyntaxError) throw new Refused(409, t('editor.broken', { path: file }));
    throw error;
  }
}

/** A text with the mark at its start and the line ends that its file had. */
function likeBefore(text: string, before: string | undefined): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
  const lines = before?.includes('\r\n') ? `${plain}\n`.replaceAll('\n', '\r\n') : `${plain}\n`;
  return before?.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines;
}

const gone = (file: string) => new Refused(404, t('editor.gone', { path: file }));

const notWritten = (file: string, { code, message }: NodeJS.ErrnoException) =>
  new Refused(500, t('editor.notWritten', { path: file, reason: code ?? message }));

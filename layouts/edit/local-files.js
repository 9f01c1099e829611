// The files of this device, for Sveltia CMS: a folder as the File System standard has it (https://fs.spec.whatwg.org/),
// that reads and writes through the server of `npm run edit`. So it works in every browser, and no folder has to be chosen.

/** @typedef {{ path: string, text?: string, size: number, changed: number }} KnownFile */

/** Names that Sveltia CMS writes first, and gives their real name when they are whole. */
const unfinished = /^\.sveltia-tmp-/;

/** What only this page sends: no other site can, without being asked by the browser first. */
const mark = { 'X-Mentorbook-Edit': '1' };

/**
 * Puts the files of the content folder in the place of the browser's own storage.
 * @param {import('../../src/editor/cms-config.ts').EditorConfig} config
 * @param {ReadonlyMap<string, string>} sources the text that each new text was made from
 * @returns {Promise<EventTarget>} tells what was `saved` and what was `refused`
 */
export async function useLocalFiles({ folder, words }, sources) {
  const changes = new EventTarget();
  /** @type {Map<string, KnownFile>} */
  const files = new Map();
  /** What is written but has no name of its own yet. @type {Map<string, Blob>} */
  const waiting = new Map();

  const list = await ask('files');
  for (const file of /** @type {KnownFile[]} */ (await list.json())) files.set(`${folder}/${file.path}`, file);
  const opened = new Map([...files].map(([path, { text }]) => [path, text?.trim()]));

  /**
   * What a new text was made from: what this page last read or wrote. A draft kept from an earlier visit was made from
   * what was there then.
   * @param {string} path @param {string} text
   */
  function baseOf(path, text) {
    const source = sources.get(text.trim());
    const known = files.get(path)?.text;
    return source === undefined || source.trim() === opened.get(path) ? (known ?? null) : source;
  }

  /** @param {string} path */
  const inside = path => `file?path=${encodeURIComponent(path.slice(folder.length + 1))}`;

  class FileHandle {
    kind = 'file';
    /** @param {string} path */
    constructor(path) {
      this.path = path;
      this.name = path.slice(path.lastIndexOf('/') + 1);
    }

    async getFile() {
      const known = files.get(this.path);
      const blob =
        waiting.get(this.path) ??
        (known?.text === undefined ? await (await ask(inside(this.path))).blob() : new Blob([known.text]));
      return new File([blob], this.name, known ? { lastModified: known.changed } : {});
    }

    async createWritable() {
      /** @type {BlobPart[]} */
      const parts = [];
      return {
        /** @param {BlobPart} part */
        write: async part => {
          parts.push(part);
        },
        close: async () => {
          const blob = new Blob(parts);
          if (unfinished.test(this.name)) waiting.set(this.path, blob);
          else await save(this.path, blob);
        },
      };
    }

    /** @param {FolderHandle} to @param {string} name */
    async move(to, name) {
      const target = to.within(name);
      const blob = waiting.get(this.path) ?? (await this.getFile());
      await save(target, blob);
      if (!waiting.delete(this.path)) await remove(this.path);
      this.path = target;
      this.name = name;
    }
  }

  class FolderHandle {
    kind = 'directory';
    /** @param {string} path */
    constructor(path) {
      this.path = path;
      this.name = path.slice(path.lastIndexOf('/') + 1);
    }

    /** @param {string} name */
    within(name) {
      return this.path === '' ? name : `${this.path}/${name}`;
    }

    async *entries() {
      const seen = new Set();
      const start = this.path === '' ? '' : `${this.path}/`;
      for (const path of files.keys()) {
        if (!path.startsWith(start)) continue;
        const [name = '', ...deeper] = path.slice(start.length).split('/');
        if (seen.has(name)) continue;
        seen.add(name);
        yield/** @type {const} */ ([
          name,
          deeper.length > 0 ? new FolderHandle(this.within(name)) : new FileHandle(path),
        ]);
      }
    }

    /** @param {string} name */
    async getDirectoryHandle(name) {
      return new FolderHandle(this.within(name));
    }

    /** @param {string} name @param {{ create?: boolean }} [options] */
    async getFileHandle(name, { create = false } = {}) {
      const path = this.within(name);
      if (!create && !files.has(path)) throw new DOMException(path, 'NotFoundError');
      return new FileHandle(path);
    }

    /** @param {string} name */
    async removeEntry(name) {
      const path = this.within(name);
      if (waiting.delete(path) || !files.has(path)) return;
      await remove(path);
    }
  }

  /** @param {string} path @param {Blob} blob */
  async function save(path, blob) {
    const known = files.get(path);
    const isText = /\.(?:md|yaml)$/.test(path);
    const text = isText ? await blob.text() : undefined;
    const answer = await ask(inside(path), {
      method: 'PUT',
      headers: isText ? { 'Content-Type': 'application/json' } : { 'Content-Type': 'application/octet-stream' },
      body: text === undefined ? blob : JSON.stringify({ text, base: baseOf(path, text) }),
    });
    const { file, merged } = await answer.json();
    files.set(path, file);
    if (known === undefined) opened.set(path, text?.trim());
    changes.dispatchEvent(new CustomEvent('saved', { detail: { path, merged, fresh: known === undefined } }));
  }

  /** @param {string} path */
  async function remove(path) {
    await ask(inside(path), { method: 'DELETE' });
    files.delete(path);
    changes.dispatchEvent(new CustomEvent('saved', { detail: { path, merged: false, fresh: true } }));
  }

  /**
   * @param {string} address
   * @param {RequestInit} [request]
   */
  async function ask(address, request = {}) {
    const headers = { ...mark, .../** @type {Record<string, string>} */ (request.headers ?? {}) };
    const answer = await fetch(address, { ...request, headers, cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok) return answer;
    const said = answer ? await answer.text() : (words.stopped ?? '');
    changes.dispatchEvent(new CustomEvent('refused', { detail: said }));
    throw new Error(said, { cause: { message: said } });
  }

  navigator.storage.getDirectory = async () =>
    /** @type {any} */ ({ getDirectoryHandle: async () => new FolderHandle('') });
  // There is nobody to sign in as: the files are those of this device.
  localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: 'test-repo' }));
  return changes;
}

import type { Document } from '../../document/document.ts';

/** What is gathered while the body of one Word document is written: ids, links and numbered lists. */
export class Writing {
  readonly words: Document['words'];
  readonly direction: Document['direction'];
  readonly links: string[] = [];
  /** The first number of each numbered list, in order. */
  readonly numberedLists: number[] = [];
  readonly #bookmarks = new Map<string, string>();
  #lastId = 0;

  constructor({ words, direction }: Document) {
    this.words = words;
    this.direction = direction;
  }

  /** An id for a control or a bookmark: counted, so that the same document gets the same ids. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The bookmark of a heading. Word cuts names at 40 letters, so a long id that is cut gets a number of its own. */
  bookmark(id: string): string {
    const known = this.#bookmarks.get(id);
    if (known !== undefined) return known;
    const name = id.length <= 40 ? id : `${id.slice(0, 34)}-${this.#bookmarks.size}`;
    this.#bookmarks.set(id, name);
    return name;
  }

  /** The relationship id of a web address. */
  linkId(href: string): string {
    const known = this.links.indexOf(href);
    return `link${known >= 0 ? known : this.links.push(href) - 1}`;
  }

  /** The number id of a new numbered list. Ids below are taken by bullets and tick boxes. */
  numberedList(start: number): number {
    return firstNumberedList + this.numberedLists.push(start) - 1;
  }
}

export const bulletList = 1;
export const firstNumberedList = 2;

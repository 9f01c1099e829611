import type { Document } from '../../document/document.ts';
import { datePattern } from './date-pattern.ts';
import type { Page } from './page.ts';

/** A kind of gap that shows until somebody types, kept in the file so that Word puts it back when an answer is removed. */
export interface Placeholder {
  readonly name: string;
  readonly runs: string;
}

/** What is gathered while the body of one Word document is written: ids, links, numbered lists and placeholders. */
export class Writing {
  readonly words: Document['words'];
  readonly language: string;
  readonly direction: Document['direction'];
  /** How Word writes a date, in its own signs. */
  readonly datePattern: string;
  readonly page: Page;
  readonly links: string[] = [];
  /** The first number of each numbered list, in order. */
  readonly numberedLists: number[] = [];
  readonly #bookmarks = new Map<string, string>();
  /** While it is true, each paragraph stays on one page with the next. */
  keepNext = false;
  readonly #placeholders = new Map<string, Placeholder>();
  #lastId = 0;

  constructor({ words, language, direction }: Document, page: Page) {
    this.words = words;
    this.language = language;
    this.direction = direction;
    this.datePattern = datePattern(language);
    this.page = page;
  }

  get placeholders(): readonly Placeholder[] {
    return [...this.#placeholders.values()];
  }

  /** An id for a control: counted, so that the same document gets the same ids. */
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

  /** The name of the placeholder with these runs. */
  placeholder(runs: string): string {
    const known = this.#placeholders.get(runs);
    if (known) return known.name;
    const name = `Placeholder${this.#placeholders.size + 1}`;
    this.#placeholders.set(runs, { name, runs });
    return name;
  }
}

export const bulletList = 1;
export const firstNumberedList = 2;

import type { Block } from '../../document/document.ts';
import { rewriteBlocks } from '../../document/rewrite.ts';

/** Kinds of pictures that every reading program shows, by the end of their names. */
const mediaTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

export interface BookPicture {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Gives the bytes of a picture by its address in the document; undefined when it is not to be had. */
export type PictureSource = (source: string) => Uint8Array | undefined;

/** Gathers the pictures of a book under names of their own. */
export class BookPictures {
  readonly #source: PictureSource;
  readonly #known = new Map<string, BookPicture | undefined>();

  constructor(source: PictureSource) {
    this.#source = source;
  }

  get all(): BookPicture[] {
    return [...this.#known.values()].filter(picture => picture !== undefined);
  }

  /** The blocks with each picture under its name in the book; words stand in for one that is not to be had. */
  place(blocks: readonly Block[]): Block[] {
    return rewriteBlocks(blocks, { picture: source => this.#take(source)?.name });
  }

  #take(source: string): BookPicture | undefined {
    if (!this.#known.has(source)) this.#known.set(source, this.#read(source));
    return this.#known.get(source);
  }

  #read(source: string): BookPicture | undefined {
    const ending = /\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase() ?? '';
    const mediaType = mediaTypes[ending];
    const bytes = mediaType === undefined ? undefined : this.#source(source);
    if (mediaType === undefined || bytes === undefined) return undefined;
    return { name: `pictures/${this.all.length + 1}.${ending}`, mediaType, bytes };
  }
}

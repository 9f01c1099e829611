import { createHash } from 'node:crypto';
import path from 'node:path/posix';
import { visit } from 'unist-util-visit';
import { headingAnchors } from '../model/anchors.ts';
import type { Draft } from './draft.ts';
import type { ForeignFile } from './foreign-file.ts';
import { idFrom } from './names.ts';
import type { Piece } from './piece.ts';
import type { Landing } from './resolve-links.ts';
import { writeBody } from './write-markdown.ts';

/** A picture that was taken along. */
export interface TakenPicture {
  readonly file: ForeignFile;
  /** Its path inside the content folder. */
  readonly path: string;
}

/**
 * Says where pages, headings and pictures of the source have come to lie.
 * @param pieces all files, complete but for their links
 * @param headings for each page, the file that took in a heading, where it is no heading there any more
 */
export function landingFor(
  programme: string,
  pieces: readonly Piece[],
  headings: ReadonlyMap<Draft, ReadonlyMap<number, Piece>>,
): Landing & { readonly pictures: readonly TakenPicture[] } {
  const first = new Map<Draft, Piece>();
  const places = new Map<Draft, Map<number, { piece: Piece; anchor: string | undefined }>>();
  const guides = [...pieces].sort((a, b) => Number(b.path.includes('/guide/')) - Number(a.path.includes('/guide/')));
  for (const piece of guides) {
    const { draft } = piece;
    if (!draft) continue;
    if (!first.has(draft)) first.set(draft, piece);
    const anchors = headingAnchors(writeBody(piece.body));
    const own = places.get(draft) ?? new Map<number, { piece: Piece; anchor: string | undefined }>();
    if (piece.heading !== undefined) own.set(piece.heading, { piece, anchor: undefined });
    let at = 0;
    visit({ type: 'root', children: piece.body }, 'heading', node => {
      const { heading } = node.data ?? {};
      if (heading !== undefined && !own.has(heading))
        own.set(heading, { piece, anchor: piece.path.includes('/guide/') ? anchors[at] : undefined });
      at += 1;
    });
    places.set(draft, own);
  }
  for (const [draft, taken] of headings) {
    const own = places.get(draft) ?? new Map<number, { piece: Piece; anchor: string | undefined }>();
    for (const [heading, piece] of taken) if (!own.has(heading)) own.set(heading, { piece, anchor: undefined });
    places.set(draft, own);
  }
  const pictures = new PictureBook(programme);
  return {
    pieceOf: draft => first.get(draft),
    headingOf: (draft, heading) => {
      const found = places.get(draft)?.get(heading);
      if (found) return found;
      // Above the first heading, or at one that became the title.
      const piece = first.get(draft);
      return piece && { piece, anchor: undefined };
    },
    takePicture: file => pictures.take(file),
    takeInlinePicture: (address, draft) => pictures.takeInline(address, draft),
    get pictures() {
      return pictures.taken;
    },
  };
}

/** Gives each picture a name that an address can hold, and takes it along once. */
class PictureBook {
  readonly #programme: string;
  readonly #byFile = new Map<string, TakenPicture>();
  readonly #paths = new Map<string, string>();

  constructor(programme: string) {
    this.#programme = programme;
  }

  get taken(): readonly TakenPicture[] {
    return [...this.#byFile.values()];
  }

  take(file: ForeignFile): string {
    const known = this.#byFile.get(file.path);
    if (known) return known.path;
    const ending = path.extname(file.path).toLowerCase();
    const stem = idFrom(path.basename(file.path).slice(0, -ending.length), 'picture');
    let inside = `programmes/${this.#programme}/pictures/${stem}${ending}`;
    for (let n = 2; this.#paths.has(inside); n += 1)
      inside = `programmes/${this.#programme}/pictures/${stem}-${n}${ending}`;
    this.#paths.set(inside, file.path);
    this.#byFile.set(file.path, { file, path: inside });
    return inside;
  }

  takeInline(address: string, draft: Draft): string | undefined {
    const [, kind = '', data = ''] =
      /^data:image\/(png|jpe?g|gif|webp|avif)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address) ?? [];
    if (data === '') return undefined;
    const bytes = new Uint8Array(Buffer.from(data, 'base64'));
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    return this.take({
      path: `${path.basename(draft.path).replace(/\.[^.]+$/, '')}-${mark}.${kind.replace('jpeg', 'jpg')}`,
      bytes,
    });
  }
}

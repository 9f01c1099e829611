import { heading } from '../../document/blocks.ts';
import type { Block, Inline } from '../../document/document.ts';
import { text } from '../../document/inlines.ts';
import { rewriteBlocks } from '../../document/rewrite.ts';

/** A chapter of a part: what has a page of its own on the site. */
export interface Chapter {
  readonly id: string;
  readonly title: readonly Inline[];
  /** The page that says the same on the site. */
  readonly url: string | undefined;
  /** Headings begin at the fourth level. Anchors and links are those of the page. */
  readonly blocks: readonly Block[];
}

/** A part of the handbook, which begins on a page of its own. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** The page that says the same on the site, where there is one. */
  readonly url?: string;
  /** Headings begin at the third level. */
  readonly blocks: readonly Block[];
  readonly chapters: readonly Chapter[];
  /** Addresses on the site whose text stands in this part, and where it stands. */
  readonly addresses?: readonly (readonly [address: string, id: string])[];
}

/**
 * Two hyphens stand between the id of a part or chapter and the anchor inside it. No id and no anchor has two in a row,
 * so no two places get the same name.
 */
export const inside = (id: string, anchor: string) => `${id}--${anchor}`;

/** A part with its headings. Its anchors, and links to them, carry the ids of part and chapter; other links stay. */
export function blocksOfPart({ id, title, blocks, chapters }: Part): Block[] {
  return [
    { type: 'page-break' },
    heading(2, id, [text(title)]),
    ...placed(id, blocks),
    ...chapters.flatMap(chapter => [
      ...placed(chapter.id, [heading(3, '', chapter.title)]),
      ...placed(chapter.id, chapter.blocks),
    ]),
  ];
}

function placed(id: string, blocks: readonly Block[]): Block[] {
  return rewriteBlocks(blocks, {
    id: anchor => (anchor === '' ? id : inside(id, anchor)),
    link: href => (href.startsWith('#') ? `#${inside(id, href.slice(1))}` : href),
  });
}

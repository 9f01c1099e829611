import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Draft } from './draft.ts';
import { textNode } from './tree-text.ts';

/** A value of front matter on its way into a file; a text with marks and links in it is a paragraph until it is written. */
export type PieceValue =
  | string
  | number
  | boolean
  | undefined
  | Paragraph
  | readonly PieceValue[]
  | { readonly [key: string]: PieceValue };

/** A content file to be written, still with the links of its source. */
export interface Piece {
  /** Its path inside the content folder. */
  readonly path: string;
  readonly id: string;
  readonly data: { [key: string]: PieceValue };
  readonly body: RootContent[];
  /** The number of the heading of the source that became its title, where the page was split. */
  readonly heading?: number;
  /** The page that it comes from; undefined for what was made to complete the programme. */
  readonly draft: Draft | undefined;
}

/** A text of one paragraph, for a value of front matter. */
export const paragraph = (children: readonly PhrasingContent[] | string): Paragraph => ({
  type: 'paragraph',
  children: typeof children === 'string' ? [textNode(children)] : [...children],
});

export function isParagraph(value: PieceValue): value is Paragraph {
  return (
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'paragraph' && 'children' in value
  );
}

/** Every paragraph in the values of a piece. */
export function paragraphsIn(value: PieceValue): Paragraph[] {
  if (value === undefined || typeof value !== 'object') return [];
  if (isParagraph(value)) return [value];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(one => paragraphsIn(one as PieceValue));
}

import type { Heading, Root, RootContent } from 'mdast';

/** A heading and what stands below it up to the next heading of its level or above. */
export interface Section {
  readonly heading: Heading;
  /** Everything below, the parts with headings of their own too. */
  readonly content: readonly RootContent[];
  /** Where the heading stands among the blocks of the page. */
  readonly from: number;
  /** The first block after it. */
  readonly to: number;
}

/** The sections of a page at every level, in order. */
export function sectionsOf({ children }: Root): Section[] {
  return children.flatMap((node, from) => {
    if (node.type !== 'heading') return [];
    const next = children.findIndex(
      (other, index) => index > from && other.type === 'heading' && other.depth <= node.depth,
    );
    const to = next < 0 ? children.length : next;
    return [{ heading: node, content: children.slice(from + 1, to), from, to }];
  });
}

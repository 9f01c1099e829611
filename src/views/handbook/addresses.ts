import type { Part } from './part.ts';
import { inside } from './part.ts';

/**
 * Makes the function that turns an address of the site into an anchor of the handbook.
 * @param anchors every anchor of the handbook
 * @returns undefined for an address whose text is not in the handbook
 */
export function handbookAnchors(
  parts: readonly Part[],
  anchors: ReadonlySet<string>,
): (href: string) => string | undefined {
  const pages = new Map<string, string>();
  for (const { id, url, chapters, addresses = [] } of parts) {
    if (url !== undefined) pages.set(url, id);
    for (const chapter of chapters) if (chapter.url !== undefined) pages.set(chapter.url, chapter.id);
    for (const [address, anchor] of addresses) pages.set(address, anchor);
  }
  return href => {
    if (href.startsWith('#')) return anchors.has(href.slice(1)) ? href.slice(1) : nearest(href.slice(1), anchors);
    const exact = pages.get(href);
    if (exact !== undefined) return exact;
    const [page = '', ...rest] = href.split('#');
    const id = pages.get(page);
    const anchor = rest.at(-1);
    if (id === undefined || anchor === undefined) return id;
    return anchors.has(inside(id, anchor)) ? inside(id, anchor) : id;
  };
}

/** An anchor that only the page has leads to the chapter that stands for the page. */
function nearest(anchor: string, anchors: ReadonlySet<string>): string | undefined {
  const end = anchor.lastIndexOf('--');
  if (end < 0) return undefined;
  const chapter = anchor.slice(0, end);
  return anchors.has(chapter) ? chapter : nearest(chapter, anchors);
}

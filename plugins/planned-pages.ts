import type { Page } from '../src/index.ts';

/** Pages whose addresses are known before they are made: whoever looks at one page need not wait for all the others. */
export interface PlannedPages {
  /** The addresses from the site's root, in the order of the pages. */
  readonly urls: readonly string[];
  /** Earlier addresses that lead to the first of them. Default: none. */
  readonly aliases?: readonly string[];
  make(): readonly Page[];
}

/**
 * A single page that is made when it is asked for.
 * @param aliases earlier addresses that lead to it
 */
export const plannedPage = (url: string, make: () => Page, aliases: readonly string[] = []): PlannedPages => ({
  urls: [url],
  aliases,
  make: () => [make()],
});

/** @returns a plan for pages as plugins give them; each page is made once, whoever asks */
export function planOf(given: readonly (Page | PlannedPages)[]): readonly PlannedPages[] {
  return given.map(each => {
    if (!('make' in each)) return { urls: [each.url], aliases: each.aliases, make: () => [each] };
    let made: readonly Page[] | undefined;
    return {
      ...each,
      make() {
        made ??= inPlace(each.make(), each.urls);
        return made;
      },
    };
  });
}

/** A page at another address than its plan says would be looked for in vain. */
function inPlace(pages: readonly Page[], urls: readonly string[]): readonly Page[] {
  const found = pages.map(({ url }) => url).join(' ');
  if (found === urls.join(' ')) return pages;
  throw new TypeError(`Unexpected pages at ${found}, expected them at ${urls.join(' ')}, as they were planned`);
}

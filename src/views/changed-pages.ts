import { compareText } from '../problems/problem.ts';
import type { Page } from './page.ts';
import { historyOf } from './page-history.ts';
import type { Publication } from './publication.ts';

/** A page with the day of its last change. */
export interface ChangedPage {
  readonly page: Page;
  /** As `2026-03-31`. */
  readonly day: string;
}

/** The pages of programmes whose last change is known, the newest first; of one content file its own page in each programme. */
export function changedPages(pages: readonly Page[], publication: Publication): ChangedPage[] {
  const own = new Map<string, ChangedPage>();
  for (const page of pages) {
    const { day } = historyOf(page, publication);
    if (day === undefined || !page.search || page.search.minor) continue;
    // The worksheet of a session says nothing that the session's own page does not, and has the longer address.
    const key = `${page.source} ${page.url.split('/')[1]}`;
    const known = own.get(key);
    if (!known || page.url.length < known.page.url.length) own.set(key, { page, day });
  }
  return [...own.values()].sort(
    (one, other) => compareText(other.day, one.day) || compareText(one.page.url, other.page.url),
  );
}

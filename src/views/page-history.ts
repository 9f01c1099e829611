import { formatDay } from '../text/day.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';

/** When a page was last changed, and where to edit it. */
export interface PageHistory {
  /** The day, as `2026-03-31`; undefined when it is not known. */
  readonly day: string | undefined;
  /** The same in the words of the page's language. */
  readonly lastChanged: string | undefined;
  /** Undefined when the page comes from no content file, or nobody says where content is edited. */
  readonly editUrl: string | undefined;
}

/** Gathers what the foot of a page says of its content file. */
export function historyOf({ source, language }: Page, { lastChanges, settings }: Publication): PageHistory {
  const day = source === undefined ? undefined : lastChanges.get(source);
  return {
    day,
    lastChanged: day && formatDay(day, language),
    editUrl: source === undefined ? undefined : settings.editAddress?.replace('{path}', () => encodeURI(source)),
  };
}

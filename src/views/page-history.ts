import { editorAddress, editorPlaceOf } from '../model/editor-address.ts';
import type { Content } from '../read/content-file.ts';
import { formatDay } from '../text/day.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';

/** When a page was last changed, and where to edit it. */
export interface PageHistory {
  /** The day, as `2026-03-31`; undefined when it is not known. */
  readonly day: string | undefined;
  /** The same in the words of the page's language. */
  readonly lastChanged: string | undefined;
  /** Its form where the site has a form editor, from the root of the site; otherwise where `site.yaml` says that files are edited. */
  readonly editUrl: string | undefined;
}

/** Gathers what the foot of a page says of its content file. */
export function historyOf({ source, language }: Page, publication: Publication): PageHistory {
  const { lastChanges } = publication;
  const day = source === undefined ? undefined : lastChanges.get(source);
  return {
    day,
    lastChanged: day && formatDay(day, language),
    editUrl: source === undefined ? undefined : editUrlOf(source, publication),
  };
}

function editUrlOf(source: string, { graph, settings, has }: Publication): string | undefined {
  const file = has('edit') ? placesIn(graph.content).get(source) : undefined;
  return file ? editorAddress(file) : settings.editAddress?.replace('{path}', () => encodeURI(source));
}

const known = new WeakMap<Content, ReadonlyMap<string, ReturnType<typeof editorPlaceOf>>>();

/** The forms of the files by their paths; made once for all pages. */
function placesIn(content: Content) {
  const places = known.get(content) ?? new Map(content.files.map(file => [file.source.path, editorPlaceOf(file)]));
  known.set(content, places);
  return places;
}

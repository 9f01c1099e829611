import type { Page } from '../page.ts';
import type { Publication } from '../publication.ts';
import { foldRecords } from './fold-records.ts';
import { pageRecords } from './page-records.ts';
import { programmeRecords } from './programme-records.ts';
import type { SearchRecord } from './search-record.ts';
import { withSynonyms } from './synonyms.ts';

const standings = ['page', 'part', 'line', 'minor'];

/**
 * Everything that search finds: the pages that are not kept out of it, and what stands on them and is found by itself.
 * What several programmes share is one record with several places.
 * Of two that fit alike, the first is the one to show: they come by standing.
 */
export function searchRecords(publication: Publication, pages: readonly Page[]): SearchRecord[] {
  const ofPages = pages.flatMap(pageRecords);
  const ofProgrammes = publication.programmes.flatMap(context => {
    const own = ofPages.filter(({ places: [place] }) => place?.programme === context.id);
    return withSynonyms([...own, ...programmeRecords(context)], context);
  });
  const ids = new Set(publication.programmes.map(({ id }) => id));
  const others = ofPages.filter(({ places: [place] }) => !ids.has(place?.programme ?? ''));
  const folded = foldRecords([...ofProgrammes, ...others]);
  return folded.sort((one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing));
}

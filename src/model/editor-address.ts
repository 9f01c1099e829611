import type { ContentFile } from '../read/content-file.ts';

/** The address of the form editor on the site. It is public: see the design's contracts. */
export const editorUrl = '/edit/';

/** The place of a file in the form editor: a list of files of one kind, or a list of single files. */
export interface EditorPlace {
  readonly collection: string;
  readonly entry: string;
}

/** The list that holds the file of a programme itself. */
export const programmeCollection = (programme: string) => `${programme}_programme`;
/** The list that holds the files of a kind in a programme, or in the library. Ids have no `_`. */
export const kindCollection = (where: string, folder: string) => `${where}_${folder}`;
export const librarySection = 'library';
export const siteCollection = 'site_settings';
export const siteEntry = 'site';
export const programmeEntry = 'programme';

/** @returns undefined for a file that the form editor does not show */
export function editorPlaceOf({
  scope,
  kind,
  id,
}: Pick<ContentFile, 'scope' | 'kind' | 'id'>): EditorPlace | undefined {
  if (scope.place === 'site') return { collection: siteCollection, entry: siteEntry };
  if (!kind) return undefined;
  if (scope.place === 'library') return { collection: kindCollection(librarySection, kind.folder), entry: id };
  if (scope.place !== 'programme') return undefined;
  return kind.folder === ''
    ? { collection: programmeCollection(scope.programme), entry: programmeEntry }
    : { collection: kindCollection(scope.programme, kind.folder), entry: id };
}

/** The address of a file in the form editor, from the root of the site. */
export const editorAddress = ({ collection, entry }: EditorPlace) =>
  `${editorUrl}#/collections/${collection}/entries/${encodeURIComponent(entry)}`;

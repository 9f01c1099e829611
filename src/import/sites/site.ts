import type { ForeignFile } from '../foreign-file.ts';

/** One place in the order of a handbook, as its program states it. */
export interface OutlineEntry {
  /** The path of the page in what is imported, or a name for it. */
  readonly target: string;
  readonly title?: string;
  readonly section?: string;
}

/** What the settings of another program say of the site as a whole. */
export interface Site {
  /** The name of the program, for the report. */
  readonly program: string;
  /** The folders whose pages it publishes; `''` is everything. */
  readonly pageRoots: readonly string[];
  /** Folders whose files it publishes at the root of the site. */
  readonly assetRoots: readonly string[];
  /** Folders in which it looks for what a page takes in. */
  readonly includeRoots: readonly string[];
  /** The files in which this was found. */
  readonly settings: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  /** Where it is published, with the folder. */
  readonly url?: string;
  /** The address of its sources on a host of code. */
  readonly repository?: string;
  readonly outline: readonly OutlineEntry[];
  /** Values that pages may name, such as `site.email`. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Finds out whether a folder belongs to one program, and reads its settings. */
export interface SiteReader {
  read(files: SiteFiles): Site | undefined;
}

/** The files of what is imported, to look things up in. */
export interface SiteFiles {
  readonly files: readonly ForeignFile[];
  /** @returns the text of a file; undefined when it is not there */
  text(path: string): string | undefined;
  /** @returns the paths of the files with one of these names, the least deep first */
  named(...names: readonly string[]): string[];
}

export const emptySite: Site = {
  program: '',
  pageRoots: [''],
  assetRoots: ['', 'static', 'public', 'assets', 'docs', 'src'],
  includeRoots: ['', '_includes'],
  settings: [],
  outline: [],
  variables: {},
};

/** A path below a folder; `''` is the top. */
export const below = (folder: string, path: string): string =>
  [folder, path.replace(/^\.?\//, '')].filter(part => part !== '' && part !== '.').join('/');

/** The folder of a path; `''` for the top. */
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

import type { Kind } from '../kinds/define-kind.ts';
import type { Finding } from './findings.ts';
import type { RenamedKey } from './renamed-keys.ts';
import type { Source } from './source.ts';
import type { ThemeFiles } from './theme-files.ts';

/** The part of the content folder that a file stands in. */
export type Scope =
  | { readonly place: 'site' }
  | { readonly place: 'library' }
  | { readonly place: 'manual' }
  | { readonly place: 'programme'; readonly programme: string }
  /** The organisation's own words for the interface, in `overrides/strings/`. */
  | { readonly place: 'words'; readonly language: string }
  | { readonly place: 'nowhere' }
  /** A link out of its place, which is not followed. */
  | { readonly place: 'elsewhere' };

/** One file of the content folder, read and checked by itself. */
export interface ContentFile {
  readonly source: Source;
  readonly scope: Scope;
  /** The kind that its folder says; undefined for `site.yaml` and for files that stand nowhere. */
  readonly kind: Kind | undefined;
  readonly id: string;
  /** The checked front matter; undefined when there is something wrong with it. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** The keys that are written with an earlier name; source and data have them by their name of today. Default: none. */
  readonly renamed?: readonly RenamedKey[];
}

/** A picture that content may show, copied to the site as it is. */
export interface Picture {
  /** Relative to the content folder. */
  readonly path: string;
  /** Where it lies on disk. */
  readonly file: string;
}

/** Something in `overrides/` that cannot be used: a program of the fork's own, or a file that nothing would read. */
export interface OverrideFault {
  /** As problems name it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The key of the words that say what is wrong, and what goes into their gaps. */
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
  /** `warning` for what is perhaps meant so. Default: an error. */
  readonly severity?: 'warning';
  readonly suggestion?: string | undefined;
}

/** Everything found in a content folder. */
export interface Content {
  readonly folder: string;
  /** The kinds that its files may be. */
  readonly kinds: readonly Kind[];
  /** What is wrong with what the fork replaces or adds. */
  readonly overrides: readonly OverrideFault[];
  readonly files: readonly ContentFile[];
  readonly pictures: readonly Picture[];
  /** The files that the theme in `site.yaml` names. */
  readonly themeFiles: ThemeFiles;
}

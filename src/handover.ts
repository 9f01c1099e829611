import type { CheckedContent } from './check-content.ts';

/** The name of the Eleventy global data under which a command hands over content that it has checked already. */
export const handoverName = 'mentorbookContent';

/**
 * Told how far a long work is.
 * @param phase what is being made
 * @param total how many there will be; undefined when that is not known yet
 */
export type Progress = (phase: 'pages' | 'documents' | 'index', done: number, total?: number) => void;

/** Takes a look at the site as it would be built from the content that is handed over at that time. */
export interface SitePreview {
  take(): Promise<PreviewedSite>;
}

/** A site of which each part is made when it is asked for. Addresses begin at its root, without the path prefix. */
export interface PreviewedSite {
  /** The addresses of its pages. */
  readonly urls: ReadonlySet<string>;
  /** A page as HTML, the same bytes as in a build; undefined when there is none at that address. */
  page(url: string): string | undefined;
  /** A text about the whole site, such as `/sitemap.xml`; undefined when it is none of these. */
  text(url: string): string | undefined;
  /** The file of a picture of the content; undefined when there is none at that address. */
  picture(url: string): string | undefined;
  /** The name of the folder for styles and scripts, below `/assets/`; it changes with them. */
  readonly assets: string;
  /** Writes styles and scripts into a folder. */
  writeAssets(folder: string): Promise<void>;
}

/** What a command hands over to the plugins, so that nothing is read twice. */
export interface Handover {
  readonly checked: CheckedContent;
  /** The content folder. */
  readonly folder: string;
  /** Begins and ends with `/`. */
  readonly pathPrefix: string;
  readonly progress?: Progress;
  /** Asked by each plugin with its id: whether this site goes without it. */
  readonly leavesOut?: (plugin: string) => boolean;
  /** Called when all plugins have been asked, before anything is written. */
  readonly whenAsked?: () => void;
  /** Called with a way to look at single pages, when the command wants to show them before the site is built. */
  readonly whenPreviewed?: (preview: SitePreview) => void;
  /** Whether the content is edited in forms while the site is served: its pages then link to the form editor. */
  readonly editing?: boolean;
}

import type { CheckedContent } from './check-content.ts';

/** The name of the Eleventy global data under which a command hands over content that it has checked already. */
export const handoverName = 'mentorbookContent';

/**
 * Told how far a long work is.
 * @param phase what is being made
 * @param total how many there will be; undefined when that is not known yet
 */
export type Progress = (phase: 'pages' | 'documents' | 'index', done: number, total?: number) => void;

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
  /** Whether the content is edited in forms while the site is served: its pages then link to the form editor. */
  readonly editing?: boolean;
}

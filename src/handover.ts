import type { CheckedContent } from './check-content.ts';

/** The name of the Eleventy global data under which a command hands over content that it has checked already. */
export const handoverName = 'mentorbookContent';

/** What a command hands over to the plugins, so that nothing is read twice. */
export interface Handover {
  readonly checked: CheckedContent;
  /** The content folder. */
  readonly folder: string;
  /** Begins and ends with `/`. */
  readonly pathPrefix: string;
}

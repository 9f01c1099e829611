import { OwnProcess } from './own-process.ts';
import type { ShownProblem } from './problem-overlay.ts';

/** What `start` asks the previewer. */
export type PreviewRequest = LookRequest | PartRequest | { readonly type: 'built' };

/** Look at the content and the layouts as they are now. */
export interface LookRequest {
  readonly type: 'look';
  readonly content: string;
  readonly output: string;
  readonly pathPrefix: string;
  readonly editing: boolean;
  /** Where styles and scripts go that the last build does not have. */
  readonly assets: string;
  /** Whether more than texts may have changed, such as a layout or a picture. Otherwise content that is as it was is no news. */
  readonly beyondTexts: boolean;
}

/** Make what stands at an address, from the site's root and without the path prefix. */
export interface PartRequest {
  readonly type: 'part';
  readonly url: string;
}

/** What the previewer answers. */
export type PreviewAnswer =
  | LookAnswer
  | { readonly type: 'page'; readonly html: string; readonly status: 200 | 404 }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'file'; readonly file: string }
  /** The page is there, but cannot be made. */
  | { readonly type: 'failed'; readonly message: string }
  /** Not a part that it makes, or it has died: the last build has the word. */
  | { readonly type: 'unknown' };

export interface LookAnswer {
  readonly type: 'looked';
  /** Whether anything is other than at the last look. */
  readonly changed: boolean;
  /** Whether pages of the content as it is now can be shown; otherwise those of the last good one are. */
  readonly ready: boolean;
  /** What to show in the browser: the errors that stand in the way. */
  readonly problems: readonly ShownProblem[];
}

export type PreviewerProcess = OwnProcess<PreviewRequest, PreviewAnswer>;

/** The previewer of `start`: it makes single pages when they are asked for, while the builder builds the whole site. */
export const previewerProcess = (content: string): PreviewerProcess =>
  new OwnProcess('previewer', content, { type: 'unknown' });

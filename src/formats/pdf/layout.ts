import type { Document } from '../../document/document.ts';
import type { Form } from './form.ts';

/** What is known and gathered while one document is laid out. */
export interface Layout {
  readonly form: Form;
  /** The document's title: the name for writing lines that stand below no other words. */
  readonly title: string;
  /** Whether the blocks stand in an entry of a list, where ticks are answers to its words. */
  readonly answers: boolean;
  readonly words: Document['words'];
  /** The ids in the document that a link may lead to. */
  readonly anchors: ReadonlySet<string>;
  /** The full web address of a link; undefined when it is not known. */
  addressOf(href: string): string | undefined;
  /** The name of the file that Typst finds a picture under; undefined when its bytes are not known. */
  picture(source: string): string | undefined;
}

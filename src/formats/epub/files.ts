import { anchorsIn } from '../../document/anchors.ts';
import type { Block, Document } from '../../document/document.ts';
import type { PaperLogo } from '../../document/paper-theme.ts';

/** One text file of a book: the title page, or a part with all its chapters. */
export interface BookFile {
  /** Its name inside the book, e.g. `part-2.xhtml`. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** Cuts a document into files at its headings of the second level. Page breaks go: each file begins on a new page. */
export function bookFiles({ blocks }: Document, logo?: PaperLogo): BookFile[] {
  const front: Block[] = logo ? [{ type: 'picture', source: logo.source, alternative: logo.alternative }] : [];
  const files: { name: string; blocks: Block[] }[] = [{ name: 'title.xhtml', blocks: front }];
  for (const block of blocks) {
    // The list of contents is a file of its own, which reading programs know to look for.
    if (block.type === 'page-break' || block.type === 'contents') continue;
    if (block.type === 'heading' && block.level === 2) files.push({ name: `part-${files.length}.xhtml`, blocks: [] });
    files.at(-1)?.blocks.push(block);
  }
  return files;
}

/** Where each anchor of a book is found, e.g. `part-2.xhtml#goals`. */
export function bookAddresses(files: readonly BookFile[]): Map<string, string> {
  return new Map(files.flatMap(({ name, blocks }) => anchorsIn(blocks).map(id => [id, `${name}#${xmlId(id)}`])));
}

/** An anchor as XML takes it: it begins with a letter. */
export const xmlId = (id: string) =>
  /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id) ? id : `at-${id.replace(/[^\p{L}\p{N}_.-]/gu, '-')}`;

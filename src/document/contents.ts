import type { Block, ContentsEntry, Heading } from './document.ts';
import { plainText } from './inlines.ts';

/** The parts of a document and the chapters inside them: its headings of the second and third level. */
export function contentsOfDocument(blocks: readonly Block[]): ContentsEntry[] {
  const parts: { id: string; title: string; entries: ContentsEntry[] }[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    if (block.level === 2) parts.push(entryFor(block));
    if (block.level === 3) parts.at(-1)?.entries.push(entryFor(block));
  }
  return parts;
}

const entryFor = (heading: Heading) => ({
  id: heading.id,
  title: plainText(heading.content),
  entries: [] as ContentsEntry[],
});

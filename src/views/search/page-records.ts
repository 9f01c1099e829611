import type { Block } from '../../document/document.ts';
import { plainText } from '../../document/inlines.ts';
import { plainBlocks } from '../../document/plain-blocks.ts';
import type { Page } from '../page.ts';
import type { SearchRecord, SearchStanding } from './search-record.ts';

/** A page as search finds it: itself up to its first heading of the second level, then each part under such a heading. */
export function pageRecords(page: Page): SearchRecord[] {
  const { search } = page;
  if (!search) return [];
  const [start, ...parts] = partsOf(search.text ?? []);
  const { role = 'both' } = search;
  const shared = {
    language: page.language,
    kind: search.type,
    artefact: search.artefact,
    sessions: search.session === undefined ? [] : [search.session],
    role,
  };
  const place = {
    programme: search.programme?.id,
    role: role === 'both' || !search.roleWord ? undefined : { id: role, word: search.roleWord },
  };
  const standing = (standing: SearchStanding) => (search.minor ? 'minor' : standing);
  const intro = [page.description, plainBlocks(start?.blocks ?? [])].filter(Boolean).join(' ');
  return [
    {
      ...shared,
      title: page.title,
      text: intro,
      standing: standing(search.derived ? 'line' : 'page'),
      keywords: search.keywords ?? [],
      places: [{ ...place, url: page.url, where: undefined }],
    },
    ...parts.map(({ id, title, blocks }) => ({
      ...shared,
      title,
      text: plainBlocks(blocks),
      standing: standing('part'),
      keywords: [],
      places: [{ ...place, url: `${page.url}#${id}`, where: page.title }],
    })),
  ];
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly blocks: Block[];
}

function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ id: '', title: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) {
      parts.push({ id: block.id, title: plainText(block.content), blocks: [] });
    } else {
      parts.at(-1)?.blocks.push(block);
    }
  }
  return parts;
}

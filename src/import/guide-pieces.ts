import type { RootContent } from 'mdast';
import type { Credit } from '../kinds/parts/common.ts';
import { siteUrls } from '../model/urls.ts';
import { UniqueIds } from '../text/slug.ts';
import { wordsIn } from '../text/words.ts';
import type { Draft } from './draft.ts';
import { idFrom, isMadeUp, plainName } from './names.ts';
import type { Placed } from './order.ts';
import { type Piece, paragraph } from './piece.ts';
import { creditValue } from './programme-piece.ts';
import { lineOf, placeOf, wordsOf } from './tree-text.ts';

/** How pages become guide pages. */
export interface GuideOptions {
  readonly programme: string;
  /** Whether a page becomes one for each of its top headings. */
  isSplit(draft: Draft): boolean;
  /** The number that the first page gets. */
  readonly firstOrder: number;
  readonly credit: Credit | undefined;
  /** One document alone was imported: its own name says less than its title. */
  readonly isSingle: boolean;
}

/** One guide page, or several, for each page with anything left in it. */
export function guidePieces(placed: readonly Placed[], options: GuideOptions): Piece[] {
  const ids = new UniqueIds();
  const titles = new Map<string, number>();
  const addresses = new Set<string>();
  let order = options.firstOrder;
  return placed.flatMap(({ draft, section }) => {
    const parts = options.isSplit(draft)
      ? partsOf(draft)
      : [{ title: draft.title, body: draft.tree.children, line: 1, heading: undefined }];
    return parts
      .filter(({ body }) => body.some(saysSomething))
      .map((part, index): Piece => {
        const id = ids.take(idOf(draft, section, part.title, parts.length > 1, options.isSingle));
        const own = parts.length > 1 ? (section ?? draft.title) : section;
        const title = titleOnce(part.title, own, titles, draft, part.line);
        const aliases = index === 0 ? aliasesOf(draft, options.programme, addresses) : [];
        const credit = options.credit ?? draft.meta.credit;
        const piece: Piece = {
          path: `programmes/${options.programme}/guide/${id}.md`,
          id,
          draft,
          body: part.body,
          ...(part.heading === undefined ? {} : { heading: part.heading }),
          data: {
            title: paragraph(title),
            ...(draft.meta.summary !== undefined && index === 0 ? { summary: paragraph(draft.meta.summary) } : {}),
            order,
            ...(own === undefined || own === title ? (own === undefined ? {} : { section: own }) : { section: own }),
            ...(draft.meta.draft ? { draft: true } : {}),
            ...(draft.meta.keywords.length > 0 && index === 0 ? { keywords: [...new Set(draft.meta.keywords)] } : {}),
            ...(aliases.length > 0 ? { aliases } : {}),
            ...(credit === undefined ? {} : { adaptedFrom: [creditValue(credit)] }),
            ...(index === 0 ? (draft.meta.kept as Piece['data']) : {}),
          },
        };
        order += 1;
        return piece;
      });
  });
}

/** Words, a picture, a table; a line that is left empty says nothing. */
const saysSomething = (node: RootContent): boolean =>
  lineOf(node) !== '' ||
  node.type === 'image' ||
  ('children' in node && node.children.some(child => saysSomething(child as RootContent)));

/** Names that say nothing give way to the title. */
function idOf(draft: Draft, section: string | undefined, title: string, isPart: boolean, isSingle: boolean): string {
  const name = draft.meta.slug?.split('/').filter(Boolean).at(-1) ?? plainName(draft.path);
  const fromTitle = idFrom(title, 'page');
  if (isPart || name === '' || isMadeUp(name) || (isSingle && fromTitle !== 'page')) return fromTitle;
  const isIndex = /(?:^|\/)(?:_?index|readme|home)\.[^/]+$/i.test(draft.path);
  const id = idFrom(name, fromTitle);
  // The page that begins the whole handbook is named after what it says, not after its folder.
  return isIndex && section === undefined ? fromTitle : id;
}

/** Two pages of one name in one part of the handbook cannot be told apart. */
function titleOnce(
  title: string,
  section: string | undefined,
  titles: Map<string, number>,
  draft: Draft,
  line: number,
): string {
  const key = `${section ?? ''}\n${title.toLowerCase()}`;
  const count = (titles.get(key) ?? 0) + 1;
  titles.set(key, count);
  if (count === 1) return title;
  draft.tell('titleTwice', line, title, `${title} (${count})`);
  return `${title} (${count})`;
}

/** Where a page was found until now, as far as the site has nothing else there. */
function aliasesOf({ meta, tell }: Draft, programme: string, taken: Set<string>): string[] {
  const reserved = new Set<string>(Object.values(siteUrls).filter(url => typeof url === 'string'));
  return [meta.address, ...meta.aliases].flatMap(written => {
    if (written === undefined) return [];
    const path = `/${written
      .replace(/^https?:\/\/[^/]+/, '')
      .replace(/^\/+/, '')
      .replace(/[?#].*$/, '')}`.replace(/(?:^|\/)index\.html$/, '/');
    const address = /\s|:[a-z]/.test(path) ? encodeURI(path.replace(/:[a-z]+/g, '')) : path;
    const key = address.endsWith('/') || /\.[a-z]+$/.test(address) ? address : `${address}/`;
    if (key === '/' || reserved.has(key) || key.startsWith(`/${programme}/`) || taken.has(key)) return [];
    taken.add(key);
    tell('earlierAddress', 1, written, address);
    return [address];
  });
}

interface Part {
  readonly title: string;
  readonly body: RootContent[];
  readonly line: number;
  readonly heading: number | undefined;
}

/** The text above the first heading, then each of the top headings with what stands below it. */
function partsOf(draft: Draft): Part[] {
  const { children } = draft.tree;
  const starts = children.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
  const intro = children.slice(0, starts[0] ?? children.length);
  const parts = starts.map((start, index) => {
    const heading = children[start];
    const body = children.slice(start + 1, starts[index + 1] ?? children.length);
    return {
      title: heading ? lineOf(heading) : draft.title,
      body: body.map(raised),
      line: heading ? placeOf(heading) : 1,
      heading: heading?.type === 'heading' ? heading.data?.heading : undefined,
    };
  });
  for (const { title, line } of parts) draft.tell('split', line, title);
  // A heading with nothing below it would be an empty page.
  return [...(intro.length > 0 ? [{ title: draft.title, body: intro, line: 1, heading: undefined }] : []), ...parts];
}

const raised = (node: RootContent): RootContent => {
  if (node.type === 'heading') node.depth = Math.max(2, node.depth - 1) as 2;
  return node;
};

/** A long document reads better as several pages. */
export function isLong({ tree }: Draft): boolean {
  const headings = tree.children.filter(node => node.type === 'heading' && node.depth === 2).length;
  return headings >= 3 && wordsIn(wordsOf(tree)).length > 1200;
}

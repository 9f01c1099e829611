import path from 'node:path/posix';
import type { Addresses } from './addresses.ts';
import type { Draft } from './draft.ts';
import { readYaml } from './front-matter.ts';
import { group, text } from './meta.ts';
import type { Site, SiteFiles } from './sites/site.ts';
import { titleFromPath } from './titles.ts';

/** A page in its place in the handbook. */
export interface Placed {
  readonly draft: Draft;
  readonly section: string | undefined;
}

/** What a folder is called, and where it stands among its neighbours. */
interface FolderFacts {
  readonly title: string | undefined;
  readonly order: number | undefined;
}

/**
 * Puts pages in the order in which their program shows them: the one that its settings state, then numbers in the pages, then
 * numbers in the names, then the names.
 */
export function inOrder(drafts: readonly Draft[], found: Site, files: SiteFiles, addresses: Addresses): Placed[] {
  const site = { ...found, pageRoots: [sharedFolder(drafts), ...found.pageRoots] };
  const stated = new Map<Draft, { place: number; section: string | undefined }>();
  site.outline.forEach(({ target, section }, place) => {
    const page = addresses.named(target.replace(/^\//, ''));
    if (page?.type === 'page' && !stated.has(page.draft)) stated.set(page.draft, { place, section });
  });
  const folders = folderFacts(drafts, files);
  const byKey = new Map(
    drafts.flatMap(draft =>
      [draft.meta.key, draft.meta.navTitle, draft.meta.title, draft.title].flatMap(key =>
        key === undefined ? [] : [[key, draft] as const],
      ),
    ),
  );
  const placed = drafts.map(draft => {
    const known = stated.get(draft);
    // A page that merely names others says nothing of parts; the folders do.
    const section =
      known && site.program !== ''
        ? known.section
        : (parentSection(draft, byKey) ?? folderSection(draft, site, folders));
    return { draft, section, place: known?.place, keys: sortKeys(draft, site, folders, byKey) };
  });
  const isStated = placed.some(({ place }) => place !== undefined);
  placed.sort((a, b) => {
    if (isStated && (a.place !== undefined || b.place !== undefined)) {
      if (a.place === undefined || b.place === undefined)
        return (a.place === undefined ? 1 : 0) - (b.place === undefined ? 1 : 0);
      return a.place - b.place;
    }
    return compareKeys(a.keys, b.keys);
  });
  return together(placed);
}

/** Pages of one section stand together, where its first page stands. */
function together(placed: readonly Placed[]): Placed[] {
  const sections = [...new Set(placed.map(({ section }) => section ?? ''))];
  return sections
    .flatMap(section => placed.filter(one => (one.section ?? '') === section))
    .map(({ draft, section }) => ({ draft, section }));
}

/** `parent: Mentors` names a page by its title; the page at the top of the row names the section. */
function parentSection(draft: Draft, byKey: ReadonlyMap<string, Draft>): string | undefined {
  let section = draft.meta.section;
  if (section === undefined) {
    const hasChildren = [...byKey.values()].some(
      other =>
        other !== draft &&
        other.meta.section !== undefined &&
        [draft.title, draft.meta.title, draft.meta.key].includes(other.meta.section),
    );
    return hasChildren ? draft.title : undefined;
  }
  const seen = new Set<string>();
  for (
    let above = byKey.get(section);
    above?.meta.section !== undefined && !seen.has(section);
    above = byKey.get(section)
  ) {
    seen.add(section);
    section = above.meta.section;
  }
  const named = byKey.get(section);
  return named?.title ?? section;
}

function folderSection(draft: Draft, site: Site, folders: ReadonlyMap<string, FolderFacts>): string | undefined {
  const inside = foldersBelowRoot(draft, site)[0];
  if (inside === undefined) return undefined;
  return folders.get(inside)?.title ?? titleFromPath(`${inside}/index.md`);
}

/** The folder that all pages stand in. */
const rootOf = (file: string, { pageRoots }: Pick<Site, 'pageRoots'>) =>
  pageRoots.find(one => one !== '' && file.startsWith(`${one}/`)) ?? '';

/** A folder that holds every page is no part of the handbook, but the whole of it. */
function sharedFolder(drafts: readonly Draft[]): string {
  const [first = [], ...others] = drafts.map(draft => path.dirname(draft.path).split('/'));
  const length = first.findIndex((part, index) => others.some(parts => parts[index] !== part));
  return (length < 0 ? first : first.slice(0, length)).filter(part => part !== '.').join('/');
}

/** The folders of a page below the folder of all pages, the outermost first. A folder that holds one page alone is that page. */
function foldersBelowRoot({ path: file }: Draft, site: Site): string[] {
  const root = rootOf(file, site);
  const parts = path
    .dirname(file)
    .split('/')
    .filter(part => part !== '.');
  const depth = root === '' ? 0 : root.split('/').length;
  const isBundle = isPageFolder({ path: file }, site);
  return parts.slice(depth, isBundle ? -1 : undefined).map((_, index) => parts.slice(0, depth + index + 1).join('/'));
}

/** A folder of Hugo that is one page with its pictures. */
const isPageFolder = ({ path: file }: Pick<Draft, 'path'>, { program }: Site) =>
  program === 'Hugo' && /^index(?:\.[a-z]{2})?\.(?:md|mdx|markdown|html)$/i.test(path.basename(file));

function folderFacts(drafts: readonly Draft[], files: SiteFiles): ReadonlyMap<string, FolderFacts> {
  const facts = new Map<string, FolderFacts>();
  for (const draft of drafts) {
    if (!isIndex(draft)) continue;
    facts.set(path.dirname(draft.path), { title: draft.meta.navTitle ?? draft.title, order: draft.meta.order });
  }
  for (const { path: file } of files.files) {
    if (!/(?:^|\/)(?:_category_\.(?:json|ya?ml)|\.pages)$/.test(file)) continue;
    const values = group(tryYaml(files.text(file) ?? ''));
    const position = values?.position ?? values?.order;
    facts.set(path.dirname(file), {
      title: text(values?.label) ?? text(values?.title) ?? facts.get(path.dirname(file))?.title,
      order: typeof position === 'number' ? position : facts.get(path.dirname(file))?.order,
    });
  }
  return facts;
}

function tryYaml(written: string): unknown {
  try {
    return readYaml(written);
  } catch {
    return undefined;
  }
}

const isIndex = ({ path: file }: Draft) => /^(?:_?index|readme|home)(?:\.[a-z]{2})?\.\w+$/i.test(path.basename(file));

type Key = readonly [index: number, order: number, name: string];

/** One key for each folder on the way to the page, and one for the page. */
function sortKeys(
  draft: Draft,
  site: Site,
  folders: ReadonlyMap<string, FolderFacts>,
  byKey: ReadonlyMap<string, Draft>,
): Key[] {
  const isBundle = isPageFolder(draft, site);
  const own: Key = [
    isIndex(draft) && !isBundle ? 0 : 1,
    draft.meta.order ?? leadingNumber(path.basename(draft.path)),
    path.basename(isBundle ? path.dirname(draft.path) : draft.path),
  ];
  const above = draft.meta.section === undefined ? undefined : byKey.get(draft.meta.section);
  if (above && above !== draft) return [...sortKeys(above, site, folders, new Map()), own];
  const folderKeys = foldersBelowRoot(draft, site).map((folder): Key => {
    const name = path.basename(folder);
    return [1, folders.get(folder)?.order ?? leadingNumber(name), name];
  });
  return [...folderKeys, own];
}

const leadingNumber = (name: string) => Number(/^(\d{1,4})(?=[-_. ])/.exec(name)?.[1] ?? Number.POSITIVE_INFINITY);

const names = new Intl.Collator('en', { numeric: true });

function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const one = a[index];
    const other = b[index];
    if (!one || !other) return one ? 1 : -1;
    const difference =
      one[0] - other[0] || (one[1] === other[1] ? 0 : one[1] < other[1] ? -1 : 1) || names.compare(one[2], other[2]);
    if (difference !== 0) return difference;
  }
  return 0;
}

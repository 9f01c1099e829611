import path from 'node:path/posix';
import type { Draft } from './draft.ts';
import type { ForeignFile } from './foreign-file.ts';
import { withoutNumber } from './names.ts';
import type { Site } from './sites/site.ts';

/** What an address of the source leads to. */
export type Target =
  | { readonly type: 'page'; readonly draft: Draft }
  | { readonly type: 'file'; readonly file: ForeignFile };

/** Finds pages and files by all the addresses that they have had. */
export class Addresses {
  readonly #exact = new Map<string, Target>();
  readonly #loose = new Map<string, Target>();
  readonly #names = new Map<string, Target[]>();
  readonly #site: Site;

  constructor(site: Site, drafts: readonly Draft[], files: readonly ForeignFile[]) {
    this.#site = site;
    const pages = new Set(drafts.map(draft => draft.path));
    for (const draft of drafts) this.#addPage(draft);
    for (const file of files) {
      if (!pages.has(file.path)) this.#add(file.path, { type: 'file', file }, true);
    }
    for (const file of files) {
      if (pages.has(file.path)) continue;
      for (const root of site.assetRoots) {
        if (root !== '' && file.path.startsWith(`${root}/`))
          this.#add(file.path.slice(root.length + 1), { type: 'file', file });
      }
    }
  }

  /** All the addresses that the source's own program would give to a page, its file's path first. */
  #addPage(draft: Draft): void {
    const target: Target = { type: 'page', draft };
    this.#add(draft.path, target, true);
    const roots = [...this.#site.pageRoots, ...this.#site.assetRoots].filter(root => root !== '');
    const inside = [
      draft.path,
      ...roots.filter(root => draft.path.startsWith(`${root}/`)).map(root => draft.path.slice(root.length + 1)),
    ];
    for (const one of inside) {
      const folder = path.dirname(one);
      const name = path.basename(one).replace(/\.[^.]+$/, '');
      const ways = [
        one,
        one.split('/').map(withoutNumber).join('/'),
        one.replace(/^_/, ''),
        one.replace(/^_[^/]+\//, ''),
        one.replace(/\.[a-z]{2}\.(\w+)$/, '.$1'),
      ];
      const dated = /^(\d{4})-(\d{2})-(\d{2})-(.+)$/.exec(name);
      if (dated) ways.push(dated.slice(1).join('/'), path.join(folder, dated[4] ?? ''), dated[4] ?? '');
      if (draft.meta.slug !== undefined)
        ways.push(path.join(draft.meta.slug.startsWith('/') ? '' : folder, draft.meta.slug));
      for (const way of ways) this.#add(way, target);
    }
    // Docusaurus counts such an address from the folder of pages.
    const { slug } = draft.meta;
    if (slug?.startsWith('/')) for (const root of roots) this.#add(path.join(path.basename(root), slug), target);
    for (const address of [draft.meta.address, ...draft.meta.aliases])
      if (address !== undefined) this.#add(address, target);
    for (const name of [draft.meta.key, draft.title, path.basename(draft.path).replace(/\.[^.]+$/, '')]) {
      if (name !== undefined) this.#addName(name, target);
    }
  }

  #add(address: string, target: Target, first = false): void {
    const key = keyOf(address);
    if (first || !this.#exact.has(key)) this.#exact.set(key, target);
    const loose = key.toLowerCase();
    if (!this.#loose.has(loose)) this.#loose.set(loose, target);
    if (first) this.#addName(path.basename(address), target);
  }

  #addName(name: string, target: Target): void {
    const key = nameKey(name);
    const known = this.#names.get(key) ?? [];
    if (!known.some(other => isSame(other, target))) this.#names.set(key, [...known, target]);
  }

  /**
   * Follows an address from a page, as the source's own program would and as its files lie.
   * @param address without an anchor, and decoded
   */
  find(from: Draft, address: string): Target | undefined {
    const clean = address.replace(/\\/g, '/').replace(/\?.*$/, '');
    const ways = clean.startsWith('/') ? this.#fromRoot(clean) : this.#fromPage(from, clean);
    for (const way of ways) {
      const key = keyOf(way);
      const found = this.#exact.get(key) ?? this.#loose.get(key.toLowerCase());
      if (found) return found;
    }
    return undefined;
  }

  #fromRoot(address: string): string[] {
    const base =
      this.#site.url && URL.canParse(this.#site.url) ? new URL(this.#site.url).pathname.replace(/\/$/, '') : '';
    const inside = base !== '' && `${address}/`.startsWith(`${base}/`) ? [address.slice(base.length) || '/'] : [];
    const roots = this.#site.pageRoots.filter(root => root !== '');
    return [...inside, address].flatMap(one => [...roots.map(root => path.join(root, one)), one]);
  }

  #fromPage(from: Draft, address: string): string[] {
    const folder = path.dirname(from.path);
    const own = from.path.replace(/\.[^.]+$/, '');
    const published = from.meta.address ?? from.meta.slug;
    return [
      path.join(folder, address),
      // Where every page is a folder of its own, `../` leads out of the page.
      path.join(own, address),
      ...(published === undefined ? [] : [path.join(published, address), path.join(path.dirname(published), address)]),
      // Docusaurus and others look from the folder of pages too.
      ...this.#fromRoot(`/${address}`),
    ];
  }

  /** Finds what has a name, when there is one alone. */
  named(name: string): Target | undefined {
    const whole = this.find({ path: '', meta: { aliases: [] } } as unknown as Draft, `/${name}`);
    if (whole) return whole;
    const found =
      this.#names.get(nameKey(path.basename(name))) ??
      this.#names.get(nameKey(path.basename(name).replace(/\.[^.]+$/, ''))) ??
      [];
    return found.length === 1 || found.length > 1 ? found[0] : undefined;
  }
}

const isSame = (a: Target, b: Target) =>
  a.type === 'page' ? b.type === 'page' && a.draft === b.draft : b.type === 'file' && a.file === b.file;

/** The same for `a/b.md`, `/a/b/`, `a/b/index.html` and `a/b/README.md`. */
function keyOf(address: string): string {
  return (
    path
      .join('/', address)
      .replace(/\.(?:md|mdx|markdown|mdown|mkdn?|html?|txt|docx)$/i, '')
      .replace(/\/(?:_?index|readme)$/i, '')
      .replace(/^\/+|\/+$/g, '') || '.'
  );
}

const nameKey = (name: string) =>
  name
    .toLowerCase()
    .replace(/\.(?:md|mdx|markdown|html?)$/, '')
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[\s_-]+/g, '-');

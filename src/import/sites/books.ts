import { parse as parseToml } from 'smol-toml';
import { readYaml } from '../front-matter.ts';
import { group, text } from '../meta.ts';
import { given, safely } from './jekyll.ts';
import { below, folderOf, type OutlineEntry, type Site, type SiteFiles, type SiteReader } from './site.ts';

/** GitBook, HonKit and mdBook: a list of links in `SUMMARY.md` is the order of the book. */
export const summaryBook: SiteReader = {
  read({ named, text: read }) {
    const [summary] = named('SUMMARY.md', 'summary.md');
    if (summary === undefined) return undefined;
    const root = folderOf(summary);
    const [config] = named('book.toml', 'book.json', '.gitbook.yaml');
    const written = config === undefined ? '' : (read(config) ?? '');
    const settings = group(safely(() => (config?.endsWith('.toml') ? parseToml(written) : readYaml(written)))) ?? {};
    const book = group(settings.book) ?? settings;
    return {
      ...bookAt(
        root,
        config?.endsWith('.toml') ? 'mdBook' : 'GitBook',
        config === undefined ? [summary] : [summary, config],
      ),
      ...given('title', text(book.title)),
      ...given('language', text(book.language)),
      outline: linksOf(read(summary) ?? '', root),
    };
  },
};

/** Docsify and wikis of GitHub: a list of links in `_sidebar.md` stands beside each page. */
export const sidebarBook: SiteReader = {
  read({ named, text: read }) {
    const [sidebar] = named('_sidebar.md', '_Sidebar.md');
    if (sidebar === undefined) return undefined;
    const root = folderOf(sidebar);
    const extras = named('_navbar.md', '_Footer.md', '_footer.md', '_Header.md', '_coverpage.md');
    return {
      ...bookAt(root, sidebar.endsWith('_Sidebar.md') ? 'GitHub wiki' : 'Docsify', [sidebar, ...extras]),
      outline: linksOf(read(sidebar) ?? '', root),
    };
  },
};

/** Jupyter Book: `_toc.yml`. */
export const tocBook: SiteReader = {
  read({ named, text: read }) {
    const [toc] = named('_toc.yml');
    if (toc === undefined) return undefined;
    const root = folderOf(toc);
    const settings = group(safely(() => readYaml(read(toc) ?? '')));
    if (!settings) return undefined;
    return { ...bookAt(root, 'Jupyter Book', [toc]), outline: filesOf(settings, root, undefined) };
  },
};

const bookAt = (root: string, program: string, settings: readonly string[]): Site => ({
  program,
  pageRoots: [root],
  assetRoots: [root],
  includeRoots: [root],
  settings,
  outline: [],
  variables: {},
});

/** The links of a list in order; a heading, or an entry that leads nowhere or has others below it, is their section. */
export function linksOf(markdown: string, root: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const above: { indent: number; title: string }[] = [];
  let heading: string | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    const [, marks, words] = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line) ?? [];
    if (words !== undefined) {
      heading = marks === '#' && entries.length === 0 ? undefined : plain(words);
      above.length = 0;
      continue;
    }
    const [, space = '', inside = ''] = /^(\s*)(?:[-*+]|\d+[.)])\s+(.+)$/.exec(line) ?? [];
    const shown = inside === '' ? line.trim() : inside;
    if (shown === '') continue;
    const indent = space.replaceAll('\t', '    ').length;
    while (above.length > 0 && (above.at(-1)?.indent ?? 0) >= indent) above.pop();
    const [, title = '', address = ''] =
      /^\**\[([^\]]*)\]\(<?([^)>\s]*)/.exec(shown) ?? /^\**\[\[(?:([^\]|]*)\|)?([^\]]*)\]\]/.exec(shown) ?? [];
    const section = heading ?? above[0]?.title;
    const target = address.replace(/#.*$/, '').replace(/^\//, '');
    if (target !== '' && !/^[a-z]+:/i.test(target) && !entries.some(entry => entry.target === below(root, target))) {
      entries.push({
        target: below(root, decode(target)),
        ...given('title', plain(title || (shown.startsWith('[[') ? target : '')) || undefined),
        ...given('section', section),
      });
    }
    if (inside !== '') above.push({ indent, title: plain(title || shown) });
  }
  // A page that has others below it begins their section.
  const sections = new Set(entries.map(({ section }) => section));
  return entries.map(entry =>
    entry.section === undefined && entry.title && sections.has(entry.title)
      ? { ...entry, section: entry.title }
      : entry,
  );
}

const plain = (words: string) =>
  words
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();

function decode(address: string): string {
  return safely(() => decodeURIComponent(address)) ?? address;
}

function filesOf(value: unknown, root: string, section: string | undefined): OutlineEntry[] {
  if (Array.isArray(value)) return value.flatMap(one => filesOf(one, root, section));
  const one = group(value);
  if (!one) return [];
  const file = text(one.root) ?? text(one.file);
  const own =
    file === undefined
      ? []
      : [{ target: below(root, file), ...given('title', text(one.title)), ...given('section', section) }];
  const inner = ['parts', 'chapters', 'sections', 'entries', 'subtrees'].flatMap(key =>
    filesOf(one[key], root, text(one.caption) ?? section),
  );
  return [...own, ...inner];
}

/** The order in which a page of contents, such as a README, names the other pages. */
export function readmeOutline({ text: read }: SiteFiles, path: string): OutlineEntry[] {
  const links = [...(read(path) ?? '').matchAll(/(?<!!)\[[^\]]*\]\(<?([^)>\s#]+\.(?:md|markdown|mdx))/g)];
  const root = folderOf(path);
  const targets = links
    .map(([, address = '']) => address)
    .filter(address => !/^[a-z]+:/i.test(address) && !address.startsWith('..'));
  return [...new Set(targets)].map(target => ({ target: below(root, decode(target)) }));
}

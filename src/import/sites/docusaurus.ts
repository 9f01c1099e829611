import { given } from './jekyll.ts';
import { type Literal, literalsIn } from './js-literal.ts';
import { below, folderOf, type OutlineEntry, type SiteReader } from './site.ts';

/** Docusaurus: settings and order are programs, which are looked at and never run. */
export const docusaurus: SiteReader = {
  read({ named, text: read }) {
    const [config] = named(
      'docusaurus.config.js',
      'docusaurus.config.ts',
      'docusaurus.config.mjs',
      'docusaurus.config.cjs',
    );
    if (config === undefined) return undefined;
    const base = folderOf(config);
    const settings = literalsIn(read(config) ?? '');
    const docs = below(base, textAt(settings, 'docs', 'path') ?? 'docs');
    const [sidebars] = named('sidebars.js', 'sidebars.ts', 'sidebars.json', 'sidebars.cjs', 'sidebars.mjs').filter(
      path => folderOf(path) === base,
    );
    const url = textAt(settings, 'url');
    return {
      program: 'Docusaurus',
      pageRoots: [docs],
      assetRoots: [below(base, 'static'), docs],
      includeRoots: [docs, base],
      settings: sidebars === undefined ? [config] : [config, sidebars],
      ...given('title', textAt(settings, 'title')),
      ...given('description', textAt(settings, 'tagline')),
      ...given('language', textAt(settings, 'defaultLocale')),
      ...given('url', url === undefined ? undefined : url.replace(/\/$/, '') + (textAt(settings, 'baseUrl') ?? '/')),
      ...given('repository', /https:\/\/github\.com\/[\w.-]+\/[\w.-]+/.exec(textAt(settings, 'editUrl') ?? '')?.[0]),
      outline: sidebars === undefined ? [] : entriesOf(literalsIn(read(sidebars) ?? ''), docs, undefined, true),
      variables: {},
    };
  },
};

/** The first text that stands under a key, with another key above it if that is given. */
function textAt(value: Literal, ...keys: readonly string[]): string | undefined {
  const [key = '', ...inner] = keys;
  if (typeof value !== 'object') return undefined;
  if (!Array.isArray(value)) {
    const own = (value as { readonly [key: string]: Literal })[key];
    if (own !== undefined && inner.length === 0 && typeof own === 'string') return own;
    const deeper = own === undefined || inner.length === 0 ? undefined : textAt(own, ...inner);
    if (deeper !== undefined) return deeper;
  }
  for (const one of Object.values(value)) {
    const found = textAt(one as Literal, ...keys);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The pages of a sidebar in order, each below the label of the outermost group that it stands in. */
function entriesOf(value: Literal, docs: string, section: string | undefined, isTop = false): OutlineEntry[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ target: below(docs, value), ...given('section', section) }];
  if (Array.isArray(value)) return value.flatMap(one => entriesOf(one as Literal, docs, section, isTop));
  const group = value as { readonly [key: string]: Literal };
  const label = typeof group.label === 'string' ? group.label : undefined;
  if (typeof group.id === 'string' && group.type !== 'category') {
    return [{ target: below(docs, group.id), ...given('title', label), ...given('section', section) }];
  }
  if (group.type === 'link' || group.type === 'html' || group.href !== undefined) return [];
  if (group.items !== undefined || group.type === 'category') {
    const { link } = group;
    const own =
      typeof link === 'object' && !Array.isArray(link) ? (link as { readonly [key: string]: Literal }).id : undefined;
    const start = typeof own === 'string' ? [{ target: below(docs, own), ...given('section', section ?? label) }] : [];
    return [...start, ...entriesOf(group.items, docs, section ?? label)];
  }
  // The names of whole sidebars say nothing to readers; older sidebars name their groups so.
  return Object.entries(group).flatMap(([name, inner]) =>
    Array.isArray(inner)
      ? entriesOf(inner as Literal, docs, isTop ? section : (section ?? name))
      : entriesOf(inner, docs, section),
  );
}

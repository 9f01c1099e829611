import { literally } from '../literally.ts';
import { given } from './jekyll.ts';
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
    const settings = withoutRemarks(read(config) ?? '');
    const setting = (name: string) => new RegExp(`\\b${name}\\s*:\\s*(["'\`])((?:(?!\\1).)*)\\1`).exec(settings)?.[2];
    const docs = below(base, setting('path') ?? 'docs');
    const [sidebars] = named('sidebars.js', 'sidebars.ts', 'sidebars.json', 'sidebars.cjs').filter(
      path => folderOf(path) === base,
    );
    const url = setting('url');
    return {
      program: 'Docusaurus',
      pageRoots: [docs],
      assetRoots: [below(base, 'static'), docs],
      includeRoots: [docs, base],
      settings: sidebars === undefined ? [config] : [config, sidebars],
      ...given('title', setting('title')),
      ...given('description', setting('tagline')),
      ...given('language', setting('defaultLocale')),
      ...given('url', url === undefined ? undefined : url.replace(/\/$/, '') + (setting('baseUrl') ?? '/')),
      ...given('repository', /https:\/\/github\.com\/[\w.-]+\/[\w.-]+/.exec(setting('editUrl') ?? '')?.[0]),
      outline: sidebars === undefined ? [] : sidebarOf(withoutRemarks(read(sidebars) ?? ''), docs),
      variables: {},
    };
  },
};

const withoutRemarks = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s,{[])\/\/[^\n]*/g, '$1');

/** The texts of a list of pages in the order they stand in, each below the label of the group it stands in. */
function sidebarOf(code: string, docs: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const groups: (string | undefined)[] = [];
  let label: string | undefined;
  let key: string | undefined;
  for (const [token, , quoted] of code.matchAll(/(["'`])((?:(?!\1)[^\\\n]|\\.)*)\1|[[\]{}:,]|[A-Za-z_$][\w$]*/g)) {
    if (token === '[') groups.push(label);
    else if (token === ']') label = groups.pop() === undefined ? undefined : label;
    else if (token === '{' || token === '}' || token === ',') key = undefined;
    else if (token === ':') continue;
    else if (quoted === undefined) key = token;
    else if (key === 'label') label = quoted;
    else if (key === 'id' || (key === undefined && groups.length > 0)) {
      const section = groups.findLast(one => one !== undefined);
      // `'Getting started': ['page']` is a group too, in the older form.
      const isGroup = new RegExp(`${literally(token)}\\s*:`).test(code);
      if (isGroup && key === undefined) label = quoted;
      else entries.push({ target: below(docs, quoted), ...given('section', section) });
    } else if (key === undefined)
      label = new RegExp(`${literally(token)}\\s*:\\s*\\[`).test(code) && groups.length === 0 ? undefined : quoted;
  }
  return entries;
}


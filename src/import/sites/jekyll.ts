import { readYaml } from '../front-matter.ts';
import { group, text } from '../meta.ts';
import { below, folderOf, type OutlineEntry, type SiteReader } from './site.ts';

/** Jekyll: `_config.yml`, with the order of pages in their own `nav_order`, or in a list in `_data/navigation.yml`. */
export const jekyll: SiteReader = {
  read({ named, text: read }) {
    const [config] = named('_config.yml', '_config.yaml', '_config.toml');
    if (config === undefined) return undefined;
    const base = folderOf(config);
    const settings = group(safely(() => readYaml(read(config) ?? ''))) ?? {};
    const lists = [below(base, '_data/navigation.yml'), below(base, '_data/nav.yml'), below(base, '_data/toc.yml')];
    const list = lists.find(path => read(path) !== undefined);
    const outline =
      list === undefined
        ? []
        : entriesOf(
            safely(() => readYaml(read(list) ?? '')),
            undefined,
          );
    const variables = Object.fromEntries(
      Object.entries(settings).flatMap(([key, value]) => {
        const one = text(value);
        return one === undefined ? [] : [[`site.${key}`, one]];
      }),
    );
    const url = text(settings.url);
    return {
      program: 'Jekyll',
      pageRoots: [base],
      assetRoots: [base, below(base, 'assets')],
      includeRoots: [below(base, '_includes'), base],
      settings: list === undefined ? [config] : [config, list],
      ...given('title', text(settings.title)),
      ...given('description', text(settings.description)),
      ...given('language', text(settings.lang) ?? text(settings.locale)),
      ...given('url', url === undefined ? undefined : url + (text(settings.baseurl) ?? '')),
      ...given('repository', repositoryOf(text(settings.repository) ?? text(settings.gh_edit_repository))),
      outline,
      variables,
    };
  },
};

/** Groups of `title`, `url` and `children`, whatever a theme calls them. */
function entriesOf(value: unknown, section: string | undefined): OutlineEntry[] {
  if (Array.isArray(value)) return value.flatMap(one => entriesOf(one, section));
  const one = group(value);
  if (!one) return [];
  const target = text(one.url) ?? text(one.link) ?? text(one.page) ?? text(one.doc);
  const title = text(one.title) ?? text(one.name) ?? text(one.text);
  const own =
    target === undefined || /^https?:/.test(target)
      ? []
      : [{ target, ...given('title', title), ...given('section', section) }];
  const inner = Object.entries(one).flatMap(([, list]) =>
    Array.isArray(list) ? entriesOf(list, section ?? title) : [],
  );
  return [...own, ...inner];
}

export function given<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

export const repositoryOf = (name: string | undefined): string | undefined =>
  name === undefined
    ? undefined
    : /^https?:/.test(name)
      ? name.replace(/(?:\.git)?\/?$/, '')
      : `https://github.com/${name}`;

export function safely<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

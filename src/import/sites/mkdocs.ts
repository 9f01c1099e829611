import { readYaml } from '../front-matter.ts';
import { group, text } from '../meta.ts';
import { given, repositoryOf, safely } from './jekyll.ts';
import { below, folderOf, type OutlineEntry, type SiteReader } from './site.ts';

/** MkDocs: `mkdocs.yml` with the pages in order under `nav`. */
export const mkdocs: SiteReader = {
  read({ named, text: read }) {
    const [config] = named('mkdocs.yml', 'mkdocs.yaml');
    if (config === undefined) return undefined;
    const base = folderOf(config);
    // Tags of Python, which only MkDocs knows.
    const written = (read(config) ?? '').replace(/!!?[\w/.:]+/g, '').replace(/!ENV[^\n]*/g, '');
    const settings = group(safely(() => readYaml(written))) ?? {};
    const docs = below(base, text(settings.docs_dir) ?? 'docs');
    const variables = Object.entries({ ...group(settings.extra), site_name: settings.site_name }).flatMap(
      ([key, value]) => {
        const one = text(value);
        return one === undefined
          ? []
          : [
              [key, one],
              [`config.${key}`, one],
              [`config.extra.${key}`, one],
            ];
      },
    );
    return {
      program: 'MkDocs',
      pageRoots: [docs],
      assetRoots: [docs],
      includeRoots: [base, docs, below(base, 'includes'), below(docs, 'includes'), below(docs, 'snippets')],
      settings: [config],
      ...given('title', text(settings.site_name)),
      ...given('description', text(settings.site_description)),
      ...given('language', text(group(settings.theme)?.language)),
      ...given('url', text(settings.site_url)),
      ...given('repository', repositoryOf(text(settings.repo_url) ?? text(settings.repo_name))),
      outline: navOf(settings.nav ?? settings.pages, docs, undefined, undefined),
      variables: Object.fromEntries(variables),
    };
  },
};

function navOf(value: unknown, docs: string, title: string | undefined, section: string | undefined): OutlineEntry[] {
  const path = text(value);
  if (path !== undefined) {
    if (/^https?:/.test(path)) return [];
    return [{ target: below(docs, path), ...given('title', title), ...given('section', section) }];
  }
  if (Array.isArray(value)) return value.flatMap(one => navOf(one, docs, undefined, section ?? title));
  return Object.entries(group(value) ?? {}).flatMap(([name, inner]) =>
    Array.isArray(inner) ? navOf(inner, docs, name, section) : navOf(inner, docs, name, section),
  );
}

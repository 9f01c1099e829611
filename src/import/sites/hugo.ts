import { parse as parseToml } from 'smol-toml';
import { readYaml } from '../front-matter.ts';
import { group, text } from '../meta.ts';
import { given, safely } from './jekyll.ts';
import { below, folderOf, type SiteReader } from './site.ts';

/** Hugo: `hugo.toml` or `config.toml` beside a folder `content`; the order of pages is their `weight`. */
export const hugo: SiteReader = {
  read({ named, text: read, files }) {
    const names = ['hugo', 'config'].flatMap(name =>
      ['toml', 'yaml', 'yml', 'json'].map(ending => `${name}.${ending}`),
    );
    const config = named(...names).find(path => {
      const base = folderOf(path).replace(/(?:^|\/)config\/_default$/, '');
      return files.some(file => file.path.startsWith(`${below(base, 'content')}/`));
    });
    // A page of Hugo's own form says so too.
    const section = named('_index.md')[0];
    if (config === undefined && section === undefined) return undefined;
    const base =
      config === undefined ? beforeContent(section ?? '') : folderOf(config).replace(/(?:^|\/)config\/_default$/, '');
    const written = config === undefined ? '' : (read(config) ?? '');
    const settings = group(safely(() => (config?.endsWith('.toml') ? parseToml(written) : readYaml(written)))) ?? {};
    const content =
      config === undefined && !/(?:^|\/)content(?:\/|$)/.test(section ?? '')
        ? ''
        : below(base, text(settings.contentDir) ?? 'content');
    const params = Object.entries(group(settings.params) ?? {}).flatMap(([key, value]) => {
      const one = text(value);
      return one === undefined
        ? []
        : [
            [`site.params.${key}`, one],
            [`.Site.Params.${key}`, one],
          ];
    });
    return {
      program: 'Hugo',
      pageRoots: [content],
      assetRoots: [below(base, 'static'), below(base, 'assets'), content],
      includeRoots: [content, base],
      settings: config === undefined ? [] : [config],
      ...given('title', text(settings.title)),
      ...given('description', text(group(settings.params)?.description)),
      ...given('language', text(settings.defaultContentLanguage) ?? text(settings.languageCode)),
      ...given('url', text(settings.baseURL) ?? text(settings.baseurl)),
      outline: [],
      variables: Object.fromEntries(params),
    };
  },
};

const beforeContent = (path: string) => folderOf(path.replace(/(?:^|\/)content\/.*$/, '/content').replace(/^\//, ''));

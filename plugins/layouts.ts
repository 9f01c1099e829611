import nunjucks from 'nunjucks';
import {
  blocksToHtml,
  type Document,
  directionOf,
  editionFor,
  formFields,
  type HtmlContext,
  historyOf,
  inlinesToHtml,
  isLandscape,
  type NavigationGroup,
  type Page,
  type Publication,
  siteLogo,
  structuredData,
} from '../src/index.ts';
import type { EleventyConfig } from './eleventy.ts';
import { LayoutLoader } from './layout-loader.ts';
import { layoutOptions } from './layout-options.js';
import { type Site, siteOf } from './site.ts';

type Render = (page: Page, publication: Publication) => string;

const renderers = new WeakMap<EleventyConfig, Render>();

/** What turns a page into HTML with its Nunjucks layout. One serves all plugins of a configuration. */
export function rendererOf(config: EleventyConfig): Render {
  const known = renderers.get(config);
  if (known) return known;
  let environment: nunjucks.Environment | undefined;
  let rendered = 0;
  // Layouts are read anew in each build, so that an edit shows.
  config.on('eleventy.before', () => {
    environment = undefined;
    rendered = 0;
  });
  const site = siteOf(config);
  const render: Render = (page, publication) => {
    site.progress('pages', ++rendered);
    environment ??= environmentFor(site, publication);
    const context = contextFor(page, publication, environment, site.policyMarkup);
    return tidy(layoutOf(page, environment).render(context));
  };
  renderers.set(config, render);
  return render;
}

/** @throws Error that names the page and where layouts stand when there is none of that name */
function layoutOf({ layout, url }: Page, environment: nunjucks.Environment): nunjucks.Template {
  try {
    return environment.getTemplate(`${layout}.njk`);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(`template not found: ${layout}.njk`)) throw error;
    throw new Error(
      `Unexpected layout \`${layout}\` for the page ${url}, expected \`${layout}.njk\` in \`layouts/\` or in \`overrides/layouts/\`. Add it, or name another.`,
    );
  }
}

/** Takes out the white space that template tags leave behind, but not a letter of code and examples. */
function tidy(html: string): string {
  return html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, index) => (index % 2 === 1 ? part : tidyLines(part)))
    .join('');
}

/** Takes out the spaces at the ends of lines, and the empty lines. */
function tidyLines(part: string): string {
  const lines = part.split('\n');
  const last = lines.length - 1;
  return lines
    .map(line => (/[ \t]$/.test(line) ? line.replace(/[ \t]+$/, '') : line))
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join('\n');
}

function environmentFor(site: Site, publication: Publication): nunjucks.Environment {
  const environment = new nunjucks.Environment(new LayoutLoader(site.layoutFolders), { ...layoutOptions });
  const { t, settings } = publication;
  const html: HtmlContext = {
    url: site.url,
    words: {
      name: t('document.name'),
      signature: t('document.signature'),
      date: t('document.date'),
      choose: t('document.choose'),
      colon: t('sign.colon'),
    },
  };
  const safe = (markup: string) => new nunjucks.runtime.SafeString(markup);
  environment.addFilter('url', site.url);
  environment.addFilter('absolute', (address: string) =>
    settings.url === undefined ? site.url(address) : new URL(address.replace(/^\//, ''), settings.url).href,
  );
  // A telephone number that breaks over two lines is easily misread.
  environment.addFilter('unbroken', (text: string) => text.replace(/ /g, '\u00a0'));
  environment.addFilter('inline', content => safe(inlinesToHtml(content, html)));
  environment.addFilter('blocks', content => safe(blocksToHtml(content, html)));
  environment.addFilter('landscape', isLandscape);
  // A document to fill in on the page, in its own language.
  environment.addFilter('form', ({ blocks, words }: Document) =>
    safe(blocksToHtml(blocks, { url: site.url, words, fields: formFields(words) })),
  );
  return environment;
}

// The navigation of a programme is the same on all its pages but for the mark of the current one.
const navigationHtml = new WeakMap<readonly NavigationGroup[], string>();

function navigationFor(page: Page, environment: nunjucks.Environment): nunjucks.runtime.SafeString | undefined {
  if (page.navigation.length === 0) return undefined;
  let html = navigationHtml.get(page.navigation);
  if (html === undefined) {
    html = environment.render('parts/navigation.njk', { groups: page.navigation });
    navigationHtml.set(page.navigation, html);
  }
  const url = environment.getFilter('url')(page.url);
  return new nunjucks.runtime.SafeString(html.replace(`href="${url}"`, `href="${url}" aria-current="page"`));
}

/** What the window and a list of results call the page: with its programme or else the site, as far as both are shown in full. */
function windowTitle({ title, navigationTitle }: Page, siteTitle: string): string {
  const longest = 70;
  const whole = [title, navigationTitle ?? siteTitle, siteTitle].filter(
    (part, index, all) => all.indexOf(part) === index,
  );
  const fitting = [whole, whole.slice(0, 2), [title]].map(parts => parts.join(' · '));
  return fitting.find(text => text.length <= longest) ?? title;
}

/** The attributes of an element in another language than its page; none when it is the same. */
function otherLanguage(language: string, page: Page): nunjucks.runtime.SafeString {
  const attributes = language === page.language ? '' : ` lang="${language}" dir="${directionOf(language)}"`;
  return new nunjucks.runtime.SafeString(attributes);
}

function contextFor(page: Page, publication: Publication, environment: nunjucks.Environment, policyMarkup: string) {
  const { settings, editions } = publication;
  const edition = editionFor(page.language, editions);
  const structured = structuredData(page, publication);
  return {
    page,
    site: { ...settings, title: edition.title, home: edition.home, search: edition.search, privacy: edition.privacy },
    logo: siteLogo(publication.graph, edition.title),
    t: page.t,
    // A title that nobody has translated stays in the site's own language.
    siteLanguage: otherLanguage(
      settings.translations[edition.language]?.title ? edition.language : settings.language,
      page,
    ),
    windowTitle: windowTitle(page, edition.title),
    history: historyOf(page, publication),
    structured: structured && new nunjucks.runtime.SafeString(JSON.stringify(structured).replace(/</g, '\\u003c')),
    feed: publication.has('feed') && settings.url !== undefined && publication.lastChanges.size > 0,
    navigation: navigationFor(page, environment),
    policy: new nunjucks.runtime.SafeString(policyMarkup),
    has: publication.has,
    hasManual: publication.graph.manual.length > 0 && publication.has('manual'),
  };
}

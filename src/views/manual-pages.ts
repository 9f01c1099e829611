import { paragraph } from '../document/blocks.ts';
import type { Block, Inline } from '../document/document.ts';
import { plainText, text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { translatorFor } from '../model/own-words.ts';
import { manualUrl, ruleUrl, siteUrls } from '../model/urls.ts';
import type { Rule, RuleExample } from '../rules/define-rule.ts';
import type { Edition } from './editions.ts';
import { contentsOf, type Link, type NavigationGroup, type Page } from './page.ts';
import { neighbours } from './programme-page.ts';
import type { Publication } from './publication.ts';
import { sitePage } from './site-pages.ts';

export interface ManualPage extends Page {
  readonly body: readonly Block[];
}

export interface ManualIndexPage extends Page {
  readonly sections: readonly {
    readonly title: string;
    readonly pages: readonly (Link & { summary: readonly Inline[] | undefined })[];
  }[];
}

export interface RulePage extends Page {
  readonly id: string;
  readonly severity: string;
  readonly what: readonly Inline[];
  readonly why: readonly Inline[];
  readonly bad: RuleExample;
  readonly good: RuleExample;
}

/** The pages of the manual: its index, its pages by section, and a page for each rule of the check. */
export function manualPages(publication: Publication): Page[] {
  const { graph, rules } = publication;
  if (graph.manual.length === 0) return [];
  const navigation = manualNavigation(publication, rules);
  const row = graph.manual.map(guide => linkToGuide(guide, publication));
  const pages = graph.manual.map(guide => manualPage(guide, publication, navigation, row));
  return [
    manualIndex(publication, navigation),
    ...pages,
    ...rules.map(rule => rulePage(rule, publication, navigation)),
  ];
}

/** The manual is in English, whatever language the site speaks; its ways out lead to the site in its own. */
function inEnglish({ editions: [own], graph }: Publication): Edition {
  const isEnglish = new Intl.Locale(own.language).language === 'en';
  return isEnglish ? own : { ...own, language: 'en-GB', direction: 'ltr', t: translatorFor(graph, 'en-GB') };
}

function linkToGuide(guide: Entry<'guide'>, { manualTexts }: Publication): Link {
  return { title: plainText(manualTexts.inline(guide as Entry, guide.data.title)), url: manualUrl(guide.id) };
}

function manualNavigation(publication: Publication, rules: readonly Rule[]): NavigationGroup[] {
  const { graph } = publication;
  const { t } = inEnglish(publication);
  const sections = new Map<string, Link[]>();
  for (const guide of graph.manual) {
    const title = guide.data.section ?? t('manual.title');
    sections.set(title, [...(sections.get(title) ?? []), linkToGuide(guide, publication)]);
  }
  const ruleLinks = rules.map(({ id }) => ({ title: id, url: ruleUrl(id) }));
  return [
    { title: t('manual.title'), links: [{ title: t('manual.contents'), url: siteUrls.manual }] },
    ...[...sections].map(([title, links]) => ({ title, links })),
    { title: t('manual.rules'), links: ruleLinks },
  ];
}

function frame(
  publication: Publication,
  navigation: readonly NavigationGroup[],
  page: Page,
  search: { readonly text?: readonly Block[]; readonly keywords?: readonly string[] } = {},
): Page {
  const { t, home, title } = inEnglish(publication);
  const manual = { title: t('manual.title'), url: siteUrls.manual };
  return {
    ...page,
    navigation,
    navigationTitle: t('manual.title'),
    breadcrumbs: [
      ...(publication.has('home') ? [{ title, url: home }] : []),
      ...(page.url === siteUrls.manual ? [] : [manual]),
    ],
    search: {
      programme: { id: 'manual', title: t('manual.title') },
      type: t('type.manual'),
      artefact: 'manual',
      minor: true,
      ...search,
    },
  };
}

function manualIndex(publication: Publication, navigation: readonly NavigationGroup[]): ManualIndexPage {
  const { graph, manualTexts } = publication;
  const english = inEnglish(publication);
  const { t } = english;
  const page = sitePage(
    publication,
    {
      layout: 'manual',
      url: siteUrls.manual,
      title: t('manual.title'),
      description: t('manual.description'),
    },
    english,
  );
  const summaries = new Map(
    graph.manual.map(guide => [
      manualUrl(guide.id),
      guide.data.summary === undefined ? undefined : manualTexts.inline(guide as Entry, guide.data.summary),
    ]),
  );
  const sections = navigation.slice(1).map(({ title, links }) => ({
    title,
    pages: links.map(link => ({ ...link, summary: summaries.get(link.url) })),
  }));
  return { ...frame(publication, navigation, page), sections };
}

function manualPage(
  guide: Entry<'guide'>,
  publication: Publication,
  navigation: readonly NavigationGroup[],
  row: readonly Link[],
): ManualPage {
  const { manualTexts } = publication;
  const entry = guide as Entry;
  const heading = manualTexts.inline(entry, guide.data.title);
  const { summary } = guide.data;
  const body = manualTexts.blocks(entry);
  const url = manualUrl(guide.id);
  const page = sitePage(
    publication,
    {
      layout: 'guide',
      url,
      title: plainText(heading),
      description: summary === undefined ? undefined : plainText(manualTexts.inline(entry, summary)),
    },
    inEnglish(publication),
  );
  return {
    ...frame(
      publication,
      navigation,
      { ...page, heading, contents: contentsOf(body), credits: guide.data.adaptedFrom },
      { text: body, keywords: guide.data.keywords },
    ),
    ...neighbours(row, url),
    aliases: guide.data.aliases,
    source: guide.file.source.path,
    body,
  };
}

function rulePage(rule: Rule, publication: Publication, navigation: readonly NavigationGroup[]): RulePage {
  const { manualTexts } = publication;
  const english = inEnglish(publication);
  const { t } = english;
  const { what, why, bad, good } = rule.docs;
  const page = sitePage(
    publication,
    { layout: 'rule', url: ruleUrl(rule.id), title: rule.id, description: what },
    english,
  );
  return {
    ...frame(
      publication,
      navigation,
      { ...page, heading: [text(rule.id)] },
      { text: [paragraph(manualTexts.free(why))] },
    ),
    id: rule.id,
    severity: t(`severity.${rule.severity}`),
    what: manualTexts.free(what),
    why: manualTexts.free(why),
    bad,
    good,
  };
}

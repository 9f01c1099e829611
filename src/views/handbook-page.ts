import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { programmeUrl } from '../model/urls.ts';
import { type DownloadLink, filesOf, handbookArtefact } from './artefacts.ts';
import { handbookWith } from './handbook.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { keywordsIn } from './search/keywords-in.ts';
import type { DocumentPage } from './worksheets.ts';

export interface HandbookPage extends DocumentPage {
  readonly downloads: readonly DownloadLink[];
}

/** The whole handbook of a programme on one page, to read from end to end or to print. Search finds its single pages. */
export function handbookPage(context: ProgrammeContext): HandbookPage {
  const { programme, t } = context;
  // A reader of the page is on the site, wherever it is published: links to its other pages need no name before them.
  const document = handbookWith(context, href => href);
  const programmeTitle = context.plain(programme.entry as Entry, programme.data.title);
  const page = programmePage(context, programme.entry as Entry, {
    layout: 'handbook',
    url: document.imprint.url,
    type: t('nav.handbook'),
    trail: context.has('handbook') ? [{ title: programmeTitle, url: programmeUrl(programme.id) }] : [],
    artefact: 'handbook',
    keywords: keywordsIn(t('search.words.handbook')),
  });
  return {
    ...page,
    title: document.title,
    heading: [text(document.title)],
    description: t('handbook.description'),
    credits: [],
    aliases: [],
    document,
    downloads: filesOf(handbookArtefact(context), context),
  };
}

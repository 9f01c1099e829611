import type { Block, Inline } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { glossaryUrl, programmeUrl } from '../model/urls.ts';
import type { Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';

interface TermView {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly also: readonly string[];
  readonly meaning: readonly Block[];
}

export interface GlossaryPage extends Page {
  readonly terms: readonly TermView[];
}

/** The words of a programme and what they mean; undefined when it has none. */
export function glossaryPage(context: ProgrammeContext): GlossaryPage | undefined {
  const { programme, t } = context;
  if (programme.terms.length === 0) return undefined;
  const programmeTitle = context.plain(programme.entry as Entry, programme.data.title);
  const page = programmePage(context, programme.entry as Entry, {
    layout: 'glossary',
    url: glossaryUrl(programme.id),
    type: t('type.glossary'),
    artefact: 'handbook',
    trail: context.has('handbook') ? [{ title: programmeTitle, url: programmeUrl(programme.id) }] : [],
  });
  const title = t('glossary.title');
  return {
    ...page,
    title,
    heading: [text(title)],
    description: t('glossary.description'),
    credits: [],
    aliases: [],
    source: undefined,
    terms: termViews(context),
  };
}

/** The words of a programme, in the order of their language. */
export function termViews(context: ProgrammeContext): TermView[] {
  return context.programme.terms.map(term => ({
    id: term.id,
    title: context.inline(term as Entry, term.data.title),
    also: term.data.also,
    meaning: context.blocks(term as Entry, undefined, 2),
  }));
}

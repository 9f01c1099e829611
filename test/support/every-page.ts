import { blocksToHtml } from '../../src/formats/html.ts';
import { formFields } from '../../src/formats/html-form-fields.ts';
import { markdown } from '../../src/formats/markdown.ts';
import type { Graph } from '../../src/model/graph.ts';
import { rules } from '../../src/rules/index.ts';
import { agreementPage } from '../../src/views/agreements.ts';
import { checklistPage } from '../../src/views/checklists.ts';
import { printablesOf } from '../../src/views/downloads.ts';
import { glossaryPage } from '../../src/views/glossary.ts';
import { guidePage } from '../../src/views/guide-pages.ts';
import { handbookPage } from '../../src/views/handbook-page.ts';
import { manualPages } from '../../src/views/manual-pages.ts';
import { overviewPage } from '../../src/views/overview.ts';
import type { Page } from '../../src/views/page.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { questionSheetPages } from '../../src/views/question-sheets.ts';
import { sessionPage } from '../../src/views/session-pages.ts';
import { sheetPage } from '../../src/views/sheets.ts';
import { homePage } from '../../src/views/site-pages.ts';
import { worksheetPages } from '../../src/views/worksheets.ts';

const html = { url: (href: string) => href, words: { name: '', signature: '', date: '', choose: '', colon: ':' } };

/**
 * Makes every page and every document of a graph, without Eleventy and without layouts.
 * @returns the addresses of all pages
 * @throws when a view or a format cannot cope with the content
 */
export function everyPage(graph: Graph): string[] {
  const publication = publish(graph, new Set(capabilities), rules);
  const pages: Page[] = [homePage(publication), ...manualPages(publication)];
  for (const context of publication.programmes) {
    const { programme } = context;
    const glossary = glossaryPage(context);
    const documents = [
      ...programme.sessions.flatMap(session => worksheetPages(session, context)),
      ...programme.sessions.flatMap(session => questionSheetPages(session, context)),
      ...programme.used('checklist').map(entry => checklistPage(entry, context)),
      ...programme.used('sheet').map(entry => sheetPage(entry, context)),
      ...programme.used('agreement').map(entry => agreementPage(entry, context)),
      handbookPage(context),
    ];
    for (const { document } of documents) {
      blocksToHtml(document.blocks, html);
      blocksToHtml(document.blocks, { ...html, fields: formFields(document.words) });
    }
    for (const { kind, document } of printablesOf(context)) {
      // Packs and handbooks are put together from the others.
      if (kind === 'pack' || kind === 'handbook') continue;
      // The quickest format stands for all: the others have tests of their own, with fewer documents.
      markdown.render(document());
    }
    pages.push(
      overviewPage(context),
      ...(glossary ? [glossary] : []),
      ...programme.guides.map(guide => guidePage(guide, context)),
      ...programme.sessions.map(session => sessionPage(session, context)),
      ...documents,
    );
  }
  return pages.map(page => page.url);
}

import { anchorsIn } from '../document/anchors.ts';
import { group, list, paragraph } from '../document/blocks.ts';
import { contentsOfDocument } from '../document/contents.ts';
import type { Block, Document, Inline, ListItem } from '../document/document.ts';
import { strong, text } from '../document/inlines.ts';
import { rewriteBlocks } from '../document/rewrite.ts';
import type { Entry } from '../model/entry.ts';
import { formatContact } from '../model/facts.ts';
import { absoluteUrl, handbookUrl, programmeUrl } from '../model/urls.ts';
import { leftToRight } from '../text/direction.ts';
import { programmeDocument } from './document-frame.ts';
import { handbookAnchors } from './handbook/addresses.ts';
import { agreementsParts } from './handbook/agreements-parts.ts';
import { checklistsPart } from './handbook/checklists-part.ts';
import { glossaryPart } from './handbook/glossary-part.ts';
import { guideParts } from './handbook/guide-parts.ts';
import { overviewPart } from './handbook/overview-part.ts';
import { ownKindsParts } from './handbook/own-kinds-parts.ts';
import { blocksOfPart, type Part } from './handbook/part.ts';
import { questionsPart } from './handbook/questions-part.ts';
import { sessionsPart } from './handbook/sessions-part.ts';
import { sheetsPart } from './handbook/sheets-part.ts';
import { sourcesPart } from './handbook/sources-part.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { contactViews } from './programme-view.ts';
import { versionText } from './version-text.ts';

/**
 * The whole of a programme as one document: title page, contents, and its parts in order. What stands in it once is linked
 * where it is used; links to other places of the site carry the site's address where that is known.
 */
export function handbookDocument(context: ProgrammeContext): Document {
  return handbookWith(context, href => absoluteUrl(href, context.settings.url));
}

/**
 * The handbook with links of one's own choice.
 * @param outside the address for a link to a place of the site that is not in the handbook
 */
export function handbookWith(context: ProgrammeContext, outside: (href: string) => string): Document {
  const { programme, t } = context;
  const entry = programme.entry as Entry;
  const parts = partsOf(context);
  const body = parts.flatMap(blocksOfPart);
  const front = titleBlocks(context);
  const anchorOf = handbookAnchors(
    [...parts, contactsPlace(context)],
    new Set([...anchorsIn(front), ...anchorsIn(body)]),
  );
  const blocks: Block[] = [
    ...front,
    { type: 'page-break' },
    { type: 'contents', title: t('handbook.contents'), entries: contentsOfDocument(body) },
    ...body,
  ];
  const link = (href: string) => {
    const anchor = anchorOf(href);
    return anchor === undefined ? outside(href) : `#${anchor}`;
  };
  return programmeDocument(context, {
    id: `${programme.id}-handbook`,
    title: [text(t('handbook.title', { programme: context.plain(entry, programme.data.title) }))],
    url: handbookUrl(programme.id),
    description: context.plain(entry, programme.data.purpose),
    blocks: rewriteBlocks(blocks, { link }),
  });
}

/** The parts in the order of the book. */
function partsOf(context: ProgrammeContext): Part[] {
  const parts = [
    overviewPart(context),
    ...guideParts(context),
    sessionsPart(context),
    checklistsPart(context),
    questionsPart(context),
    ...agreementsParts(context),
    sheetsPart(context),
    ...ownKindsParts(context),
    glossaryPart(context),
    sourcesPart(context),
  ];
  return parts.filter(({ blocks, chapters }) => blocks.length > 0 || chapters.length > 0);
}

const contactsId = 'contacts';

/** Whom to turn to stands on the title page, where it is found at once. */
const contactsPlace = ({ programme }: ProgrammeContext): Part => ({
  id: contactsId,
  title: '',
  blocks: [],
  chapters: [],
  addresses: [[`${programmeUrl(programme.id)}#contacts`, contactsId]],
});

/** What stands below the title: what the programme is for, who publishes it, and whom to turn to. */
function titleBlocks(context: ProgrammeContext): Block[] {
  const { programme, settings, t } = context;
  const { purpose } = programme.data;
  const item = (content: readonly Inline[]): ListItem => ({ id: undefined, blocks: [paragraph(content)] });
  const published = [
    t('handbook.publishedBy', { organisation: settings.organisation.name }),
    versionText(context),
    programme.licence === undefined ? undefined : t('site.licence', { licence: programme.licence }),
    settings.url === undefined
      ? undefined
      : leftToRight(absoluteUrl(programmeUrl(programme.id), settings.url), context.direction),
  ];
  const contacts = contactViews(context).map(contact =>
    item([
      strong([text(`${contact.word}${t('sign.colon')}`)]),
      // The note of one who cannot be reached yet says so.
      text(` ${(contact.email ?? contact.phone) ? formatContact(contact, t, context.language) : contact.name}`),
      ...(contact.note ? [{ type: 'break' } as const, ...contact.note] : []),
    ]),
  );
  return [
    paragraph(context.inline(programme.entry as Entry, purpose)),
    list(
      'none',
      published.flatMap(line => (line === undefined ? [] : [item([text(line)])])),
    ),
    group(contactsId, [paragraph([strong([text(t('programme.contacts'))])]), list('none', contacts)]),
  ];
}

import { fieldGroup, heading, lines, list, paragraph } from '../document/blocks.ts';
import type { Block, Document, Inline } from '../document/document.ts';
import { plainText, small, strong, text } from '../document/inlines.ts';
import type { PairRole } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { sessionPartUrl } from '../model/urls.ts';
import { leftToRight } from '../text/direction.ts';
import { formatDuration } from '../text/duration.ts';
import { anchorFor, UniqueIds } from '../text/slug.ts';
import { type DownloadLink, filesOf, sessionArtefact } from './artefacts.ts';
import { contactBlocks, programmeDocument } from './document-frame.ts';
import { plainField } from './form-fields.ts';
import { tickList } from './item-blocks.ts';
import { segmentsOf } from './items.ts';
import type { Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { banksOf, questionList } from './question-views.ts';
import { keywordsIn } from './search/keywords-in.ts';
import { sessionTrail } from './session-trail.ts';
import { ownedFor, type SheetLink, sheetLinksOf, titleFor } from './sheet-readers.ts';

/** A page that shows a document, with its downloads. */
export interface DocumentPage extends Page {
  readonly document: Document;
}

/** A sheet of a session, with the way to its versions for the others. */
export interface SessionSheetPage extends DocumentPage {
  readonly reader: PairRole;
  readonly versions: readonly SheetLink[];
  readonly downloads: readonly DownloadLink[];
}

/** The worksheets of a session: for both, and for each of the pair where theirs is another. */
export function worksheetPages(session: Entry<'session'>, context: ProgrammeContext): SessionSheetPage[] {
  const versions = sheetLinksOf(session, 'worksheet', context);
  return versions.map(({ reader }) => worksheetPage(session, context, reader, versions));
}

/** A printable worksheet of a session: what to do, what to ask, what to decide, and room to write. */
function worksheetPage(
  session: Entry<'session'>,
  context: ProgrammeContext,
  reader: PairRole,
  versions: readonly SheetLink[],
): SessionSheetPage {
  const document = worksheet(session, context, reader);
  const page = programmePage(context, session as Entry, {
    layout: 'worksheet',
    url: document.imprint.url,
    type: context.t('type.worksheet'),
    trail: sessionTrail(session, context),
    artefact: reader === 'both' ? 'worksheet' : undefined,
    keywords: keywordsIn(context.t('search.words.worksheet')),
  });
  return {
    ...page,
    title: document.title,
    heading: [text(document.title)],
    aliases: [],
    document,
    reader,
    versions,
    downloads: filesOf(sessionArtefact(session, 'worksheet', reader, context), context),
  };
}

/**
 * The worksheet of a session as a document.
 * @param reader whom it is for: the one sees what they do and ask, and what both do; what is settled, both see
 */
export function worksheet(session: Entry<'session'>, context: ProgrammeContext, reader: PairRole = 'both'): Document {
  const entry = session as Entry;
  const { t } = context;
  const meets = session.data.during.length > 0;
  const blocks: Block[] = [
    paragraph([...context.inline(entry, session.data.purpose), ...agreementMention(session, context)]),
    ...(meets ? [meetingDetails(context)] : [fieldGroup([plainField('name', t('document.name'))])]),
    ...segmentBlocks(session, context, reader),
    ...questionBlocks(session, context, reader),
    ...outcomeBlocks(session, context),
    ...homeworkBlocks(session, context, reader),
    heading(2, 'notes', [text(t('worksheet.notes'))]),
    lines(3),
    heading(2, 'contacts', [text(t('worksheet.contacts'))]),
    ...contactBlocks(context),
  ];
  const title = titleFor(t('worksheet.title', { session: context.plain(entry, session.data.title) }), reader, context);
  return programmeDocument(context, {
    id: `${session.id}-worksheet${reader === 'both' ? '' : `-${reader}`}`,
    title: [text(title)],
    url: sessionPartUrl(context.id, session.id, 'worksheet', reader),
    description: context.plain(entry, session.data.purpose),
    blocks,
  });
}

function meetingDetails(context: ProgrammeContext): Block {
  const { t } = context;
  return fieldGroup([
    plainField('mentor', context.roleWord('mentor')),
    plainField('mentee', context.roleWord('mentee')),
    plainField('date', t('worksheet.dateAndTime')),
    plainField('place', t('worksheet.place')),
  ]);
}

/** The agreement of the session by name, with its address for whoever has only the paper. */
function agreementMention(session: Entry<'session'>, context: ProgrammeContext): Inline[] {
  const id = session.data.agreement;
  const agreement = id === undefined ? undefined : context.programme.find('agreement', id);
  const href = agreement && context.url(agreement as Entry);
  if (!agreement || href === undefined) return [];
  const { url } = context.settings;
  const address = url === undefined ? href : new URL(href.slice(1), url).href.replace(/^https?:\/\//, '');
  return [
    { type: 'break' },
    strong([text(`${context.t('session.agreement')}${context.t('sign.colon')}`)]),
    text(' '),
    { type: 'link', href, content: context.inline(agreement as Entry, agreement.data.title) },
    text(' '),
    small([text(`(${leftToRight(address, context.direction)})`)]),
  ];
}

function segmentBlocks(session: Entry<'session'>, context: ProgrammeContext, reader: PairRole): Block[] {
  return segmentsOf(session, context).flatMap(({ segment, title, items: all, minutes }) => {
    const items = ownedFor(all, reader);
    if (items.length === 0) return [];
    const time: Inline[] =
      minutes === undefined ? [] : [text(' '), small([text(context.t('item.minutes', { minutes }))])];
    return [heading(2, segment, [text(title), ...time]), tickList(items, context)];
  });
}

function questionBlocks(session: Entry<'session'>, context: ProgrammeContext, reader: PairRole): Block[] {
  const core = banksOf(session, context, reader).flatMap(bank => bank.core);
  return core.length === 0
    ? []
    : [heading(2, 'questions', [text(context.t('worksheet.questions'))]), questionList(core, context)];
}

function outcomeBlocks(session: Entry<'session'>, context: ProgrammeContext): Block[] {
  const { outcomes } = session.data;
  if (outcomes.length === 0) return [];
  const ids = new UniqueIds();
  const items = outcomes.map(outcome => {
    const decidedBy: Inline = { type: 'role', role: outcome.decidedBy, text: context.roleWord(outcome.decidedBy) };
    const kind = context.t(outcome.kind === 'decision' ? 'outcome.decision' : 'outcome.answer');
    const prompt = context.inline(session as Entry, outcome.prompt);
    const options = outcome.options.map(option => ({
      id: ids.take(partId('outcome', plainText(prompt), option)),
      blocks: [paragraph([text(option)])],
    }));
    return {
      id: undefined,
      blocks: [
        paragraph([strong([text(`${kind}${context.t('sign.colon')}`)]), text(' '), ...prompt, text(' '), decidedBy]),
        options.length > 0 ? list('tick', options) : lines(1),
      ],
    };
  });
  return [heading(2, 'outcomes', [text(context.t('worksheet.outcomes'))]), list('none', items)];
}

function homeworkBlocks(session: Entry<'session'>, context: ProgrammeContext, reader: PairRole): Block[] {
  const { during, function: purpose } = session.data;
  const homework = ownedFor(session.data.homework, reader);
  const { t } = context;
  const goesOn = during.length > 0 && purpose !== 'closing' && purpose !== 'after';
  const next = goesOn
    ? [fieldGroup([plainField('next', t('worksheet.next')), plainField('nextPlace', t('worksheet.place'))])]
    : [];
  if (homework.length === 0)
    return next.length > 0 ? [heading(2, 'next', [text(t('worksheet.nextTime'))]), ...next] : [];
  const ids = new UniqueIds();
  const items = homework.map(task => {
    const entry = session as Entry;
    const words = context.inline(entry, task.text);
    const due = task.due === undefined ? [] : [text(' '), small(context.inline(entry, task.due))];
    return {
      id: ids.take(partId('homework', plainText(words))),
      blocks: [paragraph([...words, text(' '), context.roleMark(task.owner), ...due])],
    };
  });
  return [heading(2, 'homework', [text(t('worksheet.homework'))]), list('tick', items), ...next];
}

/** An anchor out of the first words of a text, with a sign that the anchor of no item or question has. */
const partId = (part: string, ...words: readonly string[]) => [part, ...words.map(anchorFor)].join('_');

/** Who meets and for how long, in a phrase for the head of a page. */
export function meetingPhrase(session: Entry<'session'>, context: ProgrammeContext): string | undefined {
  if (session.data.during.length === 0) return undefined;
  const length = session.data.length ?? context.programme.data.sessionLength;
  return length === undefined ? undefined : formatDuration(length, context.language);
}

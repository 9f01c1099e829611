import { paragraph } from '../document/blocks.ts';
import type { Block, Inline } from '../document/document.ts';
import type { PairRole, Role } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { sayGroup } from '../strings/say-kind.ts';
import { type DownloadLink, downloadLinksOf, filesOf, packArtefact, sessionArtefact } from './artefacts.ts';
import { type SegmentView, segmentsOf } from './items.ts';
import { linksTo, linkTo } from './navigation.ts';
import { ownEntriesNamedIn } from './own-documents.ts';
import type { Link, NavigationGroup, Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { neighbours, programmePage } from './programme-page.ts';
import { type ContactView, contactViews } from './programme-view.ts';
import { type BankView, banksOf } from './question-views.ts';
import { sessionPapers } from './session-papers.ts';
import { type SheetLink, sheetLinksOf } from './sheet-readers.ts';
import { meetingPhrase } from './worksheets.ts';

/** A session in a list: what it is called and what it is for. */
export interface SessionCard {
  readonly title: readonly Inline[];
  readonly url: string | undefined;
  readonly purpose: readonly Inline[];
  readonly function: string;
  /** What to print for it. */
  readonly papers: readonly Link[];
}

interface OutcomeView {
  readonly kind: string;
  readonly prompt: readonly Inline[];
  readonly decidedBy: string;
  readonly role: Role;
  readonly options: readonly string[];
}

interface HomeworkView {
  readonly text: readonly Inline[];
  readonly owner: Role;
  readonly ownerWord: string;
  readonly due: readonly Inline[] | undefined;
  readonly produces: Link | undefined;
}

export interface SessionPage extends Page {
  readonly purpose: readonly Inline[];
  readonly function: string;
  readonly length: string | undefined;
  readonly audience: string;
  readonly audienceWord: string;
  readonly repeatable: boolean;
  readonly body: readonly Block[];
  readonly segments: readonly SegmentView[];
  readonly banks: readonly BankView[];
  readonly outcomes: readonly OutcomeView[];
  readonly homework: readonly HomeworkView[];
  readonly covers: readonly (readonly Inline[])[];
  readonly agreement:
    | {
        readonly link: Link;
        readonly summary: readonly Inline[] | undefined;
        readonly downloads: readonly DownloadLink[];
      }
    | undefined;
  readonly sheets: readonly Link[];
  readonly checklists: readonly Link[];
  /** Pages of the fork's own kinds that the session names, by kind. */
  readonly ownPapers: readonly NavigationGroup[];
  /** The worksheet in its versions, the one for both first; none where the site has no worksheets. */
  readonly worksheets: readonly SheetLink[];
  /** The files of the worksheet for both, and of everything to print in one. */
  readonly worksheetFiles: readonly DownloadLink[];
  readonly questionFiles: readonly DownloadLink[];
  readonly packFiles: readonly DownloadLink[];
  readonly questionSheets: readonly SheetLink[];
  /** The two whose part can be shown alone. */
  readonly sides: readonly { readonly role: PairRole; readonly title: string }[];
  readonly contacts: readonly ContactView[];
}

function ownPapersByKind(session: Entry<'session'>, context: ProgrammeContext): NavigationGroup[] {
  const named = ownEntriesNamedIn(session, context);
  const groups = context.ownKinds.map(kind => ({
    title: sayGroup(kind, context.t),
    links: linksTo(
      named.filter(entry => entry.kind === kind.id),
      context,
    ),
  }));
  return groups.filter(({ links }) => links.length > 0);
}

export function sessionCard(session: Entry<'session'>, context: ProgrammeContext): SessionCard {
  const entry = session as Entry;
  return {
    title: context.inline(entry, session.data.title),
    url: context.url(entry),
    purpose: context.inline(entry, session.data.purpose),
    function: context.t(`function.${session.data.function}`),
    papers: sessionPapers(session, context),
  };
}

/** The page of a session: what to do and when, who does it, what to ask, what to agree, what to print. */
export function sessionPage(session: Entry<'session'>, context: ProgrammeContext): SessionPage {
  const entry = session as Entry;
  const { programme, t } = context;
  const { data } = session;
  const segments = segmentsOf(session, context);
  const banks = banksOf(session, context);
  const url = context.url(entry) ?? '';
  const contents: Link[] = [
    ...segments.map(({ segment, title }) => ({ title, url: `#${segment}` })),
    ...(banks.length > 0 ? [{ title: t('session.ask'), url: '#ask' }] : []),
    ...(data.outcomes.length > 0 ? [{ title: t('session.settle'), url: '#settle' }] : []),
    ...(data.homework.length > 0 ? [{ title: t('session.homework'), url: '#homework' }] : []),
    { title: t('session.papers'), url: '#papers' },
  ];
  const checklists = programme.findAll('checklist', data.checklists);
  const page = programmePage(context, entry, {
    layout: 'session',
    url,
    type: t('type.session'),
    artefact: 'worksheet',
    text: [paragraph(context.inline(entry, data.purpose)), ...context.blocks(entry, undefined, 2)],
    contents,
    credits: checklists.flatMap(checklist => checklist.data.adaptedFrom),
  });
  return {
    ...page,
    ...neighbours(linksTo(programme.sessions as Entry[], context), url),
    purpose: context.inline(entry, data.purpose),
    function: t(`function.${data.function}`),
    length: meetingPhrase(session, context),
    audience: data.audience,
    audienceWord: context.roleWord(data.audience),
    repeatable: data.repeatable,
    body: context.blocks(entry, undefined, 1),
    segments,
    banks,
    outcomes: outcomeViews(session, context),
    homework: homeworkViews(session, context),
    covers: programme.data.requiredActivities
      .filter(activity => data.covers.includes(activity.id))
      .map(activity => context.inline(programme.entry as Entry, activity.title)),
    agreement: agreementView(session, context),
    sheets: linksTo(programme.findAll('sheet', data.sheets) as Entry[], context),
    checklists: linksTo(checklists as Entry[], context),
    ownPapers: ownPapersByKind(session, context),
    worksheetFiles: context.has('worksheets')
      ? filesOf(sessionArtefact(session, 'worksheet', 'both', context), context)
      : [],
    questionFiles:
      context.has('question-sheets') && banks.length > 0
        ? filesOf(sessionArtefact(session, 'questions', 'both', context), context)
        : [],
    packFiles: context.has('worksheets') ? filesOf(packArtefact(session, context), context) : [],
    worksheets: context.has('worksheets') ? sheetLinksOf(session, 'worksheet', context) : [],
    questionSheets:
      context.has('question-sheets') && banks.length > 0 ? sheetLinksOf(session, 'questions', context) : [],
    sides: (['mentor', 'mentee'] as const).map(role => ({ role, title: context.roleWord(role) })),
    contacts: contactViews(context),
  };
}

/** What is known or settled at the end of a session. */
export function outcomeViews(session: Entry<'session'>, context: ProgrammeContext): OutcomeView[] {
  return session.data.outcomes.map(outcome => ({
    kind: context.t(outcome.kind === 'decision' ? 'outcome.decision' : 'outcome.answer'),
    prompt: context.inline(session as Entry, outcome.prompt),
    decidedBy: context.roleWord(outcome.decidedBy),
    role: outcome.decidedBy,
    options: outcome.options,
  }));
}

/** What is done before the next meeting. */
export function homeworkViews(session: Entry<'session'>, context: ProgrammeContext): HomeworkView[] {
  const entry = session as Entry;
  return session.data.homework.map(task => {
    const sheet = task.produces === undefined ? undefined : context.programme.find('sheet', task.produces);
    return {
      text: context.inline(entry, task.text),
      owner: task.owner,
      ownerWord: context.roleWord(task.owner),
      due: task.due === undefined ? undefined : context.inline(entry, task.due),
      produces: sheet && linkTo(sheet as Entry, context),
    };
  });
}

function agreementView(session: Entry<'session'>, context: ProgrammeContext): SessionPage['agreement'] {
  const id = session.data.agreement;
  const agreement = id === undefined ? undefined : context.programme.find('agreement', id);
  const link = agreement && linkTo(agreement as Entry, context);
  if (!agreement || !link) return undefined;
  const { summary } = agreement.data;
  return {
    link,
    summary: summary === undefined ? undefined : context.inline(agreement as Entry, summary),
    downloads: downloadLinksOf(agreement as Entry, context),
  };
}

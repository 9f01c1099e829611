import type { Inline } from '../../document/document.ts';
import { plainText, text } from '../../document/inlines.ts';
import { plainBlocks } from '../../document/plain-blocks.ts';
import type { SessionFunction } from '../../kinds/parts/item.ts';
import type { Role } from '../../kinds/parts/role.ts';
import type { Entry } from '../../model/entry.ts';
import { agreementWith, programmeUrl } from '../../model/urls.ts';
import { type ItemView, itemViews, ownSegmentsOf, segmentsOf } from '../items.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { contactViews, programmeView } from '../programme-view.ts';
import { banksOf, type QuestionView } from '../question-views.ts';
import { homeworkViews, outcomeViews } from '../session-pages.ts';
import { keywordsIn } from './keywords-in.ts';
import type { SearchPlace, SearchRecord, SearchStanding } from './search-record.ts';

/** What stands on the pages of a programme and is found by itself: each lands on its own anchor. */
export function programmeRecords(context: ProgrammeContext): SearchRecord[] {
  const { programme } = context;
  return [
    ...overviewRecords(context),
    ...programme.sessions.flatMap(session => sessionRecords(session, context)),
    ...programme.used('checklist').flatMap(checklist => checklistRecords(checklist, context)),
    ...programme.used('clause').flatMap(clause => clauseRecord(clause, context)),
    ...programme.terms.flatMap(term => termRecord(term, context)),
  ];
}

type Texts = readonly (readonly Inline[] | undefined)[];

interface Parts extends Pick<SearchRecord, 'kind' | 'title' | 'artefact'> {
  readonly url: string;
  readonly texts: Texts;
  readonly where?: string;
  readonly keywords?: readonly string[];
  readonly session?: SessionFunction;
  readonly role?: Role;
  /** Default: a part of a page. */
  readonly standing?: SearchStanding;
}

function record(context: ProgrammeContext, parts: Parts): SearchRecord {
  const { kind, title, keywords = [], artefact, session, url, where, texts, role = 'both' } = parts;
  const place: SearchPlace = {
    url,
    where,
    programme: context.id,
    role: role === 'both' ? undefined : { id: role, word: context.roleWord(role) },
  };
  const words = texts.flatMap(content => (content === undefined ? [] : plainText(content)));
  return {
    language: context.language,
    kind,
    title,
    text: words.join(' '),
    keywords,
    artefact,
    sessions: session === undefined ? [] : [session],
    role,
    standing: parts.standing ?? 'part',
    places: [place],
  };
}

/** The parts of the overview that answer a question of their own. */
function overviewRecords(context: ProgrammeContext): SearchRecord[] {
  if (!context.has('handbook')) return [];
  const { t } = context;
  const url = programmeUrl(context.id);
  const view = programmeView(context);
  const part = (id: string, title: string, texts: Texts, keywords: readonly string[] = []) =>
    record(context, { kind: t('type.programme'), title, url: `${url}#${id}`, texts, keywords, artefact: 'handbook' });
  const facts = view.facts.map(({ name, value }) => [text(`${name}: `), ...value, text('.')]);
  const contacts = contactViews(context).map(({ word, name, note }) => [text(`${word}: ${name}. `), ...(note ?? [])]);
  return [
    part('facts', t('programme.facts'), facts),
    ...(context.has('calendar')
      ? [part('calendar', t('calendar.title'), [[text(t('calendar.howTo'))]], keywordsIn(t('search.words.calendar')))]
      : []),
    part(
      'timeline',
      t('programme.timeline'),
      view.stages.map(({ title }) => title),
    ),
    ...view.roles.map(({ role, word, description, benefits, responsibilities }) =>
      part(`role-${role}`, word, [description, ...benefits, ...responsibilities]),
    ),
    part('contacts', t('programme.contacts'), contacts, keywordsIn(t('search.words.contacts'))),
    ...(view.values.length > 0 ? [part('values', t('programme.values'), view.values)] : []),
    ...(view.inclusion
      ? [part('inclusion', t('programme.inclusion'), [view.inclusion], keywordsIn(t('search.words.inclusion')))]
      : []),
    ...(view.matching ? [part('matching', t('programme.matching'), [view.matching])] : []),
    ...(view.requiredActivities.length > 0
      ? [part('required', t('programme.requiredActivities'), view.requiredActivities)]
      : []),
    ...(view.codeOfConduct ? [part('conduct', t('programme.codeOfConduct'), [view.codeOfConduct])] : []),
    ...(view.events.length > 0
      ? [
          part(
            'events',
            t('programme.events'),
            view.events.flatMap(({ title, purpose }) => [title, purpose]),
          ),
        ]
      : []),
  ];
}

/** The parts of a session, its own things to do, and the questions that are asked there. */
function sessionRecords(session: Entry<'session'>, context: ProgrammeContext): SearchRecord[] {
  const url = context.url(session as Entry);
  if (url === undefined) return [];
  const { t } = context;
  const where = context.plain(session as Entry, session.data.title);
  const shared = { where, session: session.data.function, artefact: 'worksheet' as const };
  const banks = banksOf(session, context);
  const outcomes = outcomeViews(session, context);
  const homework = homeworkViews(session, context);
  const part = (id: 'ask' | 'settle' | 'homework', title: string, texts: Texts) =>
    record(context, {
      session: shared.session,
      artefact: shared.artefact,
      kind: t('type.session'),
      title: t('search.part', { part: title, page: where }),
      url: `${url}#${id}`,
      keywords: keywordsIn(t(`search.words.${id}`)),
      texts,
    });
  return [
    ...(banks.length > 0
      ? [
          part(
            'ask',
            t('session.ask'),
            banks.map(({ title }) => [...title, text('.')]),
          ),
        ]
      : []),
    ...(outcomes.length > 0
      ? [
          part(
            'settle',
            t('session.settle'),
            outcomes.map(({ prompt }) => prompt),
          ),
        ]
      : []),
    ...(homework.length > 0
      ? [
          part(
            'homework',
            t('session.homework'),
            homework.map(task => task.text),
          ),
        ]
      : []),
    ...ownItemsOf(session, context).flatMap(({ title, items }) =>
      items.map(item => itemRecord(item, `${where}: ${title}`, url, shared, context)),
    ),
    ...banks.flatMap(bank =>
      [...bank.core, ...bank.extra].map(question =>
        record(context, {
          ...shared,
          artefact: 'questions',
          kind: t('search.kind.question'),
          title: plainText(question.text),
          url: `${url}#${question.id}`,
          role: question.askedBy,
          standing: 'line',
          texts: questionTexts(question),
        }),
      ),
    ),
  ];
}

/** The items of a session without those of its checklists, which are found there. Anchors are those of the page. */
function ownItemsOf(session: Entry<'session'>, context: ProgrammeContext) {
  const own = new Set(ownSegmentsOf(session, context).flatMap(({ items }) => items.map(item => plainText(item.text))));
  return segmentsOf(session, context).map(({ title, items }) => ({
    title,
    items: items.filter(item => own.has(plainText(item.text))),
  }));
}

const questionTexts = ({ followUps, why }: QuestionView) => [...followUps, ...(why ? [why] : [])];

function itemRecord(
  item: ItemView,
  where: string,
  url: string,
  shared: Pick<Parts, 'artefact' | 'session'>,
  context: ProgrammeContext,
): SearchRecord {
  const { label, note, owner, covers } = item;
  return record(context, {
    ...shared,
    where,
    kind: context.t('search.kind.item'),
    title: plainText(label ?? item.text),
    url: `${url}#${item.id}`,
    role: owner,
    standing: 'line',
    texts: [label && item.text, item.condition, ...covers, note],
  });
}

function checklistRecords(checklist: Entry<'checklist'>, context: ProgrammeContext): SearchRecord[] {
  const entry = checklist as Entry;
  const url = context.url(entry);
  if (url === undefined) return [];
  const where = context.plain(entry, checklist.data.title);
  return itemViews(checklist.data.items, entry, checklist.data.owner, context).map(item =>
    itemRecord(item, where, url, { artefact: 'checklist' }, context),
  );
}

/** A clause, on the agreement that gives its wording most fully. */
function clauseRecord(clause: Entry<'clause'>, context: ProgrammeContext): SearchRecord[] {
  const entry = clause as Entry;
  const url = context.url(entry);
  const agreement = agreementWith(clause.id, context.programme);
  if (url === undefined || !agreement) return [];
  const { fields, title, prompt, keywords } = clause.data;
  const gaps = new Map(fields.map(({ name }) => [name, [text('…')]]));
  const wording = [text(plainBlocks(context.blocks(entry, gaps)))];
  const answers = fields.map(({ label, options }) => text([label, ...options].join(', ')));
  return [
    record(context, {
      kind: context.t('search.kind.clause'),
      title: context.plain(entry, title),
      where: context.plain(agreement as Entry, agreement.data.title),
      url,
      keywords,
      artefact: 'agreement',
      texts: [context.inline(entry, prompt), wording, ...answers.map(answer => [answer])],
    }),
  ];
}

function termRecord(term: Entry<'term'>, context: ProgrammeContext): SearchRecord[] {
  const url = context.url(term as Entry);
  if (url === undefined) return [];
  return [
    record(context, {
      kind: context.t('search.kind.term'),
      title: context.plain(term as Entry, term.data.title),
      where: context.t('glossary.title'),
      url,
      keywords: [...term.data.also, ...term.data.keywords],
      artefact: 'handbook',
      texts: [[text(plainBlocks(context.blocks(term as Entry)))]],
    }),
  ];
}

import { heading, list, note, paragraph } from '../../document/blocks.ts';
import type { Block, Inline, ListItem } from '../../document/document.ts';
import { small, strong, text } from '../../document/inlines.ts';
import type { Entry } from '../../model/entry.ts';
import { entryUrl } from '../../model/urls.ts';
import { itemList } from '../item-blocks.ts';
import { ownSegmentsOf } from '../items.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { homeworkViews, outcomeViews } from '../session-pages.ts';
import { meetingPhrase } from '../worksheets.ts';
import type { Chapter, Part } from './part.ts';
import { inside } from './part.ts';

/** Every session: what it is for, what to do, what to settle. Questions, checklists and papers stand in their own parts. */
export function sessionsPart(context: ProgrammeContext): Part {
  return {
    id: 'sessions',
    title: context.t('nav.sessions'),
    blocks: [],
    chapters: context.programme.sessions.map(session => sessionChapter(session, context)),
  };
}

type Session = Entry<'session'>;

function sessionChapter(session: Session, context: ProgrammeContext): Chapter {
  const entry = session as Entry;
  const { data } = session;
  const about = [context.t(`function.${data.function}`), meetingPhrase(session, context)];
  const head = about.filter(part => part !== undefined).join(' · ');
  return {
    id: inside('session', session.id),
    title: context.inline(entry, data.title),
    url: entryUrl(entry, context.programme),
    blocks: [
      paragraph([small([text(`${head} · `)]), context.roleMark(data.audience)]),
      paragraph([strong(context.inline(entry, data.purpose))]),
      ...context.blocks(entry, undefined, 2),
      ...(data.repeatable ? [paragraph([small([text(context.t('session.repeatable'))])])] : []),
      ...coverBlocks(session, context),
      ...segmentBlocks(session, context),
      ...outcomeBlocks(session, context),
      ...homeworkBlocks(session, context),
      ...neededBlocks(session, context),
    ],
  };
}

const item = (content: readonly Inline[]): ListItem => ({ id: undefined, blocks: [paragraph(content)] });

function coverBlocks({ data }: Session, context: ProgrammeContext): Block[] {
  const { programme, t } = context;
  const covered = programme.data.requiredActivities.filter(activity => data.covers.includes(activity.id));
  if (covered.length === 0) return [];
  const titles = covered.map(activity => item(context.inline(programme.entry as Entry, activity.title)));
  return [note([paragraph([text(`${t('session.covers')}${t('sign.colon')}`)]), list('bullet', titles)])];
}

function segmentBlocks(session: Session, context: ProgrammeContext): Block[] {
  return ownSegmentsOf(session, context).flatMap(({ segment, title, items, minutes }) => {
    const time = minutes === undefined ? [] : [text(' '), small([text(context.t('item.minutes', { minutes }))])];
    const marker = segment === 'during' ? 'number' : 'bullet';
    return [heading(4, segment, [text(title), ...time]), itemList(marker, items, context, 'reading')];
  });
}

function outcomeBlocks(session: Session, context: ProgrammeContext): Block[] {
  const outcomes = outcomeViews(session, context);
  if (outcomes.length === 0) return [];
  const items = outcomes.map(({ kind, prompt, role, decidedBy, options }): ListItem => {
    const who: Inline = { type: 'role', role, text: decidedBy };
    const choices =
      options.length === 0
        ? []
        : [
            list(
              'bullet',
              options.map(option => item([text(option)])),
            ),
          ];
    return {
      id: undefined,
      blocks: [
        paragraph([strong([text(`${kind}${context.t('sign.colon')}`)]), text(' '), ...prompt, text(' '), who]),
        ...choices,
      ],
    };
  });
  return [heading(4, 'settle', [text(context.t('session.settle'))]), list('bullet', items)];
}

function homeworkBlocks(session: Session, context: ProgrammeContext): Block[] {
  const homework = homeworkViews(session, context);
  if (homework.length === 0) return [];
  const items = homework.map(task =>
    item([
      ...task.text,
      text(' '),
      context.roleMark(task.owner),
      ...(task.due ? [text(' '), small(task.due)] : []),
      ...(task.produces
        ? [text(' '), small([{ type: 'link', href: task.produces.url, content: [text(task.produces.title)] }])]
        : []),
    ]),
  );
  return [heading(4, 'homework', [text(context.t('session.homework'))]), list('bullet', items)];
}

/** The question banks, checklists, sheets and the agreement that a session uses, by their places in the book. */
function neededBlocks({ data }: Session, context: ProgrammeContext): Block[] {
  const { programme, t } = context;
  const groups: readonly (readonly [string, readonly Entry[]])[] = [
    [t('session.ask'), programme.findAll('questions', data.questions) as Entry[]],
    [t('session.checklists'), programme.findAll('checklist', data.checklists) as Entry[]],
    [t('session.sheets'), programme.findAll('sheet', data.sheets) as Entry[]],
    [t('session.agreement'), programme.findAll('agreement', data.agreement ? [data.agreement] : []) as Entry[]],
  ];
  const items = groups.flatMap(([title, entries]) =>
    entries.length === 0
      ? []
      : [item([strong([text(`${title}${context.t('sign.colon')}`)]), text(' '), ...linksTo(entries, context)])],
  );
  return items.length === 0 ? [] : [heading(4, 'papers', [text(t('handbook.needed'))]), list('none', items)];
}

function linksTo(entries: readonly Entry[], context: ProgrammeContext): Inline[] {
  return entries.flatMap((entry, index): Inline[] => {
    const href = entryUrl(entry, context.programme) ?? '';
    const link: Inline = { type: 'link', href, content: context.inline(entry, entry.data.title) };
    return index === 0 ? [link] : [text(context.t('sign.comma')), link];
  });
}

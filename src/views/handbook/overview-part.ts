import { heading, list, paragraph } from '../../document/blocks.ts';
import type { Block, Inline, ListItem } from '../../document/document.ts';
import { small, strong, text } from '../../document/inlines.ts';
import type { Entry } from '../../model/entry.ts';
import { entryUrl, programmeUrl } from '../../model/urls.ts';
import type { Translate } from '../../strings/index.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { type Fact, type ProgrammeView, programmeView } from '../programme-view.ts';
import type { SlotView, StageView } from '../timeline.ts';
import type { Part } from './part.ts';

/** The programme at a glance: what it is, when things happen, and who does what. */
export function overviewPart(context: ProgrammeContext): Part {
  const { programme, t } = context;
  const view = programmeView(context);
  return {
    id: 'overview',
    title: t('nav.overview'),
    url: programmeUrl(programme.id),
    blocks: [
      ...context.blocks(programme.entry as Entry, undefined, 1),
      list(
        'none',
        view.facts.map(fact => factItem(fact, t)),
      ),
      heading(3, 'timeline', [text(t('programme.timeline'))]),
      ...view.stages.flatMap(stage => stageBlocks(stage, context)),
      ...unscheduledBlocks(context),
      heading(3, 'roles', [text(t('programme.roles'))]),
      ...view.roles.flatMap(role => roleBlocks(role, context)),
      ...statementBlocks(view, context),
    ],
    chapters: [],
  };
}

const item = (content: readonly Inline[]): ListItem => ({ id: undefined, blocks: [paragraph(content)] });

const factItem = ({ name, value }: Fact, t: Translate) =>
  item([strong([text(`${name}${t('sign.colon')}`)]), text(' '), ...value]);

function stageBlocks(stage: StageView, { t }: ProgrammeContext): Block[] {
  const number = stage.number === undefined ? undefined : t('programme.stage', { number: stage.number });
  const before = [number, stage.phase].filter(part => part !== undefined).join(' · ');
  const title: Block[] = stage.title
    ? [heading(4, `stage-${stage.number}`, [text(before === '' ? '' : `${before}${t('sign.colon')} `), ...stage.title])]
    : [];
  const summary = stage.summary ? [paragraph(stage.summary)] : [];
  return [
    ...title,
    ...summary,
    list(
      'bullet',
      stage.slots.map(slot => slotItem(slot, t)),
    ),
  ];
}

function slotItem(slot: SlotView, t: ProgrammeContext['t']): ListItem {
  const when = [slot.when, slot.repeat].filter(part => part !== undefined).join(t('sign.comma'));
  const title: Inline[] =
    slot.url === undefined ? [...slot.title] : [{ type: 'link', href: slot.url, content: slot.title }];
  return item([
    strong(title),
    ...(slot.optional ? [text(' '), small([text(t('item.optional'))])] : []),
    ...(when === '' ? [] : [text(' · '), text(when)]),
    { type: 'break' },
    ...slot.purpose,
  ]);
}

/** Sessions that stand outside the schedule, such as an early ending. */
function unscheduledBlocks(context: ProgrammeContext): Block[] {
  const { programme, t } = context;
  const scheduled = new Set(programme.slots.map(slot => slot.type));
  const others = programme.sessions.filter(session => !scheduled.has(session)) as Entry[];
  if (others.length === 0) return [];
  const links = others.map(session =>
    item([
      {
        type: 'link',
        href: entryUrl(session, programme) ?? '',
        content: context.inline(session, session.data.title),
      },
    ]),
  );
  return [heading(4, 'unscheduled', [text(t('programme.unscheduled'))]), list('bullet', links)];
}

function roleBlocks(role: ProgrammeView['roles'][number], { t }: ProgrammeContext): Block[] {
  const points = (key: 'benefits' | 'responsibilities'): Block[] =>
    role[key].length === 0
      ? []
      : [heading(5, `${role.role}-${key}`, [text(t(`programme.${key}`))]), list('bullet', role[key].map(item))];
  return [
    heading(4, `role-${role.role}`, [text(role.word)]),
    paragraph(role.description),
    ...points('benefits'),
    ...points('responsibilities'),
  ];
}

/** What a programme may state beside its roles. The anchors are those of its page. */
function statementBlocks(view: ProgrammeView, { t }: ProgrammeContext): Block[] {
  const said = (id: string, title: string, blocks: readonly Block[]) => [heading(3, id, [text(title)]), ...blocks];
  const points = (id: string, title: string, entries: readonly (readonly Inline[])[]) =>
    entries.length === 0 ? [] : said(id, title, [list('bullet', entries.map(item))]);
  const sentence = (id: string, title: string, words: readonly Inline[] | undefined) =>
    words === undefined ? [] : said(id, title, [paragraph(words)]);
  const events = view.events.map(({ title, when, purpose }): Inline[] => [
    strong(title),
    ...(when === undefined ? [] : [text(' · '), text(when)]),
    { type: 'break' },
    ...purpose,
  ]);
  const resources = view.resources.map(({ title, url, note }): Inline[] => [
    url === undefined ? strong([text(title)]) : { type: 'link', href: url, content: [text(title)] },
    { type: 'break' },
    ...note,
  ]);
  return [
    ...points('values', t('programme.values'), view.values),
    ...sentence('inclusion', t('programme.inclusion'), view.inclusion),
    ...sentence('matching', t('programme.matching'), view.matching),
    ...points('required', t('programme.requiredActivities'), view.requiredActivities),
    ...sentence('conduct', t('programme.codeOfConduct'), view.codeOfConduct),
    ...points('events', t('programme.events'), events),
    ...points('resources', t('programme.resources'), resources),
  ];
}

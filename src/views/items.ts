import type { Inline } from '../document/document.ts';
import { plainText } from '../document/inlines.ts';
import { type ChecklistItem, type Item, type Segment, type Step, segments } from '../kinds/parts/item.ts';
import type { Role } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { isClosed } from '../text/is-closed.ts';
import { anchorFor, UniqueIds } from '../text/slug.ts';
import { linkTo } from './navigation.ts';
import type { Link } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { banksOf } from './question-views.ts';

/** One thing to do, ready to be shown. */
export interface ItemView {
  readonly id: string;
  readonly label: readonly Inline[] | undefined;
  readonly text: readonly Inline[];
  readonly owner: Role;
  readonly ownerWord: string;
  readonly required: boolean;
  readonly condition: readonly Inline[] | undefined;
  readonly covers: readonly (readonly Inline[])[];
  readonly count: { readonly min: number; readonly max: number } | undefined;
  readonly produces: Link | undefined;
  readonly minutes: number | undefined;
  readonly note: readonly Inline[] | undefined;
}

/** One part of a session: its own items among those that its checklists bring along. */
export interface SegmentView {
  readonly segment: Segment;
  readonly title: string;
  readonly items: readonly ItemView[];
  /** The minutes of its steps together; undefined when none is timed. */
  readonly minutes: number | undefined;
}

type AnyItem = Item & Partial<Pick<Step, 'minutes' | 'note'>> & Partial<Pick<ChecklistItem, 'segment' | 'appliesTo'>>;

/** Shows items in order, with an anchor for each that no other on the page has. */
export function itemViews(
  items: readonly AnyItem[],
  entry: Entry,
  fallbackOwner: Role,
  context: ProgrammeContext,
  ids = new UniqueIds(),
): ItemView[] {
  return items.map(item => {
    const label = item.label === undefined ? undefined : context.inline(entry, item.label);
    const text = context.inline(entry, item.text);
    const owner = item.owner ?? fallbackOwner;
    const sheet = item.produces === undefined ? undefined : context.programme.find('sheet', item.produces);
    return {
      id: ids.take(item.id ?? anchorFor(plainText(label ?? text))),
      label: label && closed(label, context),
      text,
      owner,
      ownerWord: context.roleWord(owner),
      required: item.required,
      condition: item.condition === undefined ? undefined : context.inline(entry, item.condition),
      covers: item.covers.map(point => context.inline(entry, point)),
      count: item.count,
      produces: sheet && linkTo(sheet as Entry, context),
      minutes: item.minutes,
      note: item.note === undefined ? undefined : context.inline(entry, item.note),
    };
  });
}

/** A label reads as a sentence of its own; one that asks keeps its question mark. */
function closed(label: readonly Inline[], { t }: ProgrammeContext): readonly Inline[] {
  return isClosed(plainText(label)) ? label : [...label, { type: 'text', text: t('sign.stop') }];
}

/** Who does an item of a session that does not say. */
const ownDefault = 'both';

/** Before, during and after a session: its own items, and around them those of its checklists that belong there. */
export function segmentsOf(session: Entry<'session'>, context: ProgrammeContext): SegmentView[] {
  return segmentsWith(context.programme.findAll('checklist', session.data.checklists), session, context);
}

/** Before, during and after a session without what its checklists bring along. */
export function ownSegmentsOf(session: Entry<'session'>, context: ProgrammeContext): SegmentView[] {
  return segmentsWith([], session, context);
}

function segmentsWith(
  checklists: readonly Entry<'checklist'>[],
  session: Entry<'session'>,
  context: ProgrammeContext,
): SegmentView[] {
  const ids = idsBesideItems(session, context);
  return segments.flatMap(segment => {
    const brought = (position: 'start' | 'end') =>
      checklists.flatMap(checklist => {
        const items = checklist.data.items.filter(
          item => item.position === position && belongs(item, segment, session),
        );
        return itemViews(items, checklist as Entry, checklist.data.owner, context, ids);
      });
    const first = brought('start');
    const own = itemViews(session.data[segment], session as Entry, ownDefault, context, ids);
    const items = [...first, ...own, ...brought('end')];
    const minutes = own.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
    const title = context.t(segmentTitle(segment, session));
    return items.length > 0 ? [{ segment, title, items, minutes: minutes > 0 ? minutes : undefined }] : [];
  });
}

/** Who does the items of a session, its checklists' among them: one role for each item. */
export function ownersOf(session: Entry<'session'>, { programme }: ProgrammeContext): Role[] {
  const own = segments.flatMap(segment => session.data[segment].map(item => item.owner ?? ownDefault));
  const brought = programme.findAll('checklist', session.data.checklists).flatMap(({ data }) => {
    const items = data.items.filter(item => segments.some(segment => belongs(item, segment, session)));
    return items.map(item => item.owner ?? data.owner);
  });
  return [...own, ...brought];
}

/** Anchors of the parts of a session's page and worksheet, which no item may take. */
const partIds = [
  ...['top', 'before', 'during', 'after', 'ask', 'settle', 'homework', 'papers', 'help', 'main', 'contents-title'],
  ...['questions', 'outcomes', 'next', 'notes', 'contacts', 'site-search'],
];

function idsBesideItems(session: Entry<'session'>, context: ProgrammeContext): UniqueIds {
  const ids = new UniqueIds();
  for (const id of partIds) ids.take(id);
  for (const bank of banksOf(session, context)) {
    for (const id of [bank.id, ...[...bank.core, ...bank.extra].map(question => question.id)]) ids.take(id);
  }
  return ids;
}

function belongs(item: ChecklistItem, segment: Segment, session: Entry<'session'>): boolean {
  return item.segment === segment && (item.appliesTo.length === 0 || item.appliesTo.includes(session.data.function));
}

/** A session in which nobody meets has things to do, but no before and after. */
function segmentTitle(segment: Segment, session: Entry<'session'>) {
  const { during, function: purpose } = session.data;
  const nobodyMeets = during.length === 0 && (purpose === 'preparing' || purpose === 'after');
  return nobodyMeets && segment === 'before' ? 'segment.toDo' : (`segment.${segment}` as const);
}

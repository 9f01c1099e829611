import type { Inline } from '../document/document.ts';
import { plainText } from '../document/inlines.ts';
import type { ChecklistItem, Item, Segment, Step } from '../kinds/parts/item.ts';
import type { Role } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { slugOf, UniqueIds } from '../text/slug.ts';
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

/** The items of one segment: a session's own, or those that a checklist brings along. */
export interface ItemGroup {
  /** The checklist they come from; undefined for the session's own. */
  readonly from: Link | undefined;
  readonly title: string | undefined;
  readonly items: readonly ItemView[];
}

export interface SegmentView {
  readonly segment: Segment;
  readonly title: string;
  readonly groups: readonly ItemGroup[];
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
      id: ids.take(item.id ?? slugOf(firstWords(plainText(label ?? text)))),
      label,
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

const firstWords = (text: string) => text.split(/\s+/).slice(0, 6).join(' ');

/** Before, during and after a session: its own items, then those of its checklists that belong there. */
export function segmentsOf(session: Entry<'session'>, context: ProgrammeContext): SegmentView[] {
  const ids = idsBesideItems(session, context);
  const checklists = context.programme.findAll('checklist', session.data.checklists);
  return (['before', 'during', 'after'] as const).flatMap(segment => {
    const own = itemViews(session.data[segment], session as Entry, 'both', context, ids);
    const groups: ItemGroup[] = own.length > 0 ? [{ from: undefined, title: undefined, items: own }] : [];
    for (const checklist of checklists) {
      const items = checklist.data.items.filter(item => belongs(item, segment, session));
      if (items.length === 0) continue;
      groups.push({
        from: linkTo(checklist as Entry, context),
        title: context.plain(checklist as Entry, checklist.data.title),
        items: itemViews(items, checklist as Entry, checklist.data.owner, context, ids),
      });
    }
    const minutes = own.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
    const title = context.t(segmentTitle(segment, session));
    return groups.length > 0 ? [{ segment, title, groups, minutes: minutes > 0 ? minutes : undefined }] : [];
  });
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

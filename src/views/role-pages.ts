import type { Inline } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import type { Slot } from '../model/programme.ts';
import { roleUrl } from '../model/urls.ts';
import { type ItemView, segmentsOf } from './items.ts';
import { linksTo } from './navigation.ts';
import type { Link, Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { sessionPapers } from './session-papers.ts';
import { timelineOf } from './timeline.ts';

/** One of the two people of a pair. */
export type Side = 'mentor' | 'mentee';

/** What one of the pair does in a session. */
interface RoleSession {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly url: string | undefined;
  readonly when: string | undefined;
  readonly purpose: readonly Inline[];
  /** What they do alone; the rest is done together. */
  readonly steps: readonly ItemView[];
  readonly together: number;
  /** The worksheet and the question sheet, in their own version where there is one. */
  readonly papers: readonly Link[];
}

export interface RolePage extends Page {
  readonly role: Side;
  readonly word: string;
  readonly benefits: readonly (readonly Inline[])[];
  readonly responsibilities: readonly (readonly Inline[])[];
  readonly guides: readonly Link[];
  readonly sessions: readonly RoleSession[];
}

/** The way in for mentors, or for mentees: what the programme asks of them, session by session, and what to print. */
export function rolePage(role: Side, context: ProgrammeContext): RolePage {
  const { programme, t } = context;
  const entry = programme.entry as Entry;
  const described = programme.data.roles[role];
  const inline = (markdown: string) => context.inline(entry, markdown);
  const title = t(`entrance.for.${role}`);
  const page = programmePage(context, entry, {
    layout: 'for-role',
    url: roleUrl(programme.id, role),
    type: t('type.guide'),
    artefact: 'handbook',
  });
  const guides = programme.guides.filter(({ data }) => data.audience === role);
  return {
    ...page,
    title,
    heading: [text(title)],
    description: described && context.plain(entry, described.description),
    breadcrumbs: [...page.breadcrumbs, { title: page.title, url: context.url(entry) ?? '' }].filter(({ url }) => url),
    contents: [],
    credits: [],
    aliases: [],
    role,
    word: context.roleWord(role),
    benefits: described?.benefits.map(inline) ?? [],
    responsibilities: described?.responsibilities.map(inline) ?? [],
    guides: linksTo(guides as Entry[], context),
    sessions: roleSessions(role, context),
  };
}

/** Each session type once, at its first place in the schedule; those outside the schedule stay on their own pages. */
function roleSessions(role: Side, context: ProgrammeContext): RoleSession[] {
  const { programme } = context;
  const whens = timelineOf(context).flatMap(({ slots }) => slots.map(({ when }) => when));
  const first = new Map<Slot['type'], string | undefined>();
  programme.slots.forEach((slot, index) => {
    if (!first.has(slot.type)) first.set(slot.type, whens[index]);
  });
  return [...first].map(([session, when]) => roleSession(role, session, when, context));
}

function roleSession(
  role: Side,
  session: Entry<'session'>,
  when: string | undefined,
  context: ProgrammeContext,
): RoleSession {
  const entry = session as Entry;
  const items = segmentsOf(session, context).flatMap(segment => segment.items);
  const url = context.url(entry);
  return {
    id: session.id,
    title: context.inline(entry, session.data.title),
    url: url && `${url}?for=${role}`,
    when,
    purpose: context.inline(entry, session.data.purpose),
    steps: items.filter(({ owner }) => owner === role),
    together: items.filter(({ owner }) => owner === 'both').length,
    papers: sessionPapers(session, context, role),
  };
}

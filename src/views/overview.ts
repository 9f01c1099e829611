import type { Block } from '../document/document.ts';
import type { Entry } from '../model/entry.ts';
import { handbookUrl, programmeUrl } from '../model/urls.ts';
import { type CalendarView, calendarView } from './calendar-view.ts';
import { type Download, programmeDownloads } from './downloads.ts';
import { entrances, guideGroups, linksTo, ownKindGroups } from './navigation.ts';
import type { Link, NavigationGroup, Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { type ProgrammeView, programmeView } from './programme-view.ts';
import { type SessionCard, sessionCard } from './session-pages.ts';

export interface OverviewPage extends Page, ProgrammeView {
  readonly body: readonly Block[];
  /** The ways in for mentors and for mentees; none when the site has none. */
  readonly entrances: readonly Link[];
  readonly unscheduled: readonly SessionCard[];
  readonly guides: readonly NavigationGroup[];
  readonly papers: readonly NavigationGroup[];
  /** The page with the whole handbook; undefined when the site has none. */
  readonly handbookUrl: string | undefined;
  /** Undefined when the site makes no calendars. */
  readonly calendar: CalendarView | undefined;
  readonly downloads: readonly Download[];
}

/** The overview of a programme: what it is, when things happen, who does what, what to print and download. */
export function overviewPage(context: ProgrammeContext): OverviewPage {
  const { programme, t } = context;
  const entry = programme.entry as Entry;
  const scheduled = new Set(programme.slots.map(slot => slot.type));
  const unscheduled = programme.sessions.filter(session => !scheduled.has(session));
  const page = programmePage(context, entry, {
    layout: 'programme',
    url: programmeUrl(programme.id),
    type: t('type.programme'),
    artefact: 'handbook',
    text: context.blocks(entry),
  });
  const guides = guideGroups(context);
  const papers = [
    { title: t('nav.agreements'), links: linksTo(programme.used('agreement'), context) },
    { title: t('nav.sheets'), links: linksTo(programme.used('sheet'), context) },
    { title: t('nav.checklists'), links: linksTo(programme.used('checklist'), context) },
    ...ownKindGroups(context),
  ].filter(group => group.links.length > 0);
  const part = (name: 'timeline' | 'facts' | 'roles' | 'guides' | 'papers' | 'contacts') => ({
    title: t(`programme.${name}`),
    url: `#${name}`,
  });
  const isForOffline = context.has('offline') || context.has('offline-zip');
  const contents = [
    part('timeline'),
    part('facts'),
    part('roles'),
    ...(guides.length > 0 ? [part('guides')] : []),
    ...(papers.length > 0 || context.has('book') ? [part('papers')] : []),
    ...(isForOffline ? [{ title: t('offline.title'), url: '#offline' }] : []),
    part('contacts'),
  ];
  return {
    ...page,
    contents,
    body: context.blocks(entry),
    entrances: entrances(context),
    ...programmeView(context),
    unscheduled: unscheduled.map(session => sessionCard(session, context)),
    guides,
    papers,
    handbookUrl: context.has('book') ? handbookUrl(programme.id) : undefined,
    calendar: calendarView(context),
    downloads: programmeDownloads(context),
  };
}

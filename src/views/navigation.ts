import type { AnyEntry, Entry } from '../model/entry.ts';
import { glossaryUrl, handbookUrl, programmeUrl, roleUrl } from '../model/urls.ts';
import { sayGroup } from '../strings/say-kind.ts';
import type { Link, NavigationGroup } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';

const made = new WeakMap<ProgrammeContext, readonly NavigationGroup[]>();

/** The navigation of a programme: the same object for all its pages, so that it is made and rendered once. */
export function navigationOf(context: ProgrammeContext): readonly NavigationGroup[] {
  const known = made.get(context);
  if (known) return known;
  const groups = makeNavigation(context);
  made.set(context, groups);
  return groups;
}

function makeNavigation(context: ProgrammeContext): NavigationGroup[] {
  const { programme, t } = context;
  const overview: Link[] = context.has('handbook')
    ? [{ title: t('nav.overview'), url: programmeUrl(programme.id) }]
    : [];
  const book: Link[] = context.has('book') ? [{ title: t('nav.handbook'), url: handbookUrl(programme.id) }] : [];
  const glossary: Link[] =
    context.has('glossary') && programme.terms.length > 0
      ? [{ title: t('glossary.title'), url: glossaryUrl(programme.id) }]
      : [];
  const groups: NavigationGroup[] = [
    { title: t('nav.programme'), links: [...overview, ...entrances(context), ...book] },
    { title: t('nav.sessions'), links: linksTo(programme.sessions, context) },
    ...guideGroups(context),
    { title: t('nav.checklists'), links: linksTo(programme.used('checklist'), context) },
    { title: t('nav.sheets'), links: linksTo(programme.used('sheet'), context) },
    { title: t('nav.agreements'), links: linksTo(programme.used('agreement'), context) },
    ...ownKindGroups(context),
    { title: t('nav.words'), links: glossary },
  ];
  return groups.filter(group => group.links.length > 0);
}

/** The ways in for mentors and for mentees. */
export function entrances({ programme, has, t }: ProgrammeContext): Link[] {
  if (!has('roles')) return [];
  return (['mentor', 'mentee'] as const).map(role => ({
    title: t(`entrance.for.${role}`),
    url: roleUrl(programme.id, role),
  }));
}

/** The pages of each kind of the fork's own. */
export function ownKindGroups(context: ProgrammeContext): NavigationGroup[] {
  return context.ownKinds.map(kind => ({
    title: sayGroup(kind, context.t),
    links: linksTo(context.programme.used(kind), context),
  }));
}

/** Guide pages by their sections, in the order of the first page of each. */
export function guideGroups(context: ProgrammeContext): NavigationGroup[] {
  return guideSections(context).map(({ title, guides }) => ({ title, links: linksTo(guides, context) }));
}

/** The sections of the guide with their pages. */
export function guideSections({ programme, t }: ProgrammeContext): { title: string; guides: Entry<'guide'>[] }[] {
  const sections = new Map<string, Entry<'guide'>[]>();
  for (const guide of programme.guides) {
    const title = guide.data.section ?? t('nav.guide');
    sections.set(title, [...(sections.get(title) ?? []), guide]);
  }
  return [...sections].map(([title, guides]) => ({ title, guides }));
}

/** Links to the pages of entries; those without a page are left out. */
export function linksTo(entries: readonly AnyEntry[], context: ProgrammeContext): Link[] {
  return entries.flatMap(entry => linkTo(entry, context) ?? []);
}

export function linkTo(entry: AnyEntry, context: ProgrammeContext): Link | undefined {
  const url = context.url(entry);
  return url === undefined ? undefined : { title: context.plain(entry, entry.data.title), url };
}

import { isBuiltIn } from '../kinds/index.ts';
import type { PairRole } from '../kinds/parts/role.ts';
import { type AnyEntry, type Entry, isKind } from './entry.ts';
import { readLink } from './links.ts';
import type { Programme } from './programme.ts';

/** Addresses on the site, from its root and without the path prefix. They are public: see the design's contracts. */
export const siteUrls = {
  home: '/',
  search: '/search/',
  manifest: '/manifest.json',
  feed: '/feed.xml',
  outline: '/llms.txt',
  manual: '/manual/',
  offline: '/offline/',
  offlineZip: '/offline.zip',
  privacy: '/privacy/',
  rules: '/manual/rules/',
} as const;

/** The address of the home page in a language other than the site's own. */
export const editionRoot = (language: string) => `/${language.toLowerCase()}/`;

/** The address of a programme's overview. */
export const programmeUrl = (programme: string) => `/${programme}/`;

/** The address of a programme's whole handbook on one page; its files stand beside it. */
export const handbookUrl = (programme: string) => `${programmeUrl(programme)}handbook/`;

/** The address of a programme's glossary. */
export const glossaryUrl = (programme: string) => `${programmeUrl(programme)}glossary/`;

/** The address of a programme's page for one of the pair. */
export const roleUrl = (programme: string, role: 'mentor' | 'mentee') => `${programmeUrl(programme)}${role}s/`;

/** The address of the schedule as a calendar file. */
export const calendarUrl = (programme: string) => `${programmeUrl(programme)}calendar.ics`;

/** The address of the page that explains a rule of the check. */
export const ruleUrl = (rule: string) => `${siteUrls.rules}${rule}/`;

/** The address of a page of the manual. */
export const manualUrl = (guide: string) => `${siteUrls.manual}${guide}/`;

/** The address of a picture in the content folder, as it is written in a file there. */
export function mediaUrl(from: string, source: string): string {
  const link = readLink(from, source);
  return link.type === 'file' ? `/media/${encodeURI(link.path)}` : source;
}

/** First parts of addresses that the site needs for itself, so that no programme may be called so. */
export const reservedIds: ReadonlySet<string> = new Set([
  'manual',
  'search',
  'assets',
  'pagefind',
  'media',
  'schemas',
  'offline',
  'privacy',
  'edit',
]);

/**
 * The address of an entry in a programme: a library sheet has one in each programme that uses it.
 * @returns undefined for what has no page of its own and no place on another.
 */
export function entryUrl(entry: AnyEntry, programme: Programme): string | undefined {
  const root = programmeUrl(programme.id);
  switch (entry.kind) {
    case 'programme':
      return root;
    case 'guide':
      return `${root}guide/${entry.id}/`;
    case 'session':
      return `${root}sessions/${entry.id}/`;
    case 'checklist':
      return `${root}checklists/${entry.id}/`;
    case 'sheet':
      return `${root}sheets/${entry.id}/`;
    case 'agreement':
      return `${root}agreements/${entry.id}/`;
    case 'term':
      return `${root}glossary/#${entry.id}`;
    case 'questions': {
      const asked = programme.sessions.find(session => session.data.questions.includes(entry.id));
      return asked ? `${root}sessions/${asked.id}/questions/#${entry.id}` : undefined;
    }
    case 'clause': {
      const settled = agreementWith(entry.id, programme);
      if (!settled) return undefined;
      const anchor = settled.data.layout === 'side-by-side' ? '' : `#${entry.id}`;
      return `${root}agreements/${settled.id}/${anchor}`;
    }
    default: {
      const { kind } = entry.file;
      return kind === undefined || isBuiltIn(kind.id) ? undefined : `${root}${kind.folder}/${entry.id}/`;
    }
  }
}

/** Parts of addresses inside a programme that belong to pages of Mentorbook, so that no kind's folder may be called so. */
export const reservedFolders: ReadonlySet<string> = new Set(['handbook', 'glossary', 'mentors', 'mentees']);

/** The agreement to read a clause in: where its wording stands most fully. */
export function agreementWith(clause: string, programme: Programme): Entry<'agreement'> | undefined {
  const settling = programme
    .used('agreement')
    .filter(agreement => programme.clausesOf(agreement).some(({ id }) => id === clause));
  for (const layout of ['single', 'short'] as const) {
    const fullest = settling.find(agreement => agreement.data.layout === layout);
    if (fullest) return fullest;
  }
  return settling[0];
}

/** The address of a session's printable worksheet or question sheet, for both or for one of the pair. */
export const sessionPartUrl = (
  programme: string,
  session: string,
  part: 'worksheet' | 'questions',
  reader: PairRole = 'both',
) => `${programmeUrl(programme)}sessions/${session}/${part}/${reader === 'both' ? '' : `${reader}/`}`;

/**
 * An address on the site with the name of the site before it.
 * @param site where the site is published; an address on a site that is published nowhere yet stays as it is
 */
export const absoluteUrl = (address: string, site: string | undefined) =>
  site === undefined || !address.startsWith('/') ? address : new URL(address.slice(1), site).href;

/** @returns whether an entry is a page that can be linked to with an anchor of its own. */
export const hasOwnPage = (entry: Pick<AnyEntry, 'kind'>) =>
  !isKind(entry, 'questions') && !isKind(entry, 'clause') && !isKind(entry, 'term');

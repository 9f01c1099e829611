import type { Contact } from '../kinds/parts/contact.ts';
import type { SessionFunction } from '../kinds/parts/item.ts';
import type { SiteSettings } from '../kinds/site.ts';
import type { Translate } from '../strings/index.ts';
import { directionOf, inOrder } from '../text/direction.ts';
import { type Duration, formatDuration } from '../text/duration.ts';
import { oncePerText } from '../text/once-per-text.ts';
import type { Entry } from './entry.ts';

/** The facts that any text may print as `{{ name }}`. A programme states some of them or not. */
export const factNames = [
  'organisation.name',
  'organisation.shortName',
  'programme.title',
  'programme.duration',
  'programme.cadence',
  'programme.sessionLength',
  'programme.meetings',
  'contacts.coordinator',
  'contacts.safeguarding',
  'duties.scheduling',
  'duties.agenda',
  'duties.record',
  'mentor',
  'mentee',
  'mentors',
  'mentees',
  'Mentor',
  'Mentee',
  'Mentors',
  'Mentees',
] as const;
export type FactName = (typeof factNames)[number];

/** @returns whether a name in double braces is that of a fact. */
export function isFactName(name: string): name is FactName {
  return (factNames as readonly string[]).includes(name);
}

/** A fact's words; undefined when the programme does not state it. */
export type Facts = ReadonlyMap<string, string>;

/** The parts of a programme that facts come from, so that facts need no finished programme. */
export interface FactSource {
  readonly entry: Entry<'programme'>;
  readonly language: string;
  readonly slots: readonly { readonly repeat: number; readonly optional: boolean; readonly type: Entry<'session'> }[];
}

const meetingFunctions: ReadonlySet<SessionFunction> = new Set(['opening', 'working', 'review', 'closing']);

/** @returns whether the pair meets in a session to work together; an introduction comes before that. */
export const isMeeting = (session: Entry<'session'>) => meetingFunctions.has(session.data.function);

/** How many meetings of the pair the schedule holds; optional ones do not count. */
export function countMeetings(slots: FactSource['slots']): number {
  return slots.filter(slot => !slot.optional && isMeeting(slot.type)).reduce((sum, slot) => sum + slot.repeat, 0);
}

/** Says how often, e.g. `every month`, `every 2 weeks`. */
export function formatCadence(cadence: Duration, language: string, t: Translate): string {
  for (const unit of ['days', 'weeks', 'months', 'years'] as const) {
    const others = Object.entries(cadence).filter(([name]) => name !== unit);
    if (cadence[unit] > 0 && others.every(([, amount]) => amount === 0)) {
      return t(`cadence.${unit}`, { count: cadence[unit] });
    }
  }
  return t('cadence.every', { length: formatDuration(cadence, language) });
}

// To make a format takes far longer than to use it.
const numbersIn = oncePerText(language => new Intl.NumberFormat(language));

/** Gathers the facts of a programme, in words. */
export function factsOf({ entry, language, slots }: FactSource, settings: SiteSettings, t: Translate): Facts {
  const { data } = entry;
  const { organisation } = settings;
  const words = wordsOf(entry, t);
  const facts: Record<FactName, string | undefined> = {
    'organisation.name': organisation.name,
    'organisation.shortName': organisation.shortName ?? organisation.name,
    'programme.title': data.title,
    'programme.duration': data.duration && formatDuration(data.duration, language),
    'programme.cadence': data.cadence && formatCadence(data.cadence, language, t),
    'programme.sessionLength': data.sessionLength && formatDuration(data.sessionLength, language),
    'programme.meetings': numbersIn(language).format(countMeetings(slots)),
    'contacts.coordinator': formatContact(data.contacts.coordinator, t, language),
    'contacts.safeguarding': formatContact(data.contacts.safeguarding, t, language),
    ...dutiesOf(entry, words, t),
    ...words,
    Mentor: capitalised(words.mentor, language),
    Mentee: capitalised(words.mentee, language),
    Mentors: capitalised(words.mentors, language),
    Mentees: capitalised(words.mentees, language),
  };
  return new Map(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined));
}

type RoleWords = ReturnType<typeof wordsOf>;

/** Who carries each standing task, as it stands in a sentence: `the mentee`, `both of us`. */
function dutiesOf(entry: Entry<'programme'>, words: RoleWords, t: Translate) {
  const { scheduling, agenda, record } = entry.data.duties;
  const who = (role: 'mentor' | 'mentee' | 'both') => {
    if (role === 'both') return t('duty.both');
    // Only a word of the language itself is sure to agree with an article of the language.
    return words[role] === t(`role.${role}.one`) ? t(`duty.${role}`) : t('duty.one', { role: words[role] });
  };
  return { 'duties.scheduling': who(scheduling), 'duties.agenda': who(agenda), 'duties.record': who(record) };
}

/** The programme's own words for the two roles. */
export function wordsOf(entry: Entry<'programme'>, t: Translate) {
  const { mentor, mentee } = entry.data.terms;
  return {
    mentor: mentor?.one ?? t('role.mentor.one'),
    mentors: mentor?.many ?? t('role.mentor.many'),
    mentee: mentee?.one ?? t('role.mentee.one'),
    mentees: mentee?.many ?? t('role.mentee.many'),
  };
}

/** A contact in one phrase: name, e-mail address, telephone number; where both are still to come, it says so. */
export function formatContact(
  { name, email, phone }: Pick<Contact, 'name' | 'email' | 'phone'>,
  t: Translate,
  language: string,
): string {
  // A number that breaks over two lines is easily misread.
  const ways = [email, phone?.replace(/ /g, '\u00a0')].filter(way => way !== undefined);
  const shown = ways.length > 0 ? ways.join(t('sign.comma')) : t('contact.unreachable');
  return inOrder(`${name} (${shown})`, directionOf(language));
}

/** The same words with a capital first letter. */
export function capitalised(text: string, language: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(language) + rest.join('');
}

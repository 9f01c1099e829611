import type { Inline } from '../document/document.ts';
import { strong, text } from '../document/inlines.ts';
import type { Contact } from '../kinds/parts/contact.ts';
import type { Entry } from '../model/entry.ts';
import { countMeetings } from '../model/facts.ts';
import { formatDuration } from '../text/duration.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { type StageView, timelineOf } from './timeline.ts';

export interface Fact {
  readonly name: string;
  readonly value: readonly Inline[];
}

interface RoleView {
  readonly role: 'mentor' | 'mentee' | 'coordinator';
  readonly word: string;
  readonly description: readonly Inline[];
  readonly benefits: readonly (readonly Inline[])[];
  readonly responsibilities: readonly (readonly Inline[])[];
}

/** A contact with its word, e.g. `Coordinator`. */
export interface ContactView extends Omit<Contact, 'note'> {
  readonly word: string;
  readonly note: readonly Inline[] | undefined;
}

interface EventView {
  readonly title: readonly Inline[];
  readonly when: string | undefined;
  readonly purpose: readonly Inline[];
}

interface ResourceView {
  readonly title: string;
  readonly url: string | undefined;
  readonly note: readonly Inline[];
}

/** What a programme says of itself, for its overview and its handbook. */
export interface ProgrammeView {
  readonly facts: readonly Fact[];
  readonly stages: readonly StageView[];
  readonly roles: readonly RoleView[];
  readonly values: readonly (readonly Inline[])[];
  readonly inclusion: readonly Inline[] | undefined;
  readonly matching: readonly Inline[] | undefined;
  readonly codeOfConduct: readonly Inline[] | undefined;
  readonly requiredActivities: readonly (readonly Inline[])[];
  readonly events: readonly EventView[];
  readonly resources: readonly ResourceView[];
  readonly contacts: readonly ContactView[];
}

/** Gathers the facts, the timeline, the roles and what else a programme states. */
export function programmeView(context: ProgrammeContext): ProgrammeView {
  const { data, entry } = context.programme;
  const inline = (text: string) => context.inline(entry as Entry, text);
  const optional = (text: string | undefined) => (text === undefined ? undefined : inline(text));
  return {
    facts: factList(context),
    stages: timelineOf(context),
    roles: roleViews(context),
    values: data.values.map(inline),
    inclusion: optional(data.inclusion),
    matching: optional(data.matching?.summary),
    codeOfConduct: optional(data.codeOfConduct),
    requiredActivities: data.requiredActivities.map(({ title }) => inline(title)),
    events: data.events.map(({ title, at, purpose }) => ({
      title: inline(title),
      when: at && context.t('when.at', { length: formatDuration(at, context.language) }),
      purpose: inline(purpose),
    })),
    resources: data.resources.map(({ title, url, note }) => ({ title, url, note: inline(note) })),
    contacts: contactViews(context),
  };
}

function roleViews(context: ProgrammeContext): RoleView[] {
  const { roles } = context.programme.data;
  const inline = (text: string) => context.inline(context.programme.entry as Entry, text);
  return (['mentor', 'mentee', 'coordinator'] as const).flatMap(role => {
    const described = roles[role];
    if (!described) return [];
    return {
      role,
      word: context.roleWord(role),
      description: inline(described.description),
      benefits: described.benefits.map(inline),
      responsibilities: described.responsibilities.map(inline),
    };
  });
}

/** The contacts of a programme, for pages. */
export function contactViews(context: ProgrammeContext): ContactView[] {
  const { contacts } = context.programme.data;
  const { t } = context;
  return (['coordinator', 'safeguarding'] as const).map(role => {
    const { note, ...contact } = contacts[role];
    const isReachable = contact.email !== undefined || contact.phone !== undefined;
    const shown = note === undefined ? [] : context.inline(context.programme.entry as Entry, note);
    const content = isReachable ? shown : [strong([text(t('contact.unreachable'))]), text(' '), ...shown];
    return { ...contact, word: t(`contact.${role}`), note: content.length > 0 ? content : undefined };
  });
}

/** The facts of a programme at a glance; what is not stated is left out. */
function factList(context: ProgrammeContext): Fact[] {
  const { programme, t, facts, language } = context;
  const { data } = programme;
  const entry = programme.entry as Entry;
  const plain = (value: string | undefined) =>
    value === undefined ? undefined : [{ type: 'text', text: value } as const];
  const meetings = countMeetings(programme.slots);
  const duties = (['scheduling', 'agenda', 'record'] as const).map(duty =>
    t(`duty.${duty}`, { who: context.roleWord(data.duties[duty]) }),
  );
  const all: { name: string; value: readonly Inline[] | undefined }[] = [
    { name: t('fact.purpose'), value: context.inline(entry, data.purpose) },
    { name: t('fact.audience'), value: context.inline(entry, data.audience) },
    { name: t('fact.topics'), value: plain(listOf(data.topics, language)) },
    { name: t('fact.format'), value: plain(t(`format.${data.format}`)) },
    { name: t('fact.setting'), value: plain(t(`setting.${data.setting}`)) },
    { name: t('fact.minors'), value: data.minors ? plain(t('minors.true')) : undefined },
    { name: t('fact.formality'), value: plain(t(`formality.${data.formality}`)) },
    { name: t('fact.duration'), value: plain(facts.get('programme.duration')) },
    {
      name: t('fact.ends'),
      value: data.endCondition === undefined ? undefined : context.inline(entry, data.endCondition),
    },
    {
      name: t('fact.meetings'),
      value: data.cadence ? plain(new Intl.NumberFormat(language).format(meetings)) : undefined,
    },
    { name: t('fact.cadence'), value: plain(facts.get('programme.cadence')) },
    { name: t('fact.sessionLength'), value: plain(facts.get('programme.sessionLength')) },
    { name: t('fact.duties'), value: plain(duties.join(' ')) },
  ];
  return all.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
}

function listOf(words: readonly string[], language: string): string | undefined {
  return words.length === 0 ? undefined : new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

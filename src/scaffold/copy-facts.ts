import { type Document, isMap, isSeq, type YAMLMap } from 'yaml';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { Original } from './copy-programme.ts';
import { quoted, setKeyOf } from './draft.ts';
import { fitSchedule } from './fit-schedule.ts';
import { asLength, daysIn, type Interval, parseInterval, times } from './interval.ts';
import { marked } from './mark.ts';
import { exampleMail } from './name-organisation.ts';
import { contactNames, contactRoles, type NewContact, type ProgrammeFacts } from './programme-facts.ts';

/** Writes the facts of a programme to be into a copy of another’s `programme.md`. */
export function copyFacts(yaml: Document, original: Original, facts: ProgrammeFacts): void {
  yaml.set('title', quoted(escapeMarkdown(facts.title)));
  for (const key of ['purpose', 'audience'] as const) {
    const text = facts[key];
    if (text !== undefined) yaml.set(key, quoted(escapeMarkdown(text)));
  }
  setKeyOf(yaml, 'language', facts.language, 'audience');
  setKeyOf(yaml, 'duration', facts.rhythm.duration, 'formality');
  setKeyOf(yaml, 'cadence', facts.rhythm.cadence, 'duration');
  setKeyOf(yaml, 'sessionLength', facts.sessionLength, 'cadence');
  // They belong to the round and to the texts that the copy was made from.
  for (const key of ['starts', 'version', 'versionDate']) yaml.delete(key);
  copySchedule(yaml, original, facts);
  copyEvents(yaml, original, facts);
  for (const role of contactRoles) copyContact(yaml, role, facts);
  if (original.isShipped) creditOriginal(yaml, original);
}

function copySchedule(yaml: Document, { programme }: Original, { rhythm }: ProgrammeFacts): void {
  const { slots, data } = programme;
  const schedule = yaml.get('schedule');
  if (!isSeq<YAMLMap>(schedule) || !isMap(yaml.contents)) return;
  const activities = data.requiredActivities.map(({ id }) => id);
  const fitted = fitSchedule(slots, activities, rhythm.sessions);
  const step = rhythm.cadence === undefined ? undefined : parseInterval(rhythm.cadence);
  const written = programme.entry.file.source.values ?? {};
  const isAsBefore =
    rhythm.cadence === written.cadence &&
    rhythm.duration === written.duration &&
    fitted.every(({ index, repeat }) => repeat === slots[index]?.repeat) &&
    fitted.length === slots.length;
  if (isAsBefore) return;
  const items = schedule.items;
  schedule.items = fitted.flatMap(({ index, repeat, before }) => {
    const slot = items[index];
    if (!slot) return [];
    if (repeat === 1) slot.delete('repeat');
    else slot.set('repeat', repeat);
    slot.delete('every');
    // What is no meeting of the row has no place in the new dates.
    if (slot.has('at') && before !== undefined && step) slot.set('at', asLength(times(step, before)));
    else slot.delete('at');
    if (rhythm.duration === undefined) slot.delete('afterEnd');
    return [slot];
  });
  dropEmptyStages(yaml, schedule.items);
}

function dropEmptyStages(yaml: Document, schedule: readonly YAMLMap[]): void {
  const stages = yaml.get('stages');
  if (!isSeq<YAMLMap>(stages)) return;
  const used = new Set(schedule.map(slot => slot.get('stage')));
  stages.items = stages.items.filter(stage => used.has(stage.get('id')));
  if (stages.items.length === 0) yaml.delete('stages');
}

/** Moves the events to where they were in the course of the programme: halfway stays halfway. */
function copyEvents(yaml: Document, { programme }: Original, { rhythm }: ProgrammeFacts): void {
  const events = yaml.get('events');
  const before = String(programme.entry.file.source.values?.duration);
  if (!isSeq<YAMLMap>(events) || before === rhythm.duration) return;
  const old = parseInterval(before);
  const next = rhythm.duration === undefined ? undefined : parseInterval(rhythm.duration);
  for (const event of events.items) {
    const at = event.has('at') ? parseInterval(String(event.get('at'))) : undefined;
    if (old && next && at) event.set('at', asLength(share(next, daysIn(at) / daysIn(old))));
    else event.delete('at');
  }
}

/** A part of a length, in its own unit where that comes out even, and else in weeks or days. */
function share(length: Interval, part: number): Interval {
  const amount = length.amount * part;
  if (Math.abs(amount - Math.round(amount)) < 0.05) return { amount: Math.round(amount), unit: length.unit };
  const days = daysIn(length) * part;
  return days < 14 ? { amount: Math.round(days), unit: 'day' } : { amount: Math.floor(days / 7), unit: 'week' };
}

function copyContact(
  yaml: Document,
  role: (typeof contactRoles)[number],
  { contacts, isUnwritten }: ProgrammeFacts,
): void {
  const contact = yaml.getIn(['contacts', role]);
  if (!isMap(contact)) return;
  const given: NewContact = contacts[role];
  const isGiven = Object.values(given).some(value => value !== undefined);
  // A copy of a programme of our own has our own people, as long as nobody else is named.
  const isExample = String(contact.get('email')).endsWith(exampleMail);
  if (!isExample && !isGiven) return;
  const name = given.name ?? (isUnwritten ? marked(contactNames[role]) : contactNames[role]);
  const note = contact.items.filter(pair => String(pair.key) === 'note');
  contact.items = [];
  contact.set('name', quoted(name));
  if (given.email !== undefined) contact.set('email', given.email);
  if (given.phone !== undefined) contact.set('phone', quoted(given.phone));
  contact.items.push(...note);
}

/** Names the shipped programme as the source, as the licence of its texts asks for. */
function creditOriginal(yaml: Document, { programme }: Original): void {
  const credit = { title: quoted(programme.data.title), publisher: 'Mentorbook', licence: 'CC BY 4.0' };
  const credits = yaml.get('adaptedFrom');
  if (isSeq(credits)) credits.items.unshift(yaml.createNode(credit));
  else setKeyOf(yaml, 'adaptedFrom', [credit]);
}

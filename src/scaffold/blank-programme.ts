import { stringify } from 'yaml';
import { minutesOf, parseDuration } from '../text/duration.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { type BlankSession, closingMeeting, firstMeeting, onlyMeeting, regularMeeting } from './blank-sessions.ts';
import { quoted } from './draft.ts';
import { fitMinutes } from './fit-minutes.ts';
import { asLength, parseInterval, times } from './interval.ts';
import { marked } from './mark.ts';
import type { NewFile, NewFiles } from './new-file.ts';
import { type ContactRole, contactNames, contactRoles, type ProgrammeFacts } from './programme-facts.ts';
import type { Limits, Rhythm } from './rhythm.ts';

/** The facts of the blank programme while nothing else is asked for. */
export const blankRhythm: Rhythm = { sessions: 6, cadence: 'every month', duration: '5 months' };
export const blankSessionLength = '60 minutes';
/** A first meeting, a last one, and as many between them as a place in the schedule can repeat. */
export const blankLimits: Limits = { least: 1, most: 54 };

/**
 * A small but whole programme in plain words: what its meetings are for, and a page on how it works.
 * @returns its files by their paths in the content folder
 */
export function blankProgramme(facts: ProgrammeFacts): NewFiles {
  const { id, rhythm } = facts;
  const say = (text: string) => quoted(facts.isUnwritten ? marked(text) : text);
  const sessions = sessionsOf(rhythm.sessions);
  const files = new Map<string, NewFile>();
  const add = (place: string, values: object, body: string) => {
    const written = facts.isUnwritten ? marked(body) : body;
    files.set(`programmes/${id}/${place}.md`, { text: `---\n${stringify(values, { lineWidth: 0 })}---\n\n${written}` });
  };
  add('programme', programmeValues(facts, say), overview(facts));
  for (const session of sessions) add(`sessions/${session.id}`, sessionValues(session, facts, say), session.body);
  add('guide/how-it-works', { title: say('How it works'), order: 1 }, howItWorks(facts, sessions));
  return files;
}

type Say = (text: string) => unknown;

function sessionsOf(count: number): BlankSession[] {
  if (count === 1) return [onlyMeeting];
  return count === 2 ? [firstMeeting, closingMeeting] : [firstMeeting, regularMeeting, closingMeeting];
}

function programmeValues(facts: ProgrammeFacts, say: Say): object {
  const { title, purpose, audience, language, rhythm, sessionLength } = facts;
  return {
    title: quoted(escapeMarkdown(title)),
    purpose:
      purpose === undefined
        ? say('To help each mentee find their way, with somebody beside them who has been there before.')
        : quoted(escapeMarkdown(purpose)),
    audience:
      audience === undefined
        ? say(
            'Anyone who wants to learn from a person with more experience, and people who like to pass on what they know.',
          )
        : quoted(escapeMarkdown(audience)),
    ...(language === undefined ? {} : { language }),
    format: 'one-to-one',
    formality: 'informal',
    ...(rhythm.duration === undefined ? {} : { duration: rhythm.duration }),
    ...(rhythm.cadence === undefined ? {} : { cadence: rhythm.cadence }),
    ...(sessionLength === undefined ? {} : { sessionLength }),
    schedule: scheduleOf(rhythm),
    roles: {
      mentor: {
        description: say('Someone with more experience, who listens, asks and tells what they have learned.'),
        responsibilities: [say('Keep the time that you agreed to.'), say('Ask before you advise.')],
      },
      mentee: {
        description: say('Someone who wants to learn, chooses what to talk about and takes the next step.'),
        responsibilities: [say('Come with a topic.'), say('Do what you said you would, or say early that you cannot.')],
      },
    },
    contacts: Object.fromEntries(contactRoles.map(role => [role, contactValues(role, facts, say)])),
    // One meeting both opens and closes: there can be no other that does.
    ...(rhythm.sessions === 1 ? { check: { 'missing-session': 'off' } } : {}),
  };
}

function contactValues(role: ContactRole, { contacts }: ProgrammeFacts, say: Say): object {
  const { name, email, phone } = contacts[role];
  return {
    name: name === undefined ? say(contactNames[role]) : quoted(name),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone: quoted(phone) }),
  };
}

function scheduleOf({ sessions, cadence }: Rhythm): object[] {
  const step = cadence === undefined ? undefined : parseInterval(cadence);
  const at = (before: number) => (step ? { at: asLength(times(step, before)) } : {});
  if (sessions === 1) return [{ session: onlyMeeting.id }];
  const between = sessions - 2;
  return [
    { session: firstMeeting.id, ...at(0) },
    ...(between > 0 ? [{ session: regularMeeting.id, ...at(1), ...(between > 1 ? { repeat: between } : {}) }] : []),
    { session: closingMeeting.id, ...at(sessions - 1) },
  ];
}

function sessionValues(session: BlankSession, { sessionLength }: ProgrammeFacts, say: Say): object {
  const { before = [], during, homework = [] } = session;
  const length = sessionLength === undefined ? undefined : parseDuration(sessionLength);
  const total = length && minutesOf(length);
  const minutes =
    total === undefined
      ? undefined
      : fitMinutes(
          during.map(({ share }) => share * 5),
          total,
        );
  return {
    title: say(session.title),
    purpose: say(session.purpose),
    function: session.function,
    ...(session.function === 'working' ? { repeatable: true } : {}),
    ...(before.length === 0 ? {} : { before: before.map(({ text, owner }) => ({ text: say(text), owner })) }),
    during: during.map(({ label, text }, index) => ({
      label: say(label),
      text: say(text),
      ...(minutes ? { minutes: minutes[index] } : {}),
    })),
    ...(homework.length === 0 ? {} : { homework: homework.map(({ text }) => ({ text: say(text) })) }),
  };
}

function overview({ rhythm, sessionLength }: ProgrammeFacts): string {
  const length = sessionLength === undefined ? '' : ' for {{ programme.sessionLength }}';
  const meet =
    rhythm.sessions === 1
      ? `You meet once${length}.`
      : rhythm.cadence === undefined
        ? `You meet {{ programme.meetings }} times${length}.`
        : `You meet {{ programme.meetings }} times, {{ programme.cadence }},${length || ' as you agree'}.`;
  return `${meet} The mentee brings the topics. The mentor brings experience and an open ear.\n\nNew here? Read [how it works](guide/how-it-works.md).\n`;
}

function howItWorks({ rhythm }: ProgrammeFacts, sessions: readonly BlankSession[]): string {
  const links = sessions.map(({ id, title, purpose }) => `- [${title}](../sessions/${id}.md): ${lowered(purpose)}`);
  const meetings =
    rhythm.sessions === 1 ? 'The two of you meet once.' : 'You are a pair for a while, and then you part on purpose.';
  return `${meetings} Before a meeting, open its page and print the worksheet, or keep it on your phone.

## What happens

${links.join('\n')}

## What stays private

What you tell each other stays between you. There is one limit: if somebody may be hurt, tell {{ contacts.safeguarding }}.

## When you need help

Ask {{ contacts.coordinator }}.
`;
}

const lowered = (sentence: string) => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;

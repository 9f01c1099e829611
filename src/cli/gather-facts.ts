import { countMeetings } from '../model/facts.ts';
import { blankLimits, blankRhythm, blankSessionLength } from '../scaffold/blank-programme.ts';
import type { Original } from '../scaffold/copy-programme.ts';
import { limitsOf } from '../scaffold/fit-schedule.ts';
import { type ContactRole, contactNames, type NewContact, type ProgrammeFacts } from '../scaffold/programme-facts.ts';
import { Refusal } from '../scaffold/refusal.ts';
import { type Limits, type Rhythm, settleRhythm } from '../scaffold/rhythm.ts';
import type { Translate } from '../strings/index.ts';
import type { Answers } from './answers.ts';
import type { OptionName } from './arguments.ts';
import { isSameLanguage, type Originals, translationOf } from './originals.ts';
import { type AnswerForm, readAnswer, readCount } from './read-answer.ts';

/** The options that state a fact of a programme. */
export const factOptions = [
  'from',
  'title',
  'language',
  'sessions',
  'cadence',
  'duration',
  'session-length',
  'purpose',
  'audience',
  'coordinator-name',
  'coordinator-email',
  'coordinator-phone',
  'safeguarding-name',
  'safeguarding-email',
  'safeguarding-phone',
] as const satisfies readonly OptionName[];

/** The name of the start from nothing. */
const blank = 'blank';

/** What a programme is made from, and its facts. */
export interface Gathered {
  readonly facts: ProgrammeFacts;
  /** Undefined for the blank one. */
  readonly original: Original | undefined;
}

/** What the facts are while nothing else is asked for; undefined where the pair chooses. */
interface Start {
  readonly id: string;
  readonly rhythm: Rhythm;
  readonly sessionLength: string | undefined;
  readonly limits: Limits;
}

/**
 * Gathers the facts of a programme to be.
 * @param id its id, in the right form
 * @param originals what it may start from
 * @param siteLanguage the language of programmes that name none
 * @throws Refusal when facts cannot be right
 */
export async function gatherFacts(
  id: string,
  answers: Answers,
  originals: Originals,
  siteLanguage: string,
  t: Translate,
): Promise<Gathered> {
  const chosen = await chooseOriginal(answers, originals, t);
  const title = await answers.get({ option: 'title', question: t('new.ask.title'), usual: titleOf(id) });
  const usual = chosen?.programme.language ?? siteLanguage;
  const asked = { option: 'language', question: t('new.ask.language'), usual, read: as('language', t) } as const;
  const language = (await answers.get(asked)) ?? usual;
  // A translation that is there is a better start than words in another language.
  const isOther = chosen !== undefined && !isSameLanguage(chosen.programme.language, language);
  const original = (isOther ? translationOf(originals, chosen.programme.id, language) : undefined) ?? chosen;
  const times = await gatherTimes(startOf(original), answers, t);
  const facts: ProgrammeFacts = {
    id,
    title: title ?? titleOf(id),
    purpose: await answers.get({ option: 'purpose' }),
    audience: await answers.get({ option: 'audience' }),
    language: language === siteLanguage ? undefined : language,
    ...times,
    contacts: {
      coordinator: await gatherContact('coordinator', answers, t),
      safeguarding: await gatherContact('safeguarding', answers, t),
    },
    isUnwritten: !isSameLanguage(original?.programme.language ?? 'en', language),
  };
  return { facts, original };
}

/** `first-year` as words: `First year`. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** A title without its marks of Markdown. */
const plainWords = (text: string) => text.replace(/\\(.)/g, '$1');

const as = (form: AnswerForm, t: Translate) => (answer: string) => readAnswer(form, answer, t);

async function chooseOriginal(answers: Answers, originals: Originals, t: Translate): Promise<Original | undefined> {
  const names = [...originals.keys(), blank];
  const expected = names.join(', ');
  const read = (answer: string) =>
    names.includes(answer) ? { value: answer } : { reason: t('new.from', { id: answer, expected }) };
  const rows = [...originals.values()].map(({ programme: { id, data, slots } }) => {
    const meetings = t('new.meetings', { sessions: countMeetings(slots) });
    return `  ${id}: ${plainWords(data.title)}, ${meetings}`;
  });
  const question = [t('new.ask.programmes'), ...rows, `  ${blank}: ${t('new.ask.blank')}`, t('new.ask.from')].join(
    '\n',
  );
  const name = await answers.get({ option: 'from', question, usual: blank, read });
  return originals.get(name ?? blank);
}

function startOf(original: Original | undefined): Start {
  if (!original) return { id: blank, rhythm: blankRhythm, sessionLength: blankSessionLength, limits: blankLimits };
  const { id, slots, data, entry } = original.programme;
  const written = entry.file.source.values ?? {};
  const stated = (key: string) => (written[key] === undefined ? undefined : String(written[key]));
  return {
    id,
    rhythm: { sessions: countMeetings(slots), cadence: stated('cadence'), duration: stated('duration') },
    sessionLength: stated('sessionLength'),
    limits: limitsOf(
      slots,
      data.requiredActivities.map(activity => activity.id),
    ),
  };
}

async function gatherTimes(
  start: Start,
  answers: Answers,
  t: Translate,
): Promise<Pick<ProgrammeFacts, 'rhythm' | 'sessionLength'>> {
  const { rhythm: now, sessionLength: usual, limits } = start;
  const open = { cadence: now.cadence, duration: now.duration, 'session-length': usual };
  for (const option of ['cadence', 'duration', 'session-length'] as const) {
    if (open[option] === undefined && answers.has(option))
      throw new Refusal(t('new.leftOpen', { option, id: start.id }));
  }
  const duration = await answers.get({ option: 'duration', read: as('length', t) });
  // Of three facts, two settle the third: who says how long it all lasts is asked for one more at most.
  const isSettled = duration !== undefined && (answers.has('sessions') || answers.has('cadence'));
  const sessions = await answers.get({
    option: 'sessions',
    ...(isSettled || limits.least === limits.most
      ? {}
      : { question: t('new.ask.sessions'), usual: String(now.sessions) }),
    read: answer => readCount(answer, limits, t),
  });
  const count = sessions === undefined ? undefined : Number(sessions);
  const isAsked = count !== 1 && now.cadence !== undefined && duration === undefined;
  const cadence = await answers.get({
    option: 'cadence',
    ...(isAsked ? { question: t('new.ask.cadence'), usual: now.cadence } : {}),
    read: as('cadence', t),
  });
  const length = usual !== undefined && {
    option: 'session-length' as const,
    question: t('new.ask.sessionLength'),
    usual,
    read: as('length', t),
  };
  return {
    rhythm: settleRhythm({ sessions: count, cadence, duration }, now, limits, t),
    sessionLength: length ? await answers.get(length) : undefined,
  };
}

async function gatherContact(role: ContactRole, answers: Answers, t: Translate): Promise<NewContact> {
  const read = as('email', t);
  const name = await answers.get({ option: `${role}-name`, question: t(`new.ask.${role}`), usual: undefined });
  const email = await answers.get({ option: `${role}-email`, question: t('new.ask.email'), read });
  const phone = await answers.get({ option: `${role}-phone`, question: t('new.ask.phone') });
  // Who is reached under an address has at least the name of the post.
  const isReached = name === undefined && (email ?? phone) !== undefined;
  return { name: isReached ? contactNames[role] : name, email, phone };
}

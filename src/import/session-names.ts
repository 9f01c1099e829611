import type { SessionFunction } from '../kinds/parts/item.ts';
import { nearestName } from '../text/nearest.ts';

/** What the heading of a session says of it. */
export interface SessionName {
  /** The same for two headings that speak of one session. */
  readonly key: string;
  readonly title: string;
  readonly function: SessionFunction;
  readonly repeatable: boolean;
  /** Its number in the row, where the heading says it. */
  readonly number: number | undefined;
  readonly role: 'mentor' | 'mentee' | undefined;
  /** What stands after a colon: what the session is for. */
  readonly purpose: string | undefined;
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  initial: 1,
  opening: 1,
  introductory: 1,
  kickoff: 1,
  '1st': 1,
  one: 1,
  second: 2,
  '2nd': 2,
  two: 2,
  third: 3,
  '3rd': 3,
  three: 3,
  fourth: 4,
  '4th': 4,
  four: 4,
  fifth: 5,
  '5th': 5,
  five: 5,
  sixth: 6,
  '6th': 6,
  six: 6,
  seventh: 7,
  seven: 7,
  eighth: 8,
  eight: 8,
  ninth: 9,
  nine: 9,
  tenth: 10,
  ten: 10,
};
const meeting = /^(?:meetings?|sessions?|conversations?|calls?|meet-?ups?|chats?)$/;
const repeated =
  /^(?:subsequent|follow|followup|follow-up|regular|ongoing|next|monthly|weekly|fortnightly|later|further|other|working)$/;
const last = /^(?:last|final|closing|closure|concluding|end|wrap-?up|exit)$/;

/**
 * Reads a heading as the name of a session: “First meeting: set goals”, “Session 2”, “Follow-up meetings”, “Before you meet”.
 * @returns undefined when it names none
 */
export function sessionName(heading: string): SessionName | undefined {
  const words = heading.replace(/\*/g, '').trim();
  const [, roleWord, afterRole] = /^(?:the )?(mentor|mentee)s?['’]?s?\s*[:–—-]\s*(.+)$/i.exec(words) ?? [];
  const whole = afterRole ?? words;
  const [, name = whole, rest] = /^(.{3,60}?)\s*[:–—]\s+(.+)$/.exec(whole) ?? [];
  const meaning = meaningOf(name);
  if (!meaning) return undefined;
  const purpose = rest === undefined ? undefined : capital(/[.!?]$/.test(rest) ? rest : `${rest}.`);
  return {
    ...meaning,
    title: capital(meaning.title ?? name.trim()),
    role: roleWord === undefined ? undefined : roleWord.toLowerCase() === 'mentor' ? 'mentor' : 'mentee',
    purpose,
  };
}

type Meaning = Pick<SessionName, 'key' | 'function' | 'repeatable' | 'number'> & { readonly title?: string };

function meaningOf(name: string): Meaning | undefined {
  const lower = name
    .toLowerCase()
    .replace(/[.?!…]+$/, '')
    .trim();
  const once = { repeatable: false, number: undefined };
  if (
    /^(?:before|preparing for|prepare for|preparation)\b.{0,20}\b(?:you meet|meeting|first meeting|first session|you start|you begin|program(?:me)?)s?$/.test(
      lower,
    )
  ) {
    return { ...once, key: 'before', function: 'preparing' };
  }
  if (/^(?:after|following)\b.{0,12}\b(?:program(?:me)?|mentoring|relationship|mentorship)s?(?: ends)?$/.test(lower))
    return { ...once, key: 'after', function: 'after' };
  if (
    /^wrapping[ -]up\b|^(?:closing|closure|ending) (?:the )?(?:relationship|mentoring|mentorship|program(?:me)?)$/.test(
      lower,
    )
  ) {
    return { ...once, key: 'last', function: 'closing' };
  }
  const parts = lower.replace(/kick-off/g, 'kickoff').split(/[\s/]+/);
  if (parts.length > 6 || !parts.some(part => meeting.test(part))) return undefined;
  const known = parts.map(part =>
    Object.hasOwn(ordinals, part)
      ? part
      : part.length > 4 && nearestName(part, ['first', 'second', 'third', 'fourth']) === undefined
        ? part
        : (nearestOrdinal(part) ?? part),
  );
  const mended = known.join(' ') === parts.join(' ') ? {} : { title: known.join(' ') };
  const found = known.find(part => Object.hasOwn(ordinals, part));
  const digit = /^(?:meeting|session|call|conversation)\s+#?(\d{1,2})$/.exec(lower)?.[1];
  const number = digit !== undefined ? Number(digit) : found === undefined ? undefined : ordinals[found];
  if (known.some(part => last.test(part))) return { ...once, ...mended, key: 'last', function: 'closing' };
  if (known.includes('review') || known.includes('midpoint') || known.includes('mid-point'))
    return { ...once, ...mended, key: 'review', function: 'review' };
  if (number !== undefined) {
    return {
      ...mended,
      key: `number-${number}`,
      function: number === 1 ? 'opening' : 'working',
      repeatable: false,
      number,
    };
  }
  if (known.some(part => repeated.test(part)))
    return { ...mended, key: 'working', function: 'working', repeatable: true, number: undefined };
  return undefined;
}

/** `firts` is `first`: two letters changed places, or one is missing. */
function nearestOrdinal(part: string): string | undefined {
  return part.length >= 4 ? nearestName(part, ['first', 'second', 'third', 'fourth', 'initial']) : undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

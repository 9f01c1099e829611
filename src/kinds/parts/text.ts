import { z } from 'zod';
import { languages } from '../../strings/index.ts';
import { idForm } from '../../text/slug.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** The kind of content that the id in this place names. */
    reference?: string;
    /** The text takes inline Markdown, facts such as `{{ programme.duration }}` included. */
    inlineMarkdown?: boolean;
    /** A reader sees the text, without Markdown in it. */
    plainText?: boolean;
    /** The plain text may hold facts, which stay empty where a programme does not state them. */
    facts?: boolean;
    /** What the value must look like: the key of the string that says so, or, in a fork's own kind, the words. */
    expected?: string;
    /**
     * Earlier names of the key, each with the version that gave it the new one: `{ length: '1.2.0' }`. They work as long as
     * `worksUntil` says, and the check says so.
     */
    formerly?: Readonly<Record<string, string>>;
  }
}

/** A text that a reader sees: one paragraph of inline Markdown. */
export const inlineText = (description: string) =>
  z.string().trim().min(1).meta({ description, inlineMarkdown: true, expected: 'expected.text' });

/** A plain text with no Markdown in it, such as a name. */
export const plainText = (description: string) =>
  z.string().trim().min(1).meta({ description, plainText: true, expected: 'expected.text' });

/** The id of another content file, looked up in the programme first and then in the library. */
export const reference = (kind: string, description: string) =>
  z.string().regex(idForm).meta({ description, reference: kind, expected: 'expected.reference' });

/** An id given by hand, such as a stage's. */
export const idText = (description: string) => z.string().regex(idForm).meta({ description, expected: 'expected.id' });

// Made when a file first names a language that Mentorbook has no words for: it takes longer than to check many a file.
let languageNames: Intl.DisplayNames | undefined;

function hasName(language: string): boolean {
  if (languages.has(language)) return true;
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return languageNames.of(language) !== undefined;
}

/**
 * @returns whether a text is a BCP 47 tag in its right form, of a language that there is: every one has two or three letters,
 * so that `English` is none; those of two letters are all known by name.
 */
export function isLanguageTag(text: string): boolean {
  try {
    const [language = ''] = /^[A-Za-z]{2,3}(?=-|$)/.exec(text) ?? [];
    if (language === '' || (language.length === 2 && !hasName(language))) return false;
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** A language, as a BCP 47 tag such as `en-GB`. */
export const languageTag = (description: string) =>
  z.string().refine(isLanguageTag).meta({ description, expected: 'expected.language' });

/** A name before the host, as in `https://bank.example@elsewhere.example/`, only makes an address look like another. */
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** A web address that a reader may open. */
export const webAddress = (description: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s]{1,2000}$/, { abort: true })
    .refine(isPlainAddress)
    .meta({ description, expected: 'expected.webAddress' });

const calendarDay = /^(\d{4})-(\d{2})-(\d{2})$/;

function isCalendarDay(text: string): boolean {
  const [, year, month, day] = (calendarDay.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar day, written `2026-03-31`. */
export const dayText = (description: string) =>
  z.string().refine(isCalendarDay).meta({ description, expected: 'expected.day' });

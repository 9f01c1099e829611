import { nearestName } from '../text/nearest.ts';
import { oncePerText } from '../text/once-per-text.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { enWorkshop } from './en-workshop.ts';
import { es } from './es.ts';
import { fill } from './fill.js';
import { formerStringKey } from './former-keys.ts';
import { fr } from './fr.ts';
import { zhHans } from './zh-hans.ts';

/** The words in English, which every other language falls back to. */
export type { en };

export const english = { ...en, ...enWorkshop } as const;

export type StringKey = keyof typeof english;
/** The key of a text that a fork has added: it begins with `own.`, so that it never meets one of Mentorbook's. */
export type OwnKey = `own.${string}`;
/** The words of one language; those that readers see are never missing. */
export type Strings = Readonly<Record<keyof typeof en, string> & Partial<Record<keyof typeof enWorkshop, string>>>;
/** The words that a fork gives for a language: some of them. */
export type OwnStrings = Readonly<Partial<Record<StringKey, string>>>;

/** What goes into the gaps of a string: `{count}` takes the value given as `count`. */
export type StringValues = Readonly<Record<string, string | number>>;

/** Gives a string of the interface, or one that a fork has added, with its gaps filled in. */
export interface Translate {
  /** @throws RangeError for a key that has no text */
  (key: StringKey | OwnKey, values?: StringValues): string;
  /** Whether there is a text under a key: a fork may leave out the names of its own kinds and formats. */
  readonly knows?: (key: string) => boolean;
}

/** The languages whose words come with Mentorbook, by their BCP 47 tags. */
export const languages: ReadonlyMap<string, Strings> = new Map<string, Strings>([
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['de', de],
  ['ar', ar],
  ['zh-Hans', zhHans],
]);

/**
 * Makes the function that gives the interface its words.
 * @param language a BCP 47 tag; a language without strings of its own falls back to English
 * @param always values for every string, such as the programme's own word for a mentee
 * @param own the fork's own words for the language, which come before those of Mentorbook
 */
export function translator(language: string, always: StringValues = {}, own: OwnStrings = {}): Translate {
  const strings: OwnStrings = languages.get(spokenAs(language, languages) ?? 'en') ?? en;
  const textOf = (key: string): string | undefined =>
    own[key as StringKey] ?? strings[key as StringKey] ?? english[key as StringKey];
  const translate = (key: StringKey | OwnKey, values?: StringValues) => {
    const text = textOf(key) ?? wordsOfOldKey(key, own, strings);
    return text.includes('{') ? fill(text, { ...always, ...values }, language) : text;
  };
  return Object.assign(translate, { knows: (key: string) => textOf(key) !== undefined });
}

/**
 * The words of a key that only a fork's layout can have asked for: the types keep all others from it.
 * @throws RangeError for a key that there is not and never was
 */
function wordsOfOldKey(key: string, own: OwnStrings, strings: OwnStrings): string {
  const now = formerStringKey(key)?.name;
  if (now) return own[now] ?? strings[now] ?? english[now];
  const near = nearestName(key, Object.keys(english));
  throw new RangeError(
    `Unexpected key \`${key}\` of the interface's words, expected ${near ? `\`${near}\`` : 'one in src/strings/en.ts'}`,
  );
}

/**
 * Finds the words for a language among those that are there: `es-MX` finds `es`, and `zh-CN` finds `zh-Hans`. A language is
 * found only in the script that it is asked for in, so `zh-TW` does not find `zh-Hans`.
 * @param language a BCP 47 tag
 * @param known the tags that there are words for
 * @returns the tag among them; undefined when none fits
 */
export function spokenAs(language: string, known: { has(tag: string): boolean }): string | undefined {
  return tagsFor(language).find(tag => known.has(tag));
}

/** The tags that words for a language may go by, the nearest first. */
const tagsFor = oncePerText((language): readonly string[] => {
  // To load the tables of scripts takes longer than to check many a file.
  const [, alone] = /^(en|es|fr|de)(?:-[A-Z]{2})?$/.exec(language) ?? [];
  if (alone !== undefined) return [language, alone];
  const { language: base, script } = new Intl.Locale(language).maximize();
  const usual = new Intl.Locale(base).maximize().script;
  return [language, `${base}-${script}`, ...(script === usual ? [base] : [])];
});

/** The keys of the words that readers see. */
export const readerKeys = Object.keys(en) as readonly (keyof typeof en)[];

import { en } from './en.ts';

export type StringKey = keyof typeof en;
export type Strings = Readonly<Record<StringKey, string>>;

/** What goes into the gaps of a string: `{count}` takes the value given as `count`. */
export type StringValues = Readonly<Record<string, string | number>>;

/** Gives a string of the interface with its gaps filled in. */
export type Translate = (key: StringKey, values?: StringValues) => string;

const languages: Readonly<Record<string, Strings>> = { en };

/**
 * Makes the function that gives the interface its words.
 * @param language a BCP 47 tag; a language without strings of its own falls back to English
 * @param always values for every string, such as the programme's own word for a mentee
 */
export function translator(language: string, always: StringValues = {}): Translate {
  const strings = languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en;
  return (key, values) => fill(strings[key], { ...always, ...values });
}

function fill(text: string, values: StringValues): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

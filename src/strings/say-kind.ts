import type { StringKey, Translate } from './index.ts';

/** The word for a kind of content in a sentence, `question bank`, or with its article; a fork's own kind by its id. */
export function sayKind(kind: string, t: Translate, form: 'bare' | 'with article' = 'bare'): string {
  return wordFor(form === 'bare' ? `kind.${kind}` : `kindWithArticle.${kind}`, kind, t);
}

/** What a page of a kind is called, e.g. `Sheet`. */
export function sayType(kind: string, t: Translate): string {
  return wordFor(`type.${kind}`, capital(spaced(kind)), t);
}

/** The heading above a list of pages of a kind, e.g. `Sheets`. */
export function sayGroup({ id, folder }: { readonly id: string; readonly folder: string }, t: Translate): string {
  return wordFor(`nav.${id}`, capital(spaced(folder)), t);
}

/** What a download in a format is called, e.g. `Word`. */
export function sayFormat(format: string, t: Translate): string {
  return wordFor(`format.${format}`, format.toUpperCase(), t);
}

function wordFor(key: string, otherwise: string, t: Translate): string {
  return t.knows?.(key) ? t(key as StringKey) : otherwise;
}

/** `feedbackForm` and `feedback-form` as words. */
const spaced = (name: string) =>
  name.replace(/-/g, ' ').replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

import { en } from './en.ts';
import type { StringKey, Translate } from './index.ts';

/** The word for a kind of content in a sentence, `question bank`, or with its article; a fork's own kind by its id. */
export function sayKind(kind: string, t: Translate, form: 'bare' | 'with article' = 'bare'): string {
  const key = form === 'bare' ? `kind.${kind}` : `kindWithArticle.${kind}`;
  return Object.hasOwn(en, key) ? t(key as StringKey) : kind;
}

import { english, type StringKey, type Translate } from './index.ts';

/** The word for a kind of content in a sentence, `question bank`, or with its article; a fork's own kind by its id. */
export function sayKind(kind: string, t: Translate, form: 'bare' | 'with article' = 'bare'): string {
  const key = form === 'bare' ? `kind.${kind}` : `kindWithArticle.${kind}`;
  return Object.hasOwn(english, key) ? t(key as StringKey) : kind;
}

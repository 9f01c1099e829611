import type { Kind } from '../kinds/define-kind.ts';
import { reservedIds } from '../model/urls.ts';
import { Refusal } from '../scaffold/refusal.ts';
import type { Translate } from '../strings/index.ts';
import { nearestName } from '../text/nearest.ts';
import { idForm, slugOf } from '../text/slug.ts';
import type { Asker } from './ask.ts';

/**
 * What is to be made: a kind by its id or the name of its folder, or one of the other things that can be made.
 * @throws Refusal for a word that means none of them
 */
export async function whatToMake(
  given: string | undefined,
  kinds: readonly Kind[],
  others: readonly string[],
  asker: Asker | undefined,
  t: Translate,
): Promise<string> {
  const names = [...kinds.map(({ id }) => id), ...others];
  const read = (word: string) => {
    const known = names.includes(word) ? word : kinds.find(({ folder }) => folder === word && folder !== '')?.id;
    if (known !== undefined) return { value: known };
    const near = nearestName(word, names);
    const expected = near === undefined ? `one of ${names.join(', ')}` : `\`${near}\``;
    return { reason: t('new.kind', { kind: word, expected }) };
  };
  return answered(
    given,
    read,
    t('new.ask.kind', { kinds: names.join(', ') }),
    asker,
    t('new.kindMissing', { kinds: names.join(', ') }),
  );
}

/**
 * The id of what is to be made.
 * @throws Refusal for an id in the wrong form, with the right one
 */
export async function idToMake(
  given: string | undefined,
  kind: string,
  asker: Asker | undefined,
  t: Translate,
): Promise<string> {
  const example = kind === 'programme' ? 'our-mentoring' : `our-${kind}`;
  const read = (id: string) => {
    if (!idForm.test(id)) {
      const slug = slugOf(id, example);
      return { reason: t('new.id', { id, suggestion: idForm.test(slug) ? slug : example }) };
    }
    if (kind === 'programme' && reservedIds.has(id)) return { reason: t('new.idTaken', { id }) };
    return { value: id };
  };
  return answered(given, read, t('new.ask.id'), asker, t('new.idMissing', { kind, example }));
}

async function answered(
  given: string | undefined,
  read: (answer: string) => { value: string } | { reason: string },
  question: string,
  asker: Asker | undefined,
  missing: string,
): Promise<string> {
  const refuse = (answer: string) => {
    const result = read(answer);
    return 'reason' in result ? result.reason : undefined;
  };
  if (given === undefined && !asker) throw new Refusal(missing);
  const answer = given ?? (await asker?.ask(question, '', refuse)) ?? '';
  const result = read(answer);
  if ('reason' in result) throw new Refusal(result.reason);
  return result.value;
}

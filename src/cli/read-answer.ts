import type { z } from 'zod';
import { contact } from '../kinds/parts/contact.ts';
import { cadenceText, lengthOfTime } from '../kinds/parts/length-of-time.ts';
import { languageTag } from '../kinds/parts/text.ts';
import { meantValue } from '../rules/meant-value.ts';
import { parseInterval } from '../scaffold/interval.ts';
import { type Limits, sessionsReason } from '../scaffold/rhythm.ts';
import { type Expected, sayExpected } from '../strings/expected.ts';
import { type Translate, translator } from '../strings/index.ts';
import { parseDuration } from '../text/duration.ts';

/** What an answer may be: the forms that the check knows. */
const forms = {
  cadence: { schema: cadenceText(''), words: 'expected.cadence' },
  length: { schema: lengthOfTime(''), words: 'expected.lengthOfTime' },
  email: { schema: contact.shape.email, words: 'expected.email' },
  language: { schema: languageTag(''), words: 'expected.language' },
} as const satisfies Record<string, { schema: z.ZodType; words: string }>;
export type AnswerForm = keyof typeof forms;

/**
 * Reads an answer as the check reads a value, and what is meant beyond doubt as well: `fortnightly` is `every 2 weeks`.
 * @returns the value as it is to be written, or why it is none
 */
export function readAnswer(form: AnswerForm, answer: string, t: Translate): { value: string } | { reason: string } {
  const { schema, words } = forms[form];
  const expected: Expected = { words };
  for (const text of [answer, meantValue(answer, expected)]) {
    if (text !== undefined && schema.safeParse(text).success && !isNothing(form, text)) return { value: text };
  }
  return { reason: t('new.value', { value: answer, expected: sayExpected(expected, translator('en')) }) };
}

/** Reads how many meetings there are to be. */
export function readCount(answer: string, limits: Limits, t: Translate): { value: string } | { reason: string } {
  const count = Number(answer);
  if (/^\d+$/.test(answer) && count >= limits.least && count <= limits.most) return { value: String(count) };
  return { reason: sessionsReason(answer, limits, t) };
}

/** No time at all is neither a rhythm nor a length. */
function isNothing(form: AnswerForm, text: string): boolean {
  if (form === 'cadence') return parseInterval(text)?.amount === 0;
  return form === 'length' && Object.values(parseDuration(text) ?? {}).every(amount => amount === 0);
}

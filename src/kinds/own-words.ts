import { z } from 'zod';
import { english, type StringKey } from '../strings/index.ts';
import { plainText } from './parts/text.ts';

let schema: z.ZodObject | undefined;

/** An organisation's own words for the interface in one language: any of the keys, each with a text. */
export function ownWordsSchema(): z.ZodObject {
  schema ??= z.strictObject(
    Object.fromEntries(
      Object.entries(english).map(([key, text]): [StringKey, z.ZodType] => [
        key as StringKey,
        plainText(`In English: ${text}`).optional(),
      ]),
    ),
  );
  return schema;
}

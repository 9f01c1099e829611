import { z } from 'zod';
import { formerStringKeys } from '../strings/former-keys.ts';
import { english, type StringKey } from '../strings/index.ts';
import { plainText } from './parts/text.ts';

let schema: z.ZodObject | undefined;

/** An organisation's own words for the interface in one language: any of the keys, each with a text. */
export function ownWordsSchema(): z.ZodObject {
  schema ??= z.strictObject(
    Object.fromEntries(
      Object.entries(english).map(([key, text]): [StringKey, z.ZodType] => {
        const words = plainText(`In English: ${text}`).optional();
        const formerly = formerStringKeys[key as StringKey];
        return [key as StringKey, formerly ? words.meta({ formerly }) : words];
      }),
    ),
  );
  return schema;
}

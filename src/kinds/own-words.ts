import { z } from 'zod';
import { formerStringKeys } from '../strings/former-keys.ts';
import { english, type StringKey } from '../strings/index.ts';
import { plainText } from './parts/text.ts';

const builtIn = Object.entries(english).map(([key, text]) => [key, `In English: ${text}`] as const);

let ofBuiltIn: z.ZodObject | undefined;

/**
 * An organisation's own words for the interface in one language: any of the keys, each with a text.
 * @param others keys beside those of the interface, e.g. the names of a fork's own kinds
 */
export function ownWordsSchema(others: readonly string[] = []): z.ZodObject {
  if (others.length > 0) return schemaOf([...builtIn, ...others.map(key => [key, 'A text of your own.'] as const)]);
  ofBuiltIn ??= schemaOf(builtIn);
  return ofBuiltIn;
}

function schemaOf(keys: readonly (readonly [string, string])[]): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      keys.map(([key, description]): [string, z.ZodType] => {
        const words = plainText(description).optional();
        const formerly = formerStringKeys[key as StringKey];
        return [key, formerly ? words.meta({ formerly }) : words];
      }),
    ),
  );
}

/** The keys of the words that name a fork's own kind: in lists, on its pages, and in messages of the check. */
export const namesOfKind = (id: string) => [`type.${id}`, `nav.${id}`, `kind.${id}`, `kindWithArticle.${id}`];

/** The key of the words that name a fork's own format where it is downloaded. */
export const nameOfFormat = (id: string) => `format.${id}`;

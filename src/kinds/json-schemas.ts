import { z } from 'zod';
import { sayExpected } from '../strings/expected.ts';
import { translator } from '../strings/index.ts';
import type { Kind } from './define-kind.ts';
import { kindList } from './index.ts';
import { siteSchema } from './site.ts';

/** A JSON Schema (2020-12) of what is written in a kind of file, for editors and other programs. */
export interface PublishedSchema {
  /** The kind, or `site` for `site.yaml`. */
  readonly id: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/**
 * The JSON Schemas of all kinds and of `site.yaml`, made from the schemas that the check uses.
 * @param list the kinds that content may be, a fork's own among them
 */
export function jsonSchemas(list: readonly Kind[] = kindList): PublishedSchema[] {
  const t = translator('en');
  const kinds = list.map(({ id, description, schema }) => ({ id, description, schema: schema as z.ZodType }));
  const site = { id: 'site', description: 'site.yaml: the organisation and what it publishes.', schema: siteSchema };
  return [...kinds, site].map(({ id, description, schema }) => {
    const made = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        addFormerKeys(jsonSchema);
        // Keys of one's own are let through by the check, so editors should let them through too.
        if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} };
        const { expected, reference } = jsonSchema;
        if (typeof expected === 'string') jsonSchema.expected = sayExpected({ words: expected, reference }, t);
      },
    });
    return { id, schema: { ...made, title: id, description } };
  });
}

/** Earlier names of keys still work, so editors let them through and say what to write. */
function addFormerKeys({ properties = {} }: z.core.JSONSchema.BaseSchema): void {
  for (const [name, property] of Object.entries(properties)) {
    if (typeof property !== 'object' || !property.formerly) continue;
    for (const key of Object.keys(property.formerly)) {
      properties[key] = { description: `The old name of \`${name}\`.`, deprecated: true };
    }
  }
}

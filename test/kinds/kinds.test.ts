import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineKind } from '../../src/kinds/define-kind.ts';
import { kindList } from '../../src/kinds/index.ts';
import { unwrap } from '../../src/kinds/schema-at.ts';
import { siteSchema } from '../../src/kinds/site.ts';

/** The keys of a schema and of all schemas in it that have no description, as paths. */
function undocumented(schema: z.core.$ZodType, path: string): string[] {
  const place = unwrap(schema);
  const own = place.meta.description === undefined ? [path] : [];
  if (place.schema instanceof z.ZodObject) {
    const inner = Object.entries(place.schema.shape).flatMap(([key, value]) => undocumented(value, `${path}.${key}`));
    return [...own, ...inner];
  }
  if (place.schema instanceof z.ZodArray) {
    const element = unwrap(place.schema.element).schema;
    return element instanceof z.ZodObject
      ? [...own, ...Object.entries(element.shape).flatMap(([key, value]) => undocumented(value, `${path}[].${key}`))]
      : own;
  }
  return own;
}

describe('the kinds of content', () => {
  it.each([...kindList.map(kind => [kind.id, kind.schema] as const), ['site', siteSchema] as const])(
    'say of each field of a %s what it is',
    (id, schema) => {
      const missing = Object.entries(schema.shape).flatMap(([key, value]) => undocumented(value, `${id}.${key}`));
      expect(missing).toEqual([]);
    },
  );

  it('refuse unknown keys in every group', () => {
    for (const { id, schema } of kindList) {
      const result = schema.safeParse({ rating: 5 });
      const codes = result.error?.issues.map(issue => issue.code);
      expect(codes, id).toContain('unrecognized_keys');
    }
  });

  it('give a JSON Schema for editors', () => {
    for (const { id, schema } of kindList) {
      expect(z.toJSONSchema(schema, { io: 'input' }), id).toMatchObject({
        type: 'object',
        additionalProperties: false,
      });
    }
  });
});

describe('defineKind', () => {
  const parts = {
    id: 'venue',
    folder: 'venues',
    places: ['library'],
    description: 'A place to meet.',
    body: 'none',
  } as const;

  it('makes a kind of a fork’s own', () => {
    const venue = defineKind({ ...parts, schema: z.strictObject({ title: z.string() }) });
    expect(venue).toMatchObject({ id: 'venue', folder: 'venues' });
  });

  it('refuses a schema that lets unknown keys through', () => {
    expect(() => defineKind({ ...parts, schema: z.object({ title: z.string() }) })).toThrow(
      'expected one made with `z.strictObject`',
    );
  });
});

describe('a web address', () => {
  it.each(['https://:small.example/', 'https://', 'small.example', 'ftp://small.example/', 'https://a b/'])(
    'is not %s, once',
    address => {
      const issues = siteSchema.safeParse({
        title: 'Small',
        description: 'Small.',
        url: address,
        organisation: { name: 'Small' },
        programmes: ['pairs'],
      }).error?.issues;
      expect(issues?.map(({ path }) => path.join('.'))).toEqual(['url']);
    },
  );
});

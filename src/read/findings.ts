import { z } from 'zod';
import { schemaAt, unwrap } from '../kinds/schema-at.ts';

/** What zod found wrong with front matter, in terms a rule can put into words. */
export type Finding =
  | {
      readonly type: 'unknown-key';
      readonly path: readonly PropertyKey[];
      readonly key: string;
      readonly known: readonly string[];
    }
  | {
      readonly type: 'missing-key';
      readonly path: readonly PropertyKey[];
      readonly key: string;
      readonly expected: string;
    }
  | {
      readonly type: 'wrong-value';
      readonly path: readonly PropertyKey[];
      readonly value: unknown;
      readonly expected: string;
      readonly options: readonly string[];
    };

/** The front matter of a file after its schema: the data when all is well, otherwise what is not. */
export interface Checked {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** Checks plain front matter against the schema of its kind. Keys that begin with `x-` are let through. */
export function checkValues(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): Checked {
  const ours = withoutOwnKeys(values);
  const result = schema.safeParse(ours);
  if (result.success) return { data: result.data, findings: [] };
  return { data: undefined, findings: result.error.issues.flatMap(issue => findingsOf(issue, schema, ours)) };
}

function withoutOwnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwnKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, inner]) => [key, withoutOwnKeys(inner)]),
  );
}

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodObject, values: unknown): Finding[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const place = schemaAt(schema, path)?.schema;
    const known = place instanceof z.ZodObject ? Object.keys(place.shape) : [];
    return issue.keys.map(key => ({ type: 'unknown-key', path, key, known }));
  }
  const place = schemaAt(schema, path);
  const expected = place ? expectedOf(place.schema, place.meta) : 'another value';
  const value = valueAt(values, path);
  if (value === undefined && path.length > 0) {
    return [{ type: 'missing-key', path: path.slice(0, -1), key: String(path.at(-1)), expected }];
  }
  const options = place?.schema instanceof z.ZodEnum ? place.schema.options.map(String) : [];
  return [{ type: 'wrong-value', path, value, expected, options }];
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    values,
  );
}

/** Says in plain words what a value must be. */
function expectedOf(schema: z.core.$ZodType, meta: z.core.GlobalMeta): string {
  if (meta.expected) return meta.expected;
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.map(option => `\`${option}\``).join(', ')}`;
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodNumber) return numberExpected(schema);
  if (schema instanceof z.ZodArray) return `a list, each entry ${entryExpected(schema)}`;
  if (schema instanceof z.ZodObject) return `a group of keys such as ${keysOf(schema)}`;
  return 'some text';
}

function numberExpected(schema: z.ZodNumber): string {
  const kind = schema.isInt ? 'a whole number' : 'a number';
  const min = schema.minValue ?? Number.NEGATIVE_INFINITY;
  const max = schema.maxValue ?? Number.POSITIVE_INFINITY;
  if (min > -1e9 && max < 1e9) return `${kind} from ${min} to ${max}`;
  return min > -1e9 ? `${kind} greater than 0` : kind;
}

function entryExpected(schema: z.ZodArray): string {
  const { schema: inner, meta } = unwrap(schema.element);
  return expectedOf(inner, meta);
}

function keysOf(schema: z.ZodObject): string {
  return Object.keys(schema.shape)
    .slice(0, 3)
    .map(key => `\`${key}\``)
    .join(', ');
}

import { z } from 'zod';
import type { Kind } from '../kinds/define-kind.ts';
import { fitOf, misfit } from '../kinds/quick-fit.ts';
import { type PlaceInSchema, schemaAt, unwrap } from '../kinds/schema-at.ts';
import type { Expected } from '../strings/expected.ts';
import { nearestName } from '../text/nearest.ts';
import { mostFindings } from './limits.ts';
import { type RenamedKey, renamedAmong, withNewKey } from './renamed-keys.ts';

/** What zod found wrong with front matter, in terms a rule can put into words. */
export type Finding =
  | {
      readonly type: 'unknown-key';
      readonly path: readonly PropertyKey[];
      readonly key: string;
      readonly known: readonly string[];
      /** The name of today, which is there too, when the key is an earlier name of it. */
      readonly renamedTo?: string;
    }
  | {
      readonly type: 'missing-key';
      readonly path: readonly PropertyKey[];
      readonly key: string;
      readonly expected: Expected;
    }
  | {
      /** The file would be right as another kind, in the folder of that kind. */
      readonly type: 'other-kind';
      readonly path: readonly PropertyKey[];
      readonly kind: string;
      readonly folder: string;
    }
  | {
      readonly type: 'wrong-value';
      readonly path: readonly PropertyKey[];
      readonly value: unknown;
      readonly expected: Expected;
      /** The sort of value that belongs there. */
      readonly sort: 'text' | 'number' | 'boolean' | 'list' | 'map' | 'choice' | 'colour' | 'other';
      readonly options: readonly string[];
      /** The kind of file that the value must name. */
      readonly reference: string | undefined;
    };

/** The front matter of a file after its schema: the data when all is well, otherwise what is not. */
export interface Checked {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** The keys with an earlier name. The data has them by their name of today. */
  readonly renamed: readonly RenamedKey[];
}

/** Checks plain front matter against the schema of its kind. Keys that begin with `x-` are let through. */
export function checkValues(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): Checked {
  const data = fitOf(schema)(values);
  if (data !== misfit) return { data, findings: [], renamed: [] };
  let ours = withoutOwnKeys(values);
  let result = schema.safeParse(ours);
  const renamed: RenamedKey[] = [];
  const twice: Finding[] = [];
  // A group with an earlier name may hold keys with earlier names: they come to light once it has its own.
  while (!result.success) {
    const found = renamedAmong(result.error.issues, schema);
    if (found.length === 0) break;
    for (const former of found) {
      const { path, key, name } = former;
      const group = valueAt(ours, path) as object;
      if (Object.hasOwn(group, name)) twice.push({ type: 'unknown-key', path, key, known: [name], renamedTo: name });
      else renamed.push(former);
      ours = withNewKey(ours, former);
    }
    result = schema.safeParse(ours);
  }
  const issues = (result.error?.issues ?? []).slice(0, mostFindings);
  const mistakes = issues.flatMap(issue => findingsOf(issue, schema, ours)).slice(0, mostFindings);
  const findings = [...twice, ...mistakes.filter(isFirst)];
  return { data: findings.length === 0 ? result.data : undefined, findings, renamed };
}

/** One value may miss two marks at once, such as a list in place of a text that must not be empty: it is wrong once. */
function isFirst(finding: Finding, index: number, all: readonly Finding[]): boolean {
  if (finding.type !== 'wrong-value') return true;
  const place = finding.path.join('\n');
  return all.findIndex(other => other.type === 'wrong-value' && other.path.join('\n') === place) === index;
}

/**
 * Finds the kind that a file in the wrong folder was written as: keys of its own are unknown here, and
 * all is right for the other kind.
 * @param others the kinds that could stand beside
 */
export function otherKindOf(
  findings: readonly Finding[],
  values: Readonly<Record<string, unknown>>,
  others: readonly Kind[],
): Finding | undefined {
  const strange = findings.filter(finding => finding.type === 'unknown-key' && finding.path.length === 0);
  if (
    !strange.some(finding => finding.type === 'unknown-key' && nearestName(finding.key, finding.known) === undefined)
  ) {
    return undefined;
  }
  const ours = withoutOwnKeys(values);
  const kind = others.find(({ schema }) => schema.safeParse(ours).success);
  return kind && { type: 'other-kind', path: [], kind: kind.id, folder: kind.folder };
}

function withoutOwnKeys<Value>(value: Value): Value;
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
  const place = issue.code === 'invalid_key' ? keyIn(schemaAt(schema, path.slice(0, -1))) : schemaAt(schema, path);
  const expected = place ? expectedOf(place.schema, place.meta) : { words: 'expected.another' };
  const value = valueAt(values, path);
  if (value === undefined && path.length > 0) {
    return [{ type: 'missing-key', path: path.slice(0, -1), key: String(path.at(-1)), expected }];
  }
  const options = place?.schema instanceof z.ZodEnum ? place.schema.options.map(String) : [];
  const { reference } = place?.meta ?? {};
  return [{ type: 'wrong-value', path, value, expected, sort: sortOf(place), options, reference }];
}

/** What the keys of a group whose names are free must look like, such as languages. */
function keyIn(place: PlaceInSchema | undefined): PlaceInSchema | undefined {
  return place?.schema instanceof z.ZodRecord ? unwrap(place.schema.def.keyType) : undefined;
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    values,
  );
}

function sortOf(place: PlaceInSchema | undefined): Extract<Finding, { type: 'wrong-value' }>['sort'] {
  if (!place) return 'other';
  const { schema, meta } = place;
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodArray) return 'list';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'map';
  if (meta.expected === 'expected.colour') return 'colour';
  return meta.inlineMarkdown || meta.plainText ? 'text' : 'other';
}

/** What a value must be, to be said in plain words. */
function expectedOf(schema: z.core.$ZodType, { expected, reference }: z.core.GlobalMeta): Expected {
  if (expected) return { words: expected, reference };
  if (schema instanceof z.ZodEnum) return { words: 'expected.oneOf', values: { options: listed(schema.options) } };
  if (schema instanceof z.ZodBoolean) return { words: 'expected.boolean' };
  if (schema instanceof z.ZodNumber) return numberExpected(schema);
  if (schema instanceof z.ZodArray) {
    const { schema: inner, meta } = unwrap(schema.element);
    return { words: 'expected.list', entry: expectedOf(inner, meta) };
  }
  if (schema instanceof z.ZodObject) {
    return { words: 'expected.group', values: { keys: listed(Object.keys(schema.shape).slice(0, 3)) } };
  }
  return { words: 'expected.text' };
}

function numberExpected(schema: z.ZodNumber): Expected {
  const min = schema.minValue ?? Number.NEGATIVE_INFINITY;
  const max = schema.maxValue ?? Number.POSITIVE_INFINITY;
  const sort = schema.isInt ? 'wholeNumber' : 'number';
  if (min > -1e9 && max < 1e9) return { words: `expected.${sort}Between`, values: { min, max } };
  return { words: min > -1e9 ? `expected.${sort}Above` : `expected.${sort}` };
}

const listed = (names: readonly (string | number)[]) => names.map(name => `\`${name}\``).join(', ');

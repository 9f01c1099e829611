import { z } from 'zod';
import type { BodyUse, Kind } from '../kinds/define-kind.ts';
import { unwrap } from '../kinds/schema-at.ts';
import { sayExpected } from '../strings/expected.ts';
import type { Translate } from '../strings/index.ts';

/** How a value is filled in: on a line, in a box of text, as a number, a switch, a choice, a list, a group, or pairs of words. */
export type Input = 'line' | 'text' | 'number' | 'switch' | 'choice' | 'list' | 'group' | 'pairs';

/** One place of a form: what is known of a key of front matter. It is plain data, for the browser gets it too. */
export interface FormField {
  readonly key: string;
  readonly input: Input;
  /** What the key is for, in the words of its schema. */
  readonly help: string;
  /** What a value looks like, e.g. `a day, such as 2026-03-31`. */
  readonly expected?: string;
  /** Whether the check misses it when it is left empty. */
  readonly required: boolean;
  /** What holds when it is left out. */
  readonly initial?: unknown;
  readonly options?: readonly string[];
  /** The kind of file whose id it holds. */
  readonly reference?: string;
  readonly pattern?: string;
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** A line that takes a text, a number, yes or no, or a list of texts. */
  readonly mixed?: boolean;
  /** The places of a group. */
  readonly fields?: readonly FormField[];
  /** What each entry of a list is. */
  readonly entry?: FormField;
}

/** The form for one kind of file. */
export interface Form {
  /** The kind, or `site` for `site.yaml`. */
  readonly kind: string;
  readonly body: BodyUse;
  readonly fields: readonly FormField[];
}

/** Titles and labels stand on one line; other texts get a box. */
const oneLine = new Set(['title', 'label']);

/** Machines write it: nobody would want to type a fingerprint. It stays as it is. */
const writtenByProgram = new Set(['translatedFrom']);

/**
 * Makes the form of a kind from the schema that its files are checked with.
 * @param t says what a value looks like
 */
export function formOf({ id, body, schema }: Pick<Kind, 'id' | 'body' | 'schema'>, t: Translate): Form {
  return { kind: id, body, fields: fieldsOf(schema, t) };
}

function fieldsOf(schema: z.ZodObject, t: Translate): FormField[] {
  return Object.keys(schema.shape)
    .filter(key => !writtenByProgram.has(key))
    .flatMap(key => {
      const field = fieldOf(key, schema.shape[key] as z.core.$ZodType, t);
      return field ? [field] : [];
    });
}

/** @returns undefined for what no form can show; the file keeps it as it is */
function fieldOf(key: string, schema: z.core.$ZodType, t: Translate): FormField | undefined {
  const { schema: inner, meta } = unwrap(schema);
  const shape = shapeOf(key, inner, meta, t);
  if (!shape) return undefined;
  const expected =
    meta.expected === undefined || meta.expected === 'expected.text'
      ? undefined
      : sayExpected({ words: meta.expected, reference: meta.reference }, t);
  const initial = initialOf(schema);
  return {
    key,
    help: meta.description ?? '',
    required: isRequired(schema),
    ...(expected === undefined ? {} : { expected }),
    ...(initial === undefined ? {} : { initial }),
    ...(meta.reference === undefined ? {} : { reference: meta.reference }),
    ...shape,
  };
}

type Shape = Partial<FormField> & Pick<FormField, 'input'>;

function shapeOf(key: string, schema: z.core.$ZodType, meta: z.core.GlobalMeta, t: Translate): Shape | undefined {
  if (schema instanceof z.ZodEnum) return { input: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { input: 'switch' };
  if (schema instanceof z.ZodNumber) return numberShape(schema);
  if (schema instanceof z.ZodArray) {
    const entry = fieldOf('entry', schema.element, t);
    return entry && { input: 'list', entry };
  }
  if (schema instanceof z.ZodObject) return { input: 'group', fields: fieldsOf(schema, t) };
  if (schema instanceof z.ZodRecord) return pairsShape(schema);
  if (schema instanceof z.ZodUnion) return { input: 'line', mixed: true };
  if (!(schema instanceof z.ZodString)) return undefined;
  const pattern = patternOf(schema);
  const isBox = meta.inlineMarkdown === true && !oneLine.has(key);
  return { input: isBox ? 'text' : 'line', ...(pattern ? { pattern: pattern.source } : {}) };
}

function patternOf({ def }: z.ZodString): RegExp | undefined {
  const patterns = (def.checks ?? []).map(check => Reflect.get(check._zod.def, 'pattern'));
  return patterns.find(pattern => pattern instanceof RegExp);
}

function numberShape(schema: z.ZodNumber): Shape {
  const { minValue: min, maxValue: max, isInt } = schema;
  return {
    input: 'number',
    whole: isInt,
    ...(min !== null && min > -1e9 ? { min } : {}),
    ...(max !== null && max < 1e9 ? { max } : {}),
  };
}

/** Names with one word each; a name with a whole group stays with the file. */
function pairsShape(schema: z.ZodRecord): Shape | undefined {
  const { schema: value } = unwrap(schema.def.valueType as z.core.$ZodType);
  if (value instanceof z.ZodEnum) return { input: 'pairs', options: value.options.map(String) };
  return value instanceof z.ZodString ? { input: 'pairs' } : undefined;
}

function isRequired(schema: z.core.$ZodType): boolean {
  return !(
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    (schema instanceof z.ZodPipe && !isRequired(schema.def.in))
  );
}

/** A default that is a single value; an empty list or group is the same as none. */
function initialOf(schema: z.core.$ZodType): unknown {
  if (!(schema instanceof z.ZodDefault)) return undefined;
  const { defaultValue } = schema.def;
  return typeof defaultValue === 'object' ? undefined : defaultValue;
}

import { z } from 'zod';

/** What a {@link Fit} gives for a value that does not fit its schema. */
export const misfit = Symbol('misfit');

/** Gives what a schema makes of a value, its defaults and forms included; {@link misfit} where anything is wrong with it. */
export type Fit = (value: unknown) => unknown;

// Schemas never change.
const made = new WeakMap<z.core.$ZodType, Fit>();

/**
 * A quick way through a schema for values that fit it, as nearly all do: zod gathers every problem of a value with its path,
 * and takes three times as long. Whoever gets a misfit asks zod what is wrong. What this does not know of zod, it leaves
 * to zod.
 */
export function fitOf(schema: z.core.$ZodType): Fit {
  const known = made.get(schema) ?? makeFit(schema);
  made.set(schema, known);
  return known;
}

function makeFit(schema: z.core.$ZodType): Fit {
  if (schema instanceof z.ZodObject) return objectFit(schema) ?? zodFit(schema);
  if (schema instanceof z.ZodArray) return arrayFit(schema) ?? zodFit(schema);
  if (schema instanceof z.ZodRecord) return recordFit(schema) ?? zodFit(schema);
  if (schema instanceof z.ZodOptional) return unlessMissing(schema, () => undefined);
  if (schema instanceof z.ZodDefault) return unlessMissing(schema, () => schema.def.defaultValue);
  if (schema instanceof z.ZodPrefault) {
    const inner = fitOf(schema.def.innerType);
    return value => inner(value === undefined ? schema.def.defaultValue : value);
  }
  if (schema instanceof z.ZodUnion) return unionFit(schema) ?? zodFit(schema);
  if (schema instanceof z.ZodString) return stringFit(schema) ?? zodFit(schema);
  if (schema instanceof z.ZodNumber) return numberFit(schema) ?? zodFit(schema);
  if (schema instanceof z.ZodEnum && !hasChecks(schema)) return among(new Set<unknown>(schema.options));
  if (schema instanceof z.ZodBoolean && !hasChecks(schema))
    return value => (typeof value === 'boolean' ? value : misfit);
  if (schema instanceof z.ZodPipe) return pipeFit(schema) ?? zodFit(schema);
  return zodFit(schema);
}

const hasChecks = (schema: z.ZodType) => (schema.def.checks ?? []).length > 0;

const among =
  (options: ReadonlySet<unknown>): Fit =>
  value =>
    options.has(value) ? value : misfit;

function zodFit(schema: z.core.$ZodType): Fit {
  return value => {
    const result = z.safeParse(schema, value);
    return result.success ? result.data : misfit;
  };
}

function objectFit(schema: z.ZodObject): Fit | undefined {
  const isStrict = schema.def.catchall instanceof z.ZodNever;
  if (!isStrict || hasChecks(schema)) return undefined;
  const keys = Object.keys(schema.shape);
  const known = new Set(keys);
  const fits = Object.values(schema.shape).map(fitOf);
  return value => {
    if (!isGroup(value)) return misfit;
    for (const key in value) if (!known.has(key)) return misfit;
    const data: Record<string, unknown> = {};
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      const fitted = fits[at]?.(value[key]);
      if (fitted === misfit) return misfit;
      if (fitted !== undefined) data[key] = fitted;
    }
    return data;
  };
}

function recordFit(schema: z.ZodRecord): Fit | undefined {
  const { def } = schema;
  if (!(def.keyType instanceof z.ZodString) || hasChecks(schema)) return undefined;
  const keyFit = fitOf(def.keyType);
  const valueFit = fitOf(def.valueType);
  return value => {
    if (!isGroup(value)) return misfit;
    const data: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      // Keys of one’s own are left out before zod looks.
      if (key.startsWith('x-') || key === '__proto__' || keyFit(key) !== key) return misfit;
      const fitted = valueFit(value[key]);
      if (fitted === misfit) return misfit;
      data[key] = fitted;
    }
    return data;
  };
}

function arrayFit({ def }: z.ZodArray): Fit | undefined {
  const check = checksOf(def.checks);
  if (!check) return undefined;
  const entryFit = fitOf(def.element);
  return value => {
    if (!Array.isArray(value) || !check(value)) return misfit;
    const data: unknown[] = [];
    for (const entry of value) {
      const fitted = entryFit(entry);
      if (fitted === misfit) return misfit;
      data.push(fitted);
    }
    return data;
  };
}

/** A value of one sort or another: the first that it fits. */
function unionFit(schema: z.ZodUnion): Fit | undefined {
  const { options, inclusive } = schema.def;
  if (hasChecks(schema) || inclusive === false || 'discriminator' in schema.def) return undefined;
  const fits = options.map(fitOf);
  return value => {
    for (const option of fits) {
      const fitted = option(value);
      if (fitted !== misfit) return fitted;
    }
    return misfit;
  };
}

function unlessMissing({ def }: z.ZodOptional | z.ZodDefault, fallback: () => unknown): Fit {
  const inner = fitOf(def.innerType);
  return value => (value === undefined ? fallback() : inner(value));
}

function stringFit({ def }: z.ZodString): Fit | undefined {
  const [first, ...others] = def.checks ?? [];
  const trims = first?._zod.def.check === 'overwrite';
  const { tx = (text: string) => text } = (trims ? first._zod.def : {}) as { tx?: (text: string) => string };
  const check = checksOf(trims ? others : def.checks);
  if (!check || 'format' in def || def.coerce) return undefined;
  return value => {
    if (typeof value !== 'string') return misfit;
    const text = tx(value);
    return check(text) ? text : misfit;
  };
}

function numberFit({ def }: z.ZodNumber): Fit | undefined {
  const { format } = def as { format?: unknown };
  // A whole number is a check of itself.
  const check = checksOf((def.checks ?? []).filter(({ _zod }) => Object(_zod.def) !== def));
  if (!check || def.coerce || (format !== undefined && format !== 'safeint')) return undefined;
  const isNumber = format === undefined ? Number.isFinite : Number.isSafeInteger;
  return value => (isNumber(value) && check(value) ? value : misfit);
}

/** A value in one form that is turned into another, such as `6 months` into its units. */
function pipeFit({ def }: z.ZodPipe): Fit | undefined {
  const { in: from, out: to } = def;
  if (!(to instanceof z.ZodTransform) || hasChecks(to)) return undefined;
  const transform = to.def.transform as (value: unknown) => unknown;
  // One that takes more than the value may refuse it.
  if (transform.length > 1) return undefined;
  const inner = fitOf(from);
  return value => {
    const fitted = inner(value);
    return fitted === misfit ? misfit : transform(fitted);
  };
}

// biome-ignore lint/suspicious/noExplicitAny: each check is asked about values of its schema alone
type Check = (value: any) => boolean;

/** All checks of a schema as one; undefined where zod alone knows one of them. */
function checksOf(checks: readonly z.core.$ZodCheck<never>[] = []): Check | undefined {
  const known = checks.flatMap(check => checkOf(check) ?? []);
  if (known.length < checks.length) return undefined;
  const [only] = known;
  return known.length === 1 ? only : value => known.every(check => check(value));
}

/** When zod looks at a length: always, but for values that have none. */
const [anyLength] = z.string().min(1).def.checks ?? [];

function checkOf({ _zod: { def } }: z.core.$ZodCheck<never>): Check | undefined {
  if (def.when && def.when !== anyLength?._zod.def.when) return undefined;
  switch (def.check) {
    case 'min_length': {
      const { minimum } = def as z.core.$ZodCheckMinLengthDef;
      return (value: string | readonly unknown[]) => lengthOf(value, minimum) >= minimum;
    }
    case 'greater_than': {
      const { value: least, inclusive } = def as z.core.$ZodCheckGreaterThanDef;
      return (value: z.core.util.Numeric) => (inclusive ? value >= least : value > least);
    }
    case 'less_than': {
      const { value: most, inclusive } = def as z.core.$ZodCheckLessThanDef;
      return (value: z.core.util.Numeric) => (inclusive ? value <= most : value < most);
    }
    case 'string_format': {
      const { format, pattern } = def as z.core.$ZodCheckStringFormatDef;
      return format === 'regex' && pattern ? (text: string) => text.search(pattern) >= 0 : undefined;
    }
    case 'custom': {
      const { fn } = def as unknown as { fn?: (value: unknown) => unknown };
      return fn && (value => fn(value) === true);
    }
    default:
      return undefined;
  }
}

/** A letter beyond the first sixty-five thousand takes the room of two, and counts once. */
function lengthOf(value: string | readonly unknown[], minimum: number): number {
  const { length } = value;
  return typeof value === 'string' && length >= minimum && length < minimum * 2 ? [...value].length : length;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

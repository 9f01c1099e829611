import { z } from 'zod';

/** What the layers of a schema say about one place in the front matter. */
export interface PlaceInSchema {
  /** The innermost schema, without `optional`, `default` and the like. */
  readonly schema: z.core.$ZodType;
  /** The notes of all layers, the innermost last. */
  readonly meta: z.core.GlobalMeta;
}

// Schemas never change, and each is unwrapped once for every value that is checked against it.
const unwrapped = new WeakMap<z.core.$ZodType, PlaceInSchema>();

/** Takes off the layers that say nothing about the form of a value, gathering their notes. */
export function unwrap(schema: z.core.$ZodType): PlaceInSchema {
  const known = unwrapped.get(schema) ?? takeOffLayers(schema);
  unwrapped.set(schema, known);
  return known;
}

function takeOffLayers(schema: z.core.$ZodType): PlaceInSchema {
  let inner = schema;
  let meta: z.core.GlobalMeta = { ...z.globalRegistry.get(schema) };
  for (;;) {
    const next = innerOf(inner);
    if (!next) return { schema: inner, meta };
    inner = next;
    meta = { ...z.globalRegistry.get(inner), ...meta };
  }
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return schema.def.innerType;
  }
  return schema instanceof z.ZodPipe ? schema.def.in : undefined;
}

/** @returns the schema of the value at a path such as `['items', 2, 'owner']`, or undefined when there is none. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): PlaceInSchema | undefined {
  let place = unwrap(schema);
  for (const step of path) {
    const next =
      place.schema instanceof z.ZodObject
        ? place.schema.shape[String(step)]
        : place.schema instanceof z.ZodArray
          ? place.schema.element
          : place.schema instanceof z.ZodRecord
            ? place.schema.def.valueType
            : undefined;
    if (!next) return undefined;
    place = unwrap(next);
  }
  return place;
}

/** What lies inside a place: found once for each schema, since every value of every file is asked for it. */
interface Inside {
  readonly meta: z.core.GlobalMeta;
  /** The schemas of a group by their keys. */
  readonly keys: ReadonlyMap<string, z.core.$ZodType> | undefined;
  readonly entry: z.core.$ZodType | undefined;
}

const insides = new WeakMap<z.core.$ZodType, Inside>();

function insideOf(schema: z.core.$ZodType): Inside {
  const known = insides.get(schema);
  if (known) return known;
  const { schema: inner, meta } = unwrap(schema);
  const keys = inner instanceof z.ZodObject ? new Map(Object.entries(inner.shape)) : undefined;
  const inside = { meta, keys, entry: inner instanceof z.ZodArray ? inner.element : undefined };
  insides.set(schema, inside);
  return inside;
}

/**
 * Walks plain front matter alongside its schema.
 * @param visit called for every single value (not for maps and lists) that the schema knows, with a path of its own.
 */
export function walkValues(
  schema: z.core.$ZodType,
  value: unknown,
  visit: (value: unknown, path: readonly PropertyKey[], meta: z.core.GlobalMeta) => void,
): void {
  const path: PropertyKey[] = [];
  const walk = (place: z.core.$ZodType, inside: unknown) => {
    const { keys, entry, meta } = insideOf(place);
    if (keys) {
      if (typeof inside !== 'object' || inside === null) return;
      for (const key of Object.keys(inside)) {
        const next = keys.get(key);
        if (!next) continue;
        path.push(key);
        walk(next, (inside as Readonly<Record<string, unknown>>)[key]);
        path.pop();
      }
    } else if (entry) {
      if (!Array.isArray(inside)) return;
      for (let index = 0; index < inside.length; index += 1) {
        path.push(index);
        walk(entry, inside[index]);
        path.pop();
      }
    } else visit(inside, [...path], meta);
  };
  walk(schema, value);
}

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

/**
 * Walks plain front matter alongside its schema.
 * @param visit called for every single value (not for maps and lists) that the schema knows.
 */
export function walkValues(
  schema: z.core.$ZodType,
  value: unknown,
  visit: (value: unknown, path: readonly PropertyKey[], meta: z.core.GlobalMeta) => void,
  path: readonly PropertyKey[] = [],
): void {
  const place = unwrap(schema);
  if (place.schema instanceof z.ZodObject) {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const keySchema = Object.hasOwn(place.schema.shape, key) ? place.schema.shape[key] : undefined;
      if (keySchema) walkValues(keySchema, inner, visit, [...path, key]);
    }
  } else if (place.schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    const { element } = place.schema;
    value.forEach((inner, index) => {
      walkValues(element, inner, visit, [...path, index]);
    });
  } else {
    visit(value, path, place.meta);
  }
}

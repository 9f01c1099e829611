import { isMap, isScalar } from 'yaml';
import { z } from 'zod';
import { schemaAt } from '../kinds/schema-at.ts';
import type { Source } from './source.ts';

/** A key that is written with an earlier name. */
export interface RenamedKey {
  /** Where the group stands that holds it, by the names of today. */
  readonly path: readonly PropertyKey[];
  /** The name that the file has. */
  readonly key: string;
  /** The name of today. */
  readonly name: string;
  /** The version that renamed it. */
  readonly since: string;
}

/** Finds, among keys that a schema does not know, those that it knew by that name before. */
export function renamedAmong(issues: readonly z.core.$ZodIssue[], schema: z.ZodObject): RenamedKey[] {
  return issues.flatMap(issue => {
    if (issue.code !== 'unrecognized_keys') return [];
    const { path } = issue;
    const names = formerNamesIn(schemaAt(schema, path)?.schema);
    return issue.keys.flatMap(key => {
      const found = names.get(key);
      return found ? [{ path, key, ...found }] : [];
    });
  });
}

const formerNames = new WeakMap<z.core.$ZodType, ReadonlyMap<string, Pick<RenamedKey, 'name' | 'since'>>>();

/** The earlier names of the keys of one group. Looked for once: own words have hundreds of keys. */
function formerNamesIn(schema: z.core.$ZodType | undefined): ReadonlyMap<string, Pick<RenamedKey, 'name' | 'since'>> {
  if (!(schema instanceof z.ZodObject)) return new Map();
  const known = formerNames.get(schema);
  if (known) return known;
  const names = new Map(
    Object.keys(schema.shape).flatMap(name =>
      Object.entries(schemaAt(schema, [name])?.meta.formerly ?? {}).map(([key, since]) => [key, { name, since }]),
    ),
  );
  formerNames.set(schema, names);
  return names;
}

/** Gives a key its name of today in plain front matter, or leaves it out where that name is there too. */
export function withNewKey<Values>(values: Values, { path, key, name }: RenamedKey): Values {
  const [step, ...rest] = path;
  if (typeof values !== 'object' || values === null) return values;
  const inner = { path: rest, key, name, since: '' };
  if (step !== undefined) {
    if (Array.isArray(values)) {
      return values.map((entry, index) => (index === step ? withNewKey(entry, inner) : entry)) as Values;
    }
    return { ...values, [step]: withNewKey(Reflect.get(values, step), inner) };
  }
  const isTaken = Object.hasOwn(values, name);
  return Object.fromEntries(
    Object.entries(values).flatMap(([other, value]) =>
      other !== key ? [[other, value]] : isTaken ? [] : [[name, value]],
    ),
  ) as Values;
}

/** The source as if it had been written with the names of today. Each key keeps its place, for problems. */
export function withNewKeys(source: Source, renamed: readonly RenamedKey[]): Source {
  if (renamed.length === 0 || !source.values) return source;
  let document: ReturnType<Source['yaml']>;
  const yaml = () => {
    document ??= source.yaml();
    for (const { path, key, name } of renamed) {
      const group = path.length === 0 ? document?.contents : document?.getIn(path, true);
      const pair = isMap(group) ? group.items.find(item => isScalar(item.key) && item.key.value === key) : undefined;
      if (isScalar(pair?.key)) pair.key.value = name;
    }
    return document;
  };
  return { ...source, values: renamed.reduce(withNewKey, source.values), yaml };
}

import { z } from 'zod';
import { defineKind, type Kind } from '../kinds/define-kind.ts';
import type { KindExtension } from '../kinds/extend-kind.ts';
import { isBuiltIn, kindList } from '../kinds/index.ts';
import { commonKeys } from '../kinds/parts/common.ts';
import { unwrap } from '../kinds/schema-at.ts';
import { reservedFolders } from '../model/urls.ts';
import type { OverrideFault } from '../read/content-file.ts';
import { nearestName } from '../text/nearest.ts';
import { type FaultWords, faultIn } from './fault.ts';
import type { OwnModule } from './guard.ts';

/** Words that stand for something else where a kind is named. */
const reservedIds = ['site', 'manual', 'stage', 'activity', 'worksheet', 'pack', 'handbook', 'calendar'];

/**
 * Puts a fork's own kinds beside the built-in ones or in their place, and adds its keys to either.
 * @param isWhole whether all of the fork's kinds could be loaded, so that one that is named and not there is a mistake
 * @returns all kinds, and what is wrong with those that cannot be used: they are left out
 */
export function withOwnKinds(
  modules: readonly OwnModule[],
  isWhole: boolean,
): { kinds: readonly Kind[]; faults: OverrideFault[] } {
  const faults: OverrideFault[] = [];
  const fault = (module: OwnModule, words: FaultWords) =>
    faults.push(faultIn(module, words, words.values.folder ?? words.values.id));
  const kinds = new Map(kindList.map(kind => [kind.id, kind]));
  const first = new Map<string, OwnModule>();
  for (const module of modules) {
    const { value } = module;
    if (isExtension(value)) continue;
    const wrong = isKind(value) ? faultOf(value, kinds, first) : notMade;
    if (wrong) {
      fault(module, wrong);
    } else {
      const kind = value as Kind;
      kinds.set(kind.id, kind);
      first.set(kind.id, module);
    }
  }
  for (const module of modules) {
    if (!isExtension(module.value)) continue;
    const wrong = faultOfExtension(module.value, kinds);
    if (wrong) fault(module, wrong);
    else extend(module.value, kinds);
  }
  for (const [id, module] of isWhole && faults.length === 0 ? [...first, ...extensionsOf(modules)] : []) {
    const kind = kinds.get(id);
    for (const named of kind ? namedIn(kind.schema) : []) {
      if (kinds.has(named) || named === 'stage' || named === 'activity') continue;
      fault(module, { words: 'problem.ownReference', values: { id: named, expected: near(named, kinds.keys()) } });
    }
  }
  return { kinds: [...kinds.values()], faults };
}

const notMade: FaultWords = { words: 'problem.ownNotMade', values: { maker: 'defineKind` or `extendKind' } };

function faultOf(
  kind: Kind,
  kinds: ReadonlyMap<string, Kind>,
  first: ReadonlyMap<string, OwnModule>,
): FaultWords | undefined {
  const { id, folder, places, schema } = kind;
  const twin = first.get(id);
  if (twin) return { words: 'problem.ownTwice', values: { id, file: twin.file } };
  const common = Object.keys(commonKeys).filter(key => !Object.hasOwn(schema.shape, key));
  if (common.length > 0) return { words: 'problem.ownCommonKeys', values: { keys: listed(common) } };
  const replaced = isBuiltIn(id) ? kindList.find(each => each.id === id) : undefined;
  if (replaced) return faultOfReplacement(kind, replaced);
  if (reservedIds.includes(id)) return { words: 'problem.ownReserved', values: { id } };
  const owner = [...kinds.values()].find(each => each.folder === folder);
  if (owner) return { words: 'problem.ownFolderTaken', values: { folder, id: owner.id } };
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(folder) || reservedFolders.has(folder)) {
    return { words: 'problem.ownFolder', values: { folder } };
  }
  if (places.length === 0 || places.includes('manual')) return { words: 'problem.ownPlaces', values: { id } };
  return undefined;
}

/** Views count on all that a built-in kind has, and files on the folder that they stand in. */
function faultOfReplacement({ id, folder, places, schema }: Kind, replaced: Kind): FaultWords | undefined {
  if (folder !== replaced.folder || replaced.places.some(place => !places.includes(place))) {
    const expected = `folder: '${replaced.folder}', places: [${replaced.places.map(place => `'${place}'`).join(', ')}]`;
    return { words: 'problem.ownMoved', values: { id, expected } };
  }
  const lost = Object.keys(replaced.schema.shape).filter(key => !Object.hasOwn(schema.shape, key));
  return lost.length > 0 ? { words: 'problem.ownLostKeys', values: { id, keys: listed(lost) } } : undefined;
}

function faultOfExtension(extension: KindExtension, kinds: ReadonlyMap<string, Kind>): FaultWords | undefined {
  const kind = kinds.get(extension.extends);
  if (!kind) {
    return {
      words: 'problem.ownExtends',
      values: { id: extension.extends, expected: near(extension.extends, kinds.keys()) },
    };
  }
  const taken = Object.keys(extension.keys).filter(key => Object.hasOwn(kind.schema.shape, key));
  return taken.length > 0 ? { words: 'problem.ownKeyTaken', values: { id: kind.id, keys: listed(taken) } } : undefined;
}

// Content that is read again has the same kinds, so that files that are as they were need no second look.
const extended = new WeakMap<KindExtension, { readonly from: Kind; readonly to: Kind }>();

function extend(extension: KindExtension, kinds: Map<string, Kind>): void {
  const { extends: id, keys } = extension;
  const from = kinds.get(id);
  if (!from) return;
  const known = extended.get(extension);
  const to = known?.from === from ? known.to : defineKind({ ...from, schema: from.schema.extend(keys) });
  extended.set(extension, { from, to });
  kinds.set(id, to);
}

function extensionsOf(modules: readonly OwnModule[]): [string, OwnModule][] {
  return modules.flatMap(module => (isExtension(module.value) ? [[module.value.extends, module] as const] : [])) as [
    string,
    OwnModule,
  ][];
}

/** The kinds that a schema refers to. */
function namedIn(schema: z.core.$ZodType): string[] {
  const { schema: inner, meta } = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.values(inner.shape as Record<string, z.ZodType>).flatMap(namedIn);
  if (inner instanceof z.ZodArray) return namedIn(inner.element);
  if (inner instanceof z.ZodRecord) return namedIn(inner.def.valueType);
  return meta.reference === undefined ? [] : [meta.reference];
}

/** The nearest name, otherwise all of them. */
export function near(name: string, names: Iterable<string>): string {
  const all = [...names];
  return listed([nearestName(name, all) ?? all].flat());
}

const listed = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');

function isKind(value: unknown): value is Kind {
  if (typeof value !== 'object' || value === null) return false;
  const { id, folder, places, schema, body } = value as Partial<Record<keyof Kind, unknown>>;
  return (
    typeof id === 'string' &&
    typeof folder === 'string' &&
    Array.isArray(places) &&
    typeof body === 'string' &&
    schema instanceof z.ZodObject
  );
}

function isExtension(value: unknown): value is KindExtension {
  if (typeof value !== 'object' || value === null) return false;
  const { extends: id, keys } = value as Partial<Record<keyof KindExtension, unknown>>;
  return typeof id === 'string' && typeof keys === 'object' && keys !== null;
}

import type { StringKey } from './index.ts';

/**
 * Strings that had another key before: by the key of today, the earlier ones, each with the version that renamed it. A fork's
 * words and layouts that use an earlier key go on working as long as `worksUntil` says.
 */
export const formerStringKeys: Readonly<Partial<Record<StringKey, Readonly<Record<string, string>>>>> = {};

/** The key of today of a string that is asked for by an earlier one; undefined for one that never was. */
export function stringKeyOf(former: string): StringKey | undefined {
  const found = Object.entries(formerStringKeys).find(([, names]) => Object.hasOwn(names, former));
  return found?.[0] as StringKey | undefined;
}

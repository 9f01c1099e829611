import type { StringKey } from './index.ts';

/**
 * Strings that had another key before: by the key of today, the earlier ones, each with the version that renamed it. A fork's
 * words and layouts that use an earlier key go on working as long as `worksUntil` says.
 */
export const formerStringKeys: Readonly<Partial<Record<StringKey, Readonly<Record<string, string>>>>> = {};

/** What a string that is asked for by an earlier key is called today; undefined for one that never was. */
export function formerStringKey(key: string): { readonly name: StringKey; readonly since: string } | undefined {
  for (const [name, former] of Object.entries(formerStringKeys)) {
    const since = Object.hasOwn(former, key) ? former[key] : undefined;
    if (since !== undefined) return { name: name as StringKey, since };
  }
  return undefined;
}

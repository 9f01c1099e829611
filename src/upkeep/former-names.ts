import { formerStringKeys } from '../strings/former-keys.ts';

/** Earlier names by the name of today, each with the version that gave it the new one. */
export type FormerNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What a fork's layouts and styles may call by an earlier name, as long as `worksUntil` says. Keys of content, of words and
 * rules carry theirs themselves.
 */
export const formerNames: Readonly<Record<'layouts' | 'parts' | 'blocks' | 'tokens', FormerNames>> = {
  layouts: {},
  parts: {},
  blocks: { beforeDocument: { keepTicks: '0.1.0' } },
  tokens: {},
};

/** One earlier name with the name of today. */
export interface Renamed {
  readonly key: string;
  readonly name: string;
  readonly since: string;
}

/** All earlier names as a list. */
export function renamedIn(names: FormerNames): Renamed[] {
  return Object.entries(names).flatMap(([name, former]) =>
    Object.entries(former).map(([key, since]) => ({ key, name, since })),
  );
}

/**
 * A fork's layout with the names of today: blocks, layouts, parts with their macros, keys of words.
 * @param names the earlier names; those of Mentorbook, but for tests
 */
export function templateOfToday(text: string, names: typeof formerNames = formerNames): string {
  let result = text;
  for (const { key, name } of renamedIn(names.blocks)) {
    result = result.replace(new RegExp(`(\\{%-?\\s*(?:end)?block\\s+)${key}\\b`, 'g'), `$1${name}`);
  }
  for (const { key, name } of renamedIn(names.layouts)) {
    result = result.replace(new RegExp(`(["'])((?:layouts/)?)${key}\\.njk\\1`, 'g'), `$1$2${name}.njk$1`);
  }
  for (const { key, name } of renamedIn(names.parts)) {
    const [old, now] = [macroOf(key), macroOf(name)];
    result = result.replace(
      new RegExp(`(["'])((?:layouts/)?parts/)${key}\\.njk\\1(\\s+import\\s+)${old}(?:\\s+as\\s+(\\w+))?`, 'g'),
      (_, quote, folder, word, alias) => `${quote}${folder}${name}.njk${quote}${word}${now} as ${alias ?? old}`,
    );
    result = result.replace(new RegExp(`(["'])((?:layouts/)?parts/)${key}\\.njk\\1`, 'g'), `$1$2${name}.njk$1`);
  }
  for (const { key, name } of renamedIn(formerStringKeys)) {
    const asked = new RegExp(`(?<![\\w.])(t\\(\\s*["'])${key.replace(/\./g, '\\.')}(["'])`, 'g');
    result = result.replace(asked, `$1${name}$2`);
  }
  return result;
}

/** A part of a fork's own under an earlier name: its macro is asked for by the name of today. */
export function partOfToday(text: string, key: string, name: string): string {
  return text.replace(new RegExp(`(\\{%-?\\s*macro\\s+)${macroOf(key)}\\b`, 'g'), `$1${macroOf(name)}`);
}

/** A fork's styles with the tokens of today. */
export function stylesOfToday(text: string, names: typeof formerNames = formerNames): string {
  return renamedIn(names.tokens).reduce(
    (result, { key, name }) => result.replace(new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'g'), name),
    text,
  );
}

/** The macro of a part: its file's name as one word. */
export function macroOf(part: string): string {
  return part.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The file of a fork's own that stands under an earlier name for what is asked for by the name of today.
 * @param isOwn whether the fork has such a file, e.g. `parts/role.njk`
 * @returns undefined when there is none, or one of the name of today
 */
export function fileForNameOfToday(
  asked: string,
  isOwn: (file: string) => boolean,
  names: typeof formerNames = formerNames,
): { readonly file: string; readonly textOfToday: (text: string) => string } | undefined {
  const [, folder = '', base = ''] = /^(parts\/)?([\w-]+)\.njk$/.exec(asked) ?? [];
  const former = Object.keys((folder === '' ? names.layouts : names.parts)[base] ?? {});
  const key = former.find(name => isOwn(`${folder}${name}.njk`));
  if (key === undefined || isOwn(asked)) return undefined;
  const textOfToday = (text: string) => (folder === '' ? text : partOfToday(text, key, base));
  return { file: `${folder}${key}.njk`, textOfToday };
}

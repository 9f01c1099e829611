import { entriesOf, type ForForks } from './changelog.ts';
import { keepOriginal, keptOriginal } from './own-files.ts';

/** What a fork noted when it last looked its files through. */
export interface Noted {
  readonly version: string;
  /** What it had been told by then. */
  readonly entries: ReadonlySet<string>;
}

/** By what was told, not by the number: who follows the newest state meets several under one number. */
const file = 'noted.md';

/** @returns undefined when nothing was ever noted */
export function readNoted(content: string): Noted | undefined {
  const text = keptOriginal(content, file);
  const [, version] = /Mentorbook (\S+)/.exec(text ?? '') ?? [];
  return text === undefined || version === undefined ? undefined : { version, entries: new Set(entriesOf(text)) };
}

/** Notes the version in use, with what the changelog has told up to it. */
export function writeNoted(content: string, version: string, told: readonly ForForks[]): void {
  const list = told.flatMap(({ entries }) => entries).map(entry => `- ${entry}\n`);
  keepOriginal(content, file, `# Mentorbook ${version}\n\nWhat you have been told so far:\n\n${list.join('')}`);
}

/** What is new since then; nothing when nothing was noted, since then all is. */
export function newsSince(noted: Noted | undefined, told: readonly ForForks[]): ForForks[] {
  if (!noted) return [];
  return told.flatMap(({ version, entries }) => {
    const left = entries.filter(entry => !noted.entries.has(entry));
    return left.length === 0 ? [] : [{ version, entries: left }];
  });
}

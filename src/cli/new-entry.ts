import path from 'node:path';
import { checkContent } from '../check-content.ts';
import type { Kind } from '../kinds/define-kind.ts';
import { summarise } from '../problems/problem.ts';
import { pathOf } from '../scaffold/new-entry.ts';
import { Refusal } from '../scaffold/refusal.ts';
import { isThere, replaceFile, type Written, writeMissing } from '../scaffold/write-new.ts';
import type { Translate } from '../strings/index.ts';
import type { Answers } from './answers.ts';
import { titleOf } from './gather-facts.ts';
import { newErrors } from './new-errors.ts';
import { choosePlace, entryText, type Naming, namingIn, sayUses } from './place-entry.ts';
import { printReport } from './print-report.ts';

/** What was asked for besides the name. */
export interface NewEntryOptions {
  readonly content: string;
  /** The kinds that content may be. */
  readonly kinds: readonly Kind[];
  readonly isForLibrary: boolean;
  /** The file to name it in: the id of a session or an agreement, or `programme`; empty for none. */
  readonly holder: string;
  readonly isDry: boolean;
}

/**
 * Makes a file of a kind, and names it in another where that is asked for.
 * @param say prints a line
 * @returns the exit code: 1 when what was written had mistakes and was taken away again
 * @throws Refusal when it cannot be made as it was asked for; nothing is written then
 */
export async function newEntryOf(
  kind: Kind,
  id: string,
  { content, kinds, isForLibrary, holder, isDry }: NewEntryOptions,
  answers: Answers,
  t: Translate,
  say: (line: string) => void,
): Promise<number> {
  const before = await checkContent(content);
  const { graph } = before;
  const place = await choosePlace(kind, isForLibrary, graph, answers, t);
  const inside = pathOf(kind, id, place);
  const target = path.join(content, inside);
  if (await isThere(target)) throw new Refusal(t('new.there', { id, place: target }));
  const title = (await answers.get({ option: 'title' })) ?? titleOf(id);
  const text = entryText(kind, id, title, place, graph, t);
  const naming = holder === '' ? undefined : namingIn(holder, kind, id, place, graph, kinds, t);
  if (isDry) {
    say(t('new.dryRun'));
    say(`  ${target}`);
    if (naming) say(t('new.dryRunSite', { file: naming.file }));
    return 0;
  }
  const undo = await write(content, inside, text, naming);
  let isRight = false;
  try {
    const checked = await checkContent(content);
    const problems = newErrors(before.problems, checked.problems);
    isRight = problems.length === 0;
    if (!isRight) {
      say(t('new.undone'));
      printReport({ ...checked, problems, summary: summarise(problems, 1) }, 'pretty', process.stdout);
      return 1;
    }
  } finally {
    if (!isRight) await undo();
  }
  say(t('new.wroteFile', { file: target }));
  if (place !== undefined && graph.files.has(pathOf(kind, id, undefined))) say(t('new.replaces'));
  if (naming) say(t('new.namedIn', { file: naming.file }));
  else sayUses(kind, id, kinds, t, say);
  say(t('new.words'));
  return 0;
}

/** Writes the file, and its name in the other: both or none. */
async function write(content: string, inside: string, text: string, naming: Naming | undefined) {
  const steps: Written[] = [];
  const undo = async () => {
    for (const step of steps.reverse()) await step.undo();
  };
  try {
    steps.push(await writeMissing(content, new Map([[inside, { text }]])));
    if (naming) steps.push(await replaceFile(naming.file, naming.text));
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

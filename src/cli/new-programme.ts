import path from 'node:path';
import { checkContent } from '../check-content.ts';
import { type Problem, summarise } from '../problems/problem.ts';
import type { Translate } from '../strings/index.ts';
import type { Answers } from './answers.ts';
import { newErrors } from './new-errors.ts';
import { type ProgrammePlan, planProgramme, writeProgramme } from './plan-programme.ts';
import { printReport } from './print-report.ts';

/** What was asked for besides the facts of the programme. */
export interface NewOptions {
  readonly content: string;
  /** Publish no other programme. */
  readonly only: boolean;
  /** Say what would be written, and write nothing. */
  readonly isDry: boolean;
}

/** How many places that are left to fill in are listed one by one. */
const mostListed = 6;

/**
 * Makes a programme: asks for its facts, writes its files, lists it in `site.yaml`, and checks what it wrote.
 * @param say prints a line
 * @returns the exit code: 1 when what was written had mistakes and was taken away again
 * @throws Refusal when it cannot be made as it was asked for; nothing is written then
 */
export async function newProgramme(
  id: string,
  { content, only, isDry }: NewOptions,
  answers: Answers,
  t: Translate,
  say: (line: string) => void,
): Promise<number> {
  const plan = await planProgramme(id, content, only, answers, t);
  if (isDry) {
    sayPlan(plan, t, say);
    return 0;
  }
  const { undo } = await writeProgramme(plan);
  let isRight = false;
  try {
    isRight = await finishProgramme(plan, [t('new.next', { address: `http://localhost:8080/${id}/` })], t, say);
    return isRight ? 0 : 1;
  } finally {
    if (!isRight) await undo();
  }
}

/**
 * Checks a programme that was just written, and says what was written and what is left to do.
 * @param next what to do next, a line each
 * @returns whether it is right; otherwise its mistakes have been printed
 */
export async function finishProgramme(
  plan: ProgrammePlan,
  next: readonly string[],
  t: Translate,
  say: (line: string) => void,
): Promise<boolean> {
  const { content, target, siteFile } = plan;
  const checked = await checkContent(content);
  const problems = newErrors(plan.problemsBefore, checked.problems);
  if (problems.length > 0) {
    say(t('new.undone'));
    printReport({ ...checked, problems, summary: summarise(problems, plan.own.size) }, 'pretty', process.stdout);
    return false;
  }
  const release = await checkContent(content, { release: true });
  sayWritten(plan, errorsIn([target, siteFile], release.problems), next, t, say);
  return true;
}

/** The errors in a file, or in the files of a folder. */
function errorsIn(places: readonly string[], problems: readonly Problem[]): Problem[] {
  const wholes = places.map(place => path.resolve(place));
  return problems.filter(({ severity, file }) => {
    const whole = path.resolve(file);
    return severity === 'error' && wholes.some(place => whole === place || whole.startsWith(`${place}${path.sep}`));
  });
}

function sayPlan(
  { own, library, target, content, siteFile }: ProgrammePlan,
  t: Translate,
  say: (line: string) => void,
) {
  say(t('new.dryRun'));
  for (const place of [...own.keys()].sort()) say(`  ${path.join(target, place)}`);
  for (const place of [...library.keys()].sort()) say(`  ${path.join(content, place)}`);
  say(t('new.dryRunSite', { file: siteFile }));
}

function sayWritten(
  plan: ProgrammePlan,
  left: readonly Problem[],
  next: readonly string[],
  t: Translate,
  say: (line: string) => void,
): void {
  const { facts, original, own, library, target, content, siteFile, listed } = plan;
  const { rhythm, sessionLength } = facts;
  say(t('new.wrote', { count: own.size, place: target }));
  if (library.size > 0) say(t('new.wroteLibrary', { count: library.size, place: path.join(content, 'library') }));
  if (listed === 'no') say(t('new.listYourself', { id: facts.id, file: siteFile }));
  else say(t(listed === 'alone' ? 'new.listedAlone' : 'new.listed', { file: siteFile }));
  const times = [
    t('new.meetings', { sessions: rhythm.sessions }),
    rhythm.cadence,
    rhythm.duration && t('new.meetings.duration', { duration: rhythm.duration }),
    sessionLength && t('new.meetings.sessionLength', { sessionLength }),
  ];
  say(`${times.filter(Boolean).join(', ')}.`);
  if (facts.isUnwritten) say(t('new.unwritten', { language: original?.programme.language ?? 'en' }));
  else if (original && isChanged(plan)) say(t('new.written'));
  if (left.length > 0) {
    say(`\n${t('new.left')}`);
    for (const { file, line, message } of left.slice(0, mostListed)) say(`  ${file}:${line}  ${message}`);
    if (left.length > mostListed) say(`  ${t('new.leftMore', { count: left.length - mostListed })}`);
  }
  if (plan.hasExampleAddress) say(t('new.address', { file: siteFile }));
  say(`\n${next.join('\n')}`);
}

/** Whether the texts were written for another rhythm or another length of meeting. */
function isChanged({ facts, original }: ProgrammePlan): boolean {
  const before = original?.programme.entry.file.source.values;
  const { duration, cadence } = facts.rhythm;
  return before?.duration !== duration || before?.cadence !== cadence || before?.sessionLength !== facts.sessionLength;
}

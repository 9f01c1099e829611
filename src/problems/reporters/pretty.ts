import type { Problem } from '../problem.ts';
import type { Counted, Report, Reporter } from './define-reporter.ts';

const colours = { error: 31, warning: 33, info: 36, place: 1, faint: 2 } as const;

/** For people at a terminal: each problem with its place and the line it stands on, the exact words marked. */
export const pretty: Reporter = report => {
  const paint = painter(report.colour);
  const blocks = report.problems.map(problem => describe(problem, report, paint));
  const hints = report.problems.filter(({ severity }) => severity === 'info').length;
  return [...blocks, total(report, hints, paint)].join('\n');
};

type Paint = (colour: keyof typeof colours, text: string) => string;

const painter =
  (colour: boolean): Paint =>
  (name, text) =>
    colour ? `\u001b[${colours[name]}m${text}\u001b[0m` : text;

function describe(problem: Problem, report: Report, paint: Paint): string {
  const place = paint('place', `${problem.file}:${problem.line}:${problem.column}`);
  const lines = [
    `${place}  ${paint(problem.severity, report.t(`report.${problem.severity}`))}  ${paint('faint', problem.rule)}`,
    `  ${problem.message}`,
    ...frame(problem, report.textOf(problem.file), paint),
    ...(problem.related ?? []).map(
      ({ file, line, column, message }) => `  ${message}: ${paint('place', `${file}:${line}:${column}`)}`,
    ),
    paint('faint', `  ${problem.docs}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** About the width of a terminal: longer lines are cut at both ends, so that the words in question stay in sight. */
const widest = 96;

/** The line with the problem, one before and one after, and a marker below the exact span. */
function frame(problem: Problem, text: string | undefined, paint: Paint): string[] {
  if (text === undefined) return [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = Math.max(1, problem.line - 1);
  const last = Math.min(lines.length, problem.line + 1);
  const gutter = String(last).length;
  const marked = lines[problem.line - 1] ?? '';
  const end = problem.endLine === problem.line ? problem.endColumn : marked.length + 1;
  const from = windowStart(marked, problem.column - 1, end - 1);
  const shown: string[] = [''];
  for (let number = first; number <= last; number += 1) {
    const line = cut(lines[number - 1] ?? '', number === problem.line ? from : 0);
    shown.push(`  ${paint('faint', `${String(number).padStart(gutter)} │`)} ${line}`.trimEnd());
    if (number === problem.line) {
      const column = problem.column - 1 - from;
      const width = Math.max(1, Math.min(end - problem.column, widest - column));
      const marker = `${' '.repeat(column)}${'^'.repeat(width)}`;
      shown.push(`  ${paint('faint', `${' '.repeat(gutter)} │`)} ${paint(problem.severity, marker)}`);
    }
  }
  return [...shown, ''];
}

/** Where the shown part of a line begins, so that the span from `start` to `end` stands in the middle of it. */
function windowStart(line: string, start: number, end: number): number {
  if (line.length <= widest || end < widest) return 0;
  const room = Math.max(8, widest - (end - start));
  return Math.max(0, Math.min(start - Math.floor(room / 2), line.length - widest));
}

/** A part of a line, with a sign where something is left out; signs that a terminal would obey are blanks. */
function cut(line: string, from: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them
  const plain = line.replace(/[\u0000-\u001F\u007F-\u009F]/g, ' ');
  if (plain.length <= widest) return plain;
  const part = plain.slice(from, from + widest);
  const before = from > 0 ? `…${part.slice(1)}` : part;
  return from + widest < plain.length ? `${before.slice(0, -1)}…` : before;
}

function total({ summary, t }: Report, hints: number, paint: Paint): string {
  const { errors, warnings, files } = summary;
  const count = (number: number, noun: Counted) => t(`report.count.${noun}`, { number });
  const read = count(files, 'file');
  if (errors + warnings + hints === 0) return `${t('report.none', { files: read })}\n`;
  const found = [
    ...(errors > 0 ? [paint('error', count(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warning', count(warnings, 'warning'))] : []),
    ...(hints > 0 ? [paint('info', count(hints, 'info'))] : []),
  ];
  return `${t('report.found', { found: found.join(', '), files: read })}\n`;
}

import type { Problem, Summary } from '../problem.ts';
import type { Report, Reporter } from './define-reporter.ts';

const colours = { error: 31, warning: 33, info: 36, place: 1, faint: 2 } as const;

/** For people at a terminal: each problem with its place and the line it stands on, the exact words marked. */
export const pretty: Reporter = report => {
  const paint = painter(report.colour);
  const blocks = report.problems.map(problem => describe(problem, report, paint));
  const hints = report.problems.filter(({ severity }) => severity === 'info').length;
  return [...blocks, total(report.summary, hints, paint)].join('\n');
};

type Paint = (colour: keyof typeof colours, text: string) => string;

const painter =
  (colour: boolean): Paint =>
  (name, text) =>
    colour ? `\u001b[${colours[name]}m${text}\u001b[0m` : text;

function describe(problem: Problem, report: Report, paint: Paint): string {
  const place = paint('place', `${problem.file}:${problem.line}:${problem.column}`);
  const lines = [
    `${place}  ${paint(problem.severity, problem.severity)}  ${paint('faint', problem.rule)}`,
    `  ${problem.message}`,
    ...frame(problem, report.textOf(problem.file), paint),
    ...(problem.related ?? []).map(
      ({ file, line, column, message }) => `  ${message}: ${paint('place', `${file}:${line}:${column}`)}`,
    ),
    paint('faint', `  ${problem.docs}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The line with the problem, one before and one after, and a marker below the exact span. */
function frame(problem: Problem, text: string | undefined, paint: Paint): string[] {
  if (text === undefined) return [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = Math.max(1, problem.line - 1);
  const last = Math.min(lines.length, problem.line + 1);
  const gutter = String(last).length;
  const shown: string[] = [''];
  for (let number = first; number <= last; number += 1) {
    const line = (lines[number - 1] ?? '').replace(/\t/g, ' ');
    shown.push(`  ${paint('faint', `${String(number).padStart(gutter)} │`)} ${line}`.trimEnd());
    if (number === problem.line) {
      const end = problem.endLine === problem.line ? problem.endColumn : line.length + 1;
      const width = Math.max(1, end - problem.column);
      const marker = `${' '.repeat(problem.column - 1)}${'^'.repeat(width)}`;
      shown.push(`  ${paint('faint', `${' '.repeat(gutter)} │`)} ${paint(problem.severity, marker)}`);
    }
  }
  return [...shown, ''];
}

function total({ errors, warnings, files }: Summary, hints: number, paint: Paint): string {
  const read = count(files, 'file');
  if (errors + warnings + hints === 0) return `No problems in ${read}.\n`;
  const found = [
    ...(errors > 0 ? [paint('error', count(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warning', count(warnings, 'warning'))] : []),
    ...(hints > 0 ? [paint('info', count(hints, 'hint'))] : []),
  ];
  return `${found.join(', ')} in ${read}.\n`;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

import type { Translate } from '../strings/index.ts';
import { type Note, type Outcome, outcomeOf } from './note.ts';
import { type FileReport, type ImportReport, totalsOf } from './report.ts';

/** What the report is about. */
export interface ReportHead {
  readonly source: string;
  readonly programme: string;
  readonly isDryRun: boolean;
}

const longest = 200;

/** The report for people: page by page what was taken, changed and left, each with its line in the source. */
export function reportText(report: ImportReport, { source, programme, isDryRun }: ReportHead, t: Translate): string {
  const pages = report.files.filter(({ reason, notes }) => reason === 'page' || notes.length > 0);
  const others = report.files.filter(file => !pages.includes(file));
  return [
    t(isDryRun ? 'import.title.dryRun' : 'import.title', { source, programme }),
    ...(report.program === '' ? [] : [t('import.program', { program: report.program })]),
    '',
    ...pages.flatMap(file => [...pageLines(file, t), '']),
    ...listed(
      t('import.others'),
      others.map(({ file, reason }) => `${file}: ${t(`import.file.${reason}`)}`),
    ),
    ...listed(t('import.added'), report.added),
    ...listed(t('import.kept'), report.kept),
    t(isDryRun ? 'import.totals.dryRun' : 'import.totals', { ...totalsOf(report) }),
    ...report.languages.map(({ language, pages: count }) => t('import.language', { language, pages: count })),
    ...(report.hasLicence ? [] : [t('import.licence')]),
    '',
  ].join('\n');
}

const listed = (title: string, rows: readonly string[]) =>
  rows.length === 0 ? [] : [title, ...rows.map(row => `  ${row}`), ''];

function pageLines({ file, reason, became, notes }: FileReport, t: Translate): string[] {
  const guides = became.filter(path => path.includes('/guide/'));
  const shown = guides.length > 0 ? guides : became;
  const head =
    shown.length === 0
      ? `${file}: ${t(`import.file.${reason}`)}`
      : t('import.page', { file, became: shown.join(', ') });
  const rows = (['taken', 'changed', 'left'] as const).flatMap(outcome =>
    noteLines(
      notes.filter(note => outcomeOf(note.reason) === outcome),
      outcome,
      t,
    ),
  );
  return [head, ...rows];
}

/** The same thing said many times of one page is one line with all its places. */
function noteLines(notes: readonly Note[], outcome: Outcome, t: Translate): string[] {
  return notes.map(note => `  ${`${note.file}:${note.line}`}  ${t(`import.outcome.${outcome}`)}  ${sayNote(note, t)}`);
}

/** One note in words. */
export function sayNote({ reason, found, other = '' }: Note, t: Translate, most = longest): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return t(`import.note.${reason}`, { found: line.length > most ? `${line.slice(0, most)}…` : line, other });
}

/** The report for other programs. */
export function reportJson(report: ImportReport, { source, programme, isDryRun }: ReportHead, t: Translate) {
  return {
    source,
    programme,
    dryRun: isDryRun,
    program: report.program === '' ? null : report.program,
    files: report.files.map(({ file, reason, became, notes }) => ({
      file,
      is: reason,
      message: t(`import.file.${reason}`),
      became,
      notes: notes.map(note => ({
        outcome: outcomeOf(note.reason),
        reason: note.reason,
        line: note.line,
        found: note.found,
        other: note.other ?? null,
        message: sayNote(note, t),
      })),
    })),
    added: report.added,
    kept: report.kept,
    languages: report.languages,
    totals: totalsOf(report),
  };
}

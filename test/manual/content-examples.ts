import fs from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { root } from '../support/run.ts';
import { type Example, useOf } from './examples.ts';

/** Texts of content files by their path inside the content folder. */
export type Files = Readonly<Record<string, string>>;

const contentFolder = path.join(root, 'content');
const inside = ({ name }: Example) => name.replace(/^content\//, '');

/** The page with the programme that all other pages speak of. */
const runningPage = 'content/manual/add-a-programme.md';

/** Whole files of content that a page shows; of two with the same path the last. */
const wholeFilesOf = (examples: readonly Example[], page: string): Files =>
  Object.fromEntries(
    examples.filter(each => each.page === page && useOf(each) === 'content').map(each => [inside(each), each.text]),
  );

/** The programme that all pages speak of, without anything around it. */
export const runningProgramme = (examples: readonly Example[]): Files => wholeFilesOf(examples, runningPage);

/** Every whole file of content in the manual; where two pages show the same one, that of a given page. */
export function allWholeFiles(examples: readonly Example[], first = runningPage): Files {
  const others = [...new Set(examples.map(({ page }) => page))];
  const pages = [...others, runningPage, first];
  const all: Record<string, string> = Object.assign({}, ...pages.map(page => wholeFilesOf(examples, page)));
  return all;
}

/**
 * What a page makes of the shipped content and the running programme.
 * @returns the files to put into the content, and which of them the page itself speaks of
 * @throws Error for a part of a file that is not there
 */
export function contentAfter(examples: readonly Example[], page: string): { files: Files; touched: Set<string> } {
  const site = fs.readFileSync(path.join(contentFolder, 'site.yaml'), 'utf8');
  const files: Record<string, string> = {
    // One page may use what another shows.
    ...allWholeFiles(examples, page),
  };
  // Those of the shipped programmes that pages speak of are published too, but where a page shows its own settings.
  if (wholeFilesOf(examples, page)['site.yaml'] === undefined)
    files['site.yaml'] = site.replace(/^programmes:\n/m, 'programmes:\n  - first-year\n');
  const touched = new Set(Object.keys(wholeFilesOf(examples, page)));
  for (const part of examples.filter(each => each.page === page && useOf(each) === 'keys')) {
    const file = inside(part);
    const base = files[file] ?? readShipped(file, part);
    files[file] = layOver(base, part.text);
    touched.add(file);
  }
  return { files, touched };
}

function readShipped(file: string, { page, line, name }: Example): string {
  const whole = path.join(contentFolder, file);
  if (fs.existsSync(whole)) return fs.readFileSync(whole, 'utf8');
  throw new Error(
    `${page}:${line}: Unexpected part of \`${name}\`, expected a file that is there or shown as a whole.`,
  );
}

/** A file with the keys of a part in the place of its own. */
function layOver(base: string, part: string): string {
  const [front = base, body = ''] = base.startsWith('---\n') ? splitFront(base) : [base];
  const document = parseDocument(front);
  const keys = parseDocument(part.replace(/^---\n|^---$/gm, '')).contents;
  if (!isMap(keys)) throw new Error(`Unexpected part, expected keys with values:\n${part}`);
  for (const { key, value } of keys.items) document.set(key, merged(document.get(key), value));
  return base.startsWith('---\n') ? `---\n${document}---\n${body}` : String(document);
}

/** The entries of a list go to those that have the same `id`; another value takes the place of the one before. */
function merged(before: unknown, after: unknown): unknown {
  if (!isSeq(before) || !isSeq(after)) return after;
  for (const entry of after.items) {
    const id = isMap(entry) ? entry.get('id') : undefined;
    const same = before.items.find(other => id !== undefined && isMap(other) && other.get('id') === id);
    if (!isMap(same) || !isMap(entry)) return after;
    for (const { key, value } of entry.items) same.set(key, value);
  }
  return before;
}

function splitFront(text: string): [string, string] {
  const end = text.indexOf('\n---\n');
  return [text.slice(4, end + 1), text.slice(end + 5)];
}

/**
 * The running programme with the slips that a report shows: it prints each line that it complains of.
 * @param report what `check` prints for people
 */
export function withSlips(files: Files, report: string): Files {
  const changed: Record<string, string> = { ...files };
  let file = '';
  const lines = report.split('\n');
  for (const [index, line] of lines.entries()) {
    file = /^content\/(\S+?):\d+:\d+ /.exec(line)?.[1] ?? file;
    const [, number, text = ''] = /^\s+(\d+) │ (.*)$/.exec(line) ?? [];
    const isMarked = /^\s+│ +\^/.test(lines[index + 1] ?? '');
    if (number === undefined || !isMarked) continue;
    const written = changed[file]?.split('\n') ?? [];
    written[Number(number) - 1] = text;
    changed[file] = written.join('\n');
  }
  return changed;
}

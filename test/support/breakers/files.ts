import path from 'node:path/posix';
import type { ShippedFile } from '../shipped.ts';
import { type BrokenCopy, expectedAt, replaced } from './broken-copy.ts';

const utf8 = new TextEncoder();

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1) view.setUint16(index * 2, marked.charCodeAt(index), isLittle);
  return bytes;
}

/** Files that stop too early. */
export function* cutFiles(file: ShippedFile): Iterable<BrokenCopy> {
  const at = (what: string, end: number, expected: readonly string[]): BrokenCopy => ({
    what,
    changes: { [file.path]: file.text.slice(0, end) },
    expected,
  });
  const broken = [`${file.path}:1:1 broken-front-matter`];
  yield at('nothing at all', 0, broken);
  if (file.kind === 'site') return;
  yield at('after the first line', 4, broken);
  yield at('in the first key', 6, broken);
  for (const pair of file.pairs.filter((_, index) => index % 9 === 0)) {
    yield at(`in the value of ${pair.path.join('.')}`, pair.valueEnd - 1, broken);
  }
  yield at('before the last line of the front matter', file.bodyStart - 4, broken);
  const needsText = ['guide', 'clause', 'term'].includes(file.kind);
  yield at(
    'after the front matter',
    file.bodyStart,
    needsText ? [expectedAt(file.path, file.text, file.bodyStart, 'misplaced-body')] : [],
  );
}

/** Front matter that does not stand at the top, or is none. */
export function* misplacedFrontMatter(file: ShippedFile): Iterable<BrokenCopy> {
  if (file.kind === 'site') return;
  const top = `${file.path}:1:1 broken-front-matter`;
  const body = file.text.slice(file.bodyStart);
  const whole: Readonly<Record<string, readonly [string, string]>> = {
    'an empty line on top': [`\n${file.text}`, top],
    'a comment on top': [`<!-- Written by us -->\n${file.text}`, top],
    'a heading on top': [`# A title\n\n${file.text}`, top],
    'no front matter': [`Some text.\n${body}`, top],
    'four hyphens': [`-${file.text}`, top],
    TOML: [`+++\ntitle = "One"\n+++\n${body}`, top],
    JSON: [`{ "title": "One" }\n${body}`, top],
    'a program': [`---js\n{ title: process.exit(3) }\n---\n${body}`, top],
    'a list': [`---\n- one\n- two\n---\n${body}`, `${file.path}:2:1 broken-front-matter`],
    'a single word': [`---\nword\n---\n${body}`, `${file.path}:2:1 broken-front-matter`],
    'blanks alone': ['  \n\n  \n', top],
  };
  for (const [what, [text, expected]] of Object.entries(whole)) {
    yield { what, changes: { [file.path]: text }, expected: [expected] };
  }
}

/** Bytes that are no UTF-8, and signs that nobody sees. */
export function* wrongBytes(file: ShippedFile): Iterable<BrokenCopy> {
  const top = `${file.path}:1:1 broken-front-matter`;
  for (const isLittle of [true, false]) {
    for (const hasMark of [true, false]) {
      yield {
        what: `UTF-16 ${isLittle ? 'little' : 'big'} end first, ${hasMark ? 'with' : 'without'} a mark`,
        changes: { [file.path]: utf16(file.text, isLittle, hasMark) },
        expected: [top],
      };
    }
  }
  const { valueStart } = file.pairs[0] ?? { valueStart: 0 };
  const strange: readonly (readonly [string, number])[] = [
    ['a letter of Windows-1252', 0xe9],
    ['a quote of Windows-1252', 0x93],
    ['an empty byte', 0],
    ['a sign from a terminal', 0x1b],
    ['a line break of a word processor', 0x0b],
  ];
  for (const [what, byte] of strange) {
    for (const offset of [valueStart + 1, file.text.length - 1]) {
      const before = utf8.encode(file.text.slice(0, offset));
      const after = utf8.encode(file.text.slice(offset));
      yield {
        what,
        changes: { [file.path]: new Uint8Array([...before, byte, ...after]) },
        expected: [expectedAt(file.path, file.text, offset, 'broken-front-matter')],
      };
    }
  }
  const firstBreak = file.text.indexOf('\n');
  yield {
    what: 'line ends of an old kind',
    changes: { [file.path]: file.text.replaceAll('\n', '\r') },
    expected: [expectedAt(file.path, file.text, firstBreak, 'broken-front-matter')],
  };
}

/** What Windows programs add, which is no mistake. */
export function* harmless(file: ShippedFile): Iterable<BrokenCopy> {
  const crlf = file.text.replaceAll('\n', '\r\n');
  for (const [what, text] of Object.entries({ CRLF: crlf, mark: `\uFEFF${file.text}`, both: `\uFEFF${crlf}` })) {
    yield { what, changes: { [file.path]: text }, expected: [] };
  }
  const blanks = file.kind === 'site' ? file.text : file.text.replace('\n---\n', '  \n---  \n');
  yield { what: 'blanks at the ends of lines', changes: { [file.path]: blanks }, expected: [] };
}

/** Files under a name or in a folder that nothing reads. */
export function* movedFiles(file: ShippedFile): Iterable<BrokenCopy> {
  if (['site', 'programme'].includes(file.kind)) return;
  const folder = path.dirname(file.path);
  const name = path.basename(file.path, '.md');
  const title = name
    .split('-')
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('-');
  const top = expectedAt('', file.text, file.pairs[0]?.keyStart ?? 0, 'unplaced-file');
  const moved = (what: string, to: string, suggestion?: string): BrokenCopy => ({
    what: `${what}: ${to}`,
    changes: { [file.path]: null, [to]: file.text },
    expected: [`${to}${top}${suggestion === undefined ? '' : ` → ${suggestion}`}`],
  });
  yield moved('capitals', `${folder}/${title}.md`, name);
  const right = file.path;
  const slipped = (folderName: string) => `${folderName.slice(0, -2)}${folderName.slice(-1)}`;
  const parts = file.path.split('/');
  for (const index of parts.slice(0, -1).keys()) {
    // A programme's folder is named as it likes: the name in `site.yaml` is then the one to compare.
    if (parts[0] === 'programmes' && index === 1) continue;
    yield moved('a misspelt folder', parts.with(index, slipped(parts[index] ?? '')).join('/'), right);
  }
  if (parts[0] === 'programmes') {
    const programme = parts[1] ?? '';
    const kindFolder = file.kind === 'checklist' ? 'sheets' : 'checklists';
    yield moved('another folder', parts.with(2, kindFolder).join('/'), right);
    yield moved('a misspelt programme', parts.with(1, `${programme}s`).join('/'), programme);
  }
  if (parts[0] === 'library' && file.kind !== 'term') {
    yield moved('another folder', parts.with(1, 'terms').join('/'), right);
  }
  yield moved('spaces', `${folder}/${name.replaceAll('-', ' ')} .md`, name);
}

/** The tabs and the colons that YAML trips over, in the first line of a file. */
export function* yamlTraps(file: ShippedFile): Iterable<BrokenCopy> {
  const pair = file.pairs.find(({ key }) => key === 'title');
  if (!pair) return;
  const { keyStart, valueStart, valueEnd } = pair;
  const put = (what: string, value: string, offset: number, rule: string, suggestion?: string): BrokenCopy => {
    const text = replaced(file.text, valueStart, valueEnd, value);
    return {
      what: `${what}: title: ${value}`,
      changes: { [file.path]: text },
      expected: [expectedAt(file.path, text, offset, rule, suggestion)],
    };
  };
  const broken = 'broken-front-matter';
  yield put('a second colon', 'Goals: how to begin', valueStart, broken, '"Goals: how to begin"');
  yield put('an open quote', '"Goals', valueStart, broken);
  yield put('an open single quote', "'Goals", valueStart, broken);
  yield put('an apostrophe', "'It's a goal'", valueStart, broken);
  yield put('text after a quote', '"Goals" and more', valueStart, broken);
  yield put('an open bracket', '[Goals', valueStart, broken);
  for (const sign of ['*', '**', '&', '!', '! ', '!!binary ', '[x] ', '- ', '> ']) {
    yield put(`the sign ${sign}`, `${sign}Goals`, valueStart, broken);
  }
  for (const start of ['@', '`', '%', '{{ x }} ', '**Big** ', '[x](x.md) ']) {
    yield put(`the sign ${start}`, `${start}Goals`, valueStart, broken, `"${start}Goals"`);
  }
  yield put('a title that is a remark', '# Goals', valueStart, 'wrong-value', '"# Goals"');
  yield put('a remark that eats the rest', 'Goals #2', valueStart + 6, 'cut-off-text', '"Goals #2"');
  yield put('a placeholder', '{{ mentor }}', valueStart, 'wrong-value', '"{{ mentor }}"');
  for (const value of ['1.10', '060', '2024', 'true', '1e3', '0x1F']) {
    yield put('a number', value, valueStart, 'wrong-value', `"${value}"`);
  }
  const edits: readonly (readonly [string, number, number, string, number, string?])[] = [
    ['no space after the colon', keyStart, valueEnd, 'title:Goals', keyStart, 'title: Goals'],
    ['no colon', keyStart, valueEnd, 'title Goals', keyStart],
    ['a tab', keyStart, keyStart, '\t', keyStart],
    ['a space that is none after the colon', keyStart, valueEnd, 'title:\u00A0Goals', keyStart + 6],
    ['a mark between documents', keyStart, keyStart, '...\n', keyStart],
    ['an instruction to YAML', keyStart, keyStart, '%YAML 1.2\n', keyStart],
    ['a list that holds itself', keyStart, keyStart, 'x-list: &x [*x]\n', keyStart + 12],
  ];
  for (const [what, start, end, by, at, suggestion] of edits) {
    const text = replaced(file.text, start, end, by);
    yield { what, changes: { [file.path]: text }, expected: [expectedAt(file.path, text, at, broken, suggestion)] };
  }
  for (const value of ['10:30', '2024-02-30', 'yes', 'no', '“Goals”', '"Goals: how"', "It's a goal"]) {
    const text = replaced(file.text, valueStart, valueEnd, value);
    yield { what: `harmless: ${value}`, changes: { [file.path]: text }, expected: [] };
  }
}

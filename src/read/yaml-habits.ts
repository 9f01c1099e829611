import { type Document, isPair, isScalar, type Node, type Pair, visit, type YAMLError } from 'yaml';
import { inDoubleQuotes } from '../text/in-double-quotes.ts';
import { oddSpace } from './yaml-signs.ts';

/** What is known of a broken front matter: its text, and what could be parsed. */
export interface Broken {
  readonly text: string;
  readonly document: Document;
}

/** A span of the YAML text, and the habit that led to it. */
export interface Habit {
  readonly reason: string;
  readonly from: number;
  readonly to: number;
  readonly detail?: string;
  readonly first?: number | undefined;
  /** What to write in place of the span, where that is beyond doubt. */
  readonly suggestion?: string | undefined;
}

/** The habit behind an error of the parser, with the place where the slip itself is. */
export function habitBehind(error: YAMLError, broken: Broken): Habit {
  const { text, document } = broken;
  const [from] = error.pos;
  if (error.code === 'DUPLICATE_KEY') return { reason: 'yaml-twice', ...bothUses(document, from) };
  const open = openQuote(error, broken);
  if (open) return open;
  const line = lineAt(text, from);
  const [, before = '', tab] = /^( *)(\t[ \t]*)/.exec(line.text) ?? [];
  if (error.code === 'TAB_AS_INDENT' || tab !== undefined) {
    const at = line.from + before.length;
    return span('yaml-tab', at, at + (tab ?? ' ').length);
  }
  const odd = oddSpace(line.text);
  if (odd) return span('yaml-odd-space', line.from + odd.from, line.from + odd.to);
  const mark = markBetweenDocuments(text, line);
  if (mark) return mark;
  return habitOfValue(error, line) ?? habitOfLine(error, line, text);
}

const span = (reason: string, from: number, to: number, detail = ''): Habit => ({ reason, from, to, detail });

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The line around an offset, without the signs that end it. */
export function lineAt(text: string, offset: number): Line {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', from);
  const to = from + text.slice(from, end === -1 ? undefined : end).trimEnd().length;
  return { from, to, text: text.slice(from, to) };
}

/** A quote or a bracket without its partner: the place is where it opens, however far below the parser noticed. */
function openQuote(error: YAMLError, { text, document }: Broken): Habit | undefined {
  const [at] = error.pos;
  if (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT') {
    const isQuote = /quote/i.test(error.message);
    if (isQuote || /flow/i.test(error.message)) {
      const from = isQuote ? quoteBefore(document, text, at) : bracketBefore(document, at);
      return span('yaml-quote', from ?? at, from === undefined ? at : lineAt(text, from).to, text[from ?? at] ?? '');
    }
  }
  // `"One` closed by the quote that opens the next value: what stands between reads like keys.
  const before = quoteBefore(document, text, at);
  if (before === undefined || !/["']/.test(text[before] ?? '')) return undefined;
  const inside = text.slice(before, at);
  return /\n[ \t]*(?:- )?[A-Za-z][\w-]*:/.test(inside)
    ? span('yaml-quote', before, lineAt(text, before).to, text[before])
    : undefined;
}

function quoteBefore(document: Document, text: string, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_, { range, type }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] <= at && text.slice(range[1], at).trim() === '') found = range[0];
    },
  });
  return found;
}

function bracketBefore(document: Document, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Collection(_, { range, flow }) {
      if (flow && range && range[0] <= at) found = range[0];
    },
  });
  return found;
}

/** A key that stands twice in its map: the span of the second, and where it was given first. */
function bothUses(document: Document, second: number): Pick<Habit, 'from' | 'to' | 'detail' | 'first'> {
  let found: Pick<Habit, 'from' | 'to' | 'detail' | 'first'> = { from: second, to: second + 1 };
  visit(document, {
    Map(_, { items }) {
      const pair = items.find(item => keyRange(item)?.[0] === second);
      if (!pair) return;
      const name = nameOf(pair) ?? '';
      const first = items.find(item => nameOf(item) === name);
      found = { from: second, to: keyRange(pair)?.[1] ?? second, detail: name, first: first && keyRange(first)?.[0] };
    },
  });
  return found;
}

const keyRange = ({ key }: Pair) => (key as Node | null)?.range;
const nameOf = (pair: unknown) => (isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined);

/** `...` and `%` mean the end and the start of a document to YAML: what follows is what the parser complains of. */
function markBetweenDocuments(text: string, { to }: Line): Habit | undefined {
  const match = /^(?:\.\.\.(?=\s|$)|%[^\r\n]*)/m.exec(text.slice(0, to));
  if (!match) return undefined;
  const mark = match[0].trimEnd();
  return span('yaml-end', match.index, match.index + mark.length, mark.startsWith('%') ? '%' : mark);
}

/** Signs that mean something to YAML at the start of a value. */
const leadingSign = /^(?:\{\{|[@`*&!%,\]}[{|>?]|-(?=\s))/;

/** What is wrong with the value of a line `key: value`. */
function habitOfValue(error: YAMLError, line: Line): Habit | undefined {
  const [, before = '', value = ''] =
    /^(\s*(?:- +)*(?:[\w-]+|"[^"]*"|'[^']*')\s*:[ \t]+|\s*(?:- +)+)(.*)$/.exec(line.text) ?? [];
  if (value === '') return undefined;
  const from = line.from + before.length;
  const quoted =
    /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[^\s:#,])|^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]+(?=[^#\s])/.exec(value);
  if (quoted) return span('yaml-after-quote', from, line.to, value[0]);
  const [sign] = leadingSign.exec(value) ?? [];
  if (sign !== undefined) {
    const suggestion = isText.test(value) ? inQuotes(value) : undefined;
    return { ...span('yaml-start', from, line.to, sign), suggestion };
  }
  const isSecond = error.code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(value);
  return isSecond ? { ...span('yaml-colon', from, line.to), suggestion: inQuotes(value) } : undefined;
}

/** Values that are a text for certain, whatever their first sign means: a handle, code, a placeholder, bold words, a link. */
const isText = /^(?:[@`%]|\{\{|\*[^\s*][^*]*\*|\*\*[^*]+\*\*|!?\[[^\]]*\]\()/;

/** A remark at its end would become part of the text. */
const inQuotes = (value: string) => (/\s#/.test(value) ? undefined : inDoubleQuotes(value));

/** What is wrong with a line as a whole. */
function habitOfLine(error: YAMLError, line: Line, text: string): Habit {
  const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
  const above = text.slice(0, line.from);
  // The line of `---` ends in front of the first line; with CR LF that looks like a gap.
  const isAfterGap = /\S/.test(above) && lineAt(text, line.from - 1).text.trim() === '';
  if (isAfterGap && !/^\s*(?:- +)*[\w-]+:(?:\s|$)/.test(line.text)) return span('yaml-text', line.from, line.to);
  const whole = (reason: string) => span(reason, line.from + indent, line.to, line.text.trim());
  const [, hyphened] = /^\s*-([^\s-].*)$/.exec(line.text) ?? [];
  if (hyphened !== undefined) return { ...whole('yaml-hyphen'), suggestion: `- ${hyphened}` };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/sequence/i.test(error.message)) {
    // The value is in order: what follows it stands too far to the right.
    const next = lineAt(text, Math.min(line.to + 1 + (text[line.to] === '\r' ? 1 : 0), text.length));
    const shift = /^\s*/.exec(next.text)?.[0].length ?? 0;
    return span('yaml-indent', next.from + shift, Math.max(next.to, next.from + shift));
  }
  const isKeyless = error.code === 'MULTILINE_IMPLICIT_KEY' || /map values/i.test(error.message);
  const [, dashes = '', key, value = ''] = /^(\s*(?:- +)*)([A-Za-z][\w-]*):((?!\/\/)\S.*)$/.exec(line.text) ?? [];
  if (isKeyless && key !== undefined) {
    const from = line.from + dashes.length;
    return { ...span('yaml-missing-space', from, line.to, `${key}:${value}`), suggestion: `${key}: ${value}` };
  }
  if (/^\s*- /.test(line.text) && isKeyless) return whole('yaml-list');
  if (isKeyless) return whole('yaml-no-key');
  if (error.code === 'BAD_INDENT' || error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MISSING_CHAR') {
    return whole('yaml-indent');
  }
  return whole('yaml');
}

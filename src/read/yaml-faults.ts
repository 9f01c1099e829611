import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Pair, visit, type YAMLError } from 'yaml';
import type { FileFault } from './source.ts';

/** What is known of a broken front matter: its text, where that begins in the file, and what could be parsed. */
interface Broken {
  readonly text: string;
  readonly start: number;
  readonly document: Document;
}

/** A span of the YAML text, and the habit that led to it. */
interface Habit {
  readonly reason: string;
  readonly from: number;
  readonly to: number;
  readonly detail?: string;
  readonly first?: number | undefined;
}

/**
 * Says what is wrong with front matter that cannot be parsed, in terms of the habit behind it.
 * One slip often makes the lines after it wrong too: the first error and every repeated key are causes of their own.
 */
export function yamlFaults(document: Document, text: string, start: number): FileFault[] {
  const inOrder = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const causes = inOrder.filter((error, index) => index === 0 || error.code === 'DUPLICATE_KEY');
  return causes.map(error => faultOf(habitBehind(error, { text, start, document }), start));
}

/**
 * `&` gives a name to what follows and `*` repeats what has that name; neither sign is printed. Where one stands without
 * the other, a text was meant.
 */
export function straySigns(document: Document, text: string, start: number): FileFault[] {
  if (!/(?:^|[:-][ \t]+|[,[{][ \t]*)[&*]\S/m.test(text)) return [];
  const given = new Map<string, Habit>();
  const named = new Set<string>();
  const used: [string, Habit][] = [];
  visit(document, (_, node) => {
    if (isAlias(node) && node.range) {
      used.push([node.source, span('yaml-start', node.range[0], node.range[1], '*')]);
    } else if (isScalar(node) && node.anchor && node.range) {
      const from = text.lastIndexOf(`&${node.anchor}`, node.range[0]);
      given.set(node.anchor, span('yaml-start', from, Math.max(node.range[1], from + 1), '&'));
    }
    if (isCollection(node) && node.anchor) named.add(node.anchor);
  });
  const namesUsed = new Set(used.map(([name]) => name));
  return [
    ...[...given].filter(([name]) => !namesUsed.has(name)),
    ...used.filter(([name]) => !given.has(name) && !named.has(name)),
  ].map(([, habit]) => faultOf(habit, start));
}

function faultOf({ reason, from, to, detail = '', first }: Habit, start: number): FileFault {
  const span = { reason, detail, start: start + from, end: start + to };
  return first === undefined ? span : { ...span, first: start + first };
}

function habitBehind(error: YAMLError, broken: Broken): Habit {
  const { text, document } = broken;
  const [from, to] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    return { reason: 'yaml-twice', from, to, detail: text.slice(from, to), first: firstUse(document, from) };
  }
  const open = openQuote(error, broken);
  if (open) return open;
  const line = lineAt(text, from);
  const [tab] = /^ *\t[ \t]*/.exec(line.text) ?? [];
  if (error.code === 'TAB_AS_INDENT' || tab !== undefined)
    return span('yaml-tab', line.from, line.from + (tab ?? ' ').length);
  return habitOfValue(error, line) ?? habitOfLine(error, line, text);
}

const span = (reason: string, from: number, to: number, detail = ''): Habit => ({ reason, from, to, detail });

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The line around an offset, without the signs that end it. */
function lineAt(text: string, offset: number): Line {
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

/** Where a key that stands twice in its map was given first. */
function firstUse(document: Document, second: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const starts = items.map(pair => (isPair(pair) ? keyStart(pair) : undefined));
      const index = starts.indexOf(second);
      if (index === -1) return;
      const key = nameOf(items[index]);
      const first = items.findIndex(pair => nameOf(pair) === key);
      found = starts[first];
    },
  });
  return found;
}

const keyStart = ({ key }: Pair) => (isScalar(key) || isMap(key) ? key.range?.[0] : undefined);
const nameOf = (pair: unknown) => (isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined);

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
  if (sign !== undefined) return span('yaml-start', from, line.to, sign);
  const isSecond = error.code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(value);
  return isSecond ? span('yaml-colon', from, line.to) : undefined;
}

/** What is wrong with a line as a whole. */
function habitOfLine(error: YAMLError, line: Line, text: string): Habit {
  const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
  const isAfterGap = line.from > 0 && lineAt(text, line.from - 1).text.trim() === '';
  if (isAfterGap && !/^\s*(?:- +)*[\w-]+:(?:\s|$)/.test(line.text)) return span('yaml-text', line.from, line.to);
  const whole = (reason: string) => span(reason, line.from + indent, line.to, line.text.trim());
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/sequence/i.test(error.message)) {
    // The value is in order: what follows it stands too far to the right.
    const next = lineAt(text, Math.min(line.to + 1 + (text[line.to] === '\r' ? 1 : 0), text.length));
    const shift = /^\s*/.exec(next.text)?.[0].length ?? 0;
    return span('yaml-indent', next.from + shift, Math.max(next.to, next.from + shift));
  }
  const isKeyless = error.code === 'MULTILINE_IMPLICIT_KEY' || /map values/i.test(error.message);
  if (/^\s*- /.test(line.text) && isKeyless) return whole('yaml-list');
  if (isKeyless) return whole(/^\s*(?:- +)*[A-Za-z][\w-]*:\S/.test(line.text) ? 'yaml-missing-space' : 'yaml-no-key');
  if (error.code === 'BAD_INDENT' || error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MISSING_CHAR') {
    return whole('yaml-indent');
  }
  return whole('yaml');
}

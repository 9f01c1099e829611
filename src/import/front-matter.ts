import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

/** The top of a page of another program. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** The line that each key stands on. */
  readonly lines: ReadonlyMap<string, number>;
  /** The text below it. */
  readonly body: string;
  /** The line that the text below it begins on. */
  readonly bodyLine: number;
  /** What could not be read of it, word for word. */
  readonly unread: string | undefined;
}

interface Form {
  readonly pattern: RegExp;
  read(text: string): unknown;
}

/** YAML between hyphens, TOML between plus signs, JSON in braces, YAML in a comment, or `Key: value` lines at the top. */
const forms: readonly Form[] = [
  { pattern: /^---[ \t]*(?:yaml)?[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/, read: readYaml },
  { pattern: /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/, read: text => parseToml(text) },
  { pattern: /^---[ \t]*toml[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/, read: text => parseToml(text) },
  {
    pattern: /^(?:---[ \t]*json[ \t]*\n)?(\{\n[\s\S]*?\n\})[ \t]*(?:\n---[ \t]*)?(?:\n|$)/,
    read: text => JSON.parse(text),
  },
  {
    pattern: /^<!--+[ \t]*\n?((?:[ \t]*[A-Za-z][\w-]*:.*(?:\n|$)|[ \t]+.*\n|[ \t]*\n)+?)[ \t]*--+>[ \t]*(?:\n|$)/,
    read: readYaml,
  },
  { pattern: /^<!--+[ \t]*([A-Za-z][\w-]*:[^\n]*?)[ \t]*--+>[ \t]*(?:\n|$)/, read: readYaml },
  // As MultiMarkdown and MkDocs have it: known keys alone, since any sentence may begin with a word and a colon.
  {
    pattern: /^((?:(?:title|author|date|summary|description|language|keywords|template):[ \t]*\S.*\n)+)(?:[ \t]*\n)/i,
    read: readYaml,
  },
];

/**
 * Splits the front matter off a page, whichever program it was written for. Nothing in it is run.
 * @param text with line feeds alone and without a byte-order mark
 */
export function readFrontMatter(text: string): FrontMatter {
  const [blank = ''] = /^(?:[ \t]*\n)*/.exec(text) ?? [];
  const start = text.slice(blank.length);
  for (const { pattern, read } of forms) {
    const match = pattern.exec(start);
    if (!match) continue;
    const [whole, inside = ''] = match;
    const used = blank + whole;
    const bodyLine = lineBreaks(used) + 1;
    const firstLine = lineBreaks(blank + whole.slice(0, whole.indexOf(inside))) + 1;
    const split = { lines: keyLines(inside, firstLine), body: text.slice(used.length), bodyLine };
    try {
      const values = read(inside);
      if (isGroup(values)) return { ...split, values: lowerFirst(values), unread: undefined };
      if (values === null || values === undefined) return { ...split, values: {}, unread: undefined };
    } catch {
      // Read by the line below, as far as that goes.
    }
    if (!/^[ \t]*["']?[\w-]+["']?[ \t]*[:=]/m.test(inside)) continue;
    return { ...split, values: plainLines(inside), unread: inside };
  }
  return { values: {}, lines: new Map(), body: text, bodyLine: 1, unread: undefined };
}

const lineBreaks = (text: string) => text.split('\n').length - 1;

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads YAML as other programs do: tabs and tags of their own are no reason to give up. */
export function readYaml(text: string): unknown {
  const document = parseDocument(text.replaceAll('\t', '  '), { logLevel: 'silent', uniqueKeys: false, strict: false });
  if (document.errors.length > 0) throw new SyntaxError(document.errors[0]?.message);
  return document.toJS({ maxAliasCount: 100 });
}

/** MultiMarkdown writes `Title`, the others `title`. */
function lowerFirst(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [/^[A-Z][a-z]+$/.test(key) ? key.toLowerCase() : key, value]),
  );
}

function keyLines(text: string, firstLine: number): Map<string, number> {
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    const [, key] = /^["']?([A-Za-z][\w.-]*)["']?[ \t]*[:=]/.exec(line.replace(/^[ \t]*["{]?/, '')) ?? [];
    if (key === undefined) return;
    for (const name of [key, key.toLowerCase()]) if (!lines.has(name)) lines.set(name, firstLine + index);
  });
  return lines;
}

/** The keys and values of front matter with slips in it: each line by itself. */
function plainLines(text: string): Record<string, unknown> {
  const pairs = [...text.matchAll(/^["']?([A-Za-z][\w-]*)["']?[ \t]*[:=][ \t]*(\S.*)$/gm)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, plainValue(value.trim())]));
}

function plainValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text.replace(/^(["'])(.*)\1,?$/, '$2');
}

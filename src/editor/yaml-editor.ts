import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { align, isSame } from './align.ts';
import type { FormField } from './form.ts';
import type { Values } from './form-values.ts';

/** What to put in the place of a span of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Thrown when something cannot be changed on its own lines. */
export const notInPlace = new Error('Not in place');

/** Puts edits into a text. Several at one place follow each other. @throws notInPlace when two overlap */
export function splice(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) throw notInPlace;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

type Quotes = 'QUOTE_DOUBLE' | 'PLAIN';

/** Whether the texts of a file stand in quotation marks for the most part: new ones follow. */
function quotesOf(text: string): Quotes {
  const quoted = text.match(/(?:: |- )"/g)?.length ?? 0;
  const plain = text.match(/(?:: |- )[A-Za-z][^\n]* [^\n]*/g)?.length ?? 0;
  return quoted > plain ? 'QUOTE_DOUBLE' : 'PLAIN';
}

/** YAML in the project's form: one line a value, entries of lists set in. */
export function stringify(value: unknown, quotes: Quotes | undefined): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    ...(quotes === 'QUOTE_DOUBLE' ? { defaultStringType: quotes, defaultKeyType: 'PLAIN' } : {}),
  });
}

/** Finds what to put where in one text, so that all lines but those that change stay as they are. */
export class YamlEditor {
  readonly #text: string;
  readonly #quotes: Quotes;

  constructor(text: string) {
    this.#text = text;
    this.#quotes = quotesOf(text);
  }

  map(map: YAMLMap, wanted: Values, fields: readonly FormField[]): Edit[] {
    const pairs = map.items as Pair<Node, Node | null>[];
    const [first] = pairs;
    if (!first || map.flow) throw notInPlace;
    const indent = this.#column(startOf(first.key));
    const known = new Map(pairs.map(pair => [nameOf(pair), pair]));
    const edits: Edit[] = [];
    pairs.forEach((pair, index) => {
      const name = nameOf(pair);
      if (!Object.hasOwn(wanted, name)) edits.push(this.#removal(pair, pairs[index + 1]));
      else edits.push(...this.#change(pair, wanted[name], indent, fieldsIn(fields, name)));
    });
    const kept = pairs.filter(pair => Object.hasOwn(wanted, nameOf(pair)));
    const last = kept.at(-1);
    const added = Object.keys(wanted).filter(key => !known.has(key));
    if (added.length > 0 && !last) throw notInPlace;
    const order = fields.map(({ key }) => key);
    for (const key of inOrder(added, order)) {
      const before = order.slice(0, Math.max(order.indexOf(key), 0)).reverse();
      const neighbour = kept.find(pair => nameOf(pair) === before.find(name => kept.some(k => nameOf(k) === name)));
      const at = this.#nextLine(this.#endOf((neighbour ?? last) as Pair<Node, Node | null>));
      edits.push({
        start: at,
        end: at,
        text: `${' '.repeat(indent)}${this.#written({ [key]: wanted[key] }, indent)}\n`,
      });
    }
    return edits;
  }

  /** The lines of a pair whose value is to be another. */
  #change(pair: Pair<Node, Node | null>, wanted: unknown, indent: number, fields: readonly FormField[]): Edit[] {
    const { value } = pair;
    if (isSame(plainOf(value), wanted)) return [];
    if (isNode(value) && 'anchor' in value && value.anchor) throw notInPlace;
    if (isMap(value) && !value.flow && isObject(wanted)) return this.map(value, wanted, fields);
    if (isSeq(value) && !value.flow && Array.isArray(wanted) && wanted.length > 0) {
      return this.#list(value, wanted, fields);
    }
    const key = nameOf(pair);
    if (isScalar(value) && value.range && value.range[0] < value.range[1] && !isObjectLike(wanted)) {
      const text = this.#written({ [key]: styled(wanted, value, this.#quotes) }, indent);
      return [{ start: value.range[0], end: this.#endOf(pair), text: text.slice(text.indexOf(': ') + 2) }];
    }
    const node = new Document(wanted, { aliasDuplicateObjects: false }).contents;
    if (isCollection(node) && isCollection(value) && value.flow) node.flow = true;
    return [{ start: startOf(pair.key), end: this.#endOf(pair), text: this.#written({ [key]: node }, indent) }];
  }

  #list(list: YAMLSeq, wanted: readonly unknown[], fields: readonly FormField[]): Edit[] {
    const items = list.items as (Node | null)[];
    const lines = items.map(item => this.#linesOf(item));
    const [firstLines] = lines;
    if (!firstLines) throw notInPlace;
    const indent = firstLines.indent;
    const before = items.map(plainOf);
    const origins = align(before, wanted, isSame);
    const used = new Set(origins.map(origin => origin?.from));
    const edits: Edit[] = [];
    lines.forEach(({ start, end }, index) => {
      if (!used.has(index)) edits.push({ start, end, text: '' });
    });
    let at = firstLines.start;
    wanted.forEach((value, index) => {
      const origin = origins[index];
      const place = origin && lines[origin.from];
      if (!place) {
        // An entry that only moved takes its own lines along.
        const moved = before.findIndex((was, from) => !used.has(from) && isSame(was, value));
        const kept = lines[moved];
        const text = kept
          ? this.#text.slice(kept.start, kept.end)
          : `${' '.repeat(indent)}${this.#written([value], indent)}\n`;
        edits.push({ start: at, end: at, text });
        return;
      }
      at = place.end;
      if (origin.kept) return;
      const item = items[origin.from];
      if (isMap(item) && !item.flow && isObject(value)) edits.push(...this.map(item, value, fields));
      else if (isScalar(item) && item.range && !isObjectLike(value)) {
        const text = this.#written([styled(value, item, this.#quotes)], indent);
        edits.push({ start: item.range[0], end: this.#contentEnd(item), text: text.slice(2) });
      } else throw notInPlace;
    });
    return edits;
  }

  /** The lines that an entry of a list takes up, its hyphen too. */
  #linesOf(item: Node | null): { start: number; end: number; indent: number } {
    if (!item?.range) throw notInPlace;
    const hyphen = this.#text.lastIndexOf('-', item.range[0] - 1);
    const start = this.#text.lastIndexOf('\n', hyphen) + 1;
    if (
      hyphen < 0 ||
      this.#text.slice(start, hyphen).trim() !== '' ||
      /\S/.test(this.#text.slice(hyphen + 1, item.range[0]))
    )
      throw notInPlace;
    return { start, end: this.#nextLine(this.#contentEnd(item)), indent: hyphen - start };
  }

  #removal(pair: Pair<Node, Node | null>, next: Pair<Node, Node | null> | undefined): Edit {
    const key = startOf(pair.key);
    const line = this.#text.lastIndexOf('\n', key - 1) + 1;
    if (this.#text.slice(line, key).trim() === '') {
      return { start: line, end: this.#nextLine(this.#endOf(pair)), text: '' };
    }
    // The first key of an entry stands on the line of its hyphen.
    if (!next) throw notInPlace;
    return { start: key, end: startOf(next.key), text: '' };
  }

  /** A value as it stands in lines set in so far, without the space before its first. */
  #written(value: unknown, indent: number): string {
    const lines = stringify(value, this.#quotes).trimEnd().split('\n');
    return lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(indent) + line)).join('\n');
  }

  #endOf({ key, value }: Pair<Node, Node | null>): number {
    if (value?.range && value.range[0] < value.range[1]) return this.#contentEnd(value);
    const colon = this.#text.indexOf(':', key.range?.[1] ?? 0);
    if (colon < 0) throw notInPlace;
    return colon + 1;
  }

  /** Where the last word of a value ends: what follows is a comment or the next line. */
  #contentEnd(node: Node): number {
    if (isMap(node) && !node.flow) {
      const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
      if (last) return this.#endOf(last);
    }
    if (isSeq(node) && !node.flow) {
      const last = node.items.at(-1) as Node | null | undefined;
      if (last) return this.#contentEnd(last);
    }
    if (!node.range) throw notInPlace;
    const [start, end] = node.range;
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  #nextLine(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end + 1;
  }

  #column(at: number): number {
    return at - (this.#text.lastIndexOf('\n', at - 1) + 1);
  }
}

/** A single value in the manner of the one it replaces: in the same quotation marks, or over several lines. */
function styled(value: unknown, old: Scalar, quotes: Quotes): Scalar {
  const scalar = new Scalar(value);
  if (typeof value !== 'string') return scalar;
  scalar.type = typeof old.value === 'string' ? (old.type ?? 'PLAIN') : quotes;
  if (scalar.type === 'BLOCK_FOLDED' && !value.includes('\n')) scalar.type = 'PLAIN';
  return scalar;
}

/** Known keys in the order of the form, others after them. */
function inOrder(keys: readonly string[], order: readonly string[]): string[] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((a, b) => place(a) - place(b));
}

function fieldsIn(fields: readonly FormField[], key: string): readonly FormField[] {
  const field = fields.find(each => each.key === key);
  return field?.fields ?? field?.entry?.fields ?? [];
}

const isObjectLike = (value: unknown) => typeof value === 'object' && value !== null;
const isObject = (value: unknown): value is Values => isObjectLike(value) && !Array.isArray(value);
const nameOf = ({ key }: Pair<Node, unknown>) => (isScalar(key) ? String(key.value) : '');
const plainOf = (node: Node | null): unknown => (node === null ? null : node.toJS(new Document()));

function startOf(node: Node): number {
  if (!node.range) throw notInPlace;
  return node.range[0];
}

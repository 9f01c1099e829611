/**
 * Reads the plain YAML that front matter is nearly always written in: keys with one text, number or yes/no a line,
 * and lists and groups set in by spaces. It takes about a tenth of the time of the full parser, which keeps the
 * place of every word. Whatever is not plain (anchors, tabs, folded texts, anything it has a doubt about) it leaves
 * to the full parser, so that it never has to report a mistake.
 */

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** Thrown inside this file alone, when a text is not plain. */
const notPlain = new Error('Not plain YAML');

/**
 * @returns the values, the same as the full parser's; undefined when the text is not a plain map and the full
 *   parser must be asked
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error === notPlain || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Tabs and other signs that do not print, a lone carriage return, and the marks between several documents. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)|^(?:---|\.\.\.)/m;
/** A name; the words for nothing are none. */
const keyForm = /^(?!(?:null|Null|NULL)$)[A-Za-z][A-Za-z0-9_-]*$/;
/** Most texts: no sign in them has a meaning of its own, and they are longer than the words that have one. */
const easy = /^[A-Za-z][^:#]{5,}$/;
/** Signs with a meaning of their own at the start of a text. */
const special = /^[\s!&*|>{}[\],%@`#?:"'-]/;
const wholeNumber = /^(?:0|[1-9][0-9]{0,14})$/;
/** Anything the full parser could take for a number, a yes/no or nothing, in any of its spellings. */
const meaningful = /^(?:[-+]?\.?[0-9][0-9a-zA-Z_.+-]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|~|null|Null|NULL)$/;
const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const yesOrNo = new Map([
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
]);

const space = 0x20;
const remark = 0x23;
const hyphen = 0x2d;

/** Stands on one line at a time. A thousand files have some fifty thousand lines, so each is cut up once. */
class PlainReader {
  readonly #lines: readonly string[];
  /** The number of the line after the one that the reader stands on. */
  #next = 0;
  /** How far the line is set in; -1 after the last. */
  #indent = -1;
  /** What the line says, without the spaces around it. */
  #text = '';
  /** Whether it stands right below the line before it that says something. */
  #isNext = false;

  constructor(text: string) {
    if (unprintable.test(text)) throw notPlain;
    this.#lines = text.includes('\r') ? text.split(/\r?\n/) : text.split('\n');
    this.#goOn();
  }

  read(): Record<string, unknown> {
    if (this.#indent !== 0) throw notPlain;
    const values = this.#map(0);
    if (this.#indent >= 0) throw notPlain;
    return values;
  }

  /** Goes to the next line that says something; remarks and empty lines are passed over. */
  #goOn(): void {
    const from = this.#next;
    for (let at = from; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] ?? '';
      const indent = pastSpaces(line, 0);
      if (indent === line.length || line.charCodeAt(indent) === remark) continue;
      this.#next = at + 1;
      this.#indent = indent;
      this.#text = trimmed(line, indent);
      this.#isNext = at === from;
      return;
    }
    this.#indent = -1;
  }

  #map(indent: number): Record<string, Plain> {
    const values: Record<string, Plain> = {};
    while (this.#indent === indent && !isEntry(this.#text)) {
      const text = this.#text;
      const key = keyIn(text);
      // Names that every object has, such as `constructor`, are doubtful as well.
      if (key === undefined || key in values) throw notPlain;
      const from = pastSpaces(text, key.length + 1);
      values[key] = from === text.length ? this.#below(indent) : this.#value(text.slice(from), indent);
    }
    return values;
  }

  /** What stands below a key: a group or list set in further, a list at the same depth, or nothing. */
  #below(indent: number): Plain {
    this.#goOn();
    const inside = this.#indent;
    if (inside < indent || (inside === indent && !isEntry(this.#text))) return null;
    return isEntry(this.#text) ? this.#list(inside) : this.#map(inside);
  }

  #list(indent: number): Plain[] {
    const entries: Plain[] = [];
    while (this.#indent === indent && isEntry(this.#text)) {
      const from = pastSpaces(this.#text, 1);
      const inside = this.#text.slice(from);
      if (inside === '' || isEntry(inside)) throw notPlain;
      if (keyIn(inside) === undefined) entries.push(this.#value(inside, indent));
      else {
        // The group of an entry begins on its own line: read it as if it stood there alone.
        this.#indent = indent + from;
        this.#text = inside;
        entries.push(this.#map(indent + from));
      }
      if (this.#indent > indent) throw notPlain;
    }
    return entries;
  }

  /** Reads a value that begins on the line of its key or hyphen. */
  #value(written: string, indent: number): Plain {
    const isEasy = easy.test(written);
    const marked = isEasy ? undefined : markedValue(written);
    this.#goOn();
    if (marked === undefined && this.#indent > indent && this.#isNext) return this.#longText(written, indent);
    // Nothing of it may be left on the lines below.
    if (this.#indent > indent) throw notPlain;
    return marked ?? (isEasy ? written : plainValue(plainText(written)));
  }

  /** Reads a text that goes on over the lines below it that are set in further. */
  #longText(written: string, indent: number): string {
    let text = plainText(written);
    for (; this.#indent > indent && this.#isNext; this.#goOn()) text += ` ${plainText(this.#text)}`;
    if (this.#indent > indent) throw notPlain;
    return ordinary(text);
  }
}

/** The place of the first letter from a place on that is no space. Other spaces than that of the space bar are letters to YAML. */
function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

function trimmed(line: string, from: number): string {
  let to = line.length;
  while (line.charCodeAt(to - 1) === space) to -= 1;
  return line.slice(from, to);
}

const isEntry = (text: string) => text.charCodeAt(0) === hyphen && (text.length === 1 || text.charCodeAt(1) === space);

/** The key that a line begins with; undefined when it begins with none. */
function keyIn(text: string): string | undefined {
  const end = text.indexOf(':');
  if (end < 1 || (end + 1 < text.length && text.charCodeAt(end + 1) !== space)) return undefined;
  const key = text.slice(0, end);
  return keyForm.test(key) ? key : undefined;
}

/** A text in quotes, an empty list or an empty group; undefined for a value without marks. */
function markedValue(written: string): Plain | undefined {
  switch (written[0]) {
    case '"':
    case "'":
      return quoted(written);
    case '[':
      return written === '[]' ? [] : undefined;
    case '{':
      return written === '{}' ? {} : undefined;
    default:
      return undefined;
  }
}

/** A text without marks around it, when nothing in it has a meaning of its own. */
function plainText(text: string): string {
  if (easy.test(text)) return text;
  if (special.test(text) || text.includes(': ') || text.includes(' #') || text.endsWith(':')) throw notPlain;
  return text;
}

function plainValue(text: string): Plain {
  if (wholeNumber.test(text)) return Number(text);
  return yesOrNo.get(text) ?? ordinary(text);
}

function ordinary(text: string): string {
  if (day.test(text)) return text;
  if (meaningful.test(text) || yesOrNo.has(text)) throw notPlain;
  return text;
}

function quoted(written: string): string {
  const [, double, single] = /^(?:"([^"\\]*)"|'((?:[^']|'')*)')$/.exec(written) ?? [];
  if (double !== undefined) return double;
  if (single !== undefined) return single.replaceAll("''", "'");
  throw notPlain;
}

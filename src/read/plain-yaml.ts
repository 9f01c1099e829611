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

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Tabs and other signs that do not print, a lone carriage return, and the marks between several documents. */
const unprintable = /[^\P{Cc}\n\r]|[\p{Zl}\p{Zp}\ufeff\ufffe\uffff]|\r(?!\n)|^(?:---|\.\.\.)/mu;
/** A key with its colon, and what stands after it on the line. */
const keyed = /^([A-Za-z][A-Za-z0-9_-]*):(?: +(.*))?$/;
const emptyWord = /^(?:null|Null|NULL)$/;
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

class PlainReader {
  readonly #lines: Line[];
  #next = 0;

  constructor(text: string) {
    if (unprintable.test(text)) throw notPlain;
    this.#lines = text.split(/\r?\n/).map(line => {
      // Other spaces than that of the space bar are letters to YAML.
      const content = line.replace(/^ +/, '');
      return { indent: line.length - content.length, text: content.replace(/ +$/, '') };
    });
  }

  read(): Record<string, unknown> {
    const first = this.#peek();
    if (first?.indent !== 0 || !keyed.test(first.text)) throw notPlain;
    const values = this.#map(0);
    if (this.#peek()) throw notPlain;
    return values;
  }

  /** The next line that says something; remarks and empty lines are passed over. */
  #peek(): Line | undefined {
    for (; this.#next < this.#lines.length; this.#next += 1) {
      const line = this.#lines[this.#next];
      if (line && line.text !== '' && !line.text.startsWith('#')) return line;
    }
    return undefined;
  }

  #block(indent: number): Plain {
    const line = this.#peek();
    if (!line) throw notPlain;
    return isEntry(line) ? this.#list(indent) : this.#map(indent);
  }

  #map(indent: number): Record<string, Plain> {
    const values: Record<string, Plain> = {};
    for (let line = this.#peek(); line && line.indent === indent && !isEntry(line); line = this.#peek()) {
      const [, key, written] = keyed.exec(line.text) ?? [];
      if (key === undefined || emptyWord.test(key) || Object.hasOwn(values, key)) throw notPlain;
      this.#next += 1;
      values[key] = written === undefined || written === '' ? this.#below(indent) : this.#scalar(written, indent);
    }
    return values;
  }

  /** What stands below a key: a group or list set in further, a list at the same depth, or nothing. */
  #below(indent: number): Plain {
    const line = this.#peek();
    if (!line || line.indent < indent || (line.indent === indent && !isEntry(line))) return null;
    return this.#block(line.indent);
  }

  #list(indent: number): Plain[] {
    const entries: Plain[] = [];
    for (let line = this.#peek(); line && line.indent === indent && isEntry(line); line = this.#peek()) {
      const inside = line.text.slice(1).replace(/^ +/, '');
      if (inside === '' || isEntry({ indent, text: inside })) throw notPlain;
      if (keyed.test(inside)) {
        // The group of an entry begins on its own line: read it as if it stood there alone.
        const depth = indent + line.text.length - inside.length;
        this.#lines[this.#next] = { indent: depth, text: inside };
        entries.push(this.#map(depth));
      } else {
        this.#next += 1;
        entries.push(this.#scalar(inside, indent));
      }
      const after = this.#peek();
      if (after && after.indent > indent) throw notPlain;
    }
    return entries;
  }

  #scalar(written: string, indent: number): Plain {
    const start = written[0];
    if (start === '"' || start === "'") return this.#endingHere(quoted(written), indent);
    if (written === '[]') return this.#endingHere([], indent);
    if (written === '{}') return this.#endingHere({}, indent);
    let text = plainText(written);
    let line = this.#lines[this.#next];
    // A text goes on over the lines below it that are set in further.
    for (; line && line.text !== '' && line.indent > indent; line = this.#lines[this.#next]) {
      text += ` ${plainText(line.text)}`;
      this.#next += 1;
    }
    return this.#endingHere(text.length === written.length ? plainValue(text) : ordinary(text), indent);
  }

  /** Makes sure that nothing of a value is left on the lines below it. */
  #endingHere<Value extends Plain>(value: Value, indent: number): Value {
    const line = this.#peek();
    if (line && line.indent > indent) throw notPlain;
    return value;
  }
}

const isEntry = ({ text }: Line) => text.startsWith('- ') || text === '-';

/** A text without marks around it, when nothing in it has a meaning of its own. */
function plainText(text: string): string {
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

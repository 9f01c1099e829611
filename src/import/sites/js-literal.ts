/** A value as a program of JavaScript writes it; what is no plain value is undefined. */
export type Literal = string | undefined | readonly Literal[] | { readonly [key: string]: Literal };

/**
 * Reads the lists, groups and texts that a program states, without running it.
 * @returns every list and group that is no part of another, in order
 */
export function literalsIn(code: string): Literal[] {
  const tokens = [
    ...withoutRemarks(code).matchAll(
      /(["'`])((?:(?!\1)[^\\]|\\.)*)\1|[[\]{}:,()]|[A-Za-z_$][\w$.]*|[^\s[\]{}:,()"'`\w$]+|\d+/g,
    ),
  ].map(
    ([token, quote, text]): Token => ({
      token,
      text: quote === undefined ? undefined : (text ?? '').replace(/\\(.)/g, '$1'),
    }),
  );
  const reader = new Reader(tokens);
  const found: Literal[] = [];
  while (!reader.isDone) {
    const value = reader.value();
    if (typeof value === 'object') found.push(value);
  }
  return found;
}

interface Token {
  readonly token: string;
  readonly text: string | undefined;
}

const withoutRemarks = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s,{[;])\/\/[^\n]*/g, '$1');

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  #peek(): string {
    return this.#tokens[this.#at]?.token ?? '';
  }

  value(): Literal {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.text !== undefined) return token.text;
    if (token?.token === '[') return this.#list();
    if (token?.token === '{') return this.#group();
    return undefined;
  }

  #list(): Literal[] {
    const values: Literal[] = [];
    while (!this.isDone && this.#peek() !== ']') {
      if (this.#peek() === ',') this.#at += 1;
      else values.push(this.value());
    }
    this.#at += 1;
    return values;
  }

  #group(): { [key: string]: Literal } {
    const values: { [key: string]: Literal } = {};
    while (!this.isDone && this.#peek() !== '}') {
      const { token = '', text } = this.#tokens[this.#at] ?? {};
      this.#at += 1;
      if (this.#peek() !== ':') {
        // What is no key, such as a function: what stands in its braces is passed over.
        if (token === '{' || token === '[') {
          this.#at -= 1;
          this.value();
        }
        continue;
      }
      this.#at += 1;
      const value = this.value();
      const key = text ?? token;
      if (!Object.hasOwn(values, key)) values[key] = value;
    }
    this.#at += 1;
    return values;
  }
}

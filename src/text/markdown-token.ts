import type { Token as WholeToken } from 'markdown-it/index.js';

/** What this program reads of a token of markdown-it. */
export interface Token extends Pick<WholeToken, 'type' | 'tag' | 'attrs' | 'map' | 'content' | 'info' | 'attrGet'> {
  readonly children: readonly Token[] | null;
}

/** Half as large as a token of markdown-it: a large handbook has some hundred thousand. */
class SlimToken implements Token {
  readonly type: string;
  readonly tag: string;
  readonly attrs: [string, string][] | null;
  readonly map: [number, number] | null;
  readonly content: string;
  readonly info: string;
  readonly children: readonly Token[] | null;

  constructor({ type, tag, attrs, map, content, info, children }: WholeToken) {
    this.type = type;
    this.tag = tag;
    this.attrs = attrs;
    this.map = map;
    // What a block holds stands in its children already.
    this.content = type === 'inline' ? '' : content;
    this.info = info;
    this.children = children && slimTokens(children);
  }

  attrGet(name: string): string | null {
    return this.attrs?.find(([own]) => own === name)?.[1] ?? null;
  }
}

/** The same tokens without what this program never reads. */
export const slimTokens = (tokens: readonly WholeToken[]): readonly Token[] =>
  tokens.map(token => new SlimToken(token));

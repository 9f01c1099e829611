import type { Token as WholeToken } from 'markdown-it/index.js';

/** What this program reads of a token of markdown-it. */
export interface Token extends Pick<WholeToken, 'type' | 'tag' | 'attrs' | 'content' | 'info' | 'attrGet'> {
  /** Not there in one that is kept. */
  readonly map?: WholeToken['map'];
  readonly children: readonly Token[] | null;
}

/** A third of a token of markdown-it: a large handbook has some hundred thousand. Its place in the text is not kept. */
class SlimToken implements Token {
  readonly type: string;
  readonly tag: string;
  readonly attrs: [string, string][] | null;
  readonly content: string;
  readonly info: string;
  readonly children: readonly Token[] | null;

  constructor({ type, tag, attrs, content, info, children }: WholeToken) {
    this.type = type;
    this.tag = tag;
    this.attrs = attrs;
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

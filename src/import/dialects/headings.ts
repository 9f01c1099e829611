import type { Dialect } from './dialect.ts';

/** Headings written without a space after the `#`, which most programs read as plain text. */
export const headings: Dialect = (text, { tell }) =>
  text.mapLines((line, index) => {
    const [, before = '', marks = '', words = ''] =
      /^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)?)(#{1,6})([^\s#!].*)$/.exec(line.text) ?? [];
    if (words === '' || /^(?: {4}|\t)/.test(before)) return line;
    const isAlone = isBlank(text.lines[index - 1]?.text) && isBlank(text.lines[index + 1]?.text);
    // A single `#` before a word may be a tag or a number: `#mentoring`, `#3`.
    const isTag = marks.length === 1 && !(/^\p{Lu}/u.test(words) && (isAlone || index === 0) && !/^\S+$/.test(words));
    const isTagAlone = marks.length === 1 && /^\p{Lu}\S*$/u.test(words) && index === 0;
    if (isTag && !isTagAlone) return line;
    tell('headingSpace', line.at, line.text.trim());
    return { ...line, text: `${before}${marks} ${words}` };
  });

const isBlank = (text: string | undefined) => text === undefined || text.trim() === '';

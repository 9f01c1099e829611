import { MappedText } from './mapped-text.ts';

/** Whether a text file uses any of the signs of Markdown. */
export const hasMarks = (text: string): boolean =>
  /^(?:#{1,6}\s|\s*[-*+]\s+\S|\s*\d+[.)]\s+\S|>\s|```|---$|<h[1-6]\b|={3,}$)/im.test(text) ||
  /\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*/.test(text);

/**
 * Reads a text that was copied from elsewhere without its marks: a short line with no full stop above longer ones is a
 * heading, every other line is a paragraph of its own.
 */
export function plainText(text: string, first: number): MappedText {
  const lines = MappedText.of(text, first).lines;
  const written = lines.filter(line => line.text.trim() !== '');
  const isByLine = written.some(({ text: one }) => one.trim().length > 100) || lines.length === written.length;
  const result = lines.flatMap((line, index) => {
    const words = line.text.trim();
    const blank = { text: '', at: line.at };
    if (words === '') return [blank];
    const next =
      lines
        .slice(index + 1)
        .find(one => one.text.trim() !== '')
        ?.text.trim() ?? '';
    if (isTitle(words, written[0]?.at === line.at, next)) {
      return [blank, { text: `${written[0]?.at === line.at ? '#' : '##'} ${escaped(words)}`, at: line.at }, blank];
    }
    return isByLine && !isTail(lines[index - 1]?.text, words)
      ? [blank, { text: escaped(words), at: line.at }]
      : [{ text: escaped(words), at: line.at }];
  });
  return new MappedText(result);
}

/** A line that goes on in small letters belongs to the one above. */
const isTail = (before: string | undefined, words: string) =>
  /[^.!?:;…]$/.test(before?.trim() ?? '.') && /^\p{Ll}/u.test(words);

function isTitle(words: string, isFirst: boolean, next: string): boolean {
  if (isFirst && words.length <= 100 && !/[.!?:;]$/.test(words)) return next !== '';
  const count = words.split(/\s+/).length;
  return (
    count <= 8 &&
    words.length <= 60 &&
    !/[.!?:;,]$/.test(words) &&
    /^\p{Lu}|^\d/u.test(words) &&
    next.length > Math.max(60, words.length * 2) &&
    !/^Posted\b/.test(words)
  );
}

/** Nothing at the start of a line or inside it is meant as a mark. */
const escaped = (words: string) =>
  words.replace(/^(#{1,6}(?=\s)|[-+*>](?=\s)|\d+(?=[.)]\s))/, '\\$1').replace(/[*_`[\]<]/g, '\\$&');

import { type Line, MappedText } from './mapped-text.ts';
import type { Tell } from './note.ts';
import { sessionName } from './session-names.ts';

/** Whether a text file uses any of the signs of Markdown. */
export const hasMarks = (text: string): boolean =>
  /^(?:#{1,6}\s|\s*[-*+]\s+\S|\s*\d+[.)]\s+\S|>\s|```|---$|<h[1-6]\b|={3,}$)/im.test(text) ||
  /\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*/.test(text);

/** A text that was copied from elsewhere without its marks. */
export interface PlainText {
  readonly text: MappedText;
  /** Who wrote it and when, where the text says so in a line of its own. */
  readonly author: string | undefined;
  readonly date: string | undefined;
}

/**
 * Reads a text without marks: a short line with no full stop above longer ones is a heading, every other line is a paragraph
 * of its own. Lines that belong to the web page that it was copied from are told of and left out.
 */
export function plainText(text: string, first: number, tell: Tell): PlainText {
  const { lines, author, date } = withoutFurniture(MappedText.of(text, first).lines, tell);
  const written = lines.filter(line => line.text.trim() !== '');
  const start = written[0]?.at;
  const isByLine = written.some(line => line.text.trim().length > 100) || lines.length === written.length;
  let before = '';
  let place = 0;
  const result = lines.flatMap((line, index) => {
    const words = line.text.trim();
    const blank = { text: '', at: line.at };
    if (words === '') return [blank];
    place += 1;
    const isFirst = line.at === start;
    const isHeading = isTitle(words, {
      isFirst,
      before,
      isSecond: place === 2,
      next: written[place]?.text.trim() ?? '',
    });
    before = words;
    if (isHeading) return [blank, { text: `${isFirst ? '#' : '##'} ${escaped(words)}`, at: line.at }, blank];
    const paragraph = { text: escaped(words), at: line.at };
    return isByLine && !isTail(lines[index - 1]?.text, words) ? [blank, paragraph] : [paragraph];
  });
  return { text: new MappedText(result), author, date };
}

/** A line that goes on in small letters belongs to the one above. */
const isTail = (before: string | undefined, words: string) =>
  /[^.!?:;…]$/.test(before?.trim() ?? '.') && /^\p{Ll}/u.test(words);

interface Neighbours {
  readonly isFirst: boolean;
  readonly isSecond: boolean;
  readonly before: string;
  readonly next: string;
}

function isTitle(words: string, { isFirst, isSecond, before, next }: Neighbours): boolean {
  if (next === '' || /[.!?:;,]$/.test(words)) return false;
  if (isFirst) return words.length <= 100;
  if (sessionName(words)) return true;
  const isShort = words.split(/\s+/).length <= 8 && words.length <= 60 && /^\p{Lu}|^\d/u.test(words);
  // Several short lines one after the other are a list of facts about the text.
  const followsText = isSecond || /[.!?:;…”"]$/.test(before) || before.length > 60;
  return isShort && followsText && (next.length > 60 || /[.!?…:]$/.test(next));
}

const known = /^(?:category|author|tags?|published|written by|by|reading time|date|share|topics?)\s*:?$/i;
const aroundIt =
  /^(?:comments?|\d+ comments?|leave a (?:comment|reply)|post a comment|please answer this security question|share this.*|related (?:posts?|articles?)|log in to (?:reply|comment).*|subscribe|print|e-?mail this.*|skip to (?:main )?content|menu|home)$/i;
const postedForm = /^(?:posted|published|updated|last updated)(?: on)?:?\s+(.*?\d{4}).*$/i;

/** Takes out what a web page shows around its text: who wrote it and when, a place for comments. */
function withoutFurniture(lines: readonly Line[], tell: Tell) {
  const kept: Line[] = [];
  let author: string | undefined;
  let date: string | undefined;
  const written = lines.filter(line => line.text.trim() !== '');
  const places = new Map(written.map((line, place) => [line, place]));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const words = line.text.trim();
    const place = places.get(line) ?? -1;
    const isTop = place >= 0 && place < 12;
    const [, posted] = isTop ? (postedForm.exec(words) ?? []) : [];
    const next = lines.slice(index + 1, index + 3).find(one => one.text.trim() !== '');
    if (posted !== undefined && words.length < 80) {
      date ??= posted;
      tell('furniture', line.at, words);
    } else if (isTop && known.test(words) && next && next.text.trim().length < 60 && !/[.!?]$/.test(next.text.trim())) {
      const value = next.text.trim();
      if (/^(?:author|written by|by)/i.test(words)) author ??= value;
      tell('furniture', line.at, `${words}: ${value}`);
      index = lines.indexOf(next);
    } else if (aroundIt.test(words) && (isTop || place >= written.length - 6)) tell('furniture', line.at, words);
    else kept.push(line);
  }
  return { lines: kept, author, date };
}

/** Nothing at the start of a line or inside it is meant as a mark. */
const escaped = (words: string) =>
  words.replace(/^(#{1,6}(?=\s)|[-+*>](?=\s)|\d+(?=[.)]\s))/, '\\$1').replace(/[*_`[\]<]/g, '\\$&');

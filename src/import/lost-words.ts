import { nameToEmoji } from 'gemoji';
import type { Note } from './note.ts';

const known =
  'a abbr address article aside b bdi big blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li main map mark nav nobr ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time title tr tt u ul var wbr iframe video audio input';
const knownTag = new RegExp(`</?(?:${known.replaceAll(' ', '|')})\\b([^<>]*)>`, 'gi');

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Looks whether every word of a source is in what was made of it, or in what was said of it. Whatever fell through all
 * other steps is found here, so that nothing is lost without a word.
 * @param lines the lines of the source, with their numbers
 * @returns the lines with words that are found nowhere
 */
export function lostWords(
  lines: readonly { readonly text: string; readonly at: number }[],
  written: string,
  notes: readonly Note[],
): { line: number; found: string }[] {
  const there = new Set([
    ...wordsOf(decodeAll(written)),
    ...notes.flatMap(({ found, other }) => wordsOf(decodeAll(`${found} ${other ?? ''}`))),
  ]);
  // Signs between letters may have gone or come: `snake_case` and `can’t`.
  const run = wordsOf(`${written} ${notes.map(({ found }) => found).join(' ')}`).join('');
  const whole = lines.map(({ text }) => text).join('\n');
  // An address that stands by itself under a name, and that a link uses.
  const isNamed = (name: string) => whole.split(`[${name}]`).length > 2;
  return lines.flatMap(({ text, at }) => {
    const lost = wordsOf(decodeAll(withoutMarks(text, isNamed))).filter(
      word => !there.has(word) && !(word.length > 3 && run.includes(word)),
    );
    return lost.length > 0 ? [{ line: at, found: text.trim() }] : [];
  });
}

/** A line without the names of what it is marked with. */
function withoutMarks(text: string, isNamed: (name: string) => boolean): string {
  return (
    text
      .replace(
        knownTag,
        (_, inside: string) =>
          ` ${[...inside.matchAll(/(?:title|alt|href|src|cite)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(([, a, b]) => a ?? b).join(' ')} `,
      )
      // Commands that only say where a link leads, or where another command ends.
      .replace(/\{\{[^{}]*(?:relative_url|absolute_url|baseurl|base_path|site\.url|\|\s*url|ref\s)[^{}]*\}\}/g, '')
      .replace(/\{%-?\s*(?:end\w+|raw|link|post_url)\b[^%]*%\}|\{\{[<%]\s*(?:rel)?ref\b[^}]*\}\}/g, '')
      // The frame of a picture that is written as a block.
      .replace(
        /^\s*(?:`{3,}|~{3,})\{(?:figure|image)\}.*$|^\s*:(?:alt|name|width|height|align|class|figclass|scale):/,
        ' ',
      )
      // Where links lead is followed, or told of, by itself; so are names of places. A picture without words has its name alone.
      .replace(/(?<!!\[)\]\(\s*<?[^)\s>]*>?/g, '](')
      .replace(/^[\s>]*\[(?!\^)([^\]]+)\]:\s*\S+/, (found, name: string) => (isNamed(name) ? ` ${name} ` : found))
      .replace(/\{:?\s*#[\w:.-]+/g, '{')
      .replace(/:([a-z0-9_+-]+):/g, (found, name: string) => (Object.hasOwn(nameToEmoji, name) ? ' ' : found))
      .replace(/^[\s>]*\d+[.)]\s/, ' ')
      .replace(/^[\s>]*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/, ' ')
      .replace(/\[\^[^\]]+\]/g, ' ')
  );
}

function decodeAll(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => signOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => signOf(Number(code)))
    .replace(/&[a-z]+\d*;/gi, ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, found => {
      try {
        return decodeURIComponent(found);
      } catch {
        return ' ';
      }
    });
}

const signOf = (code: number) =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';

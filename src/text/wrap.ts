/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Signs that are two columns wide in a font of even widths: East Asian Width W and F of Unicode, in short. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

const opening = /^[\p{Ps}\p{Pi}]+$/u;
// Made for the first text that is not plain: it takes longer than to wrap many a plain one.
let graphemes: Intl.Segmenter | undefined;

/** Letters that are one column wide and stand for themselves: Latin, as in most texts. */
const plain = /^[ -~\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

/** How many columns a text takes in a font of even widths. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
}

/**
 * Breaks a text into lines between words. No-break spaces hold. A word that is wider than the line, such as an address,
 * is left whole. Line breaks in the text stay.
 * @param width the width of a line in columns
 * @param language a BCP 47 tag, to find the words where the script has no spaces
 */
export function wrap(text: string, width: number, language: string): string[] {
  return text.split('\n').flatMap(line => wrapLine(line, width, language));
}

function wrapLine(text: string, width: number, language: string): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of text.split(/[ \t]+/).filter(part => part !== '')) {
    for (const [index, piece] of piecesOf(word, language).entries()) {
      const space = index === 0 && line !== '' ? ' ' : '';
      const more = columnsOf(piece);
      if (line !== '' && columns + space.length + more > width) {
        lines.push(line);
        line = piece;
        columns = more;
      } else {
        line += space + piece;
        columns += space.length + more;
      }
    }
  }
  return [...lines, line];
}

/** The parts of a word between which a line may break. Punctuation stays with the word that it belongs to. */
function piecesOf(word: string, language: string): string[] {
  if (!unspaced.test(word)) return [word];
  const pieces: string[] = [];
  let held = '';
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(word)) {
    if (opening.test(segment)) held += segment;
    else if (isWordLike || held !== '' || pieces.length === 0) {
      pieces.push(held + segment);
      held = '';
    } else pieces[pieces.length - 1] += segment;
  }
  if (held !== '') pieces.push(held);
  return pieces;
}

/** A text up to this length can stand whole on any line. */
const longest = 30;

/** Holds a short text, such as a label, together on one line; a longer one may break between words. */
export function unbroken(text: string): string {
  return text.length > longest ? text : text.replaceAll(' ', '\u00a0');
}

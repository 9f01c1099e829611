import { isUtf8 } from 'node:buffer';
import type { FileFault } from './source.ts';

/** The text of a file, and what in its bytes or letters no reader could use. */
export interface Decoded {
  /** As far as it can be read; marks stand in for the rest. */
  readonly text: string;
  readonly fault: FileFault | undefined;
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const oddSign = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\r(?!\n)/;
/** Signs that no editor shows and that no format can print, tabs and line ends aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const hiddenSign = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
/** The line end of the first Macintosh: no other program of today knows it. */
const loneReturn = /\r(?!\n)/;

/**
 * Reads the bytes of a text file. UTF-8 alone is right; the wrong encodings that Windows programs write are named.
 * The byte-order mark of UTF-8 is kept: it is no fault.
 */
export function decode(bytes: Uint8Array): Decoded {
  const text = isUtf8(bytes) ? lenient.decode(bytes) : undefined;
  // Nearly all files: in a wide encoding each letter of English has an empty byte beside it, which is a sign without a form.
  if (text !== undefined && !oddSign.test(text)) return { text, fault: undefined };
  return wideText(bytes) ?? (text === undefined ? brokenText(bytes) : { text, fault: oddSignIn(text) });
}

function wideText(bytes: Uint8Array): Decoded | undefined {
  const wide = wideEncodingOf(bytes);
  if (!wide) return undefined;
  const text = new TextDecoder(wide).decode(bytes);
  const end = text.split(/\r?\n/, 1)[0]?.length ?? 0;
  return { text, fault: { reason: 'encoding-wide', detail: '', start: 0, end } };
}

function brokenText(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const start = text.indexOf('\uFFFD');
  return { text, fault: { reason: 'encoding', detail: '', start, end: start + 1 } };
}

function oddSignIn(text: string): FileFault | undefined {
  const inside = text.slice(text.startsWith('\uFEFF') ? 1 : 0);
  return signFault(inside, hiddenSign, 'hidden-sign') ?? signFault(inside, loneReturn, 'line-end');
}

function signFault(text: string, sign: RegExp, reason: string): FileFault | undefined {
  const start = text.search(sign);
  if (start < 0) return undefined;
  const detail = text.charCodeAt(start).toString(16).toUpperCase().padStart(2, '0');
  return { reason, detail, start, end: start + 1 };
}

/** UTF-16 says so in its first two bytes, or shows by an empty byte beside each letter. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  if (!start.includes(0)) return undefined;
  const empty = (odd: number) => start.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (start.length < 4) return undefined;
  if (empty(1) > start.length / 3) return 'utf-16le';
  return empty(0) > start.length / 3 ? 'utf-16be' : undefined;
}

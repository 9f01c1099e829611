import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export type PictureFormat = 'svg' | 'png' | 'jpg';

/** What is known of a picture: its format, and its size in its own units. */
export interface PictureFile {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

const known = new WeakMap<Uint8Array, PictureFile | undefined>();

/**
 * Reads what kind of picture some bytes are, each once.
 * @returns undefined when they are not a whole SVG, PNG or JPEG with a size
 */
export function readPictureFile(bytes: Uint8Array): PictureFile | undefined {
  if (!known.has(bytes)) known.set(bytes, readWhole(bytes));
  return known.get(bytes);
}

function readWhole(bytes: Uint8Array): PictureFile | undefined {
  // Loaded when there is a logo to look at: a check without one does not wait for it.
  const { imageSize } = require('image-size') as typeof import('image-size');
  try {
    const { type, width, height } = imageSize(bytes);
    const format = type as PictureFormat | undefined;
    const isWhole = format !== undefined && wholeness[format]?.(Buffer.from(bytes));
    return isWhole && width > 0 && height > 0 ? { format, width, height } : undefined;
  } catch {
    // That is how it says that it knows no such picture.
    return undefined;
  }
}

/** How each format ends when nothing of it was cut off. */
const wholeness: Readonly<Record<PictureFormat, (bytes: Buffer) => boolean>> = {
  png: bytes => bytes.subarray(-8, -4).toString('latin1') === 'IEND',
  jpg: bytes => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0,
  svg: bytes => isClosedMarkup(bytes.toString('utf8')),
};

/** Whether each element is closed, in turn: a program that sets type refuses a picture in which one is not. */
function isClosedMarkup(markup: string): boolean {
  const open: string[] = [];
  const tags = markup
    .replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>[]*(?:\[[^\]]*\])?[^>]*>/g, '')
    .matchAll(/<(\/?)([\w:.-]+)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>/g);
  for (const [, closes, name = '', isEmpty] of tags) {
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!isEmpty) open.push(name);
  }
  return open.length === 0;
}

import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { activePartOf } from '../text/active-svg.ts';

const require = createRequire(import.meta.url);

/** The largest picture file, in bytes: more than any camera makes for the web. */
export const mostPictureBytes = 20_000_000;

/** The largest picture, in dots: those of the finest telephones. To print it, each takes four bytes of memory. */
export const mostDots = 50_000_000;

/** The largest drawing, in bytes: it is read whole, by us and by every browser. */
export const mostDrawingBytes = 1_000_000;

/** As much of a picture as says how large it is; what a camera notes before that has 64 KB at most. */
const headBytes = 200_000;

/** Why a picture is not fit to be published: the last part of a string key, and what was found. */
export interface PictureFault {
  readonly reason: 'large' | 'dots' | 'active';
  readonly found: string;
}

/** Looks whether a picture could harm who opens it, or fill the memory of who prints it. Only its head is read, a drawing whole. */
export function lookAtPicture(file: string): PictureFault | undefined {
  const isDrawing = file.toLowerCase().endsWith('.svg');
  const opened = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(opened);
    const most = isDrawing ? mostDrawingBytes : mostPictureBytes;
    if (size > most) {
      return { reason: 'large', found: `${Math.ceil(size / 100_000) / 10} MB, expected ${most / 1_000_000} MB` };
    }
    const head = Buffer.alloc(isDrawing ? size : Math.min(size, headBytes));
    const bytes = head.subarray(0, fs.readSync(opened, head, 0, head.length, 0));
    return isDrawing ? drawingFault(bytes) : dotsFault(bytes);
  } finally {
    fs.closeSync(opened);
  }
}

/** In another encoding than UTF-8, what the drawing holds could not be seen. */
function drawingFault(bytes: Uint8Array): PictureFault | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  const found = isUtf8(bytes) && !text.includes('\0') ? activePartOf(text) : 'encoding';
  return found === undefined ? undefined : { reason: 'active', found };
}

function dotsFault(bytes: Uint8Array): PictureFault | undefined {
  // Loaded when there is a picture to look at: a check without one does not wait for it.
  const { imageSize } = require('image-size') as typeof import('image-size');
  try {
    const { width, height } = imageSize(bytes);
    return width * height > mostDots ? { reason: 'dots', found: `${width} × ${height}` } : undefined;
  } catch {
    // That is how it says that it knows no such picture: then no program takes it for one.
    return undefined;
  }
}

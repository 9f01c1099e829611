import type { PictureFormat } from '../text/picture-file.ts';

/** How documents look that an organisation gives a look of its own. What is left out looks as it does in every other. */
export interface PaperTheme {
  /** Changes whenever anything in it does: files made with it are kept under it. */
  readonly key: string;
  /** A colour for headings and lines that can be read on white paper, also in black and white. */
  readonly accent: string | undefined;
  readonly text: PaperFont | undefined;
  readonly headings: PaperFont | undefined;
  readonly logo: PaperLogo | undefined;
}

export interface PaperFont {
  /** What programs such as Word know it by; undefined for the font that they use anyway. */
  readonly name: string | undefined;
  /** The files that it is set with in a PDF; none when the PDF keeps the font that comes with Mentorbook. */
  readonly faces: readonly FontFace[];
}

/** A font file in one weight and slant. */
export interface FontFace {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly bytes: Uint8Array;
  /** Whether it has a letter for a code point. */
  has(codePoint: number): boolean;
}

export interface PaperLogo {
  /** Its address on the site. */
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
}

/** A size in the same proportions, as large as a room lets it be. */
export function fitted(
  { width, height }: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/**
 * The lines of a PDF in a script that runs from right to left, as programs take them out to copy or to search: glyph by
 * glyph by where it stands, each by the letters that its font names for it, unless a text of its own stands beside it.
 */
export async function textToCopy(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf
    .getPages()
    .map(({ node }) => {
      const contents = node.Contents();
      const stream = contents instanceof PDFArray ? contents.lookup(0) : contents;
      const fonts = node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
      return linesOf(textOf(stream), name => lettersOf(fonts?.lookup(PDFName.of(name), PDFDict)));
    })
    .join('\n');
}

const textOf = (stream: unknown) =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';

/** What each code of a font is called. */
function lettersOf(font: PDFDict | undefined): ReadonlyMap<number, string> {
  const lines = textOf(font?.lookup(PDFName.of('ToUnicode'))).matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gim);
  return new Map([...lines].map(([, code = '', text = '']) => [Number.parseInt(code, 16), utf16(text)]));
}

const utf16 = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map(unit => String.fromCharCode(Number.parseInt(unit, 16))).join('');

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function linesOf(content: string, letters: (font: string) => ReadonlyMap<number, string>): string {
  const pieces: Piece[] = [...content.matchAll(/1 0 0 -1 (\S+) (\S+) cm(?:(?! cm)[\s\S])*?BT\n([\s\S]*?)\nET/g)].map(
    ([, x, y, inside = '']) => ({
      x: Number(x),
      y: Number(y),
      text: saidBy(inside, letters(/\/(f\d+) /.exec(inside)?.[1] ?? '')),
    }),
  );
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.find(([first]) => first && Math.abs(first.y - piece.y) < 5);
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map(line =>
      line
        .sort((a, b) => b.x - a.x)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

/** What one piece of text says. Arabic glyphs stand as they are seen, from left to right. */
function saidBy(piece: string, letters: ReadonlyMap<number, string>): string {
  const marked = piece.replace(
    /\/Span <<\s*\/ActualText <FEFF([0-9A-F]*)>\s*>> BDC[\s\S]*?EMC/g,
    (_, said: string) => ` {${said}} `,
  );
  const parts = [...marked.matchAll(/\{([0-9A-F]*)\}|<([0-9a-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)].flatMap(
    ([, said, hex, literal]) => {
      if (said !== undefined) return [utf16(said)];
      const codes = hex === undefined ? bytesOf(literal ?? '') : [...Buffer.from(hex, 'hex')];
      return codes.flatMap((byte, at) => (at % 2 === 1 ? [letters.get((codes[at - 1] ?? 0) * 256 + byte) ?? ''] : []));
    },
  );
  return (parts.some(part => /\p{Script=Arabic}/u.test(part)) ? parts.reverse() : parts).join('');
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const bytesOf = (literal: string): number[] =>
  [...literal.matchAll(/\\([0-7]{3})|\\([\s\S])|([\s\S])/g)].map(([, octal, escaped, plain]) =>
    octal === undefined
      ? escaped === undefined
        ? (plain ?? '').charCodeAt(0)
        : (escapes[escaped] ?? escaped.charCodeAt(0))
      : Number.parseInt(octal, 8),
  );

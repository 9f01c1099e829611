import { unzlibSync, zlibSync } from 'fflate';
import type { PdfFile } from './pdf-file.ts';
import { pdfStream } from './pdf-values.ts';

/**
 * Says each Arabic letter once to programs that take the text out of a page, to copy it or to search in it. The font sets
 * a letter and its dots as two glyphs, and Typst calls both of them the letter. The dots get an empty text of their own.
 */
export function silenceDots(file: PdfFile): void {
  const dots = new Map<string, ReadonlySet<number>>();
  const dotsOf = (font: string) => {
    const known = dots.get(font) ?? dotsIn(Number(font), file);
    dots.set(font, known);
    return known;
  };
  for (const [, page] of file.beginningWith('/Type /Page')) {
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, dotsOf(number)]),
    );
    const contents = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
    if ([...fonts.values()].every(({ size }) => size === 0) || !file.objects.has(contents)) continue;
    const content = inflated(file.get(contents));
    const said = content.replace(/BT\n[\s\S]*?\nET/g, text => withSilentDots(text, fonts));
    const bytes = Buffer.from(zlibSync(Buffer.from(said, 'latin1'), { level: 9 })).toString('latin1');
    file.objects.set(contents, pdfStream('/Filter /FlateDecode', bytes));
  }
}

/** The codes of glyphs that take no room and are called a letter: its dots, or a sign for a vowel that belongs to it. */
function dotsIn(font: number, file: PdfFile): ReadonlySet<number> {
  const body = file.get(font);
  const descendant = Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(body)?.[1]);
  const map = Number(/\/ToUnicode (\d+) 0 R/.exec(body)?.[1]);
  if (!file.objects.has(descendant) || !file.objects.has(map)) return new Set();
  const widths = /\/W \[([^\]]*)\]/.exec(file.get(descendant))?.[1] ?? '';
  const wide = new Set(
    [...widths.matchAll(/(\d+) (\d+) (\S+)/g)].flatMap(([, first, last, width]) => {
      const count = Number(width) === 0 ? 0 : Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, index) => Number(first) + index);
    }),
  );
  const lines = inflated(file.get(map)).matchAll(/^<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>$/gim);
  // A sign for a vowel that is taken out with its letter is said by the letter; alone it is said by itself.
  const named = [...lines].filter(([, , text = '']) => /(?=\p{L})\p{Script=Arabic}/u.test(lettersOf(text)));
  return new Set(named.map(([, code = '']) => Number.parseInt(code, 16)).filter(code => !wide.has(code)));
}

const lettersOf = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)));

/** The content of a stream; short ones are not packed. */
function inflated(stream: string): string {
  const [head = ''] = /^<<[\s\S]*?>>\s*stream\r?\n/.exec(stream) ?? [];
  const content = stream.slice(head.length).replace(/\r?\nendstream$/, '');
  if (!head.includes('/FlateDecode')) return content;
  return Buffer.from(unzlibSync(Buffer.from(content, 'latin1'))).toString('latin1');
}

const actualText = /\/Span <<\s*\/ActualText <FEFF([0-9A-F]*)>\s*>> BDC\n([\s\S]*?)\nEMC/;
const silent = (shown: string) => `/Span << /ActualText <FEFF> >> BDC\n${shown}\nEMC`;

/** One piece of text as Typst writes it: a font, and one operator that shows glyphs. */
function withSilentDots(text: string, fonts: ReadonlyMap<string, ReadonlySet<number>>): string {
  const dots = fonts.get(/\/(f\d+) \S+ Tf/.exec(text)?.[1] ?? '');
  const shown = /^(?:\[(.*)\] TJ|(\(.*\)) Tj)$/ms.exec(text);
  if (!dots || dots.size === 0 || !shown) return text;
  const parts = partsOf(shown[1] ?? shown[2] ?? '').map(part => ({ ...part, isDot: dots.has(part.code) }));
  if (!parts.some(({ isDot }) => isDot)) return text;
  const runs: { isDot: boolean; parts: string[] }[] = [];
  for (const { isDot, written } of parts) {
    const last = runs.at(-1);
    if (last?.isDot === isDot) last.parts.push(written);
    else runs.push({ isDot, parts: [written] });
  }
  const own = actualText.exec(text)?.[1];
  // A letter and its dots in one piece that has its own text are said once already; so is a sign for a vowel.
  if (own !== undefined && (runs.length > 1 || !/\p{L}/u.test(lettersOf(own)))) return text;
  const operators = runs.map(run => {
    const operator = `[${run.parts.join(' ')}] TJ`;
    return run.isDot ? silent(operator) : operator;
  });
  return text.replace(actualText, (_, __, inside: string) => inside).replace(shown[0], () => operators.join('\n'));
}

/** Glyphs one by one, each with the move before it. */
function partsOf(shown: string): { code: number; written: string }[] {
  const found: { code: number; written: string }[] = [];
  let move = '';
  for (const [token] of shown.matchAll(/\((?:\\[\s\S]|[^\\)])*\)|-?[\d.]+/g)) {
    if (!token.startsWith('(')) {
      move += `${token} `;
      continue;
    }
    const bytes = bytesOf(token.slice(1, -1));
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
      found.push({ code, written: `${move}<${code.toString(16).padStart(4, '0')}>` });
      move = '';
    }
  }
  const last = found.at(-1);
  if (last && move !== '') last.written += ` ${move.trim()}`;
  return found;
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** The bytes of a string in a PDF, its escapes read (ISO 32000-1, section 7.3.4.2). */
function bytesOf(literal: string): number[] {
  return [...literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g)].map(([, octal, escaped, plain]) => {
    if (octal !== undefined) return Number.parseInt(octal, 8) & 0xff;
    if (escaped !== undefined) return escapes[escaped] ?? escaped.charCodeAt(0);
    return (plain ?? '').charCodeAt(0);
  });
}

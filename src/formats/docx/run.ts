import { directionOf } from '../../text/direction.ts';
import { knowsItalics } from '../../text/script.ts';
import { escapeXml } from '../xml.ts';
import type { Writing } from './writing.ts';

/** Marks that a run inherits from the text around it. */
export interface Marks {
  readonly style?: string;
  /** A font for signs that the font of the text may lack. */
  readonly font?: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly small?: boolean;
  /** A BCP 47 tag, where it is not the document's. */
  readonly language?: string;
}

/** A run of text, which keeps its spaces. */
export function run(text: string, writing: Writing, marks: Marks = {}): string {
  return `<w:r>${runProperties(marks, writing)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** The schema fixes the order in `rPr`: style, font, bold, italic, size, direction, language. */
export function runProperties(marks: Marks, writing: Writing): string {
  const { style, font, strong, emphasis, small, language } = marks;
  // Code is written from left to right in every language.
  const direction = style === 'Code' ? 'ltr' : language === undefined ? writing.direction : directionOf(language);
  const italic = emphasis && knowsItalics(language ?? writing.language);
  const bold = strong || (emphasis && !italic);
  const inside = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    small ? '<w:sz w:val="17"/><w:szCs w:val="17"/>' : '',
    direction === 'rtl' ? '<w:rtl/>' : '',
    language === undefined ? '' : languageMark(language),
  ].join('');
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}

/** Word asks for the language once for each group of scripts. */
export function languageMark(language: string): string {
  const tag = escapeXml(language);
  return `<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="${tag}"/>`;
}

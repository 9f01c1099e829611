import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads a PDF with pdf.js: for each page its size, its pieces of text with their places, and its words. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const [, , width = 0, height = 0] = sheet.view;
    const texts = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []));
    pages.push({ width, height, texts, words: texts.map(item => item.str).join(' ') });
  }
  await pdf.cleanup();
  return pages;
}

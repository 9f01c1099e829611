/** A text as a PDF string: plain where it can be, else UTF-16. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** A number with as many decimals as paper can show. */
export const pdfNumber = (value: number) => String(Number(value.toFixed(3)));

/** A stream that is not packed: for the few marks that are drawn here. */
export function pdfStream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

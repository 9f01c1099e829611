/** A part of a page under a heading that can be linked to: its anchor, the heading and the words. */
export type TextSection = [anchor: string, heading: string, text: string];

const withoutEnd = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const withoutWords = new Set(['nav', 'button', 'script', 'select', 'style', 'svg', 'template']);
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub']);

/**
 * The words of a page of this site for searching, by their headings. What other search leaves out is left out too.
 * @param html a page with every element closed, as the layouts write it
 */
export function textSections(html: string): TextSection[] {
  const sections: TextSection[] = [['', '', '']];
  const main = /<main[^>]*data-pagefind-body[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  let depth = 0;
  let silentFrom = 0;
  let inHeading = false;
  for (const [, end, tag = '', attributes = '', words] of main.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g)) {
    const section = sections.at(-1) as TextSection;
    if (words !== undefined) {
      if (silentFrom > 0) continue;
      section[inHeading ? 1 : 2] += words;
      continue;
    }
    if (!inline.has(tag)) section[2] += ' ';
    if (withoutEnd.has(tag)) continue;
    if (end) {
      if (depth === silentFrom) silentFrom = 0;
      depth -= 1;
      if (/^h[1-6]$/.test(tag)) inHeading = false;
      continue;
    }
    depth += 1;
    const isSilent = withoutWords.has(tag) || /\s(?:hidden|data-pagefind-ignore)(?=[\s=]|$)/.test(attributes);
    if (isSilent && silentFrom === 0) silentFrom = depth;
    const anchor = /^h[1-6]$/.test(tag) && silentFrom === 0 ? /\sid="([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (anchor !== undefined) {
      sections.push([anchor, '', '']);
      inHeading = true;
    }
  }
  return sections
    .map(([anchor, heading, text]): TextSection => [anchor, plain(heading), plain(text)])
    .filter(([, heading, text]) => heading !== '' || text !== '');
}

const plain = (text: string) =>
  text
    .replace(/&#8203;|\u200b/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

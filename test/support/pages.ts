import fs from 'node:fs/promises';
import path from 'node:path';

/** The addresses of all HTML pages of a built site, sorted. */
export async function pagesOf(site: string): Promise<string[]> {
  const entries = await fs.readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
    .map(entry => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .map(file => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The HTML of a page. */
export function htmlOf(site: string, url: string): Promise<string> {
  return fs.readFile(path.join(site, url, url.endsWith('/') ? 'index.html' : ''), 'utf8');
}

/** The words of a page as a reader sees them, white space folded. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(?:\/?(?:p|li|h\d|td|th|div|dt|dd|tr|section|br|label|legend|fieldset|option)\b)[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#8203;/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

import type { MappedText } from '../mapped-text.ts';
import type { Tell } from '../note.ts';

/** What a dialect may ask about the page and the site that it rewrites. */
export interface DialectContext {
  /** The path of the page in the folder that is imported. */
  readonly path: string;
  readonly tell: Tell;
  /** The value of a name such as `site.title`; undefined when it is not known. */
  variable(name: string): string | undefined;
  /** The Markdown of a file that the page takes in, found from the page or from the folders for such files. */
  include(name: string): string | undefined;
}

/** Rewrites what one program has added to Markdown as Markdown that any program reads. */
export type Dialect = (text: MappedText, context: DialectContext) => MappedText;

/** An address that begins at the root of what is imported. */
export const sourceScheme = 'x-source:';
/** An address that names a page by its name alone. */
export const nameScheme = 'x-name:';

export const sourceAddress = (path: string) => sourceScheme + encodeAddress(path.replace(/^\//, ''));
export const nameAddress = (name: string) => nameScheme + encodeAddress(name);

/** Letters that would end an address in Markdown. */
const encodeAddress = (text: string) => encodeURI(text).replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));

/** Double braces that are meant as they stand, until the page is written. */
export const openBraces = '\uE000';
export const closeBraces = '\uE001';
export const guardBraces = (text: string) => text.replaceAll('{{', openBraces).replaceAll('}}', closeBraces);
export const unguardBraces = (text: string) => text.replaceAll(openBraces, '{{').replaceAll(closeBraces, '}}');

/** A box set apart from the text, as a quotation with its kind in bold. */
export function box(kind: string, title: string | undefined, inside: readonly string[]): string[] {
  const plain = kind.replace(/[-_]+/g, ' ').trim();
  const label = title?.trim() || (/^quote$/i.test(plain) ? '' : plain.charAt(0).toUpperCase() + plain.slice(1));
  const text = trimBlank(inside);
  const head = label === '' ? [] : [`**${label.replace(/^\*\*|\*\*$/g, '')}**`, ...(text.length > 0 ? [''] : [])];
  return [...head, ...text].map(line => (line.trim() === '' ? '>' : `> ${line}`));
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line.trim() !== '');
  if (first < 0) return [];
  const last = lines.findLastIndex(line => line.trim() !== '');
  return lines.slice(first, last + 1);
}

/** The values of `name="…"` pairs in a tag or a command; those without a name are numbered from `0`. */
export function attributesIn(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  let place = 0;
  const pattern =
    /(?:([\w:.@-]+)\s*=\s*)?(?:"([^"]*)"|“([^”]*)”|'([^']*)'|`([^`]*)`|\{\s*(?:"([^"]*)"|'([^']*)'|([^{}]*))\s*\}|([^\s"'{}=<>]+))/g;
  for (const [, name, ...rest] of text.matchAll(pattern)) {
    const value = rest.find(one => one !== undefined) ?? '';
    if (name !== undefined) values[name] = value;
    else {
      values[String(place)] = value;
      place += 1;
    }
  }
  return values;
}

/** A file that belongs to the page's own folder may be named from there. */
export const markdownLink = (words: string, address: string) =>
  `[${words.replace(/[[\]]/g, '\\$&')}](<${address.replace(/[<>\n]/g, encodeURIComponent)}>)`;

export const markdownPicture = (words: string, address: string) => `!${markdownLink(words, address)}`;

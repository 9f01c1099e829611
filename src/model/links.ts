import path from 'node:path/posix';
import type { ContentFile } from '../read/content-file.ts';

/** What an address in Markdown points to. */
export type LinkTarget =
  | { readonly type: 'external' }
  /** An address that a handbook has no use for, such as one that runs a script. */
  | { readonly type: 'refused' }
  | { readonly type: 'here'; readonly anchor: string }
  | { readonly type: 'file'; readonly path: string; readonly anchor: string | undefined }
  | { readonly type: 'site'; readonly url: string };

/**
 * Reads an address as it is written in a content file.
 * @param from the file it stands in, relative to the content folder
 * @returns a web address, an anchor on the same page, a path inside the content folder, or an address on the site
 */
export function readLink(from: string, href: string): LinkTarget {
  if (isWebAddress(href) || isMailAddress(href) || telephone.test(href)) return { type: 'external' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return { type: 'refused' };
  if (href.startsWith('/')) return { type: 'site', url: href };
  const [target = '', anchor] = href.split('#', 2);
  if (target === '') return { type: 'here', anchor: decode(anchor ?? '') };
  const inside = path.join(path.dirname(from), decode(target));
  return { type: 'file', path: inside, anchor: anchor === undefined ? undefined : decode(anchor) };
}

/** A name before the host, as in `https://bank.example@elsewhere.example/`, only makes the address look like another. */
function isWebAddress(href: string): boolean {
  if (!/^https?:\/\/[^/\\]/i.test(href) || !URL.canParse(href)) return false;
  const { username, password } = new URL(href);
  return username === '' && password === '';
}

/** Line ends in a mail address would add lines to the head of the message. */
const isMailAddress = (href: string) => /^mailto:[^\s<>]+$/i.test(href) && !/%0[ad]/i.test(href.split('?', 1)[0] ?? '');

/** A number and nothing that a telephone would take for a command. https://www.rfc-editor.org/rfc/rfc3966 */
const telephone = /^tel:\+?(?:[\d().-]|%20)+(?:;ext=\d+)?$/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The files of a content folder by path, to follow links. */
export type FilesByPath = ReadonlyMap<string, ContentFile>;

export function filesByPath(files: readonly ContentFile[]): FilesByPath {
  return new Map(files.map(file => [file.source.path, file]));
}

import path from 'node:path/posix';
import type { Image, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Addresses, Target } from './addresses.ts';
import { nameScheme, sourceScheme } from './dialects/dialect.ts';
import type { Draft } from './draft.ts';
import type { ForeignFile } from './foreign-file.ts';
import { literally } from './literally.ts';
import { headingOfAnchor } from './old-anchors.ts';
import { type Piece, paragraphsIn } from './piece.ts';
import type { Site } from './sites/site.ts';
import { lineOf, placeOf, textNode } from './tree-text.ts';

/** Where the pages and headings of the source have come to lie. */
export interface Landing {
  /** @returns the first file that a page became; undefined when it was not taken */
  pieceOf(draft: Draft): Piece | undefined;
  /** @returns the file and the anchor of a heading of a page, by its number; -1 is what stands above the first */
  headingOf(draft: Draft, heading: number): { readonly piece: Piece; readonly anchor: string | undefined } | undefined;
  /** Takes a picture along. @returns its path inside the content folder */
  takePicture(file: ForeignFile): string;
  /** Takes along a picture that stands in the text itself. @returns its path; undefined when it is none */
  takeInlinePicture(address: string, draft: Draft): string | undefined;
}

interface Context {
  readonly addresses: Addresses;
  readonly site: Site;
  readonly landing: Landing;
}

/** Turns every address in a file into one that the site has. What leads nowhere becomes plain words, and is told of. */
export function resolveLinks(piece: Piece, context: Context): void {
  const resolve = (nodes: readonly Nodes[]) => nodes.flatMap(node => resolveNode(node, piece, context));
  piece.body.splice(0, piece.body.length, ...(resolve(piece.body) as RootContent[]));
  for (const one of paragraphsIn(piece.data)) one.children = resolve(one.children) as PhrasingContent[];
}

function resolveNode(node: Nodes, piece: Piece, context: Context): Nodes[] {
  if ('children' in node) {
    node.children = node.children.flatMap(child => resolveNode(child, piece, context)) as never;
    if (node.type === 'paragraph' && node.children.length === 0) return [];
  }
  if (node.type === 'link') return resolveLink(node, piece, context);
  if (node.type === 'image') return resolvePicture(node, piece, context);
  return [node];
}

function resolveLink(node: Link, piece: Piece, context: Context): Nodes[] {
  const { draft } = piece;
  const url = node.url.trim().replace(/^@site\//, sourceScheme);
  const tell: Draft['tell'] = draft ? draft.tell : () => undefined;
  const line = placeOf(node);
  const words = lineOf(node);
  // A link whose picture was left out still leads somewhere.
  const hasPicture = node.children.some(child => child.type === 'image');
  if (words === '' && !hasPicture) {
    if (url !== '') tell('brokenLink', line, url);
    return [];
  }
  const asWords = (): Nodes[] =>
    /^https?:\/\//.test(words) && words === url ? [{ type: 'inlineCode', value: words }] : node.children;
  if (url.startsWith('piece:')) return [{ ...node, url: relative(piece.path, url.slice('piece:'.length)) }];
  const outside = outsideAddress(url, context.site);
  if (outside !== undefined) return [{ ...node, url: outside, title: null }];
  if (
    /^(?:[a-z][a-z0-9+.-]*:)/i.test(url) &&
    !url.startsWith(sourceScheme) &&
    !url.startsWith(nameScheme) &&
    ownAddress(url, context.site) === undefined
  ) {
    tell('address', line, url);
    return asWords();
  }
  if (!draft) return asWords();
  const { address, anchor } = splitAddress(ownAddress(url, context.site) ?? url);
  if (address === '' && anchor === '') {
    if (url !== '') tell('brokenLink', line, `[${words}](${url})`);
    return asWords();
  }
  const target = address === '' ? ({ type: 'page', draft } as const) : targetOf(address, draft, context);
  if (!target) {
    tell('brokenLink', line, `[${words}](${shownAddress(url)})`);
    return asWords();
  }
  if (target.type === 'file') {
    tell('fileLink', line, `[${words}](${shownAddress(url)})`, target.file.path);
    return asWords();
  }
  if (target.draft.meta.draft && !draft.meta.draft) {
    tell('draftLink', line, `[${words}](${shownAddress(url)})`, target.draft.path);
    return asWords();
  }
  const landed = landingOf(target.draft, anchor, context.landing);
  if (!landed) {
    tell('brokenLink', line, `[${words}](${shownAddress(url)})`, target.draft.path);
    return asWords();
  }
  if (anchor !== '' && !landed.isFound) tell('anchor', line, `[${words}](${shownAddress(url)})`, target.draft.path);
  const isHere = landed.piece.path === piece.path;
  if (isHere && landed.anchor === undefined) return node.children;
  const file = isHere ? '' : relative(piece.path, landed.piece.path);
  return [{ ...node, title: null, url: landed.anchor === undefined ? file : `${file}#${landed.anchor}` }];
}

/** An address on the web, in a form that readers can open; undefined for one within what is imported. */
function outsideAddress(url: string, site: Site): string | undefined {
  if (/^mailto:|^tel:/i.test(url)) return url;
  const whole = url.startsWith('//') ? `https:${url}` : /^www\.[\w-]+\.\w/.test(url) ? `https://${url}` : url;
  if (!/^https?:\/\//i.test(whole) || ownAddress(whole, site) !== undefined) return undefined;
  return URL.canParse(whole) ? whole : undefined;
}

/** The place within what is imported that a whole address of its own site or its sources means. */
function ownAddress(url: string, site: Site): string | undefined {
  const own = site.url?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, '');
  if (bare === url) return undefined;
  if (own?.includes('.') && (bare === own || bare.startsWith(`${own}/`) || bare.startsWith(`${own}#`))) {
    return bare.slice(own.length).replace(/^(?=#)|^$/, '/');
  }
  if (site.repository !== undefined) {
    const [, inside] =
      new RegExp(`^${literally(site.repository)}/(?:-/)?(?:blob|tree|edit|raw)/[^/]+/(.+)$`, 'i').exec(url) ?? [];
    if (inside !== undefined) return sourceScheme + inside;
  }
  return undefined;
}

function splitAddress(url: string): { address: string; anchor: string } {
  const at = url.indexOf('#');
  const address = at < 0 ? url : url.slice(0, at);
  return { address: decode(address), anchor: at < 0 ? '' : decode(url.slice(at + 1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const shownAddress = (url: string) => decode(url.replace(sourceScheme, '/').replace(nameScheme, ''));

function targetOf(address: string, draft: Draft, { addresses }: Context): Target | undefined {
  if (address.startsWith(sourceScheme))
    return (
      addresses.find(draft, `/${address.slice(sourceScheme.length)}`) ??
      addresses.find(draft, address.slice(sourceScheme.length))
    );
  if (address.startsWith(nameScheme)) {
    const name = address.slice(nameScheme.length);
    return addresses.find(draft, name) ?? addresses.named(name);
  }
  return addresses.find(draft, address);
}

function landingOf(
  draft: Draft,
  anchor: string,
  landing: Landing,
): { piece: Piece; anchor: string | undefined; isFound: boolean } | undefined {
  const whole = landing.pieceOf(draft);
  if (anchor === '') return whole && { piece: whole, anchor: undefined, isFound: true };
  const name = anchor.replace(/^user-content-/, '');
  const heading =
    draft.anchors.get(name) ??
    headingOfAnchor(name, draft.headings) ??
    headingOfAnchor(name.toLowerCase(), draft.headings);
  const place = heading === undefined ? undefined : landing.headingOf(draft, heading);
  if (place) return { ...place, isFound: true };
  const isTop = heading !== undefined || /^(?:top|start|page-top|_top|content)$/i.test(name);
  return whole && { piece: whole, anchor: undefined, isFound: isTop };
}

function resolvePicture(node: Image, piece: Piece, context: Context): Nodes[] {
  const { draft } = piece;
  if (!draft) return [node];
  const { tell } = draft;
  const line = placeOf(node);
  const url = node.url.trim().replace(/^@site\//, sourceScheme);
  const alt = (node.alt ?? '').replace(/\s+/g, ' ').trim() || (node.title ?? '').trim();
  const shown = `![${alt}](${shownAddress(url)})`;
  const words = alt === '' ? [] : [textNode(alt)];
  if (/^data:image\//i.test(url)) {
    const taken = context.landing.takeInlinePicture(url, draft);
    if (taken !== undefined) return [{ ...node, url: relative(piece.path, taken), alt, title: null }];
  }
  const outside = outsideAddress(url, context.site);
  if (outside !== undefined) {
    tell('foreignPicture', line, shown);
    // Badges speak of a project's code; what they say is in the report.
    if (/badge|shields\.io|travis-ci|codecov|circleci|badgen/i.test(outside)) return [];
    return [{ type: 'link', url: outside, children: [textNode(alt || outside)] }];
  }
  const { address } = splitAddress(ownAddress(url, context.site) ?? url);
  const target = address === '' ? undefined : targetOf(address, draft, context);
  if (target?.type !== 'file' || !/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(target.file.path)) {
    tell(
      target?.type === 'file' ? 'fileLink' : 'missingPicture',
      line,
      shown,
      target?.type === 'file' ? target.file.path : undefined,
    );
    return words;
  }
  if (alt === '') tell('noAlternative', line, shown);
  return [{ ...node, url: relative(piece.path, context.landing.takePicture(target.file)), alt, title: null }];
}

/** The way from one file of the content folder to another. */
function relative(from: string, to: string): string {
  return encodeURI(path.relative(path.dirname(from), to));
}

import type { Heading, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { slugOf } from '../text/slug.ts';
import { unguardBraces } from './dialects/dialect.ts';
import type { Meta } from './meta.ts';
import type { Tell } from './note.ts';
import { lineOf, placeOf } from './tree-text.ts';

interface About {
  readonly path: string;
  readonly meta: Meta;
  readonly tell: Tell;
  readonly outlineTitle: string | undefined;
}

/**
 * Finds the title of a page and takes its heading out of the text; gives the other headings levels that run on from `##`.
 * @returns the title, and the words of every heading as it stood
 */
export function titleAndHeadings(tree: Root, about: About): { title: string; headings: string[] } {
  const headings: string[] = [];
  visit(tree, 'heading', node => {
    node.data = { ...node.data, heading: headings.length };
    headings.push(lineOf(node));
  });
  tree.children = withoutOddHeadings(withoutContents(tree.children, about.tell), about.tell);
  const title = takeTitle(tree, about);
  levelHeadings(tree, about.tell);
  return { title, headings };
}

function takeTitle(tree: Root, { path, meta, tell, outlineTitle }: About): string {
  const firstAt = tree.children.findIndex(node => node.type === 'heading');
  const first = tree.children[firstAt] as Heading | undefined;
  const ones = tree.children.filter(node => node.type === 'heading' && node.depth === 1);
  const stated = meta.title ?? meta.navTitle;
  const words = first ? unguardBraces(lineOf(first)) : '';
  const isAtTop =
    firstAt >= 0 &&
    tree.children.slice(0, firstAt).every(node => node.type === 'paragraph' && node.children.every(isPictureOnly));
  // A page that begins with one of several headings has none for itself.
  const isAlone = tree.children.every(
    node => node === first || node.type !== 'heading' || node.depth > (first?.depth ?? 0),
  );
  const isTitle =
    first !== undefined &&
    (isAlike(words, stated) ||
      (first.depth === 1 && (isAtTop || ones.length === 1) && words !== '') ||
      (stated === undefined && outlineTitle === undefined && isAtTop && isAlone && words !== ''));
  if (first && isTitle) {
    const pictures = first.children
      .filter(isPictureOnly)
      .filter(child => child.type === 'image' || child.type === 'link');
    const kept: RootContent[] =
      pictures.length > 0
        ? [{ type: 'paragraph', children: pictures, ...(first.position ? { position: first.position } : {}) }]
        : [];
    tree.children.splice(firstAt, 1, ...kept);
    for (const other of [meta.title, meta.navTitle]) {
      if (other !== undefined && !isAlike(other, words)) tell('titleTwice', placeOf(first), other, words);
    }
    // The same heading again says nothing new.
    const again = tree.children[firstAt + kept.length];
    if (again?.type === 'heading' && again.depth === 1 && isAlike(lineOf(again), words))
      tree.children.splice(firstAt + kept.length, 1);
    return words;
  }
  if (stated !== undefined) {
    if (meta.title !== undefined && meta.navTitle !== undefined && !isAlike(meta.title, meta.navTitle)) {
      tell('titleTwice', 1, meta.navTitle, meta.title);
    }
    return stated;
  }
  // One heading of the first level further down names the page all the same; it stays where it is.
  const [only] = ones;
  if (only && ones.length === 1 && outlineTitle === undefined && lineOf(only) !== '')
    return unguardBraces(lineOf(only));
  const title = outlineTitle ?? titleFromPath(path);
  if (outlineTitle === undefined) tell('titleFromName', 1, title);
  return title;
}

const isPictureOnly = (node: { type: string; value?: string; children?: { type: string }[] }): boolean =>
  node.type === 'image' ||
  node.type === 'break' ||
  (node.type === 'text' && (node.value ?? '').trim() === '') ||
  (node.type === 'link' && (node.children ?? []).every(child => child.type === 'image'));

const isAlike = (a: string, b: string | undefined) => b !== undefined && slugOf(a, '-') === slugOf(b, '-');

/** `01-first_meeting.md` is called “First meeting”; a page that stands for its folder is called like that. */
export function titleFromPath(path: string): string {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.[^.]+$/, '').replace(/\.[a-z]{2}$/, '');
  const own = /^(?:_?index|readme|home)$/i.test(name) ? (parts.pop() ?? name) : name;
  const words = own
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim();
  const title = words || own || 'Page';
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** A heading above a list of contents that is gone has nothing below it. */
function withoutContents(nodes: readonly RootContent[], tell: Tell): RootContent[] {
  return nodes.filter((node, index) => {
    const next = nodes[index + 1];
    const isEmpty = node.type === 'heading' && (next === undefined || next.type === 'heading');
    if (!isEmpty || !/^(?:table of contents|contents|toc|on this page)$/i.test(lineOf(node))) return true;
    tell('contents', placeOf(node), lineOf(node));
    return false;
  });
}

/** Headings without words go; those inside quotations and lists, which no contents list would show, become bold. */
function withoutOddHeadings<Node extends RootContent>(nodes: readonly Node[], tell: Tell, isTop = true): Node[] {
  return nodes.flatMap(node => {
    if (node.type === 'heading') {
      const isPicture = node.children.length > 0 && node.children.every(isPictureOnly);
      if (isPicture && lineOf(node) === '')
        return [{ type: 'paragraph', children: node.children, position: node.position } as RootContent as Node];
      if (lineOf(node) === '') return [];
      if (isTop) return [node];
      tell('plainHeading', placeOf(node), lineOf(node));
      const strong = { type: 'strong', children: node.children } as const;
      return [{ type: 'paragraph', children: [strong], position: node.position } as RootContent as Node];
    }
    if ('children' in node && node.type !== 'paragraph') {
      node.children = withoutOddHeadings(node.children as RootContent[], tell, false) as never;
    }
    return [node];
  });
}

/** No level is left out, and the first is the second: the title is the first. */
function levelHeadings(tree: Root, tell: Tell): void {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth));
  const above: number[] = [];
  for (const heading of headings) {
    const { depth } = heading;
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    above.push(depth);
    const level = Math.min(6, above.length + 1) as Heading['depth'];
    if (level !== Math.min(6, depth + shift))
      tell('headingLevel', placeOf(heading), `${'#'.repeat(depth)} ${lineOf(heading)}`, '#'.repeat(level));
    heading.depth = level;
  }
}

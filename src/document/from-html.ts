import { createRequire } from 'node:module';
import type { ElementContent, Nodes, Root, RootContent } from 'hast';
import { isLanguageTag } from '../kinds/parts/text.ts';
import { emptiedHtml, safeHtml } from '../text/safe-html.ts';
import { group } from './blocks.ts';
import type { Block, Inline, ListItem } from './document.ts';
import { isElementName } from './elements.ts';

const require = createRequire(import.meta.url);

/** What stands in for what was no HTML while the HTML around it is read. */
const kept = 'mentorbook-kept';

const schema = {
  strict: true,
  tagNames: [...Object.keys(safeHtml), kept],
  attributes: { ...safeHtml, [kept]: ['dataAt'] },
  strip: emptiedHtml,
  ancestors: {},
  protocols: {},
  required: {},
};

/** HTML as it was written, or what was made of the Markdown beside it. */
export type Part<Made> = { readonly html: string } | { readonly made: readonly Made[] };

/**
 * Reads HTML as a browser does (by parse5) and lets through what is on the list of safe elements (by hast-util-sanitize). It
 * becomes blocks and inline text like all else, so that no HTML of a writer ever stands in a page.
 */
function safeTree(parts: readonly Part<unknown>[]): Root {
  // Loaded when there is HTML to read: a site without any does not wait for it.
  const { raw } = require('hast-util-raw') as typeof import('hast-util-raw');
  const { sanitize } = require('hast-util-sanitize') as typeof import('hast-util-sanitize');
  const children = parts.map((part, at) =>
    'html' in part
      ? { type: 'raw' as const, value: part.html }
      : { type: 'element' as const, tagName: kept, properties: { dataAt: String(at) }, children: [] },
  );
  const tree = raw({ type: 'root', children: children as RootContent[] } as Nodes);
  return sanitize(tree, schema) as Root;
}

/** A paragraph in which HTML stands between other inline text. */
export function inlinesFromHtml(parts: readonly Part<Inline>[]): Inline[] {
  const madeAt = givenOnce(parts);
  const visit = (nodes: readonly (RootContent | ElementContent)[]): Inline[] => nodes.flatMap(inlineFrom);
  const inlineFrom = (node: RootContent | ElementContent): Inline[] => {
    if (node.type === 'text') return node.value === '' ? [] : [{ type: 'text', text: node.value }];
    if (node.type !== 'element') return [];
    if (node.tagName === kept) return [...madeAt(node.properties.dataAt)];
    return wrapped(node.tagName, node.properties, visit(node.children));
  };
  return visit(safeTree(parts).children);
}

function wrapped(name: string, properties: Readonly<Record<string, unknown>>, content: Inline[]): Inline[] {
  switch (name) {
    case 'br':
      return [{ type: 'break' }];
    case 'b':
    case 'strong':
      return [{ type: 'strong', content }];
    case 'i':
    case 'em':
      return [{ type: 'emphasis', content }];
    case 'small':
      return [{ type: 'small', content }];
    case 'span': {
      const { lang } = properties;
      return typeof lang === 'string' && isLanguageTag(lang)
        ? [{ type: 'language', language: lang, content }]
        : content;
    }
    default: {
      if (!isElementName(name)) return content;
      const { title } = properties;
      return [{ type: 'element', name, title: typeof title === 'string' ? title : undefined, content }];
    }
  }
}

/**
 * Blocks among which HTML stands.
 * @param inlines reads the words between the tags
 */
export function blocksFromHtml(parts: readonly Part<Block>[], inlines: (text: string) => readonly Inline[]): Block[] {
  type Node = RootContent | ElementContent;
  const madeAt = givenOnce(parts);
  const blocksIn = (nodes: readonly Node[]): Block[] => {
    const blocks: Block[] = [];
    let line: Inline[] = [];
    const endLine = () => {
      const isBlank = line.every(one => one.type === 'text' && one.text.trim() === '');
      if (!isBlank) blocks.push({ type: 'paragraph', content: line });
      line = [];
    };
    for (const node of nodes) {
      const inline = inlineFrom(node);
      if (inline) line.push(...inline);
      else {
        endLine();
        blocks.push(...blockFrom(node));
      }
    }
    endLine();
    return blocks;
  };
  const inlineFrom = (node: Node): Inline[] | undefined => {
    if (node.type === 'text') return spaced(node.value, inlines);
    if (node.type !== 'element') return [];
    if (node.tagName === kept || isBlockName(node.tagName)) return undefined;
    return wrapped(
      node.tagName,
      node.properties,
      node.children.flatMap(child => inlineFrom(child) ?? []),
    );
  };
  const blockFrom = (node: Node): readonly Block[] => {
    if (node.type !== 'element') return [];
    const { tagName, properties, children } = node;
    switch (tagName) {
      case kept:
        return madeAt(properties.dataAt);
      case 'hr':
        return [{ type: 'rule' }];
      case 'blockquote':
        return [{ type: 'note', blocks: blocksIn(children) }];
      case 'ul':
      case 'ol': {
        const start = typeof properties.start === 'number' ? properties.start : 1;
        return [{ type: 'list', marker: tagName === 'ol' ? 'number' : 'bullet', start, items: itemsIn(children) }];
      }
      case 'details': {
        const summary = children.find(child => child.type === 'element' && child.tagName === 'summary');
        const first = summary?.type === 'element' ? summary.children.flatMap(child => inlineFrom(child) ?? []) : [];
        const rest = blocksIn(children.filter(child => child !== summary));
        if (first.length === 0) return rest;
        const heading: Block = { type: 'paragraph', content: [{ type: 'strong', content: first }] };
        return [{ ...group(undefined, [heading, ...rest]), folds: true }];
      }
      default:
        return blocksIn(children);
    }
  };
  const itemsIn = (nodes: readonly Node[]): ListItem[] =>
    nodes.flatMap(node =>
      node.type === 'element' && node.tagName === 'li'
        ? [{ id: undefined, blocks: blocksIn(node.children) }]
        : blocksIn([node]).map(block => ({ id: undefined, blocks: [block] })),
    );
  return blocksIn(safeTree(parts).children);
}

/** Spaces at the ends part words from the elements beside them. */
function spaced(text: string, inlines: (text: string) => readonly Inline[]): Inline[] {
  const plain = text.trim();
  const gap: Inline = { type: 'text', text: ' ' };
  if (plain === '') return text === '' ? [] : [gap];
  return [
    ...(/^\s/.test(text) ? [gap] : []),
    ...inlines(plain.replace(/\s+/g, ' ')),
    ...(/\s$/.test(text) ? [gap] : []),
  ];
}

const blockNames = new Set(['blockquote', 'details', 'div', 'hr', 'li', 'ol', 'p', 'summary', 'ul']);
const isBlockName = (name: string) => blockNames.has(name);

/** Gives back what was made of each part, once: somebody who writes the name of what stands in for it gets no copies. */
function givenOnce<Made>(parts: readonly Part<Made>[]): (at: unknown) => readonly Made[] {
  const given = new Set<number>();
  return at => {
    const part = parts[Number(at)];
    if (!part || !('made' in part) || given.has(Number(at))) return [];
    given.add(Number(at));
    return part.made;
  };
}

import type { Comment, Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { flattenCell } from './flatten-cell.ts';
import { text, textOf } from './html-text.ts';
import type { Tell } from './note.ts';

/** Tags whose inside is no text for readers. */
const machinery = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
  'base',
  'head',
  'title',
  'object',
  'canvas',
  'svg',
  'math',
]);
const frames = new Set(['iframe', 'embed', 'video', 'audio']);
const forms = new Set([
  'form',
  'button',
  'select',
  'textarea',
  'input',
  'fieldset',
  'option',
  'label',
  'legend',
  'datalist',
  'output',
  'meter',
  'progress',
]);
const known = new Set(
  'a abbr address area article aside b bdi bdo big blockquote body br caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em figcaption figure font footer frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html i img ins kbd li main map mark marquee menu nav nobr ol optgroup p param picture plaintext pre q rb rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var wbr xmp'.split(
    ' ',
  ),
);

/**
 * Makes a tree of web tags ready to become Markdown: what has no place in a handbook is told and taken out, what folds is
 * unfolded, what plays becomes a link.
 * @returns the names of places in it, each with the number of the heading that it stands at or below
 */
export function cleanHtml(root: Root, tell: Tell): Map<string, number> {
  const anchors = new Map<string, number>();
  let heading = -1;
  /** Names since the last words: if a heading comes next, they mean it. */
  let above: string[] = [];
  const hasFootnotes: Element[] = [];
  const clean = (children: readonly (RootContent | ElementContent)[]): ElementContent[] =>
    children.flatMap(child => cleanOne(child as ElementContent));

  function cleanOne(node: ElementContent): ElementContent[] {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'comment') {
      const value = (node as Comment).value.trim();
      if (value !== '') tell('remark', line, `<!-- ${value} -->`);
      return [];
    }
    if (node.type === 'text') {
      if (node.value.trim() !== '') above = [];
      return [node];
    }
    if (node.type !== 'element') return [];
    const { tagName, properties } = node;
    const isHeading = /^h[1-6]$/.test(tagName);
    if (isHeading) {
      heading += 1;
      for (const name of above) anchors.set(name, heading);
      above = [];
    }
    for (const name of [properties.id, properties.name]) {
      if (typeof name !== 'string' || name === '' || name.startsWith('footnote-')) continue;
      anchors.set(name, heading);
      above.push(name);
    }
    if (properties.dataFootnotes !== undefined) {
      hasFootnotes.push(node);
      return footnotes(node);
    }
    if (properties.dataFootnoteRef !== undefined) return [text(` (${textOf(node)})`, node)];
    if (properties.dataFootnoteBackref !== undefined) return [];
    if (machinery.has(tagName)) {
      const inside = shown(node);
      if (!(tagName === 'head' || tagName === 'title') || inside !== '') tell('script', line, inside || `<${tagName}>`);
      return [];
    }
    if (frames.has(tagName)) return [frame(node)];
    if (tagName === 'input' && properties.type === 'checkbox') return [node];
    if (forms.has(tagName)) {
      tell('form', line, shown(node) || openingTag(node));
      return clean(node.children);
    }
    if (!known.has(tagName) && !tagName.includes('-') && Object.values(properties).every(value => value === '')) {
      // `<your name>` stands for something that the reader fills in.
      tell('mark', line, openingTag(node));
      return [element('code', [text(openingTag(node), node)], node), ...clean(node.children)];
    }
    if (!known.has(tagName)) {
      tell('component', line, openingTag(node));
      return clean(node.children);
    }
    if (
      tagName === 'sup' &&
      node.children.some(child => child.type === 'element' && child.properties.dataFootnoteRef !== undefined)
    ) {
      return clean(node.children);
    }
    node.children = clean(node.children);
    switch (tagName) {
      case 'summary':
        tell('fold', line, shown(node));
        return [element('p', [element('strong', node.children, node)], node)];
      case 'del':
      case 's':
      case 'strike':
        if (textOf(node).trim() !== '') tell('struck', line, textOf(node));
        return node.children;
      case 'a':
        // A name of a place, and nothing to follow.
        return properties.href === undefined ? node.children : [node];
      case 'figure':
      case 'picture':
      case 'center':
      case 'details':
        node.tagName = 'div';
        return [node];
      case 'figcaption':
        node.tagName = 'p';
        return [node];
      case 'source':
      case 'track':
      case 'param':
        return [];
      case 'table':
        headFirstRow(node);
        return [node];
      case 'td':
      case 'th':
        if (flattenCell(node)) tell('cell', line, textOf(node).replace(/\s+/g, ' ').trim());
        return [node];
      case 'mark':
      case 'u':
      case 'ins':
      case 'small':
      case 'big':
      case 'font':
      case 'sub':
      case 'sup':
        return node.children;
    }
    const title = tagName === 'abbr' ? properties.title : undefined;
    if (typeof title === 'string') return [...node.children, text(` (${title})`, node)];
    return [node];
  }

  function frame(node: Element): ElementContent {
    const line = node.position?.start.line ?? 1;
    let source = typeof node.properties.src === 'string' ? node.properties.src : undefined;
    visit(node, 'element', inner => {
      if (source === undefined && typeof inner.properties.src === 'string') source = inner.properties.src;
    });
    const whole = source?.startsWith('//') ? `https:${source}` : source;
    tell('embed', line, openingTag(node) + shown(node));
    if (whole === undefined) return element('p', [], node);
    const watch = whole.replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
      'https://www.youtube.com/watch?v=$1',
    );
    const title = typeof node.properties.title === 'string' ? node.properties.title : watch;
    const link = element('a', [text(title, node)], node);
    link.properties.href = watch;
    return element('p', [link], node);
  }

  function footnotes(node: Element): ElementContent[] {
    const list = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'ol');
    if (!list) return [];
    const notes = clean([list]);
    return [element('hr', [], node), ...notes];
  }

  root.children = clean(root.children);
  if (hasFootnotes.length > 0) tell('footnotes', hasFootnotes[0]?.position?.start.line ?? 1, '');
  return anchors;
}

/** A table without a heading of its columns has it in its first row: Markdown knows no other. */
function headFirstRow(table: Element): void {
  let first: Element | undefined;
  let hasHead = false;
  visit(table, 'element', node => {
    if (node.tagName === 'th') hasHead = true;
    if (node.tagName === 'tr') first ??= node;
  });
  if (hasHead || !first) return;
  for (const child of first.children) if (child.type === 'element' && child.tagName === 'td') child.tagName = 'th';
}

function element(tagName: string, children: readonly ElementContent[], like: Element): Element {
  return {
    type: 'element',
    tagName,
    properties: {},
    children: [...children],
    ...(like.position ? { position: like.position } : {}),
  };
}

const shown = (node: Element) => textOf(node).replace(/\s+/g, ' ').trim();

/** A tag as it may have been written. */
function openingTag({ tagName, properties }: Element): string {
  const values = Object.entries(properties).map(([name, value]) =>
    value === true || value === '' ? name : `${name}="${String(value)}"`,
  );
  return `<${[tagName, ...values].join(' ')}>`;
}

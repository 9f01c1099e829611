import type { Element, ElementContent } from 'hast';
import { text, textOf } from './html-text.ts';

const blocks = new Set('p ul ol li div dl dt dd table tr td blockquote pre h1 h2 h3 h4 h5 h6 hr br'.split(' '));

/** Blocks inside a cell of a table become one line. @returns whether there were any */
export function flattenCell(cell: Element): boolean {
  let changed = false;
  const flat = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap(node => {
      if (node.type !== 'element' || !blocks.has(node.tagName)) return [node];
      if (node.tagName !== 'p') changed = true;
      const inside = flat(node.children);
      return [text('\u0000', node), ...inside, text('\u0000', node)];
    });
  const isOneBlock = cell.children.filter(child => child.type !== 'text' || child.value.trim() !== '').length <= 1;
  const flattened = flat(cell.children);
  if (flattened.length === cell.children.length) return false;
  if (isOneBlock && !changed) {
    cell.children = flattened.filter(child => !(child.type === 'text' && child.value === '\u0000'));
    return false;
  }
  // Between two pieces stands one sign; none at the ends.
  const kept: ElementContent[] = [];
  let wanted = false;
  for (const node of flattened) {
    if (node.type === 'text' && node.value === '\u0000') wanted = kept.length > 0;
    else if (node.type === 'text' && node.value.trim() === '') kept.push(node);
    else {
      if (wanted) {
        const last = kept.findLast(one => textOf(one).trim() !== '');
        kept.push(text(last && /[.;:,!?]$/.test(textOf(last).trim()) ? ' ' : '; ', node));
      }
      wanted = false;
      kept.push(node);
    }
  }
  cell.children = kept;
  return changed || !isOneBlock;
}

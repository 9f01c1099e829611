import type { ElementContent, Root } from 'hast';

/** A text in the place of another piece. */
export function text(value: string, like: ElementContent): ElementContent {
  return { type: 'text', value, ...(like.position ? { position: like.position } : {}) };
}

/** The words inside, without tags. */
export function textOf(node: ElementContent | Root): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'comment' || !('children' in node)) return '';
  return node.children.map(child => textOf(child as ElementContent)).join('');
}

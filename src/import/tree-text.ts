import type { Nodes, PhrasingContent } from 'mdast';

/** The words of a piece of Markdown, without marks. */
export function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return ' ';
  }
  if (!('children' in node)) return '';
  const between = ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type) ? '\n' : '';
  return node.children.map(wordsOf).join(between);
}

/** One line of words. */
export const lineOf = (node: Nodes): string => wordsOf(node).replace(/\s+/g, ' ').trim();

/** Where a piece begins in the source. */
export const placeOf = (node: Nodes): number => node.position?.start.line ?? 1;

export const textNode = (value: string): PhrasingContent => ({ type: 'text', value });

import type { Node } from './nodes.ts';

/**
 * Signatures never stand alone on a page: a page with nothing but names under it could belong to any text. Their
 * heading and the paragraph, field or group before it go with them.
 */
export function keepSignaturesInCompany(blocks: readonly Node[]): Node[] {
  const at = blocks.findIndex(node => typeof node !== 'string' && node.is === 'signatures');
  if (at < 0) return [...blocks];
  let from = at;
  while (from > 0 && isA(blocks[from - 1], ['heading'])) from -= 1;
  if (from > 0 && isA(blocks[from - 1], ['paragraph', 'field', 'cells'])) from -= 1;
  const kept: Node = { is: 'group', anchor: null, whole: true, content: blocks.slice(from, at + 1) };
  return [...blocks.slice(0, from), kept, ...keepSignaturesInCompany(blocks.slice(at + 1))];
}

const isA = (node: Node | undefined, types: readonly string[]) => typeof node === 'object' && types.includes(node.is);

import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { unguardBraces } from './dialects/dialect.ts';
import { isParagraph, type Piece, type PieceValue } from './piece.ts';

const options: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    // Double braces would be read as the name of a fact.
    { unsafe: [{ character: '{', after: '\\{', inConstruct: 'phrasing' }] },
  ],
};

/** The text of a content file: front matter and Markdown. */
export function writePiece({ data, body }: Piece): string {
  const values = plainValue(data) as Record<string, unknown>;
  const front = stringify(values, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' });
  const text = writeBody(body);
  return `---\n${front}---\n${text === '' ? '' : `\n${text}`}`;
}

/** Markdown that means the same to every reader, with one line feed at the end. */
export function writeBody(body: readonly RootContent[]): string {
  if (body.length === 0) return '';
  const root: Root = { type: 'root', children: [...body] };
  return toMarkdown(unguarded(root), options);
}

/** A paragraph as one line of Markdown. */
export function writeLine(paragraph: Paragraph): string {
  visit(paragraph, (node, index, parent) => {
    if (node.type === 'text') node.value = node.value.replace(/\s+/g, ' ');
    if (node.type === 'break' && parent && index !== undefined) parent.children[index] = { type: 'text', value: ' ' };
  });
  return toMarkdown(unguarded(paragraph), options)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Braces that were kept aside are back where they were. */
function unguarded<Node extends Nodes>(tree: Node): Node {
  visit(tree, node => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      node.value = unguardBraces(node.value);
  });
  return tree;
}

function plainValue(value: PieceValue): unknown {
  if (typeof value === 'object' && value !== null) {
    if (isParagraph(value)) return writeLine(value);
    if (Array.isArray(value)) return value.map(plainValue);
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, plainValue(inner as PieceValue)]),
    );
  }
  return value;
}

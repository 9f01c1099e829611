import type { Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isFactName } from '../model/facts.ts';
import type { Tell } from './note.ts';
import { placeOf } from './tree-text.ts';

/** Signs in plain text that this project, or whoever reads the page, would take for something else. */
export function tidyTexts(tree: Root, tell: Tell): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const line = placeOf(node);
    let { value } = node;
    // A link to an address that is given nowhere.
    value = value.replace(/\[([^\][\n]+)\]\[([^\][\n]*)\]/g, (found, words: string) => {
      tell('brokenLink', line, found);
      return words;
    });
    value = value.replace(/\[\^([^\]\s]+)\]:?/g, found => {
      tell('mark', line, found);
      return `(${found.replace(/[[\]^:]/g, '')})`;
    });
    value = value.replace(
      /(?<!\{)(\{\{?)\s*([A-Za-z][\w.-]*)\s*(\}\}?)(?!\})/g,
      (found, before: string, name: string, after: string) => {
        if (before.length === after.length && !(before.length === 1 && isFactName(name))) return found;
        tell('mark', line, found);
        return `(${name})`;
      },
    );
    value = value.replace(/\{%.*?%\}/g, found => {
      tell('command', line, found);
      return '';
    });
    // A row of signs before a word looks like a heading that lacks its space.
    if (index === 0 && (parent.type === 'paragraph' || parent.type === 'tableCell')) {
      value = value.replace(/^(#{2,6}|#(?=\p{Lu}))(?=[^\s#])/u, found => {
        tell('mark', line, found);
        return '';
      });
    }
    node.value = value;
    const pieces = tagsAsCode(value);
    if (pieces.length <= 1) return undefined;
    (parent as Parents).children.splice(index, 1, ...(pieces as never[]));
    return index + pieces.length;
  });
}

/** A tag that a text speaks of, such as `<name>`, is code, so that nobody takes it for a mark. */
function tagsAsCode(value: string): PhrasingContent[] {
  return value
    .split(/(<!--.*?-->|<\/?[A-Za-z][^<>\n]{0,80}>)/)
    .filter(piece => piece !== '')
    .map(piece =>
      /^<(?:!--|\/?[A-Za-z]).*>$/.test(piece) ? { type: 'inlineCode', value: piece } : { type: 'text', value: piece },
    );
}

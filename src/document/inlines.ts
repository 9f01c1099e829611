import type { Inline } from './document.ts';
import { withoutElement } from './elements.ts';

/** The plain words of inline text. A field gives its label, a blank a gap. */
export function plainText(content: readonly Inline[]): string {
  let words = '';
  for (const inline of content) words += wordsOf(inline);
  return words;
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'role':
      return inline.text;
    case 'break':
      return ' ';
    case 'field':
      return inline.field.label;
    case 'blank':
      return '____';
    case 'picture':
      return inline.alternative;
    case 'element':
      return plainText(withoutElement(inline));
    case 'strong':
    case 'emphasis':
    case 'small':
    case 'link':
    case 'language':
      return plainText(inline.content);
    default:
      return unknownInline(inline);
  }
}

/** For the end of an exhaustive `switch`: a new type of inline text that a format does not know yet. */
export function unknownInline(inline: never): never {
  throw new TypeError(`Unexpected inline text ${JSON.stringify(inline)}, expected a type that the format knows`);
}

/** For the end of an exhaustive `switch` over blocks. */
export function unknownBlock(block: never): never {
  throw new TypeError(`Unexpected block ${JSON.stringify(block)}, expected a type that the format knows`);
}

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const strong = (content: readonly Inline[]): Inline => ({ type: 'strong', content });
export const small = (content: readonly Inline[]): Inline => ({ type: 'small', content });

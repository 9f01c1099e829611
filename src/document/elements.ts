import type { Inline } from './document.ts';
import { plainText } from './inlines.ts';

/** Elements of HTML that say something of words and for which documents have no other form. */
export const elementNames = [
  'abbr',
  'bdi',
  'cite',
  'code',
  'dfn',
  'kbd',
  'mark',
  'samp',
  'sub',
  'sup',
  'u',
  'var',
] as const;
export type ElementName = (typeof elementNames)[number];

export const isElementName = (name: string): name is ElementName => elementNames.some(known => known === name);

const raised = new Map(
  Array.from('0123456789+-=()ni', (sign, at) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')[at] ?? '']),
);
const lowered = new Map(Array.from('0123456789+-=()', (sign, at) => [sign, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')[at] ?? '']));

/** The words of an element where there is no such form. A number above or below the line keeps its place: `m²`, never `m2`. */
export function withoutElement({ name, content }: Extract<Inline, { type: 'element' }>): readonly Inline[] {
  if (name !== 'sub' && name !== 'sup') return content;
  const signs = Array.from(plainText(content));
  const place = name === 'sup' ? raised : lowered;
  if (signs.every(sign => place.has(sign)))
    return [{ type: 'text', text: signs.map(sign => place.get(sign)).join('') }];
  return name === 'sub' ? content : [{ type: 'text', text: '^' }, ...content];
}

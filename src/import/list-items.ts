import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { type PieceValue, paragraph } from './piece.ts';
import { lineOf, textNode } from './tree-text.ts';

/** The text of an entry of a list, and the entries of a list inside it. */
export function entryOf(item: ListItem): { text: Paragraph; inner: readonly ListItem[] } {
  const texts: PhrasingContent[] = [];
  const inner: ListItem[] = [];
  for (const child of item.children) {
    if (child.type === 'list') inner.push(...child.children);
    else if (child.type === 'paragraph') texts.push(...(texts.length > 0 ? [textNode(' ')] : []), ...child.children);
    else if (lineOf(child) !== '') texts.push(...(texts.length > 0 ? [textNode(' ')] : []), textNode(lineOf(child)));
  }
  return { text: paragraph(texts), inner };
}

/** The words of a list inside an entry as a list of texts, however deep. */
export function innerTexts(items: readonly ListItem[]): Paragraph[] {
  return items.flatMap(item => {
    const { text, inner } = entryOf(item);
    return [text, ...innerTexts(inner)];
  });
}

/** One thing to do: what stands before the first full stop or colon in bold becomes its label. */
export function itemOf(text: Paragraph, inner: readonly ListItem[] = []): { [key: string]: PieceValue } {
  const { label, rest } = labelled(text);
  const owner = ownerOf(lineOf(text));
  const covers = innerTexts(inner).filter(one => lineOf(one) !== '');
  return {
    label,
    text: rest,
    owner,
    ...(covers.length > 0 ? { covers } : {}),
  };
}

/** “Mentors, schedule a time” and “Mentees to reflect” say who does it. */
export function ownerOf(words: string): 'mentor' | 'mentee' | undefined {
  const [, role = ''] = /^(?:the |your |both )?(mentors?|mentees?)(?:[,:]| to | should )/i.exec(words) ?? [];
  if (role === '') return undefined;
  return /^mentee/i.test(role) ? 'mentee' : 'mentor';
}

function labelled(text: Paragraph): { label: PieceValue; rest: Paragraph } {
  const [first, ...others] = text.children;
  if (first?.type === 'strong' && others.length > 0 && lineOf(paragraph(others)).length > 3) {
    const label = lineOf(first).replace(/[:.]$/, '');
    const rest = trimStart(others);
    if (rest.length > 0 && label.split(' ').length <= 6 && label !== '')
      return { label: paragraph(label), rest: paragraph(rest) };
  }
  if (first?.type === 'text') {
    // “Create an action plan. What steps …”: a short sentence that names the rest.
    const [whole = '', label = ''] = /^([^.:?!,;]{3,45})[.:]\s+(?=\S)/.exec(first.value) ?? [];
    if (
      label !== '' &&
      label.split(/\s+/).length <= 5 &&
      !/^(?:the |your )?mentees?$|^(?:the |your )?mentors?$|\b(?:e\.g|i\.e|etc|vs)$/i.test(label)
    ) {
      return { label: paragraph(label), rest: paragraph([textNode(first.value.slice(whole.length)), ...others]) };
    }
  }
  return { label: undefined, rest: text };
}

function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.replace(/^[\s:.–—-]+/, '');
  return value === '' ? others : [textNode(value), ...others];
}

/** Whether a list asks more than it tells. */
export function isQuestions(list: Pick<List, 'children'>): boolean {
  const asked = list.children.filter(item => /\?[”"’')]*$/.test(lineOf(entryOf(item).text)));
  return list.children.length >= 3 && asked.length / list.children.length >= 0.6;
}

export const isTicked = (list: Pick<List, 'children'>): boolean =>
  list.children.filter(({ checked }) => typeof checked === 'boolean').length * 2 >= list.children.length;

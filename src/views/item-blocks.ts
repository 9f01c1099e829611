import { list, paragraph } from '../document/blocks.ts';
import type { Block, Inline, ListItem } from '../document/document.ts';
import { small, strong, text } from '../document/inlines.ts';
import type { ItemView } from './items.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** Whether a text is to be written on, or to be read in a book, without lines to write on. */
export type Use = 'writing' | 'reading';

/** Things to do as a list with boxes to tick, each with its owner. */
export function tickList(items: readonly ItemView[], context: ProgrammeContext, use: Use = 'writing'): Block {
  return itemList('tick', items, context, use);
}

/** Things to do as a list, each with its owner. */
export function itemList(
  marker: 'bullet' | 'number' | 'tick',
  items: readonly ItemView[],
  context: ProgrammeContext,
  use: Use,
): Block {
  return list(
    marker,
    items.map(item => itemEntry(item, context, use)),
  );
}

/** One item as an entry: minutes, condition, label, instruction, owner; its points below. */
function itemEntry(item: ItemView, { t, language }: ProgrammeContext, use: Use): ListItem {
  const content: Inline[] = [];
  if (item.condition) content.push({ type: 'emphasis', content: item.condition }, text(`${t('sign.colon')} `));
  if (item.label) content.push(strong(item.label), text(' '));
  content.push(...item.text, text(' '), { type: 'role', role: item.owner, text: item.ownerWord });
  if (item.minutes !== undefined) content.push(text(' '), small([text(t('item.minutes', { minutes: item.minutes }))]));
  if (!item.required) content.push(text(' '), small([text(t('item.optional'))]));
  if (item.produces) {
    content.push(text(' '), small([{ type: 'link', href: item.produces.url, content: [text(item.produces.title)] }]));
  }
  const blocks: Block[] = [paragraph(content)];
  if (item.covers.length > 0) {
    blocks.push(
      list(
        'bullet',
        item.covers.map(point => ({ id: undefined, blocks: [paragraph(point)] })),
      ),
    );
  }
  if (item.note) blocks.push(paragraph([small(item.note)]));
  if (item.count) {
    const { min, max } = item.count;
    const range = min === max ? String(min) : t('item.range', { min, max });
    blocks.push(paragraph([small([text(t('item.count', { range: range.toLocaleLowerCase(language) }))])]));
    if (use === 'writing') blocks.push({ type: 'lines', count: max });
  }
  return { id: item.id, blocks };
}

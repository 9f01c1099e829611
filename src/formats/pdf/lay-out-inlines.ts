import type { Field, Inline } from '../../document/document.ts';
import { withoutElement } from '../../document/elements.ts';
import { plainText, unknownInline } from '../../document/inlines.ts';
import { hasButtons } from './form.ts';
import type { Layout } from './layout.ts';
import type { InlineNode, LinesNode, Node, OptionNode } from './nodes.ts';
import { printableText } from './printable-text.ts';

/** Inline text as it is set on paper; its fields and blanks get their places in the form. */
export function layOutInlines(content: readonly Inline[], layout: Layout): Node[] {
  return content.flatMap(inline => layOutInline(inline, layout));
}

function layOutInline(inline: Inline, layout: Layout): readonly Node[] {
  switch (inline.type) {
    case 'text':
      return [printableText(inline.text)];
    case 'strong':
    case 'emphasis':
    case 'small':
      return [{ is: inline.type, content: layOutInlines(inline.content, layout) }];
    case 'code':
    case 'role':
      return [{ is: inline.type, text: printableText(inline.text) }];
    case 'link':
      return layOutLink(inline.href, inline.content, layout);
    case 'break':
      return [{ is: 'break' }];
    case 'field':
      return layOutField(inline.field, layout);
    case 'blank':
      return [
        {
          is: 'blank',
          place: layout.form.addText('gap', inline.label, inline.label, false),
          label: printableText(inline.label),
        },
      ];
    case 'picture': {
      const file = layout.picture(inline.source);
      const alternative = printableText(inline.alternative);
      return [
        file === undefined
          ? { is: 'picture-missing-inline', alternative }
          : { is: 'picture-inline', file, alternative },
      ];
    }
    case 'element':
      return layOutInlines(withoutElement(inline), layout);
    case 'language':
      return [{ is: 'language', ...languageOf(inline.language), content: layOutInlines(inline.content, layout) }];
    default:
      return unknownInline(inline);
  }
}

/** The parts of a language tag that Typst knows. */
export function languageOf(tag: string): { language: string; region: string | null } {
  const { language, region } = new Intl.Locale(tag);
  return { language, region: region ?? null };
}

/**
 * A link into the document stays one. Of a link out of it, paper shows the address; an address on the site needs to
 * know where the site is published, else only its words are set: a dead link is worse than none.
 */
function layOutLink(href: string, content: readonly Inline[], layout: Layout): readonly Node[] {
  const words = layOutInlines(content, layout);
  // What is to be filled in cannot be a link at the same time.
  if (isFilledIn(content)) return words;
  if (href.startsWith('#'))
    return layout.anchors.has(href.slice(1)) ? [{ is: 'jump', to: href.slice(1), content: words }] : words;
  const address = layout.addressOf(href);
  if (address === undefined) return words;
  const bare = address.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');
  const onSite = href.startsWith('/');
  const shown = onSite || plainText(content).includes(bare) ? null : printableText(bare);
  return [{ is: 'web-link', address, shown, content: words }];
}

/** Whether inline text has a place to fill in. */
export function isFilledIn(content: readonly Inline[]): boolean {
  return content.some(
    inline => inline.type === 'field' || inline.type === 'blank' || ('content' in inline && isFilledIn(inline.content)),
  );
}

/** A field inside a sentence or a cell. */
export function layOutField(field: Field, layout: Layout): InlineNode[] {
  const places = layout.form.place(field);
  const [place = 0] = places;
  switch (field.type) {
    case 'paragraph':
      return ruledLines(place, Math.max(1, field.lines), field.label, layout);
    case 'checkbox':
      return [{ is: 'box', place, round: false }];
    case 'multi-choice':
      return [{ is: 'options', options: optionNodes(field, places) }];
    case 'choice':
      if (hasButtons(field)) return [{ is: 'options', options: optionNodes(field, places) }];
      return [gap(field, place), { is: 'small', content: [` ${field.options.map(printableText).join(' / ')}`] }];
    case 'text':
    case 'date':
    case 'number':
    case 'signature':
      return [gap(field, place)];
    default:
      return field.type satisfies never;
  }
}

/** So many lines fit on every page; what is longer goes on in a further box, on the next page where it must. */
const linesInOneBox = 20;

/** Lines to write on, of which the first box has its place already. */
export function ruledLines(place: number, count: number, name: string, layout: Layout): LinesNode[] {
  const first: LinesNode = { is: 'lines', place, count: Math.min(count, linesInOneBox) };
  if (count <= linesInOneBox) return [first];
  const next = layout.form.addText('lines', 'notes', name, true);
  return [first, ...ruledLines(next, count - linesInOneBox, name, layout)];
}

/** The options of a field, each with its box to tick: round where only one may be. */
export function optionNodes(field: Field, places: readonly number[]): OptionNode[] {
  return field.options.map((option, index) => ({
    place: places[index] ?? 0,
    round: field.type === 'choice',
    text: printableText(option),
  }));
}

const gapWidths = { text: 50, date: 32, number: 18, signature: 60, choice: 50 } as const;

/** A gap in a sentence, wide enough for handwriting and for what stands there to begin with. */
function gap(field: Field, place: number): InlineNode {
  const least = gapWidths[field.type as keyof typeof gapWidths] ?? gapWidths.text;
  const longest = Math.max(0, ...(typeof field.value === 'string' ? [field.value] : []).map(({ length }) => length));
  return { is: 'gap', place, width: Math.min(130, Math.max(least, longest * 2.1 + 4)), height: 6.4 };
}

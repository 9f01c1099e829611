import type { Inline } from '../../document/document.ts';
import { unknownInline } from '../../document/inlines.ts';
import { controlRuns, run } from './controls.ts';
import type { Writing } from './writing.ts';
import { escapeXml } from './xml.ts';

/** Marks that a run inherits from the text around it. In `rPr` their order matters: style, bold, italic, size, language. */
export interface Marks {
  readonly style?: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly small?: boolean;
  readonly language?: string;
}

/** Inline text as the runs of a paragraph. */
export function runsFrom(content: readonly Inline[], writing: Writing, marks: Marks = {}): string {
  return content.map(inline => runFrom(inline, writing, marks)).join('');
}

function runFrom(inline: Inline, writing: Writing, marks: Marks): string {
  switch (inline.type) {
    case 'text':
      return run(inline.text, propertiesOf(marks, writing));
    case 'strong':
      return runsFrom(inline.content, writing, { ...marks, strong: true });
    case 'emphasis':
      return runsFrom(inline.content, writing, { ...marks, emphasis: true });
    case 'small':
      return runsFrom(inline.content, writing, { ...marks, small: true });
    case 'code':
      return run(inline.text, propertiesOf({ ...marks, style: 'Code' }, writing));
    case 'link':
      return linkFrom(inline, writing, marks);
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'field':
      return controlRuns(inline.field, writing);
    case 'blank':
      return run(`________________ (${inline.label})`, propertiesOf(marks, writing));
    case 'role':
      return run(`(${inline.text})`, propertiesOf({ ...marks, style: 'RoleMark' }, writing));
    case 'picture':
      return run(inline.alternative, propertiesOf({ ...marks, emphasis: true }, writing));
    case 'language':
      return runsFrom(inline.content, writing, { ...marks, language: inline.language });
    default:
      return unknownInline(inline);
  }
}

function linkFrom(inline: Extract<Inline, { type: 'link' }>, writing: Writing, marks: Marks): string {
  // An address on the site means nothing in a file on somebody's desk, so only web addresses stay links.
  if (!/^(?:https?|mailto):/.test(inline.href)) return runsFrom(inline.content, writing, marks);
  const runs = runsFrom(inline.content, writing, { ...marks, style: 'Hyperlink' });
  return `<w:hyperlink r:id="${writing.linkId(inline.href)}" w:history="1">${runs}</w:hyperlink>`;
}

function propertiesOf({ style, strong, emphasis, small, language }: Marks, writing: Writing): string {
  return [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    strong ? '<w:b/><w:bCs/>' : '',
    emphasis ? '<w:i/><w:iCs/>' : '',
    small ? '<w:sz w:val="18"/><w:szCs w:val="18"/>' : '',
    writing.direction === 'rtl' ? '<w:rtl/>' : '',
    language === undefined ? '' : `<w:lang w:val="${escapeXml(language)}"/>`,
  ].join('');
}

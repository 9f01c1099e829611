import type { Inline } from '../../document/document.ts';
import { withoutElement } from '../../document/elements.ts';
import { unknownInline } from '../../document/inlines.ts';
import { controlRuns } from './controls.ts';
import { type Marks, run } from './run.ts';
import type { Writing } from './writing.ts';

/** Inline text as the runs of a paragraph. */
export function runsFrom(content: readonly Inline[], writing: Writing, marks: Marks = {}): string {
  return content.map(inline => runFrom(inline, writing, marks)).join('');
}

function runFrom(inline: Inline, writing: Writing, marks: Marks): string {
  switch (inline.type) {
    case 'text':
      return run(inline.text, writing, marks);
    case 'strong':
      return runsFrom(inline.content, writing, { ...marks, strong: true });
    case 'emphasis':
      return runsFrom(inline.content, writing, { ...marks, emphasis: true });
    case 'small':
      return runsFrom(inline.content, writing, { ...marks, small: true });
    case 'code':
      return run(inline.text, writing, { ...marks, style: 'Code' });
    case 'link':
      return linkFrom(inline, writing, marks);
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'field':
      return controlRuns(inline.field, writing);
    case 'blank':
      return run(`________________ (${inline.label})`, writing, marks);
    case 'role':
      return run(`(${inline.text})`, writing, { ...marks, style: 'RoleMark' });
    case 'picture':
      return run(inline.alternative, writing, { ...marks, emphasis: true });
    case 'element':
      return runsFrom(withoutElement(inline), writing, marks);
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

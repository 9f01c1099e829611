import { type Line, MappedText } from '../mapped-text.ts';
import { box, type Dialect, type DialectContext } from './dialect.ts';

/** Boxes of Docusaurus, VuePress, MyST and Pandoc: `:::note … :::`. */
export const colonBoxes: Dialect = (text, context) => new MappedText(withBoxes(text.lines, text.isCode, context));

const opening = /^(\s*)(:{3,})\s*(?:\{?\.?([A-Za-z][\w-]*)[^}\n]*?\}?)(?:\[(.*)\]|\s+(?:"(.*)"|(.*)))?\s*$/;

function withBoxes(lines: readonly Line[], isCode: readonly boolean[], context: DialectContext): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const match = isCode[index] ? null : opening.exec(line.text);
    if (!match) {
      // A row of colons that closes nothing.
      if (!isCode[index] && /^\s*:{3,}\s*$/.test(line.text)) result.push({ ...line, text: '' });
      else result.push(line);
      continue;
    }
    const [, indent = '', colons = '', kind = 'note', bracketed, quoted, plain] = match;
    const end = closing(lines, isCode, index, colons.length);
    const inside = lines.slice(index + 1, end);
    const inner = withBoxes(
      inside.map(one => ({ ...one, text: one.text.startsWith(indent) ? one.text.slice(indent.length) : one.text })),
      isCode.slice(index + 1, end),
      context,
    );
    const isFold = kind === 'details';
    context.tell(isFold ? 'fold' : 'box', line.at, line.text.trim());
    const title = (bracketed ?? quoted ?? plain)?.replace(/\{[^}]*\}\s*$/, '').trim();
    const shown = box(
      kind,
      title === '' ? undefined : title,
      inner.map(one => one.text),
    );
    const offset = shown.length - inner.length;
    result.push({ text: '', at: line.at });
    shown.forEach((textLine, place) => {
      result.push({ text: indent + textLine, at: inner[place - offset]?.at ?? line.at });
    });
    result.push({ text: '', at: line.at });
    index = end;
  }
  return result;
}

/** The line that closes a box: as many colons as opened it, boxes inside it aside. */
function closing(lines: readonly Line[], isCode: readonly boolean[], from: number, colons: number): number {
  let depth = 0;
  for (let index = from + 1; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (isCode[index]) continue;
    const [, row = ''] = /^\s*(:{3,})\s*$/.exec(text) ?? [];
    if (row !== '') {
      if (depth === 0 && row.length >= colons) return index;
      depth = Math.max(0, depth - 1);
    } else if (opening.test(text)) depth += 1;
  }
  return lines.length;
}

/** Boxes of MkDocs, `!!! note "Title"` and `??? note`, and its tabs, `=== "Tab"`: what is moved to the right belongs to them. */
export const indentedBoxes: Dialect = (text, context) => new MappedText(withIndented(text.lines, context));

function withIndented(lines: readonly Line[], context: DialectContext): Line[] {
  const isCode = new MappedText(lines).isCode;
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const [, indent = '', mark = '', rest = ''] = /^(\s*)(!!!|\?\?\?\+?|===[!+]?)\s+(.+)$/.exec(line.text) ?? [];
    const [, kind = '', title] = /^([\w -]*?)\s*(?:"(.*)")?\s*$/.exec(rest) ?? [];
    const isTab = mark.startsWith('===');
    if (
      mark === '' ||
      isCode[index] ||
      (isTab && title === undefined) ||
      (!isTab && kind === '' && title === undefined)
    ) {
      result.push(line);
      continue;
    }
    let end = index + 1;
    const belongs = (one: string) => one.trim() === '' || /^(?: {4}|\t| {2,3}\S)/.test(one.slice(indent.length));
    while (end < lines.length && belongs(lines[end]?.text ?? '')) end += 1;
    while (end > index + 1 && lines[end - 1]?.text.trim() === '') end -= 1;
    const inside = lines
      .slice(index + 1, end)
      .map(one => ({ ...one, text: one.text.slice(indent.length).replace(/^(?: {1,4}|\t)/, '') }));
    const inner = withIndented(inside, context);
    context.tell(isTab ? 'tabs' : mark.startsWith('?') ? 'fold' : 'box', line.at, line.text.trim());
    const [word = 'note'] = kind.trim().split(/\s+/);
    const shown = isTab
      ? [`**${title ?? kind}**`, '', ...inner.map(one => one.text)]
      : box(
          word,
          title,
          inner.map(one => one.text),
        );
    const offset = shown.length - inner.length;
    result.push({ text: '', at: line.at });
    shown.forEach((textLine, place) => {
      result.push({ text: indent + textLine, at: inner[place - offset]?.at ?? line.at });
    });
    result.push({ text: '', at: line.at });
    index = end - 1;
  }
  return result;
}

/** Boxes of GitHub and Obsidian: a quotation that begins with `[!NOTE]`. */
export const quotedBoxes: Dialect = (text, { tell }) =>
  text.mapLines(line => {
    const [, before = '', kind = '', title = ''] =
      /^([\s>]*>\s*)\[!([\w -]+?)(?:\|[^\]]*)?\][-+]?\s*(.*)$/.exec(line.text) ?? [];
    if (kind === '') return line;
    tell('box', line.at, line.text.trim());
    const word = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
    return [
      { text: `${before}**${title.trim() || word}**`, at: line.at },
      { text: before.trimEnd(), at: line.at },
    ];
  });

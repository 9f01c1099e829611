import { MappedText } from '../mapped-text.ts';
import type { Dialect } from './dialect.ts';

/** Marks that stand for a list of contents, and lists of contents that were made by a program. The page has one by itself. */
export const contentsLists: Dialect = (text, { tell }) => {
  const marked = text
    .replace(
      /<!--\s*(?:toc|START doctoc|TOC_BEGIN|tocstart)[\s\S]*?-->([\s\S]*?)<!--\s*(?:\/toc|tocstop|END doctoc|TOC_END)[\s\S]*?-->/gi,
      ({ line, text: found }) => {
        tell('contents', line, found);
        return '';
      },
    )
    .replace(
      /^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\[\[toc\]\]|\$\{toc\}|__TOC__|@\[toc\])[ \t]*$/gim,
      ({ line, text: found }) => {
        tell('contents', line, found.trim());
        return '';
      },
    );
  return withoutWrittenList(marked, tell);
};

/** A heading such as “Contents” above a list of nothing but links within the page. */
function withoutWrittenList(text: MappedText, tell: Parameters<Dialect>[1]['tell']): MappedText {
  const { lines } = text;
  const isCode = text.isCode;
  const start = lines.findIndex(
    (line, index) =>
      !isCode[index] &&
      /^(?:#{1,6}\s*|\*\*)?(?:table of contents|contents|toc|on this page|in this (?:page|document|guide))\s*:?\s*(?:\*\*)?:?\s*#*$/i.test(
        line.text.trim(),
      ),
  );
  if (start < 0) return text;
  let end = start + 1;
  let entries = 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end]?.text.trim() ?? '';
    if (line === '' || /^[-=]{3,}$/.test(line)) continue;
    if (!/^(?:[-*+]|\d+[.)])\s+\[[^\]]+\]\(<?#[^)]*\)\s*$/.test(line)) break;
    entries += 1;
  }
  if (entries < 2) return text;
  tell(
    'contents',
    lines[start]?.at ?? 1,
    lines
      .slice(start, end)
      .map(line => line.text)
      .join('\n')
      .trim(),
  );
  const blank = { text: '', at: lines[start]?.at ?? 1 };
  return new MappedText([...lines.slice(0, start), blank, ...lines.slice(end)]);
}

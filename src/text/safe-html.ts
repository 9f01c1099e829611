/**
 * The HTML that `html: true` in `site.yaml` lets through, with the attributes of each: what says something of words and that
 * Markdown has no sign for. Links and pictures are none of it: written in Markdown, the check follows them. Nothing here runs,
 * loads, looks like another part of the page, or is found by an id.
 */
export const safeHtml: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  b: [],
  bdi: [],
  blockquote: [],
  br: [],
  cite: [],
  code: [],
  details: [],
  dfn: [],
  div: [],
  em: [],
  hr: [],
  i: [],
  kbd: [],
  li: [],
  mark: [],
  ol: ['start'],
  p: [],
  samp: [],
  small: [],
  span: ['lang'],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  u: [],
  ul: [],
  var: [],
};

/** Elements whose words go with them: programs, styles, and what stands in for other pages. */
export const emptiedHtml = [
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'noscript',
  'textarea',
  'title',
  'svg',
  'math',
];

const tag = /<\/?([A-Za-z][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|<[!?][^<>]*>?|<\/?[A-Za-z][^<>]*$/g;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** Lists the tags of a text that are left out, or lose something of what stands in them. */
export function droppedFrom(text: string): readonly string[] {
  return [...text.matchAll(tag)].filter(([, name, rest = '']) => !isSafe(name, rest)).map(([whole]) => whole);
}

function isSafe(name: string | undefined, rest: string): boolean {
  const known = name === undefined ? undefined : safeHtml[name.toLowerCase()];
  if (known === undefined || !Object.hasOwn(safeHtml, name?.toLowerCase() ?? '')) return false;
  return [...rest.matchAll(attribute)].every(([, key = '']) => known.includes(key.toLowerCase()));
}

/** Elements that a next one of their sort ends, or that hold nothing. */
const endsItself = /^(?:p|li|br|hr|summary)$/i;

/** How many elements of a text stand inside one another at most, those that are never ended among them. */
export function depthOfHtml(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [whole, name] of text.matchAll(tag)) {
    if (name === undefined || endsItself.test(name)) continue;
    depth = whole.startsWith('</') ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
}

import { isScalar, isSeq, parseDocument, type Scalar } from 'yaml';

/**
 * Adds a programme to the list in `site.yaml`. Everything else, remarks too, is kept letter by letter.
 * @param site the text of `site.yaml`
 * @param id the programme
 * @param only whether all others are to be taken from the list; their folders stay
 * @returns the text, or undefined when it has no list that could be read
 */
export function listProgramme(site: string, id: string, only = false): string | undefined {
  const yaml = parseDocument(site);
  const list = yaml.get('programmes');
  if (yaml.errors.length > 0 || !isSeq(list)) return undefined;
  const items = list.items.filter((item): item is Scalar => isScalar(item) && item.range != null);
  const [first] = items;
  const last = items.at(-1);
  if (!first?.range || !last?.range || items.length < list.items.length) return undefined;
  const isListed = items.some(({ value }) => value === id);
  if (list.flow) {
    const kept = only ? [id] : [...items.map(({ value }) => String(value)), ...(isListed ? [] : [id])];
    return site.slice(0, first.range[0]) + kept.join(', ') + site.slice(last.range[1]);
  }
  const end = /\r\n/.test(site) ? '\r\n' : '\n';
  const lineOf = ({ range }: Scalar) => {
    const start = site.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1;
    const close = site.indexOf('\n', range?.[1] ?? 0);
    return { start, end: close < 0 ? site.length : close + 1 };
  };
  const place = lineOf(last);
  const entry = `${site.slice(place.start, last.range[0])}${id}${end}`;
  const before = site.slice(0, place.end);
  let text = isListed ? site : `${before}${before.endsWith('\n') ? '' : end}${entry}${site.slice(place.end)}`;
  if (!only) return text;
  for (const item of items.reverse()) {
    const { start, end: close } = lineOf(item);
    if (item.value !== id) text = text.slice(0, start) + text.slice(close);
  }
  return text;
}

import { isSeq, parseDocument } from 'yaml';
import { addToList, idsIn, lineOf } from './add-to-list.ts';

const key = 'programmes';

/**
 * Adds a programme to the list in `site.yaml`.
 * @param site the text of `site.yaml`
 * @param only whether all others are to be taken from the list; their folders stay
 * @returns the text, everything else in it letter by letter as it was; undefined when it has no list that could be read
 */
export function listProgramme(site: string, id: string, only = false): string | undefined {
  if (!parseDocument(site).has(key)) return undefined;
  const text = addToList(site, key, id);
  if (text === undefined || !only) return text;
  const list = parseDocument(text).get(key);
  const items = idsIn(list) ?? [];
  if (isSeq(list) && list.flow) {
    const [start = 0, end = 0] = list.range ?? [];
    return `${text.slice(0, start)}[${id}]${text.slice(end)}`;
  }
  return items.reverse().reduce((rest, item) => {
    const { start, close } = lineOf(text, item);
    return item.value === id ? rest : rest.slice(0, start) + rest.slice(close);
  }, text);
}

import { isScalar, isSeq, parseDocument, type Scalar } from 'yaml';

/**
 * Adds an id to a list in YAML, in the form that the list has. Everything else, remarks too, is kept letter by letter.
 * @param yaml the text
 * @param key the top-level key of the list; a new list goes to the end of the text
 * @returns the text, the same when the id is there already; undefined when it could not be read, or the key holds no list of ids
 */
export function addToList(yaml: string, key: string, id: string): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const end = lineEndOf(yaml);
  const list = document.get(key);
  if (list === undefined && !document.has(key)) {
    const before = yaml === '' || yaml.endsWith('\n') ? yaml : yaml + end;
    return `${before}${key}:${end}  - ${id}${end}`;
  }
  const items = idsIn(list);
  if (!items) return undefined;
  if (items.some(({ value }) => value === id)) return yaml;
  const [, last] = items.at(-1)?.range ?? [];
  if (isSeq(list) && list.flow) {
    const at = last ?? (list.range?.[0] ?? 0) + 1;
    return `${yaml.slice(0, at)}${items.length > 0 ? ', ' : ''}${id}${yaml.slice(at)}`;
  }
  const item = items.at(-1);
  if (!item) return undefined;
  const { start, close } = lineOf(yaml, item);
  const before = yaml.slice(0, close);
  const entry = `${yaml.slice(start, item.range?.[0])}${id}${end}`;
  return `${before}${before.endsWith('\n') ? '' : end}${entry}${yaml.slice(close)}`;
}

/** The ids of a list with their places; undefined when it is none, or holds anything else. */
export function idsIn(list: unknown): Scalar[] | undefined {
  if (!isSeq(list)) return undefined;
  const items = list.items.filter((item): item is Scalar => isScalar(item) && item.range != null);
  return items.length === list.items.length ? items : undefined;
}

/** Where the line of a value begins and ends, its line end included. */
export function lineOf(yaml: string, { range }: Scalar): { start: number; close: number } {
  const start = yaml.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1;
  const close = yaml.indexOf('\n', range?.[1] ?? 0);
  return { start, close: close < 0 ? yaml.length : close + 1 };
}

const lineEndOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

import { isSame } from './align.ts';
import { editYaml, newYaml, readYaml } from './edit-yaml.ts';
import type { Form } from './form.ts';
import { changedValues, shownValues, type Values } from './form-values.ts';

/** The name under which a form carries the text of its file along. Keys that begin with `x-` are let through everywhere. */
export const sourceKey = 'x-source';

/** A content file taken apart: the values of its front matter, and what stands below. */
export interface ContentParts {
  readonly values: Values;
  /** Undefined in a file that is YAML alone. */
  readonly body: string | undefined;
}

interface Split {
  readonly head: string;
  readonly yaml: string;
  /** The line that closes the front matter, and all below it. */
  readonly rest: string;
}

const fence = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/;

function split(text: string): Split {
  const match = fence.exec(text);
  if (!match) throw new SyntaxError('Unexpected file without front matter, expected a line `---` first');
  const [whole, yaml = ''] = match;
  const start = whole.indexOf('\n') + 1;
  return { head: text.slice(0, start), yaml, rest: text.slice(start + yaml.length) };
}

/**
 * Takes a content file apart.
 * @param isYaml whether the file is YAML alone, as `site.yaml` is
 * @throws SyntaxError for a file whose front matter is missing or broken
 */
export function readText(text: string, isYaml = false): ContentParts {
  const lines = withPlainLines(text);
  if (isYaml) return { values: readYaml(lines), body: undefined };
  const { yaml, rest } = split(lines);
  return { values: readYaml(yaml), body: belowFence(rest).trim() };
}

/**
 * Puts other values and another body into the text of a file. All else stays letter by letter.
 * @throws SyntaxError for a text whose front matter is missing or broken
 */
export function changeText(text: string, { values, body }: ContentParts, fields: Form['fields'] = []): string {
  const lines = withPlainLines(text);
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  return changeLines(lines, values, body, fields).replaceAll('\n', ends);
}

function changeLines(text: string, values: Values, body: string | undefined, fields: Form['fields']): string {
  if (body === undefined) return editYaml(text, values, fields);
  const { head, yaml, rest } = split(text);
  const below = belowFence(rest);
  const front = head + editYaml(yaml, values, fields) + rest.slice(0, rest.length - below.length);
  if (below.trim() === body.trim()) return front + below;
  const [gap = ''] = /^\s*/.exec(below) ?? [];
  const start = front.endsWith('\n') ? front : `${front}\n`;
  return body.trim() === '' ? start : `${start}${below.trim() === '' ? '\n' : gap}${body.trim()}\n`;
}

const belowFence = (rest: string) => rest.replace(/^---[ \t]*(?:\n|$)/, '');
const withPlainLines = (text: string) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** What the form of a file shows: its values with what holds by default, its body, and the text that they come from. */
export function openForm(form: Form, text: string): Values {
  const { values, body } = readText(text, form.kind === 'site');
  return { ...shownValues(form.fields, values), ...(body === undefined ? {} : { body }), [sourceKey]: text };
}

/**
 * The text of a file after its form was filled in. Only lines whose values changed differ.
 * @param filled what the form holds; with the text it was opened from, or none for a new file
 */
export function closeForm(form: Form, filled: Values): string {
  const { [sourceKey]: source, body: typed, ...after } = filled;
  const isYaml = form.kind === 'site';
  const body = isYaml ? undefined : String(typed ?? '').replaceAll('\r\n', '\n');
  if (typeof source !== 'string' || source === '') {
    const yaml = newYaml({ ...changedValues(form.fields, {}, {}, after), ...ownKeysOf(after) });
    if (body === undefined) return yaml;
    return `---\n${yaml}---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
  }
  const file = readText(source, isYaml);
  const before = shownValues(form.fields, file.values);
  const values = changedValues(form.fields, file.values, before, after);
  return changeText(source, { values, body }, form.fields);
}

const ownKeysOf = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key.startsWith('x-')));

/** Two people changed the same place: one of them has to look. */
export class ChangedTwice extends Error {
  override readonly name = 'ChangedTwice';
  readonly places: readonly string[];

  constructor(places: readonly string[]) {
    super(places.join(', '));
    this.places = places;
  }
}

/**
 * Carries a change over to a file that somebody else changed in the meantime.
 * @param base the text that the change was made on
 * @param mine the text with the change
 * @param theirs the text as the file has it now
 * @throws ChangedTwice when both changed the same key, or both the text below
 */
export function mergeTexts(base: string, mine: string, theirs: string, isYaml: boolean): string {
  const [b, m, t] = [readText(base, isYaml), readText(mine, isYaml), readText(theirs, isYaml)];
  const values: Record<string, unknown> = { ...t.values };
  const twice: string[] = [];
  for (const key of new Set([...Object.keys(b.values), ...Object.keys(m.values)])) {
    if (isSame(b.values[key], m.values[key])) continue;
    if (!isSame(b.values[key], t.values[key]) && !isSame(m.values[key], t.values[key])) twice.push(key);
    if (m.values[key] === undefined) delete values[key];
    else values[key] = m.values[key];
  }
  if (b.body !== m.body && b.body !== t.body && m.body !== t.body) twice.push('body');
  if (twice.length > 0) throw new ChangedTwice(twice);
  return changeText(theirs, { values, body: b.body === m.body ? t.body : m.body });
}

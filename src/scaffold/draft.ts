import { type Document, isMap, isScalar, parseDocument, Scalar } from 'yaml';
import type { Source } from '../read/source.ts';

/** A Markdown file to be: its front matter, and what stands below it. */
export interface Draft {
  readonly yaml: Document;
  readonly body: string;
}

/** A copy of a sound file to change; remarks, and the form of what is left alone, are kept. */
export function draftOf({ text, yamlStart, bodyStart }: Source): Draft {
  const closing = text.slice(0, bodyStart).trimEnd().lastIndexOf('\n---');
  return { yaml: parseDocument(text.slice(yamlStart, closing + 1)), body: text.slice(bodyStart) };
}

/** The text of the file. */
export function textOf({ yaml, body }: Draft): string {
  return `---\n${yaml.toString({ lineWidth: 0 })}---\n${body}`;
}

/** A text as a value in double quotes, so that no sign in it has a meaning of its own. */
export function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

/**
 * Sets a key where it stands, or adds it.
 * @param value undefined takes the key out
 * @param after the key that a new one is put behind; at the end when there is none such
 */
export function setKeyOf(yaml: Document, key: string, value: unknown, after?: string): void {
  if (value === undefined) {
    yaml.delete(key);
    return;
  }
  const { contents } = yaml;
  if (!isMap(contents) || contents.has(key)) {
    yaml.set(key, value);
    return;
  }
  const before = contents.items.findIndex(pair => isScalar(pair.key) && pair.key.value === after);
  contents.items.splice(before < 0 ? contents.items.length : before + 1, 0, yaml.createPair(key, value) as never);
}

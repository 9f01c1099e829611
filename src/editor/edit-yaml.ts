import { type Document, isMap, parseDocument, visit } from 'yaml';
import { parseOptions } from '../read/yaml-signs.ts';
import { isSame } from './align.ts';
import type { FormField } from './form.ts';
import type { Values } from './form-values.ts';
import { notInPlace, splice, stringify, YamlEditor } from './yaml-editor.ts';

/**
 * Reads YAML as the check does.
 * @throws SyntaxError when it is broken or no group of keys
 */
export function readYaml(text: string): Values {
  const document = parseDocument(text, parseOptions);
  const [error] = document.errors;
  if (error) throw new SyntaxError(error.message);
  const values: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  if (typeof values !== 'object' || Array.isArray(values)) throw new SyntaxError(`Unexpected text, expected keys`);
  return values as Values;
}

/**
 * Changes YAML so that it holds other values. Lines whose values stay are kept letter by letter: comments, order and
 * quotation marks too. What cannot be changed in its place is written anew as a whole, comments kept.
 * @param text with line ends of one sign
 * @param fields the order in which new keys stand
 * @throws SyntaxError for YAML that is broken
 */
export function editYaml(text: string, wanted: Values, fields: readonly FormField[] = []): string {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (isSame(readYaml(whole), wanted)) return whole;
  const edited = editInPlace(whole, wanted, fields);
  return edited !== undefined && holds(edited, wanted) ? edited : editAsDocument(whole, wanted);
}

/** New YAML in the project's form: one line a value, entries of lists set in. */
export function newYaml(values: Values): string {
  return stringify(values, undefined);
}

function editInPlace(text: string, wanted: Values, fields: readonly FormField[]): string | undefined {
  const { contents } = parseDocument(text, { ...parseOptions, keepSourceTokens: true });
  if (!isMap(contents)) return contents === null ? newYaml(wanted) : undefined;
  try {
    const edits = new YamlEditor(text).map(contents, wanted, fields);
    return splice(text, edits);
  } catch (error) {
    if (error === notInPlace) return undefined;
    throw error;
  }
}

function holds(text: string, wanted: Values): boolean {
  try {
    return isSame(readYaml(text), wanted);
  } catch {
    return false;
  }
}

function editAsDocument(text: string, wanted: Values): string {
  const document = parseDocument(text, parseOptions);
  // Without the name that a value was given, what repeats it would say nothing: each is written out.
  const values = hasAliases(document) ? {} : readYaml(text);
  for (const key of Object.keys(readYaml(text))) if (!Object.hasOwn(wanted, key)) document.delete(key);
  for (const [key, value] of Object.entries(wanted)) {
    if (!isSame(values[key], value)) document.set(key, document.createNode(value, { aliasDuplicateObjects: false }));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

import type { Fix } from '../problems/problem.ts';
import { placeOfValue } from './place-in-yaml.ts';
import { offsetsOf, type Source } from './source.ts';

/**
 * How to set one key of a file's front matter: changed where it stands, or added as the last line.
 * @param value a text without single quotes
 * @throws RangeError for a file without front matter
 */
export function setKey(source: Source, key: string, value: string): Fix {
  const { text, yamlStart } = source;
  if (source.values && Object.hasOwn(source.values, key)) {
    return { ...offsetsOf(source, placeOfValue(source, [key])), text: `'${value}'` };
  }
  // The line that closes the front matter.
  const closing = /^---[ \t]*$/m.exec(text.slice(yamlStart).replace(/\r\n/g, ' \n'));
  if (!closing) throw new RangeError(`Unexpected file ${source.file} without front matter, expected some`);
  const at = yamlStart + closing.index;
  return { start: at, end: at, text: `${key}: '${value}'${text.includes('\r\n') ? '\r\n' : '\n'}` };
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { siteFile } from '../read/read-content.ts';

/**
 * Adds a programme to the list in `site.yaml`. Everything else in the file stays letter by letter.
 * @returns `published` when it was added, `listed` when it is there already, `unpublished` when there is no list to add to
 */
export async function publishProgramme(
  content: string,
  programme: string,
): Promise<'published' | 'listed' | 'unpublished'> {
  const file = path.join(content, siteFile);
  const text = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return 'unpublished';
  const document = parseDocument(text);
  const list = document.get('programmes');
  if (document.errors.length > 0 || !isSeq(list) || !list.range) return 'unpublished';
  if ((list.toJS(document) as unknown[]).includes(programme)) return 'listed';
  const last = list.items.at(-1) as { range?: [number, number, number] | null } | undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (list.flow === true || !last?.range) {
    if (list.flow !== true) return 'unpublished';
    const close = list.range[1] - 1;
    const separator = list.items.length > 0 ? ', ' : '';
    await fs.writeFile(file, `${text.slice(0, close).trimEnd()}${separator}${programme}${text.slice(close)}`);
    return 'published';
  }
  const start = text.lastIndexOf('\n', last.range[0]) + 1;
  const [indent = '  - '] = /^\s*- +/.exec(text.slice(start)) ?? [];
  const end = text.indexOf('\n', last.range[1]);
  const at = end < 0 ? text.length : end + 1;
  const before = end < 0 ? `${text}${lineEnd}` : text.slice(0, at);
  await fs.writeFile(file, `${before}${indent}${programme}${lineEnd}${text.slice(at)}`);
  return 'published';
}

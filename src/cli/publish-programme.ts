import fs from 'node:fs/promises';
import path from 'node:path';
import { siteFile } from '../read/read-content.ts';
import { listProgramme } from '../scaffold/list-programme.ts';

/**
 * Adds a programme to the list in `site.yaml`. Everything else in the file stays letter by letter.
 * @returns `published` when it was added, `listed` when it is there already, `unpublished` when there is no list to add to
 */
export async function publishProgramme(
  content: string,
  programme: string,
): Promise<'published' | 'listed' | 'unpublished'> {
  const file = path.join(content, siteFile);
  const before = await fs.readFile(file, 'utf8').catch(() => undefined);
  const after = before === undefined ? undefined : listProgramme(before, programme);
  if (after === undefined) return 'unpublished';
  if (after === before) return 'listed';
  await fs.writeFile(file, after);
  return 'published';
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownOptions, UsageError } from './arguments.ts';

/** The file that marks a folder as a site built by Mentorbook, which the next build may replace. */
export const siteMark = '.mentorbook';

/** The folder of Mentorbook itself. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** @throws UsageError when the content folder is not there */
export async function requireFolder(folder: string): Promise<void> {
  const stat = await fs.stat(folder).catch(() => undefined);
  if (!stat?.isDirectory()) {
    throw new UsageError(`Unexpected content folder \`${folder}\`, expected a folder that exists`);
  }
}

/**
 * Makes sure that a build replaces nothing but an earlier build: the whole folder gives way to the new site.
 * @throws UsageError when the folder holds the project or the content, or anything that is not a built site
 */
export async function requireFreeOutput(output: string, content: string): Promise<void> {
  const target = path.resolve(output);
  for (const [kept, what] of [
    [process.cwd(), 'the project'],
    [path.resolve(content), 'the content'],
  ] as const) {
    if (isInside(kept, target)) throw refusal(output, `it holds ${what}`);
  }
  if (isInside(target, path.resolve(content))) throw refusal(output, 'it stands in the content');
  const stat = await fs.stat(target).catch(() => undefined);
  if (!stat) return;
  if (!stat.isDirectory()) throw refusal(output, 'it is a file');
  const names = await fs.readdir(target);
  const isOurs = names.includes(siteMark) || target === path.resolve(knownOptions.output.default);
  if (names.length > 0 && !isOurs) throw refusal(output, 'it holds other files');
}

/** Whether a path is a folder or stands in it. */
function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

function refusal(output: string, reason: string): UsageError {
  return new UsageError(
    `Unexpected output folder \`${output}\`: ${reason}, and a build replaces the whole folder. Expected a folder that is new, empty, or a site built before.`,
  );
}

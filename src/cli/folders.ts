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

/** Where a folder really is. One that is a link stays: what it leads to is meant. One that is not there yet is where it will be. */
export async function placeOf(folder: string): Promise<string> {
  return fs.realpath(folder).catch(() => path.resolve(folder));
}

/**
 * Makes sure that a build replaces nothing but an earlier build: the whole folder gives way to the new site.
 * @throws UsageError when the folder holds the project or the content, or anything that is not a built site, and when no other
 *   folder can take its place
 */
export async function requireFreeOutput(output: string, content: string): Promise<void> {
  const target = await placeOf(output);
  const source = await placeOf(content);
  for (const [kept, what] of [
    [await placeOf(process.cwd()), 'the project'],
    [source, 'the content'],
  ] as const) {
    if (isInside(kept, target)) throw refusal(output, `it holds ${what}`);
  }
  if (isInside(target, source)) throw refusal(output, 'it stands in the content');
  const folder = path.dirname(target);
  const around = await fs.stat(folder).catch(() => undefined);
  if (around && !(await isWritable(folder))) {
    throw noRoom(output, `nothing may be written to \`${folder}\``, 'a folder whose place may be written to');
  }
  const stat = await fs.stat(target).catch(() => undefined);
  if (!stat) {
    if (await fs.lstat(target).catch(() => undefined)) throw refusal(output, 'it is a link that leads nowhere');
    return;
  }
  if (!stat.isDirectory()) throw refusal(output, 'it is a file');
  if (around && stat.dev !== around.dev) {
    throw noRoom(output, 'it is a disk of its own', `a folder on that disk, such as \`${path.join(output, 'site')}\``);
  }
  const names = await fs.readdir(target);
  const isOurs = names.includes(siteMark) || target === (await placeOf(knownOptions.output.default));
  if (names.length > 0 && !isOurs) throw refusal(output, 'it holds other files');
}

const isWritable = (folder: string) =>
  fs.access(folder, fs.constants.W_OK).then(
    () => true,
    () => false,
  );

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

function noRoom(output: string, reason: string, expected: string): UsageError {
  return new UsageError(
    `Unexpected output folder \`${output}\`: ${reason}, and a new site is made beside the old one. Expected ${expected}.`,
  );
}

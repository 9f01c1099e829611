import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** Where programs of one's own stand, below `overrides/` of the content folder. */
const folders = ['kinds', 'rules', 'formats', 'documents', 'plugins'];

/**
 * Whether a command must run from its sources: programs of one's own are TypeScript too and use the very modules that the
 * command uses, and whoever looks for a mistake wants a trace that names its files.
 * @param {readonly string[]} args what stands after the name of the command
 */
export function needsSources(args) {
  if (process.env.DEBUG?.includes('mentorbook')) return true;
  const options = /** @type {const} */ ({ content: { type: 'string', default: 'content' } });
  const { content } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true }).values;
  return hasOwnPrograms(String(content));
}

/**
 * Whether a content folder holds programs of one's own.
 * @param {string} content
 */
export function hasOwnPrograms(content) {
  return folders.some(folder => fs.existsSync(path.join(content, 'overrides', folder)));
}

/** Makes TypeScript run as it is, and gives programs of one's own this very program under its name. */
export async function useSources() {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./name-for-own-modules.js');
}

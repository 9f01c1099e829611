#!/usr/bin/env node
// Plain JavaScript: Node 20 runs it as it is. The commands are run from kept JavaScript, since loading some three hundred
// TypeScript files takes longer than building a small site.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { keptModules } from './kept-modules.js';

const [name, ...args] = process.argv.slice(2);
const entry = name === 'builder' ? 'builder' : 'main';
const folder = needsSources() ? undefined : await keptModules();
if (folder) {
  process.env.MENTORBOOK_CONFIG = path.relative(process.cwd(), path.join(folder, 'eleventy.config.mjs'));
  await import(pathToFileURL(path.join(folder, `${entry}.mjs`)).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(`./${entry}.ts`);
}

/**
 * Whether the commands must run from their sources: what is one's own is TypeScript too and uses the very modules that the
 * commands use, and whoever looks for a mistake wants a trace that names its files.
 */
function needsSources() {
  if (process.env.DEBUG?.includes('mentorbook')) return true;
  const options = /** @type {const} */ ({ content: { type: 'string', default: 'content' } });
  const { content } = parseArgs({ args, options, strict: false, allowPositionals: true }).values;
  return fs.existsSync(path.join(String(content), 'overrides', 'rules'));
}

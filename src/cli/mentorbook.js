#!/usr/bin/env node
// Plain JavaScript: Node 20 runs it as it is. The commands are run from kept JavaScript, since loading some three hundred
// TypeScript files takes longer than building a small site.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { keptModules } from './kept-modules.js';
import { needsSources, useSources } from './needs-sources.js';

const [name, ...args] = process.argv.slice(2);
// What the commands start as processes of their own; all else is a command.
const entry = name === 'builder' || name === 'forms-checker' ? name : 'main';
// The benchmark builds with fewer plugins.
const config = process.env.MENTORBOOK_CONFIG ?? 'eleventy.config.ts';
const folder = needsSources(args) ? undefined : await keptModules(config);
if (folder) {
  process.env.MENTORBOOK_KEPT_CONFIG = path.relative(process.cwd(), path.join(folder, 'eleventy.config.mjs'));
  await import(pathToFileURL(path.join(folder, `${entry}.mjs`)).href);
} else {
  // Of a command that runs from kept JavaScript and starts this one.
  delete process.env.MENTORBOOK_KEPT_CONFIG;
  await useSources();
  await import(`./${entry}.ts`);
}

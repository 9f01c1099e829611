#!/usr/bin/env node
// Plain JavaScript: Node 20 runs it as it is. The commands are run from one kept file, since loading some three hundred
// TypeScript files, and some hundreds of Eleventy, takes longer than building a small site.
import { keptCommands } from './kept-commands.js';
import { needsSources, useSources } from './needs-sources.js';

const [name = 'main', ...args] = process.argv.slice(2);
// What the commands start as processes of their own; all else is a command.
const entry = ['builder', 'forms-checker', 'previewer'].includes(name) ? name : 'main';
// The benchmark builds with fewer plugins.
const config = process.env.MENTORBOOK_CONFIG ?? 'eleventy.config.ts';
// With it Eleventy would ask a second thread for the place of each module. It serves to load changed configuration again,
// which is done by new processes here.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true';
const program = needsSources(args) ? undefined : await keptCommands(config, name.replace(/\W/g, '_').slice(0, 20));
if (program) {
  process.on('exit', program.keepCompiled);
  await program.exports[entry.replace('-', '_')]();
} else {
  await useSources();
  await import(`./${entry}.ts`);
}

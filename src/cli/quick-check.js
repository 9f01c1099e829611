// Plain JavaScript: Node 20 runs it as it is. Loading the check from its some two hundred TypeScript files takes longer than
// checking a thousand files of content, so it is run from one file made of them.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import { keptProgram } from './kept-program.js';

// V8 compiles busy functions again to make them faster, on the second core. A check is over before that pays, so let it wait
// about eight times as long; contents that take many seconds still gain by it.
v8.setFlagsFromString('--interrupt-budget=1000000');

const args = process.argv.slice(2);
const program = needsSources() ? undefined : keptProgram('src/cli/check-program.ts');
if (program) {
  await program.exports.checkProgram(args);
  program.keepCompiled();
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./name-for-own-modules.js');
  const { checkProgram } = await import('./check-program.ts');
  await checkProgram(args);
}

/**
 * Whether the check must run from its sources: programs of one's own are TypeScript too and use the very modules that the
 * check uses, and whoever looks for a mistake in the check wants a trace that names its files.
 */
function needsSources() {
  if (process.env.DEBUG?.includes('mentorbook')) return true;
  const options = /** @type {const} */ ({ content: { type: 'string', default: 'content' } });
  const { content } = parseArgs({ args, options, strict: false, allowPositionals: true }).values;
  const folders = ['kinds', 'rules', 'formats', 'documents', 'plugins'];
  return folders.some(folder => fs.existsSync(path.join(String(content), 'overrides', folder)));
}

// Plain JavaScript: Node 20 runs it as it is. Loading the check from its some two hundred TypeScript files takes longer than
// checking a thousand files of content, so it is run from one file made of them.
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { bundleSources } from './bundle-sources.js';
import { keptProgram } from './kept-program.js';
import { keyOfSources } from './key-of-sources.js';
import { needsSources, useSources } from './needs-sources.js';

// V8 compiles busy functions again to make them faster, on the second core. A check is over before that pays, so let it wait
// about eight times as long; contents that take many seconds still gain by it.
v8.setFlagsFromString('--interrupt-budget=1000000');

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const program = needsSources(args) ? undefined : await keptCheck();
if (program) {
  await program.exports.checkProgram(args);
  program.keepCompiled();
} else {
  await useSources();
  const { checkProgram } = await import('./check-program.ts');
  await checkProgram(args);
}

function keptCheck() {
  return keptProgram({
    name: 'check',
    key: keyOfSources(root, ['src']),
    make: () =>
      bundleSources(root, {
        entryPoints: ['src/cli/check-program.ts'],
        // For the look-up of packages; one place in the project does for all sources.
        define: { 'import.meta.url': JSON.stringify(import.meta.url) },
      }),
  });
}

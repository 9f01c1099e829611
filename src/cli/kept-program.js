import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';
import { keyOfSources } from './key-of-sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'node_modules', '.cache', 'mentorbook', 'programs');
const require = createRequire(import.meta.url);

/**
 * A program made of all the sources that it imports, as one file with what V8 compiled of it, kept in
 * `node_modules/.cache/mentorbook/programs/` under a name that changes with any of its sources. The folder may be deleted at
 * any time, and be shared.
 * @param {string} entry its first source, from the project's folder; what it reads beside itself through `import.meta.url`, it reads beside this file
 * @returns {{ exports: any, keepCompiled: () => void } | undefined} what the entry exports, and what to call once the program
 *   has run, so that what it used need not be compiled again; undefined when it can be neither read nor made here
 */
export function keptProgram(entry) {
  const name = `${path.basename(entry, '.ts')}-${keyOfSources(root, ['src'])}`;
  const file = path.join(folder, `${name}.cjs`);
  const compiledFile = path.join(folder, `${name}.v8`);
  const code = readWhole(file) ?? bundle(entry, file);
  if (!code) return undefined;
  const compiled = readWhole(compiledFile);
  const script = new vm.Script(`(function (exports, require, module) {${code.toString('latin1')}\n})`, {
    filename: file,
    cachedData: compiled,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  const keepCompiled = () => {
    if (!compiled || script.cachedDataRejected) writeWhole(compiledFile, script.createCachedData());
  };
  return { exports: module.exports, keepCompiled };
}

/**
 * @param {string} entry
 * @param {string} file
 */
function bundle(entry, file) {
  try {
    // Loaded only when there is something to make: it takes longer than a check.
    const { buildSync } = require('esbuild');
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // Letters beyond ASCII would make V8 keep the whole text at twice the size.
      charset: 'ascii',
      // Less to read each time. The names stay: they stand in traces.
      minifyWhitespace: true,
      minifySyntax: true,
      // For the look-up of packages; one place in the project does for all sources.
      define: { 'import.meta.url': JSON.stringify(import.meta.url) },
      write: false,
      logLevel: 'silent',
    });
    const [program] = outputFiles;
    if (!program) return undefined;
    const code = Buffer.from(program.contents);
    // Where nothing can be kept, it is made anew each time: that still takes less time than to load the sources.
    writeWhole(file, code);
    return code;
  } catch {
    return undefined;
  }
}

/**
 * Reads a file that `writeWhole` wrote.
 * @param {string} file
 * @returns {Buffer | undefined} undefined when it is not there or not as it was written
 */
function readWhole(file) {
  try {
    const bytes = fs.readFileSync(file);
    const content = bytes.subarray(sumLength);
    return sumOf(content).equals(bytes.subarray(0, sumLength)) ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a file with a sum of its bytes before them, beside its place and then there, so that nobody reads half of it.
 * A place that cannot be written to is left alone: what is kept only saves time.
 * @param {string} file
 * @param {Uint8Array} content
 */
function writeWhole(file, content) {
  const beside = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(folder, { recursive: true });
    removeOthers(file);
    fs.writeFileSync(beside, Buffer.concat([sumOf(content), content]));
    fs.renameSync(beside, file);
  } catch {
    // The next run makes it again.
  }
}

/**
 * Removes what was kept of earlier sources, and what a run that was stopped has left behind.
 * @param {string} file
 */
function removeOthers(file) {
  const name = path.parse(file).name;
  for (const other of fs.readdirSync(folder)) {
    if (!other.startsWith(`${name}.`)) fs.rmSync(path.join(folder, other), { force: true });
  }
}

const sumLength = 4;

/**
 * Enough to see damage, and quicker to load than a hash that nobody could forge: whoever can write here can write the sources.
 * @param {Uint8Array} content
 */
function sumOf(content) {
  const sum = Buffer.alloc(sumLength);
  sum.writeUInt32BE(crc32(content));
  return sum;
}

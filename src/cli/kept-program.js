import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'node_modules', '.cache', 'mentorbook', 'programs');
const require = createRequire(import.meta.url);

/**
 * A program made of many sources as one file, with what V8 compiled of it, kept in `node_modules/.cache/mentorbook/programs/`
 * under a name that changes with any of its sources. The folder may be deleted at any time, and be shared.
 * @param {object} program
 * @param {string} program.name a word for it
 * @param {string} program.key changes with any of its sources
 * @param {() => Uint8Array | Promise<Uint8Array>} program.make makes it, in the older form of Node's modules, of ASCII alone:
 *   letters beyond would make V8 keep the whole text at twice the size
 * @param {string} [program.use] what it is run for, in one word: each use needs other parts of it compiled
 * @returns {Promise<{ exports: any, keepCompiled: () => void } | undefined>} what the program exports, and what to call once it
 *   has run, so that what it used need not be compiled again; undefined when it can be neither read nor made here
 */
export async function keptProgram({ name, key, make, use = 'all' }) {
  const file = path.join(folder, `${name}-${key}.cjs`);
  const compiledFile = path.join(folder, `${name}-${key}.${use}.v8`);
  const code = readWhole(file) ?? (await makeOnce(name, file, make));
  if (!code) return undefined;
  const compiled = readWhole(compiledFile);
  const script = new vm.Script(`(function (exports, require, module) {${code.toString('latin1')}\n})`, {
    filename: file,
    cachedData: compiled,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  let isKept = compiled !== undefined && !script.cachedDataRejected;
  const keepCompiled = () => {
    if (!isKept) writeWhole(compiledFile, script.createCachedData());
    isKept = true;
  };
  return { exports: module.exports, keepCompiled };
}

/**
 * @param {string} name
 * @param {string} file
 * @param {() => Uint8Array | Promise<Uint8Array>} make
 */
async function makeOnce(name, file, make) {
  try {
    const code = Buffer.from(await make());
    removeOthers(name, file);
    // Where nothing can be kept, it is made anew each time: that still takes less time than to load the sources.
    writeWhole(file, code);
    return code;
  } catch {
    // The sources themselves can be run: that takes longer, and says better what is wrong with them.
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
    fs.writeFileSync(beside, Buffer.concat([sumOf(content), content]));
    fs.renameSync(beside, file);
  } catch {
    // The next run makes it again.
  }
}

/**
 * Removes what was kept of earlier sources, and what a run that was stopped has left behind.
 * @param {string} name
 * @param {string} file
 */
function removeOthers(name, file) {
  if (!fs.existsSync(folder)) return;
  for (const other of fs.readdirSync(folder)) {
    const isMine = other.startsWith(`${name}-`) && !other.slice(name.length + 1).includes('-');
    if (isMine && !other.startsWith(path.parse(file).name)) fs.rmSync(path.join(folder, other), { force: true });
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

import fs from 'node:fs';
import path from 'node:path';

/** What decides which packages a program is made with, as far as it is there. */
const others = ['tsconfig.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/**
 * A key that changes with every source, every package and Node itself. To read all of them takes as long as to check some
 * hundred files of content, so the key is kept under their times: each change of a file moves them, and one of them no program
 * can set.
 * @param {string} root the project's folder
 * @param {readonly string[]} places the files and folders with the sources, from the project's folder
 * @returns {string} 32 hexadecimal digits
 */
export function keyOfSources(root, places) {
  const files = [...places.flatMap(place => sourcesIn(root, place)).sort(), ...others];
  const name = places.join('+').replace(/[^\w.+-]/g, '_');
  const kept = path.join(root, 'node_modules', '.cache', 'mentorbook', 'keys', name);
  const times = timesOf(root, files);
  const before = read(kept);
  const keyBefore = before.slice(0, keyLength);
  if (before.slice(keyLength) === times && keyForm.test(keyBefore)) return keyBefore;
  const key = sumOf(partsOf(root, files));
  keep(kept, key + times);
  return key;
}

/**
 * @param {string} root
 * @param {readonly string[]} files
 */
function timesOf(root, files) {
  const parts = [process.version, process.arch, root];
  for (const file of files) {
    const found = fs.statSync(path.join(root, file), { throwIfNoEntry: false });
    if (found) parts.push(`${file} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`);
  }
  return parts.join('\n');
}

/**
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {(string | Buffer)[]}
 */
function partsOf(root, files) {
  const there = files.filter(file => fs.existsSync(path.join(root, file)));
  const parts = there.flatMap(file => [`\0${file}\0`, fs.readFileSync(path.join(root, file))]);
  return [process.version + process.arch + root, ...parts];
}

const keyLength = 32;
const keyForm = /^[0-9a-f]{32}$/;

/** @param {readonly (string | Buffer)[]} parts */
function sumOf(parts) {
  // Not loaded while nothing has changed: that takes longer than to compare the times.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, keyLength);
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Writes a file beside its place and then there, so that nobody reads half of it.
 * @param {string} file
 * @param {string} text
 */
function keep(file, text) {
  const beside = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(beside, text);
    fs.renameSync(beside, file);
  } catch {
    // What is kept only saves time.
  }
}

/**
 * @param {string} root
 * @param {string} place a source, or a folder with sources
 * @returns {string[]}
 */
function sourcesIn(root, place) {
  if (/\.[tj]s$/.test(place)) return [place];
  const entries = fs.readdirSync(path.join(root, place), { withFileTypes: true });
  const inside = entries.filter(entry => entry.isDirectory() || /\.[tj]s$/.test(entry.name));
  return inside.flatMap(entry => {
    const file = path.join(place, entry.name);
    return entry.isDirectory() ? sourcesIn(root, file) : [file];
  });
}

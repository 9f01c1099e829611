import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What decides which packages a program is made with, as far as it is there. */
const others = ['tsconfig.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/**
 * A key that changes with every source, every package and Node itself.
 * @param {string} root the project's folder
 * @param {readonly string[]} places the files and folders with the sources, from the project's folder
 * @returns {string} 32 hexadecimal digits
 */
export function keyOfSources(root, places) {
  const hash = createHash('sha256').update(process.version + process.arch + root);
  for (const file of [...places.flatMap(place => sourcesIn(root, place)), ...others]) {
    const whole = path.join(root, file);
    if (fs.existsSync(whole)) hash.update(`\0${file}\0`).update(fs.readFileSync(whole));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * @param {string} root
 * @param {string} place
 */
function sourcesIn(root, place) {
  if (/\.[tj]s$/.test(place)) return [place];
  const files = fs.readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' });
  return files
    .filter(file => /\.[tj]s$/.test(file))
    .map(file => path.join(place, file))
    .sort();
}

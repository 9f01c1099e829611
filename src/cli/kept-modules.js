import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keyOfSources } from './key-of-sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = path.join(root, 'node_modules', '.cache', 'mentorbook', 'modules');
const places = ['src', 'plugins'];
const commands = {
  main: 'src/cli/main.ts',
  builder: 'src/cli/builder.ts',
  'forms-checker': 'src/cli/forms-checker.ts',
};
const listName = 'list.json';

/** Packages that read files beside themselves, are programs of the machine's own kind, or are seldom used. */
const external = [
  '@11ty/*',
  '@cantoo/pdf-lib',
  '@expo-google-fonts/*',
  '@myriaddreamin/*',
  'chokidar',
  'esbuild',
  'pagefind',
  'tsx',
];

/** The older form of packages asks for Node's own modules with `require`, which a module has to make for itself. */
const requireOfPackages =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** Others may still run from it, and load a part of it late. */
const daysKept = 2;

/**
 * The commands and the plugins as plain JavaScript in a few files, so that starting them takes a second less. They are kept
 * under a name that changes with any source. The folder may be deleted at any time, and be shared.
 * @param {string} config the list of plugins, from the project's folder
 * @returns {Promise<string | undefined>} the folder with `main.mjs`, `builder.mjs` and `eleventy.config.mjs`; undefined when
 *   it can be neither read nor made here
 */
export async function keptModules(config) {
  const folder = path.join(kept, keyOfSources(root, [...places, config]));
  if (isWhole(folder)) return folder;
  try {
    await make(folder, config);
    return isWhole(folder) ? folder : undefined;
  } catch {
    // The sources themselves can be run: that takes longer, and says better what is wrong with them.
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} config
 */
async function make(folder, config) {
  // Loaded only when there is something to make.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { ...commands, 'eleventy.config': config },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a command does not use, it does not load.
    splitting: true,
    external,
    banner: { js: requireOfPackages },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [{ name: 'places', setup: keepPlaces }],
    write: false,
    logLevel: 'silent',
  });
  const beside = `${folder}.${process.pid}`;
  fs.rmSync(beside, { recursive: true, force: true });
  fs.mkdirSync(beside, { recursive: true });
  removeOld();
  /** @type {Record<string, string>} */
  const sums = {};
  for (const { path: file, contents } of outputFiles) {
    const name = path.basename(file);
    sums[name] = sumOf(contents);
    fs.writeFileSync(path.join(beside, name), contents);
  }
  fs.writeFileSync(path.join(beside, listName), JSON.stringify(sums));
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(beside, folder);
}

/**
 * What a source reads beside itself, it reads beside its own file wherever it runs from.
 * @param {import('esbuild').PluginBuild} build
 */
function keepPlaces(build) {
  build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
    const text = fs.readFileSync(file, 'utf8');
    const url = JSON.stringify(pathToFileURL(file).href);
    return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
  });
}

/**
 * Whether a folder holds all that was written to it, as it was written.
 * @param {string} folder
 */
function isWhole(folder) {
  try {
    const sums = JSON.parse(fs.readFileSync(path.join(folder, listName), 'utf8'));
    return Object.entries(sums).every(([name, sum]) => sumOf(fs.readFileSync(path.join(folder, name))) === sum);
  } catch {
    return false;
  }
}

function removeOld() {
  const oldest = Date.now() - daysKept * 24 * 60 * 60 * 1000;
  for (const name of fs.readdirSync(kept)) {
    const folder = path.join(kept, name);
    if (fs.statSync(folder).mtimeMs < oldest) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Uint8Array} content */
const sumOf = content => createHash('sha256').update(content).digest('hex');

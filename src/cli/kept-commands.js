import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { layoutOptions } from '../../plugins/layout-options.js';
import { bundleSources } from './bundle-sources.js';
import { keptProgram } from './kept-program.js';
import { keyOfSources } from './key-of-sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is started as a process: the commands, and what they start themselves. */
const programs = ['main', 'builder', 'forms-checker', 'previewer'];

/** Packages that are programs of the machine's own kind, that are read as files, or that few commands use. */
const external = [
  '@11ty/eleventy-dev-server',
  '@cantoo/pdf-lib',
  '@expo-google-fonts/*',
  '@myriaddreamin/*',
  'chokidar',
  'esbuild',
  'mammoth',
  'tsx',
];

/**
 * The commands, the plugins and Eleventy as one kept program, so that starting them takes seconds less than from some
 * thousand files.
 * @param {string} config the list of plugins, from the project's folder
 * @param {string} use what is run, in one word
 * @returns as `keptProgram`; the program exports a function for each of `programs`, which loads it
 */
export function keptCommands(config, use) {
  // Benchmarks have lists of their own.
  const name = `commands_${path.basename(config, '.config.ts').replace(/\W/g, '_')}`;
  return keptProgram({ name, key: keyOfSources(root, ['src', 'plugins', config]), make: () => make(config), use });
}

/** @param {string} config */
const make = async config =>
  bundleSources(root, {
    stdin: { contents: `${entry(config)}\n${await layouts()}`, resolveDir: root, loader: 'ts' },
    external,
    plugins: [{ name: 'places', setup: keepPlaces }],
  });

/** @param {string} config */
function entry(config) {
  return [
    `import { useSiteConfig } from './src/cli/site-config.ts';`,
    `useSiteConfig(async () => (await import('./${config}')).default);`,
    ...programs.map(each => `export const ${each.replace('-', '_')} = () => import('./src/cli/${each}.ts');`),
  ].join('\n');
}

/** The built-in layouts, compiled. One that is edited later is compiled when it is used. */
async function layouts() {
  const { default: nunjucks } = await import('nunjucks');
  const folder = path.join(root, 'layouts');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.njk'));
  const compiled = names.sort().map(name => {
    const file = path.join(folder, name);
    const source = fs.readFileSync(file, 'utf8');
    // Not among the types of Nunjucks, though it exports it for this.
    const compiler = /** @type {any} */ (nunjucks).compiler;
    const program = compiler.compile(source, [], [], file, { ...layoutOptions });
    return `${JSON.stringify(file)}: { source: ${JSON.stringify(source)}, make: () => {${program}} }`;
  });
  return [
    `import { useCompiledLayouts } from './plugins/compiled-layouts.ts';`,
    `useCompiledLayouts({${compiled.join(',\n')}});`,
  ].join('\n');
}

/**
 * What a source reads beside itself, it reads beside its own file wherever it runs from.
 * @param {import('esbuild').PluginBuild} build
 */
function keepPlaces(build) {
  build.onLoad({ filter: /\.(?:ts|js|mjs)$/ }, ({ path: file }) => {
    const text = fs.readFileSync(file, 'utf8');
    if (!text.includes('import.meta.url')) return undefined;
    const url = JSON.stringify(pathToFileURL(file).href);
    return { contents: text.replaceAll('import.meta.url', url), loader: file.endsWith('.ts') ? 'ts' : 'js' };
  });
}

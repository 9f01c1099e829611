import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entryFolder = path.join(root, 'layouts', 'edit');
const cacheFolder = path.join('node_modules', '.cache', 'mentorbook', 'editor');
const { resolve } = createRequire(import.meta.url);

/** Parts of Sveltia CMS that no form here uses: maps, colours for code, and making drawings smaller. */
const unused = ['leaflet', 'terra-draw', 'terra-draw-leaflet-adapter', '@shikijs/langs/*', '@shikijs/themes/*', 'svgo'];

/**
 * The program of the form editor: Sveltia CMS and what this project adds, made into files that a site can serve itself.
 * Sveltia CMS was chosen over Decap CMS since it is less than half as large, brings its fonts along, and keeps the keys of a
 * file that no form knows.
 */
export interface EditorProgram {
  /** The folder that holds its files. */
  readonly folder: string;
  /** Changes with it. */
  readonly version: string;
}

let made: Promise<EditorProgram> | undefined;

/** Makes the program, once in a process, and keeps its files between processes. */
export function editorProgram(): Promise<EditorProgram> {
  made ??= makeProgram().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

async function makeProgram(): Promise<EditorProgram> {
  const version = await versionOf();
  const folder = path.join(cacheFolder, version);
  if (await isWhole(folder)) return { folder, version };
  const beside = await emptyFolder(`${folder}.${process.pid}.tmp`);
  await bundle(beside);
  const sums = JSON.stringify(await sumsIn(beside));
  try {
    // Somebody else may have made the same in the meantime: either will do.
    if (!(await isWhole(folder))) {
      await fs.rm(folder, { recursive: true, force: true });
      await fs.rename(beside, folder);
      await fs.writeFile(listOf(folder), sums);
    }
    await fs.rm(beside, { recursive: true, force: true });
    return { folder, version };
  } catch {
    // It cannot be kept, and is made anew next time.
    return { folder: beside, version };
  }
}

/** A folder to make the program in; one of the system's where the cache cannot be written to. */
async function emptyFolder(wanted: string): Promise<string> {
  try {
    await fs.rm(wanted, { recursive: true, force: true });
    await fs.mkdir(wanted, { recursive: true });
    return wanted;
  } catch {
    return await fs.mkdtemp(path.join(os.tmpdir(), 'mentorbook-editor-'));
  }
}

const listOf = (folder: string) => `${folder}.json`;

/** Whether a folder holds all that was written to it, as it was written: it is published. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    return (await fs.readFile(listOf(folder), 'utf8')) === JSON.stringify(await sumsIn(folder));
  } catch {
    return false;
  }
}

/** The sums of all files below a folder by their names, in their order. */
async function sumsIn(folder: string): Promise<[name: string, sum: string][]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  const sums: [string, string][] = [];
  for (const file of files.sort()) {
    const sum = createHash('sha256')
      .update(await fs.readFile(file))
      .digest('hex');
    sums.push([path.relative(folder, file), sum]);
  }
  return sums;
}

async function bundle(outdir: string): Promise<void> {
  const { build } = await import('esbuild');
  const pictures = path.join(cmsFolder(), 'assets');
  const names = (await fs.readdir(pictures)).filter(name => !name.endsWith('.map'));
  const { metafile } = await build({
    entryPoints: [path.join(entryFolder, 'start.js')],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir,
    external: unused,
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: root,
    plugins: [
      {
        name: 'fit',
        setup: ({ onLoad }) => {
          onLoad({ filter: /@sveltia[/\\]cms[/\\]npm[/\\]index\.js$/ }, async ({ path: file }) => ({
            contents: fitted(await fs.readFile(file, 'utf8'), names),
          }));
        },
      },
    ],
  });
  await fs.mkdir(path.join(outdir, 'assets'), { recursive: true });
  for (const name of names) await fs.copyFile(path.join(pictures, name), path.join(outdir, 'assets', name));
  await fs.copyFile(path.join(entryFolder, 'edit.css'), path.join(outdir, 'edit.css'));
  await fs.copyFile(path.join(root, 'layouts', 'icon.svg'), path.join(outdir, 'icon.svg'));
  await fs.writeFile(path.join(outdir, 'licences.txt'), await licencesOf(Object.keys(metafile.inputs)));
}

/** What Sveltia CMS has for files that are in no repository: by itself it keeps no drafts of them. */
const withoutRepository = /(?<=isGit:!1,name:\w+,label:\w+,)init:\(\)=>void 0,/g;
const draftStore = { service: '', label: '', owner: '', repo: '', branch: '', databaseName: 'mentorbook:edit' };

/**
 * Fits Sveltia CMS to this project. Other sites go: its style sheet names fonts elsewhere, which come with the package
 * too, and it asks after the health of GitHub. Drafts of files on one's own device are kept like those of others, and
 * nobody is kept from making the page larger.
 * @param assets the names of the files that come with it
 * @throws Error when it is not written as it was when this was: then this has to be looked at again
 */
export function fitted(script: string, assets: readonly string[]): string {
  if (script.match(withoutRepository)?.length !== 1) {
    throw new Error('Unexpected form of Sveltia CMS, expected one backend without a repository');
  }
  return script
    .replace('`maximum-scale=1`,', '')
    .replace(withoutRepository, parts => `repository:${JSON.stringify(draftStore)},${parts}`)
    .replace(fontElsewhere, (address, family, part) => {
      const name = assets.find(each => each.startsWith(`${family}-${part}-`));
      if (!name) throw new Error(`Unexpected font ${address}, expected one that comes with Sveltia CMS`);
      return `assets/${name}`;
    })
    .replaceAll('https://www.githubstatus.com/api/v2/status.json', healthy);
}

const fontElsewhere = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[^)]*\/([a-z0-9-]+)\.woff2/g;
const healthy = 'data:application/json,{"status":{"indicator":"none"}}';

/** The licences of the packages that files come from. */
async function licencesOf(files: readonly string[]): Promise<string> {
  const packages = new Set(
    files.flatMap(file => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[0] ?? []),
  );
  const texts: string[] = [];
  for (const folder of [...packages].sort()) {
    const about = JSON.parse(await fs.readFile(path.join(root, folder, 'package.json'), 'utf8'));
    const names = (await fs.readdir(path.join(root, folder))).sort();
    const file = names.find(name => /^licen[cs]e/i.test(name));
    const text = file ? await fs.readFile(path.join(root, folder, file), 'utf8') : '';
    texts.push(`${about.name} ${about.version}: ${about.license}\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** Where Sveltia CMS has the form of itself that brings its own fonts. */
const cmsFolder = () => path.dirname(resolve('@sveltia/cms'));

/** Changes with any file that the program is made from. */
async function versionOf(): Promise<string> {
  const own = [entryFolder, path.join(root, 'src', 'editor')];
  const names = await Promise.all(
    own.map(async folder => (await fs.readdir(folder)).map(name => path.join(folder, name))),
  );
  const shared = ['src/read/yaml-signs.ts', 'src/strings/fill.js', 'layouts/icon.svg'].map(name =>
    path.join(root, name),
  );
  const packages = [
    path.join(cmsFolder(), '..', 'package.json'),
    ...['yaml', 'esbuild'].map(name => resolve(`${name}/package.json`)),
  ];
  const hash = createHash('sha256');
  for (const file of [...names.flat().sort(), ...shared, ...packages])
    hash.update(await fs.readFile(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

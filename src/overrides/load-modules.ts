import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OverrideFault } from '../read/content-file.ts';
import type { OwnModule } from './guard.ts';
import { errorIn } from './place-of-error.ts';
import { entriesOf, overrideShelves } from './shelves.ts';

/** The folders of programs, and the function that makes what each of them holds. */
export const moduleFolders = {
  kinds: 'defineKind',
  rules: 'defineRule',
  formats: 'defineFormat',
  documents: 'defineDocument',
} as const;
export type ModuleFolder = keyof typeof moduleFolders;

/** The program of a plugin that adds to the site itself. */
const pluginFile = /^plugin\.(?:[cm]?ts|[cm]?js)$/;
/** The endings of programs. */
export const programFile = /\.(?:[cm]?ts|[cm]?js)$/;
const notPrograms = /\.(?:test|d)\.[cm]?[jt]s$/;

/** The programs that were loaded, by their folder, and what is wrong with the others. */
export interface LoadedModules {
  readonly modules: Readonly<Record<ModuleFolder | 'plugin', readonly OwnModule[]>>;
  readonly faults: readonly OverrideFault[];
}

/**
 * Loads the programs that a fork has in `overrides/` and in its plugins. They are the fork's, written by its developers;
 * content itself never runs.
 * @param folder the content folder
 * @returns the default export of each file, by the order of their paths
 */
export async function loadModules(folder: string): Promise<LoadedModules> {
  const faults: OverrideFault[] = [];
  const load = async (inside: string, maker: string) => {
    const loaded = await loadModule(folder, inside, maker);
    if ('words' in loaded) faults.push(loaded);
    return 'words' in loaded ? [] : [loaded];
  };
  const loadAll = async (files: readonly string[], maker: string) => {
    const modules: OwnModule[] = [];
    // One after the other, so that what they share is loaded once and problems come in a fixed order.
    for (const file of files) modules.push(...(await load(file, maker)));
    return modules;
  };
  const shelves = overrideShelves(folder);
  const filesIn = (name: string) =>
    shelves.flatMap(shelf => programsIn(folder, `${shelf}/${name}`).filter(file => !notPrograms.test(file)));
  const plugins = shelves.slice(1).flatMap(shelf => programsIn(folder, shelf).filter(isPlugin));
  const kinds = await loadAll(filesIn('kinds'), moduleFolders.kinds);
  const rules = await loadAll(filesIn('rules'), moduleFolders.rules);
  const formats = await loadAll(filesIn('formats'), moduleFolders.formats);
  // These stand on kinds, and a kind that cannot be loaded would be reported again by each of them.
  const isWhole = faults.length === 0;
  const documents = isWhole ? await loadAll(filesIn('documents'), moduleFolders.documents) : [];
  const plugin = isWhole ? await loadAll(plugins, 'definePlugin') : [];
  return { modules: { kinds, rules, formats, documents, plugin }, faults };
}

const isPlugin = (file: string) => pluginFile.test(path.basename(file));

function programsIn(folder: string, place: string): string[] {
  return entriesOf(path.join(folder, place))
    .filter(entry => entry.isFile() && programFile.test(entry.name))
    .map(({ name }) => `${place}/${name}`);
}

async function loadModule(folder: string, inside: string, maker: string): Promise<OwnModule | OverrideFault> {
  const absolute = path.resolve(folder, inside);
  const file = shownPath(folder, inside);
  try {
    const { default: value } = (await import(pathToFileURL(absolute).href)) as { default?: unknown };
    if (value !== undefined) return { file, absolute, value };
    return { file, line: 1, column: 1, words: 'problem.ownNoDefault', values: { maker } };
  } catch (error) {
    const { line, column, reason } = errorIn(absolute, error);
    return { file, line, column, words: 'problem.ownBroken', values: { reason } };
  }
}

/** A path inside the content folder as problems name it. */
export function shownPath(folder: string, inside: string): string {
  const shown = path.relative(process.cwd(), path.resolve(folder)).split(path.sep).join('/');
  return shown === '' ? inside : `${shown}/${inside}`;
}

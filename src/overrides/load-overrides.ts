import type { Format } from '../document/format.ts';
import type { Kind } from '../kinds/define-kind.ts';
import { newKindsAmong } from '../kinds/index.ts';
import type { OverrideFault } from '../read/content-file.ts';
import type { Rule } from '../rules/define-rule.ts';
import { builtInArtefacts, builtInFormats } from '../views/artefacts.ts';
import type { OwnDocument } from '../views/define-document.ts';
import { faultIn } from './fault.ts';
import { guarded, type OwnModule } from './guard.ts';
import { loadModules, type ModuleFolder, moduleFolders } from './load-modules.ts';
import { misplacedIn } from './misplaced.ts';
import { near, withOwnKinds } from './own-kinds.ts';

/** A plugin of the fork's own, for the program that makes the site. */
export interface OwnPlugin extends Omit<OwnModule, 'value'> {
  /** What `definePlugin` makes; the core does not know what it is for. */
  readonly plugin: (...args: never[]) => unknown;
}

/** What a fork replaces or adds, ready to be used. */
export interface Overrides {
  /** All kinds that content may be. */
  readonly kinds: readonly Kind[];
  readonly rules: readonly Rule[];
  readonly formats: readonly Format[];
  readonly documents: readonly OwnDocument[];
  readonly plugins: readonly OwnPlugin[];
  /** What cannot be used, for the check to report. */
  readonly faults: readonly OverrideFault[];
}

/**
 * Loads what a fork replaces or adds in `overrides/`: kinds, rules, formats, documents and plugins. What cannot be used is left
 * out and reported.
 * @param folder the content folder
 */
export async function loadOverrides(folder: string): Promise<Overrides> {
  const { modules, faults: broken } = await loadModules(folder);
  const faults = [...misplacedIn(folder), ...broken];
  const { kinds, faults: ofKinds } = withOwnKinds(modules.kinds, broken.length === 0);
  faults.push(...ofKinds);
  const newKinds = newKindsAmong(kinds);
  const rules = readAll<Rule>('rules', modules.rules, faults, isRule, (rule, module) => ({
    ...rule,
    check: guarded(module, context => rule.check(context)),
  }));
  const documents = readAll<OwnDocument>('documents', modules.documents, faults, isDocument, (document, module) => ({
    ...document,
    blocks: guarded(module, (entry, context) => document.blocks(entry, context)),
  }));
  const formats = readAll<Format>('formats', modules.formats, faults, isFormat, (format, module) => ({
    ...format,
    render: guarded(module, (document, paper, surroundings) => bytesFrom(format.render(document, paper, surroundings))),
  }));
  const artefacts = [...builtInArtefacts, ...newKinds.map(({ id }) => id)];
  const formatIds = [...builtInFormats, ...[...formats.values()].map(({ id }) => id)];
  const unknown = (module: OwnModule, words: string, name: string, names: Iterable<string>) =>
    faults.push(faultIn(module, { words, values: { id: name, expected: near(name, names) } }, name));
  // Of a kind that cannot be used, its document and its formats are no mistakes.
  const areKindsWhole = !faults.some(({ severity }) => severity === undefined);
  for (const [module, { kind, formats: wanted = [] }] of areKindsWhole ? documents : []) {
    if (!newKinds.some(({ id }) => id === kind.id)) {
      faults.push(faultIn(module, { words: 'problem.ownDocument', values: { id: kind.id } }));
    }
    for (const id of wanted) if (!formatIds.includes(id)) unknown(module, 'problem.ownFormat', id, formatIds);
  }
  for (const [module, { artefacts: wanted = [] }] of areKindsWhole ? formats : []) {
    for (const id of wanted) if (!artefacts.includes(id)) unknown(module, 'problem.ownArtefact', id, artefacts);
  }
  const plugins = modules.plugin.flatMap((module): OwnPlugin[] => {
    const { file, absolute, value } = module;
    if (typeof value === 'function') return [{ file, absolute, plugin: value as OwnPlugin['plugin'] }];
    faults.push(faultIn(module, { words: 'problem.ownNotMade', values: { maker: 'definePlugin' } }));
    return [];
  });
  const [usableRules, usableDocuments, usableFormats] = [
    [...rules.values()],
    [...documents.values()],
    [...formats.values()],
  ];
  return { kinds, rules: usableRules, documents: usableDocuments, formats: usableFormats, plugins, faults };
}

/** Reads the modules of a folder: each must be of the right shape, and none of the same name as another. */
function readAll<T extends object>(
  folder: ModuleFolder,
  modules: readonly OwnModule[],
  faults: OverrideFault[],
  isRight: (value: object) => boolean,
  guard: (value: T, module: OwnModule) => T,
): Map<OwnModule, T> {
  const usable = new Map<OwnModule, T>();
  const first = new Map<string, OwnModule>();
  for (const module of modules) {
    const { value } = module;
    if (typeof value !== 'object' || value === null || !isRight(value)) {
      faults.push(faultIn(module, { words: 'problem.ownNotMade', values: { maker: moduleFolders[folder] } }));
      continue;
    }
    const id = nameOf(value);
    const twin = first.get(id);
    if (twin) {
      faults.push(faultIn(module, { words: 'problem.ownTwice', values: { id, file: twin.file } }, id));
      continue;
    }
    first.set(id, module);
    usable.set(module, guard(value as T, module));
  }
  return usable;
}

/** The name of a rule or a format; the kind of a document. */
function nameOf(value: object): string {
  const { id, kind } = value as { id?: unknown; kind?: { id?: unknown } };
  return String(id ?? kind?.id);
}

function isRule(value: object): boolean {
  const { id, severity, check, docs } = value as Partial<Rule>;
  const isWeight = severity === 'error' || severity === 'warning' || severity === 'info';
  const { what, why, bad, good } = docs ?? ({} as Partial<Rule['docs']>);
  const isExplained = typeof what === 'string' && typeof why === 'string' && bad !== undefined && good !== undefined;
  return typeof id === 'string' && isWeight && typeof check === 'function' && isExplained;
}

function isFormat(value: object): boolean {
  const { id, render, papers, artefacts } = value as Partial<Format>;
  const areLists = [papers, artefacts].every(list => list === undefined || Array.isArray(list));
  return typeof id === 'string' && /^[a-z][a-z0-9]*$/.test(id) && typeof render === 'function' && areLists;
}

function isDocument(value: object): boolean {
  const { kind, blocks, formats } = value as Partial<OwnDocument>;
  const areFormats = formats === undefined || Array.isArray(formats);
  return typeof kind === 'object' && typeof kind.id === 'string' && typeof blocks === 'function' && areFormats;
}

function bytesFrom(made: unknown): Uint8Array {
  if (made instanceof Uint8Array) return made;
  throw new TypeError('`render` gives neither text nor bytes');
}

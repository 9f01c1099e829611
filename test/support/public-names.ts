import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { knownOptions } from '../../src/cli/arguments.ts';
import { kindList } from '../../src/kinds/index.ts';
import { unwrap } from '../../src/kinds/schema-at.ts';
import { siteSchema } from '../../src/kinds/site.ts';
import { linkContent } from '../../src/model/graph.ts';
import { manualUrl, siteUrls } from '../../src/model/urls.ts';
import { readContent } from '../../src/read/read-content.ts';
import { rules } from '../../src/rules/index.ts';
import { formerStringKeys } from '../../src/strings/former-keys.ts';
import { english } from '../../src/strings/index.ts';
import { formerNames, macroOf, renamedIn } from '../../src/upkeep/former-names.ts';
import { readTemplate } from '../../src/upkeep/template.ts';
import { tokensIn } from '../../src/upkeep/token-findings.ts';
import { everyPage } from './every-page.ts';
import { root } from './run.ts';

/** What forks rely on by name, sort by sort: see CONTRIBUTING.md. */
export const sortsOfNames = [
  'address',
  'block',
  'command',
  'export',
  'key',
  'layout',
  'library',
  'option',
  'owned',
  'part',
  'programme',
  'rule',
  'token',
  'word',
] as const;
export type SortOfName = (typeof sortsOfNames)[number];

/** The recorded names of one sort. */
export function recordedNames(sort: SortOfName): string[] {
  const lines = read('test/public-names.txt').split('\n');
  return lines.filter(line => line.startsWith(`${sort} `)).map(line => line.slice(sort.length + 1));
}

/** The names of today, each as `<sort> <name>`, sorted. */
export async function publicNames(): Promise<string[]> {
  const names: Readonly<Record<SortOfName, readonly string[]>> = {
    address: await addresses(),
    block: layouts().flatMap(layout => blocksOf(layout).map(block => `${layout}.${block}`)),
    command: Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts),
    export: exportsOf('src/index.ts'),
    key: [...kindList.flatMap(({ id, schema }) => keysOf(schema, id)), ...keysOf(siteSchema, 'site')],
    layout: layouts(),
    library: filesIn('content/library', '.md'),
    option: Object.keys(knownOptions).map(option => `--${option}`),
    owned: ['content/site.yaml', ...listOf('content/overrides')].map(file => `${file} ${printOf(file)}`),
    part: filesIn('layouts/parts', '.njk').flatMap(part => [
      part,
      ...macrosOf(`layouts/parts/${part}.njk`).map(macro => `${part}.${macro}`),
    ]),
    programme: fs.readdirSync(path.join(root, 'content', 'programmes')),
    rule: rules.map(({ id }) => id),
    token: [...tokensIn(path.join(root, 'layouts', 'styles'))],
    word: Object.keys(english),
  };
  return sortsOfNames.flatMap(sort => [...new Set(names[sort])].sort().map(name => `${sort} ${name}`));
}

/** The names that go on working because the name of today knows them, in the form of {@link publicNames}. */
export function namesKeptWorking(): Set<string> {
  const keys = [...kindList.map(({ id, schema }) => [id, schema] as const), ['site', siteSchema] as const];
  return new Set([
    ...renamedIn(formerNames.blocks).flatMap(({ key }) => layouts().map(layout => `block ${layout}.${key}`)),
    ...renamedIn(formerNames.layouts).map(({ key }) => `layout ${key}`),
    ...renamedIn(formerNames.parts).flatMap(({ key }) => [`part ${key}`, `part ${key}.${macroOf(key)}`]),
    ...renamedIn(formerNames.tokens).map(({ key }) => `token ${key}`),
    ...renamedIn(formerStringKeys).map(({ key }) => `word ${key}`),
    ...rules.flatMap(({ formerly }) => Object.keys(formerly ?? {}).map(key => `rule ${key}`)),
    ...keys.flatMap(([id, schema]) => formerKeysOf(schema, id).map(key => `key ${key}`)),
  ]);
}

/** The addresses of a small site with a file of each kind, and those that every site has. */
async function addresses(): Promise<string[]> {
  const folder = path.join(root, 'test', 'sites', 'small');
  const graph = linkContent(await readContent(folder, kindList));
  const manual = filesIn('content/manual', '.md').map(manualUrl);
  return [...everyPage(graph), ...Object.values(siteUrls), ...manual];
}

const layouts = () => filesIn('layouts', '.njk').filter(name => !name.includes('/'));

/** The blocks of a layout and of those that it extends, the outermost last. */
function blocksOf(layout: string): string[] {
  const { blocks, parent } = readTemplate(read(`layouts/${layout}.njk`));
  const own = blocks.map(({ name }) => name);
  return parent ? [...own, ...blocksOf(parent.name.replace(/\.njk$/, ''))] : own;
}

const macrosOf = (file: string) => readTemplate(read(file)).macros;

/** Every key of a schema, as `session.before.owner`. */
function keysOf(schema: z.core.$ZodType, at: string): string[] {
  return groupsIn(schema, at).flatMap(([group, place]) => Object.keys(group.shape).map(key => `${place}.${key}`));
}

function formerKeysOf(schema: z.core.$ZodType, at: string): string[] {
  return groupsIn(schema, at).flatMap(([group, place]) =>
    Object.values(group.shape).flatMap(key =>
      Object.keys(unwrap(key).meta.formerly ?? {}).map(former => `${place}.${former}`),
    ),
  );
}

/** The groups of keys in a schema, itself first, each with where it stands. */
function groupsIn(schema: z.core.$ZodType, at: string): [z.ZodObject, string][] {
  const { schema: inner } = unwrap(schema);
  if (inner instanceof z.ZodArray) return groupsIn(inner.element, at);
  if (inner instanceof z.ZodRecord) return groupsIn(inner.def.valueType, `${at}.*`);
  if (!(inner instanceof z.ZodObject)) return [];
  return [[inner, at], ...Object.entries(inner.shape).flatMap(([key, value]) => groupsIn(value, `${at}.${key}`))];
}

/** What a module gives: values by their name, types with the word before it. */
function exportsOf(file: string): string[] {
  return [...read(file).matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, all = '', list = '']) =>
    list
      .split(',')
      .map(entry => /^\s*(type )?(?:\w+ as )?(\w+)\s*$/.exec(entry))
      .flatMap(found => (found?.[2] === undefined ? [] : [`${all || found[1] || ''}${found[2]}`])),
  );
}

const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8').replace(/\r\n/g, '\n');
const printOf = (file: string) => createHash('sha256').update(read(file)).digest('hex').slice(0, 12);

/** The files below a folder, by their paths in it without the ending. */
function filesIn(folder: string, ending: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith(ending))
    .map(file => file.slice(0, -ending.length).split(path.sep).join('/'));
}

const listOf = (folder: string) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

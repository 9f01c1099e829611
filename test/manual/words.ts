import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { knownOptions } from '../../src/cli/arguments.ts';
import { jsonSchemas } from '../../src/kinds/json-schemas.ts';
import { root } from '../support/run.ts';
import { faultOfPackages } from './commands.ts';
import type { Example, Mention } from './examples.ts';

/** Where a file that a text names may stand, from the project's folder. */
const places = [
  '.',
  'content',
  'content/library',
  'content/manual',
  'content/overrides',
  'layouts',
  'layouts/parts',
  'layouts/styles',
  'layouts/scripts',
  'src/views',
];

/** What somebody types or sees, and the project knows nothing of. */
const asTyped = new Set([
  '1.10',
  'Talk #2',
  'Talk: the first',
  '## Heading',
  '*word*',
  '**word**',
  '- milk',
  '1. milk',
  '> Good to know.',
  '[the words](file.md)',
  '![what it shows](file.jpg)',
  '..',
  '#',
  '---',
  '[name]',
  '{{ name }}',
  'cmd',
  'how-it-works.md#before-you-start',
  'first-meeting.md',
  'handbook/overrides',
  'kinds/parts/',
  'OUTLINE',
  // What a repository of content alone has installed, what a copy brings with it, and what the form editor brings when it is on.
  'node_modules/mentorbook/content/manual',
  'content/overrides/.originals',
  '.originals/',
  '/edit/licences.txt',
  ".meta({ formerly: { oldName: '1.4.0' } })",
]);

/** What words in the manual are held against. */
export interface Known {
  /** Folders that hold what the manual makes, with the site built from it and the shipped one. */
  readonly folders: readonly string[];
  readonly sites: readonly string[];
  readonly examples: readonly Example[];
}

/**
 * Tells what is unknown about words set as code: an option, an address, a file, a key with its value, or a word that stands
 * nowhere in the sources.
 */
export function wordsChecker({ folders, sites, examples }: Known): (mention: Mention) => string | undefined {
  const exists = (file: string) => fs.existsSync(file);
  const keys = keysOfSchemas();
  const vocabulary = vocabularyOf(examples);
  const tokens = fs.readFileSync(path.join(root, 'layouts/styles/tokens.css'), 'utf8');
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  const onSite = (address: string) =>
    sites.some(site => exists(path.join(site, address, address.endsWith('/') ? 'index.html' : ''))) ||
    // A folder that has no page of its own.
    sites.some(site => address.endsWith('/') && exists(path.join(site, address)));

  const inPlaces = (name: string) =>
    [root, ...folders].some(folder => places.some(place => exists(path.join(folder, place, name)))) ||
    sites.some(site => exists(path.join(site, name)));

  const isFile = (name: string) => {
    const bare = name.replace(/^(?:\.\.\/)+/, '').replace(/\/$/, '');
    const module = `${bare.replace(/^mentorbook\//, '')}.ts`;
    // One's own file may take the place of a layout or of a file in the library; words may be of any language.
    const replaced = bare.replace(/^(?:content\/)?overrides\//, '').replace(/^programmes\/[\w-]+\//, 'library/');
    const sameKind = /^(?:overrides\/)?strings\/[a-z-]+\.yaml$/i.test(bare);
    if (bare.includes('<')) return bare.split(/[/.]/).every(part => part.includes('<') || vocabulary.has(part));
    const isShown = examples.some(({ name }) => `/${name}/`.includes(`/${bare}/`));
    return isShown || inPlaces(bare) || inPlaces(replaced) || sameKind || exists(path.join(root, module));
  };

  const faultOfWords = (text: string) => {
    const unknown = text.split(/[^\p{L}\p{N}_-]+/u).filter(word => word !== '' && !vocabulary.has(word));
    return unknown.length === 0 ? undefined : `Unexpected word \`${unknown[0]}\`, expected one that the sources know.`;
  };

  const faultOfKey = (text: string) => {
    const [, key = '', value = ''] = /^([\w-]+):(?: (.*))?$/.exec(text) ?? [];
    const schemas = keys.get(key);
    if (!schemas)
      return vocabulary.has(key) ? undefined : `Unexpected key \`${key}\`, expected one of a kind of content.`;
    if (value === '' || schemas.some(schema => ajv.validate(schema, parse(value)))) return undefined;
    return `Unexpected value for \`${key}\`, expected one that it takes.`;
  };

  return ({ text }) => {
    if (asTyped.has(text)) return undefined;
    if (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)) return undefined;
    if (/^[a-z]{2}(?:-[A-Z]{2})?$/.test(text) && isLanguage(text)) return undefined;
    if (/^@[\w-]+\//.test(text)) return faultOfPackages([text]);
    const [option = ''] = text.split(' ');
    if (/^--[a-z]/.test(option)) {
      const isKnown =
        option.slice(2) in knownOptions || tokens.includes(`${option}:`) || vocabulary.has(option.slice(2));
      return isKnown ? undefined : `Unexpected option or token \`${option}\`, expected one that there is.`;
    }
    if (/^\/[\w./<>-]*$/.test(text)) {
      if (text.includes('<')) return faultOfWords(text.replace(/<[^>]*>/g, ''));
      // The page of a rule that the manual shows how to write.
      const rule = /^\/manual\/rules\/([\w-]+)\/$/.exec(text)?.[1];
      const isShown = rule !== undefined && examples.some(example => example.text.includes(`id: '${rule}'`));
      const isKnown = isShown || onSite(text) || vocabulary.has(text);
      return isKnown ? undefined : `Unexpected address \`${text}\`, expected one of the site.`;
    }
    if (/^[\w.<>-]+(?:\/[\w.<>-]*)+$|^[\w-]+\.(?:md|yaml|ts|js|css|njk|json|conf|toml|zip|html|xml)$/.test(text)) {
      return isFile(text) || vocabulary.has(text)
        ? undefined
        : `Unexpected file \`${text}\`, expected one that is there.`;
    }
    if (/^[\w-]+:(?: |$)/.test(text)) return faultOfKey(text);
    if (inPlaces(text)) return undefined;
    return faultOfWords(text.replace(/[\w-]*…/g, ''));
  };
}

const isLanguage = (tag: string) =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined;

/** The schemas of each key of content, by its name. */
function keysOfSchemas(): Map<string, object[]> {
  const keys = new Map<string, object[]>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {} } = schema as { properties?: Record<string, object> };
    for (const [key, value] of Object.entries(properties)) keys.set(key, [...(keys.get(key) ?? []), value]);
    for (const value of Object.values(schema)) visit(value);
  };
  for (const { schema } of jsonSchemas()) visit(schema);
  return keys;
}

/** Every word of the sources, the layouts, the shipped content's file names and the examples. */
function vocabularyOf(examples: readonly Example[]): Set<string> {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const [word] of text.matchAll(/[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu)) words.add(word);
  };
  for (const place of ['src', 'plugins', 'layouts', 'package.json', 'eleventy.config.ts', '.gitignore']) {
    const whole = path.join(root, place);
    const files = fs.statSync(whole).isDirectory()
      ? fs.readdirSync(whole, { recursive: true, encoding: 'utf8' }).map(file => path.join(whole, file))
      : [whole];
    for (const file of files.filter(each => /\.(?:[jt]s|njk|css|json)$|ignore$/.test(each))) {
      add(file.slice(root.length));
      // Paths and addresses that stand in quotation marks are known as they are.
      const text = fs.readFileSync(file, 'utf8');
      add(text);
      for (const [, quoted = ''] of text.matchAll(/['"`]([^'"`\s]+)['"`]/g)) words.add(quoted);
    }
  }
  for (const file of fs.readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })) add(file);
  for (const { name, text } of examples) add(`${name} ${text}`);
  for (const [word] of fs.readFileSync(path.join(root, 'publish/nginx.conf'), 'utf8').matchAll(/[^\s;]+/g))
    words.add(word);
  return words;
}

import fs from 'node:fs';
import path from 'node:path';
import { isLanguageTag } from '../kinds/parts/text.ts';
import { english, languages, readerKeys } from '../strings/index.ts';
import { inDoubleQuotes } from '../text/in-double-quotes.ts';
import { publicCopy } from './public-copy.ts';
import { readTemplate, type TemplateBlock } from './template.ts';

/** What a fork may have a copy of, in the order of the help. */
export const sorts = ['layout', 'part', 'strings', 'style', 'rule', 'kind', 'format'] as const;
export type Sort = (typeof sorts)[number];

/** One built-in thing as a fork would have it today. */
export interface Original {
  readonly sort: Sort;
  readonly name: string;
  readonly block: string | undefined;
  /** Its file in the project. */
  readonly source: string;
  /** Where a fork has it, inside `overrides/`. */
  readonly target: string;
  readonly text: string;
}

/** Why there is nothing to copy. `missing`: what a module asks the core for that `mentorbook` does not give. */
export type NoOriginal =
  | { readonly reason: 'unknown-name'; readonly names: readonly string[] }
  | { readonly reason: 'unknown-block'; readonly names: readonly string[] }
  | { readonly reason: 'not-public'; readonly source: string; readonly missing: readonly string[] };

/** Where each sort lives in the project and in `overrides/`. */
const places: Readonly<Record<Sort, { readonly from: string; readonly to: string; readonly ending: string }>> = {
  layout: { from: 'layouts', to: 'layouts', ending: '.njk' },
  part: { from: 'layouts/parts', to: 'layouts/parts', ending: '.njk' },
  strings: { from: 'src/strings', to: 'strings', ending: '.yaml' },
  style: { from: 'layouts/styles', to: '', ending: '.css' },
  rule: { from: 'src/rules', to: 'rules', ending: '.ts' },
  kind: { from: 'src/kinds', to: 'kinds', ending: '.ts' },
  format: { from: 'src/formats', to: 'formats', ending: '.ts' },
};

/** The one style that can be copied: the others are changed by what stands in `theme.css` after them. */
const tokens = 'tokens';

/**
 * The names of what can be copied.
 * @param project the folder of Mentorbook
 */
export function namesOf(sort: Sort, project: string): string[] {
  const { from, ending } = places[sort];
  if (sort === 'strings') return [...languages.keys()];
  if (sort === 'style') return [tokens];
  const files = fs.readdirSync(path.join(project, from), { withFileTypes: true });
  const names = files
    .filter(file => file.isFile() && file.name.endsWith(ending))
    .map(file => path.parse(file.name).name);
  if (ending === '.njk') return names.sort();
  const defines = new RegExp(`^export const \\w+ = define${sort[0]?.toUpperCase()}${sort.slice(1)}\\(`, 'm');
  return names.filter(name => defines.test(read(project, `${from}/${name}${ending}`))).sort();
}

/**
 * Finds a built-in thing.
 * @param block for a layout: this block alone, in a file that keeps the rest
 */
export function originalOf(
  sort: Sort,
  name: string,
  block: string | undefined,
  project: string,
): Original | NoOriginal {
  const { from, to, ending } = places[sort];
  if (sort === 'strings') {
    if (!isLanguageTag(name)) return { reason: 'unknown-name', names: namesOf(sort, project) };
    const source = `src/strings/${languages.has(name) ? name.toLowerCase() : 'en'}.ts`;
    return { sort, name, block, source, target: `strings/${name}.yaml`, text: wordsToChoose(name) };
  }
  if (!namesOf(sort, project).includes(name)) return { reason: 'unknown-name', names: namesOf(sort, project) };
  const source = `${from}/${name}${ending}`;
  const text = read(project, source);
  const whole = { sort, name, block, source, target: path.posix.join(to, `${name}${ending}`) };
  if (sort === 'style') return { ...whole, target: 'theme.css', text: tokensToChoose(text) };
  if (sort === 'part' || (sort === 'layout' && block === undefined)) return { ...whole, text };
  if (sort === 'layout') {
    const chain = blocksOf(name, project);
    const found = chain.find(({ name: known }) => known === block);
    if (!found) return { reason: 'unknown-block', names: [...new Set(chain.map(({ name: known }) => known))] };
    return { ...whole, text: blockAlone(name, found) };
  }
  const copy = publicCopy(text, source, read(project, 'src/index.ts'));
  return 'text' in copy ? { ...whole, text: copy.text } : { reason: 'not-public', source, missing: copy.missing };
}

/** A block with the layout's file that fills it. */
export interface FoundBlock extends TemplateBlock {
  readonly text: string;
  /** What the file imports, for the block needs it too. */
  readonly imports: readonly { readonly tag: string; readonly macro: string }[];
}

/** The blocks of a layout and of those that it extends, its own first. */
export function blocksOf(layout: string, project: string): FoundBlock[] {
  const text = read(project, `layouts/${layout}.njk`);
  const { blocks, parent } = readTemplate(text);
  const head = text.slice(0, blocks[0]?.from ?? text.length);
  const imports = [...head.matchAll(/\{%-?\s*(from\s[^%]*?import\s+(\w+)[^%]*?)\s*-?%\}/g)].map(
    ([, words = '', macro = '']) => ({ tag: `{% ${words} %}`, macro }),
  );
  const own = blocks.map(block => ({ ...block, text: text.slice(block.from, block.to), imports }));
  return parent ? [...own, ...blocksOf(path.parse(parent.name).name, project)] : own;
}

function blockAlone(layout: string, { name, text, imports }: FoundBlock): string {
  const head = `{% extends "layouts/${layout}.njk" %}`;
  // In a copy, `super()` would be the original itself, and what it adds would stand there twice.
  if (/\bsuper\(\)/.test(text)) return `${head}\n{% block ${name} %}\n{{ super() }}\n{% endblock %}\n`;
  const used = imports.filter(({ macro }) => new RegExp(`\\b${macro}\\(`).test(text)).map(({ tag }) => tag);
  return `${[head, ...used, text].join('\n')}\n`;
}

/** All words of a language, each on a line that says nothing until its `#` is taken away. */
function wordsToChoose(language: string): string {
  const words: Readonly<Partial<Record<string, string>>> = languages.get(language) ?? english;
  return readerKeys.map(key => `# ${key}: ${inDoubleQuotes(words[key] ?? english[key])}\n`).join('');
}

/** All tokens, each on a line that says nothing until its signs of a comment are taken away. */
function tokensToChoose(styles: string): string {
  const lines = [...styles.matchAll(/^\s*(--[\w-]+:[^;]*;)/gm)].map(([, token]) => `    /* ${token} */\n`);
  return `/* Take the signs of the comment away from what you change. A colour for paper too stands outside of @media. */\n@media screen {\n  :root {\n${lines.join('')}  }\n}\n`;
}

function read(project: string, file: string): string {
  return fs.readFileSync(path.join(project, file), 'utf8').replace(/\r\n/g, '\n');
}

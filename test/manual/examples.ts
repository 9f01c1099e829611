import fs from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { root } from '../support/run.ts';

/** A piece of code in the manual. The words after its three backquotes say what it is, to readers and to the tests. */
export interface Example {
  /** The page, from the project's folder. */
  readonly page: string;
  readonly line: number;
  /** The first word: `sh`, `yaml`, `text` … */
  readonly language: string;
  /** Whether it is a part of what `name` says, not the whole. */
  readonly isPart: boolean;
  /** The path of a file; for `text` what it is. Empty when nothing is said. */
  readonly name: string;
  readonly text: string;
}

/** Words set as code in the middle of a text. */
export interface Mention {
  readonly page: string;
  readonly line: number;
  readonly text: string;
}

const manualFolder = path.join('content', 'manual');

/** The pages whose examples are run. */
export const pages: readonly string[] = [
  ...fs
    .readdirSync(path.join(root, manualFolder))
    .filter(file => file.endsWith('.md') && file !== 'README.md')
    .map(file => path.posix.join('content', 'manual', file)),
  'README.md',
  'CONTRIBUTING.md',
  'content/overrides/README.md',
];

const markdown = new MarkdownIt({ html: false });

/** Reads the examples and the mentions of some pages. */
export function readPages(files: readonly string[]): { examples: Example[]; mentions: Mention[] } {
  const examples: Example[] = [];
  const mentions: Mention[] = [];
  for (const page of files) {
    const whole = fs.readFileSync(path.join(root, page), 'utf8');
    const front = /^---\n[\s\S]*?\n---\n/.exec(whole)?.[0] ?? '';
    const above = front.split('\n').length - 1;
    for (const token of markdown.parse(whole.slice(front.length), {})) {
      const line = above + (token.map?.[0] ?? 0) + 1;
      if (token.type === 'fence' || token.type === 'code_block') {
        const [language = '', ...words] = token.info.trim().split(/\s+/);
        const isPart = words[0] === 'in' && words.length > 1;
        const name = words.slice(isPart ? 1 : 0).join(' ');
        examples.push({ page, line, language, isPart, name, text: token.content });
      }
      for (const child of token.children ?? []) {
        if (child.type === 'code_inline') mentions.push({ page, line, text: child.content });
      }
    }
  }
  return { examples, mentions };
}

/** Where an example or a mention stands, for messages. */
export const placeOf = ({ page, line }: Example | Mention) => `${page}:${line}`;

/** What a test does with an example; undefined when no test would look at it. */
export function useOf({ language, isPart, name }: Example): string | undefined {
  if (language === 'sh' && name === '') return 'commands';
  if (language === 'text' && (name === 'drawing' || /^from npm /.test(name))) return name.split(' ')[0];
  if (language === 'json' && isPart && name === 'manifest.json') return 'manifest';
  if (!/^[\w.-]+(?:\/[\w.-]+)*\.\w+$/.test(name) || language === 'text') return undefined;
  // What belongs to a plugin of one's own is read with it.
  const isContent = /^content\/(?!overrides\/plugins\/).*\.(?:md|yaml)$/.test(name);
  if (!isPart) return isContent ? 'content' : 'source';
  if (language === 'yaml' && name.startsWith('content/')) return 'keys';
  return name.startsWith('content/overrides/') || name === 'eleventy.config.ts' ? 'insertion' : 'quotation';
}

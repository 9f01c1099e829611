import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/run.ts';

/** The rooms of the core, and what each may import beside itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  problems: ['text'],
  strings: ['text', 'problems'],
  kinds: ['text', 'problems', 'strings'],
  read: ['text', 'problems', 'strings', 'kinds'],
  model: ['text', 'problems', 'strings', 'kinds', 'read'],
  rules: ['text', 'problems', 'strings', 'kinds', 'read', 'model'],
  upkeep: ['text', 'problems', 'strings', 'kinds', 'read', 'model'],
  document: ['text', 'problems', 'strings', 'kinds', 'read', 'model'],
  views: ['text', 'problems', 'strings', 'kinds', 'read', 'model', 'rules', 'document'],
  formats: ['document', 'strings', 'text'],
  scaffold: ['text', 'problems', 'strings', 'kinds', 'read', 'model', 'rules'],
  editor: ['text', 'problems', 'strings', 'kinds', 'read', 'model', 'formats'],
  overrides: ['text', 'problems', 'strings', 'kinds', 'read', 'model', 'rules', 'document', 'views'],
  import: ['text', 'problems', 'strings', 'kinds', 'read', 'model'],
};

const hosts = ['@11ty/eleventy', '@11ty/eleventy-dev-server', 'nunjucks', 'pagefind'];

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file.split(path.sep).join('/')}`);
}

/** The modules a file imports: project files by their path, packages by name. */
function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '');
  return specifiers.map(specifier =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
  );
}

describe('the house', () => {
  it('lets each room of the core import only the rooms before it', () => {
    const broken = filesIn('src').flatMap(file => {
      const room = file.split('/')[1] ?? '';
      const allowed = rooms[room];
      if (!allowed) return [];
      return importsOf(file)
        .filter(target => target.startsWith('src/'))
        .filter(target => ![room, ...allowed].includes(target.split('/')[1] ?? ''))
        .map(target => `${file} imports ${target}; \`${room}\` may import only ${allowed.join(', ') || 'itself'}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps Eleventy, Nunjucks and Pagefind out of the core, but for the commands that start Eleventy', () => {
    const broken = filesIn('src')
      .filter(file => !file.startsWith('src/cli/'))
      .flatMap(file =>
        importsOf(file)
          .filter(target => hosts.includes(target))
          .map(target => `${file} imports ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it('lets plugins see the core through its one door', () => {
    const broken = filesIn('plugins').flatMap(file =>
      importsOf(file)
        .filter(target => target.startsWith('src/') && target !== 'src/index.ts')
        .map(target => `${file} imports ${target}, expected src/index.ts`),
    );
    expect(broken).toEqual([]);
  });

  it('has no room that this test does not know', () => {
    const folders = fs
      .readdirSync(path.join(root, 'src'), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name);
    expect(folders.filter(folder => folder !== 'cli' && !rooms[folder])).toEqual([]);
  });
});

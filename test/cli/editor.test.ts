import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorFiles } from '../../src/cli/editor.ts';
import { pretty } from '../../src/problems/reporters/pretty.ts';
import { translator } from '../../src/strings/index.ts';
import { root } from '../support/run.ts';

describe('the settings for Visual Studio Code', () => {
  it('are in the repository as they are made now', async () => {
    for (const [file, text] of editorFiles()) {
      expect(await fs.readFile(path.join(root, file), 'utf8'), `${file}: run \`npm run editor\``).toBe(text);
    }
  });

  it('offer every kind as a snippet of valid YAML', () => {
    const snippets = JSON.parse(editorFiles().get('.vscode/mentorbook.code-snippets') ?? '{}');
    const lines: string[] = snippets['new session'].body;
    const filled = lines
      .slice(1, -2)
      .join('\n')
      .replace(/\$\{\d+\|(\w+)[^}]*\}/g, '$1')
      .replace(/\$\d+/g, 'x');
    expect(parse(filled)).toMatchObject({ title: 'x', purpose: 'x', function: 'preparing' });
  });

  it('read what the check prints as places in files', async () => {
    const tasks = JSON.parse(await fs.readFile(path.join(root, '.vscode', 'tasks.json'), 'utf8'));
    const [first, second] = tasks.tasks[0].problemMatcher.pattern;
    const printed = pretty({
      problems: [
        {
          rule: 'unknown-key',
          severity: 'error',
          message: 'Unexpected.',
          file: 'content/a.md',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 4,
          docs: '/x/',
        },
      ],
      summary: { errors: 1, warnings: 0, files: 1 },
      textOf: () => undefined,
      t: translator('en'),
      colour: false,
    }).split('\n');
    expect(new RegExp(first.regexp).exec(printed[0] ?? '')?.slice(1)).toEqual([
      'content/a.md',
      '2',
      '3',
      'error',
      'unknown-key',
    ]);
    expect(new RegExp(second.regexp).exec(printed[1] ?? '')?.[1]).toBe('Unexpected.');
  });
});

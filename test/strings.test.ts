import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/strings/en.ts';
import { translator } from '../src/strings/index.ts';
import { root } from './support/run.ts';

/** The text of all source files and layouts but the strings themselves. */
function code(): string {
  return ['src', 'plugins', 'layouts']
    .flatMap(folder =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(file => /\.(?:ts|njk)$/.test(file) && !file.endsWith('en.ts'))
        .map(file => fs.readFileSync(path.join(root, folder, file), 'utf8')),
    )
    .join('\n');
}

describe('the words of the interface', () => {
  it('are all used, by their key or by the beginning of it', () => {
    const text = code();
    const beginnings = [
      ...[...text.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(match => match[1] ?? ''),
      ...[...text.matchAll(/'([a-zA-Z]+\.)' \+/g)].map(match => match[1] ?? ''),
    ];
    const unused = Object.keys(en).filter(
      key => !text.includes(`'${key}'`) && !beginnings.some(beginning => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('fill their gaps, and fall back to English for a language that is not there', () => {
    expect(translator('en-GB')('item.minutes', { minutes: 5 })).toBe('5 min');
    expect(translator('tlh')('role.mentor.one')).toBe('mentor');
  });
});

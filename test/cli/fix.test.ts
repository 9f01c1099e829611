import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mentorbook, siteWith } from '../support/run.ts';

/** Mends one file of a small site. */
async function mended(file: string, text: string) {
  const folder = await siteWith({ [file]: text });
  const { code, stdout, stderr } = await mentorbook('check', '--fix', '--content', folder);
  return { code, stdout, stderr, text: await fs.readFile(path.join(folder, file), 'utf8') };
}

describe('check --fix', () => {
  it('mends a misspelt key and keeps comments, order, line ends and the byte-order mark', async () => {
    const before = '\uFEFF---\r\n# Our own word\r\ntitel:   "One"   # keep me\r\nalso:\r\n  - two\r\n---\r\nText.\r\n';
    const result = await mended('library/terms/one.md', before);
    expect(result.text).toBe(before.replace('titel', 'title'));
    expect(result).toMatchObject({ code: 0, stderr: 'Mended 1 place in 1 file.\n' });
  });

  it('gives a stage an id made from its title', async () => {
    const file = 'programmes/pairs/programme.md';
    const folder = await siteWith({});
    const before = await fs.readFile(path.join(folder, file), 'utf8');
    const result = await mended(file, before.replace('  - id: begin\n    title: Begin', '  - title: Begin'));
    expect(result.text).toBe(before);
    expect(result.code).toBe(0);
  });

  it('puts quotes around what YAML would take for something else, and keeps the rest byte for byte', async () => {
    const before =
      '\uFEFF---\r\ntitle:   1.10   # the number of the talk\r\nsummary: Talk #2\r\ndraft: no\r\nalso:\r\n  - 060\r\n  - Bring: a pen\r\n  - {{ mentor }}\r\n---\r\nText.\r\n';
    const result = await mended('library/terms/one.md', before);
    expect(result.text).toBe(
      before
        .replace('1.10', '"1.10"')
        .replace('Talk #2', '"Talk #2"')
        .replace('draft: no', 'draft: false')
        .replace('060', '"060"')
        .replace('Bring: a pen', '"Bring: a pen"')
        .replace('{{ mentor }}', '"{{ mentor }}"'),
    );
  });

  it('changes nothing that is right', async () => {
    const right =
      '---\ntitle: Talk # a remark\nsummary: "10:30"\nalso:\n  - 10:30\n  - yes\n  - 2024-02-30\n---\nText.\n';
    expect((await mended('library/terms/one.md', right)).text).toBe(right);
  });

  it('leaves alone what it cannot be sure of', async () => {
    const twice = '---\ntitle: One\ntitel: Two\n---\nText.\n';
    expect((await mended('library/terms/one.md', twice)).text).toBe(twice);
    const far = '---\ntitle: One\nrating: 5\n---\nText.\n';
    expect(await mended('library/terms/one.md', far)).toMatchObject({ text: far, code: 1 });
  });
});

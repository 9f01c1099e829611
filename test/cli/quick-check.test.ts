import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromSources, root, runProgram, siteWith } from '../support/run.ts';
import { scratchProject } from '../support/scratch-project.ts';

/** A copy of the project with a cache of its own. */
let project: string;
let content: string;

const broken = {
  'programmes/pairs/guide/broken.md': '---\ntitle: Broken\norder: 3\nsumary: Hello.\n---\nSee [it](nowhere.md).\n',
};

beforeAll(async () => {
  project = await scratchProject(path.join(root, 'test', 'sites', 'small'));
  content = await siteWith(broken);
});

const cache = () => path.join(project, 'node_modules', '.cache', 'mentorbook', 'programs');

beforeEach(() => fs.rm(cache(), { recursive: true, force: true }));

const quickCheck = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runProgram(process.execPath, [path.join(project, 'src', 'cli', 'quick-check.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });

const json = () => quickCheck(['--format', 'json', '--content', content]);

describe('the check as npm runs it', () => {
  it('says what the check from its sources says, at first and ever after', async () => {
    const expected = await fromSources('check', '--format', 'json', '--content', content);
    expect(expected.code).toBe(1);
    expect(await json()).toEqual(expected);
    expect(await fs.readdir(cache())).toHaveLength(2);
    expect(await json()).toEqual(expected);
    expect(await quickCheck(['--rule', 'nothing'])).toEqual(await fromSources('check', '--rule', 'nothing'));
    expect(await quickCheck(['--help'])).toEqual(await fromSources('check', '--help'));
  });

  it('is made anew when a source changes, and keeps nothing of the earlier one', async () => {
    await json();
    const before = await fs.readdir(cache());
    const source = path.join(project, 'src', 'rules', 'broken-link.ts');
    const text = await fs.readFile(source, 'utf8');
    await fs.writeFile(source, text.replaceAll("'broken-link'", "'dead-link'"));
    const { stdout } = await json();
    await fs.writeFile(source, text);
    expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining({ rule: 'dead-link' }));
    const after = await fs.readdir(cache());
    expect(after).toHaveLength(2);
    expect(after.filter(name => before.includes(name))).toEqual([]);
  });

  it('does not use what is kept when that is damaged', async () => {
    const sound = await json();
    for (const name of await fs.readdir(cache())) {
      const file = path.join(cache(), name);
      const bytes = await fs.readFile(file);
      const middle = Math.floor(bytes.length / 2);
      bytes.fill(0x20, middle, middle + 1000);
      await fs.writeFile(file, bytes);
      expect(await json()).toEqual(sound);
      expect((await fs.readFile(file)).equals(bytes)).toBe(false);
      await fs.writeFile(file, '');
      expect(await json()).toEqual(sound);
    }
  });

  it('works where nothing can be kept', async () => {
    const sound = await json();
    await fs.rm(cache(), { recursive: true });
    await fs.writeFile(cache(), 'A file in the place of the folder.');
    expect(await json()).toEqual(sound);
  });

  it('runs rules of one’s own, with the very modules that they import', async () => {
    const rule = `import { defineRule, kinds } from '../../../src/index.ts';
const example = { path: 'a.md', text: '' };
export default defineRule({
  id: 'same-kinds',
  severity: 'info',
  docs: { what: 'A session.', why: 'To see.', bad: example, good: example },
  check({ graph, report }) {
    const file = graph.content.files.find(({ kind }) => kind === kinds.session);
    if (file) report({ file: file.source.file, line: 1, column: 1, endLine: 1, endColumn: 1 }, 'Found.');
  },
});
`;
    const own = path.join(project, 'content');
    await fs.cp(await siteWith({ 'overrides/rules/same-kinds.ts': rule }), own, { recursive: true });
    const { stdout, stderr } = await quickCheck(['--format', 'json', `--content=${own}`]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining({ rule: 'same-kinds' }));
  });

  it('gives programs of one’s own itself under its name, wherever they are and whatever else has that name there', async () => {
    const rule = `import { defineRule, kinds, rules } from 'mentorbook';
import { z } from 'zod';
export default defineRule({ ...rules[0], id: 'known', essential: false, check({ rules: run, report }) {
  const isSame = run.includes(rules[0]) && kinds.guide.schema instanceof z.ZodObject;
  report({ file: 'a', line: 1, column: 1, endLine: 1, endColumn: 1 }, String(isSame));
} });
`;
    const folder = await siteWith({ 'overrides/rules/known.ts': rule });
    const other = path.join(folder, '..', 'node_modules', 'mentorbook');
    await fs.mkdir(other, { recursive: true });
    await fs.writeFile(path.join(other, 'package.json'), '{ "name": "mentorbook", "exports": "./index.js" }');
    await fs.writeFile(path.join(other, 'index.js'), "throw new Error('The wrong one.');");
    const { stdout } = await quickCheck(['--format', 'json', '--content', folder]);
    expect(JSON.parse(stdout).problems).toMatchObject([{ rule: 'known', message: 'true' }]);
  });

  it('names the lines of its sources in a trace', async () => {
    const source = path.join(project, 'src', 'cli', 'check.ts');
    const text = await fs.readFile(source, 'utf8');
    await fs.writeFile(source, text.replace('await requireFolder(content);', "throw new Error('Out of order');"));
    const plain = await quickCheck([]);
    const traced = await quickCheck([], { DEBUG: 'mentorbook' });
    await fs.writeFile(source, text);
    expect(plain).toEqual({ code: 2, stdout: '', stderr: 'Out of order\n' });
    expect(traced.stderr).toMatch(/src\/cli\/check\.ts:\d+/);
  });
});

import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptyFolder, mentorbook, siteWith } from '../support/run.ts';

const broken = { 'library/terms/one.md': '---\ntitel: One\n---\nText.\n' };

const place = { file: z.string(), line: z.int().min(1), column: z.int().min(1) };

/** The form of `check --format json` that other programs rely on. */
const jsonReport = z.strictObject({
  problems: z.array(
    z.strictObject({
      ...place,
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      endLine: z.int(),
      endColumn: z.int(),
      suggestion: z.string().optional(),
      related: z.array(z.strictObject({ ...place, message: z.string() })).optional(),
      docs: z.string(),
    }),
  ),
  summary: z.strictObject({ errors: z.int(), warnings: z.int(), files: z.int() }),
});

describe('check', () => {
  it('ends with 0 for content that is right', async () => {
    const { code, stdout } = await mentorbook('check', '--content', await siteWith({}));
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No problems in 15 files.\n' });
  });

  it('ends with 1 for content with errors, and shows the exact words', async () => {
    const { code, stdout } = await mentorbook('check', '--content', await siteWith(broken));
    expect(code).toBe(1);
    expect(stdout).toContain(
      'library/terms/one.md:2:1  error  unknown-key\n  Unexpected key `titel`, expected `title`.',
    );
    expect(stdout).toContain('  2 │ titel: One\n    │ ^^^^^\n');
    expect(stdout).toContain('1 error in 16 files.');
  });

  it('prints JSON and nothing else', async () => {
    const { code, stdout } = await mentorbook('check', '--format', 'json', '--content', await siteWith(broken));
    const report = jsonReport.parse(JSON.parse(stdout));
    expect(code).toBe(1);
    expect(report.summary).toEqual({ errors: 1, warnings: 0, files: 16 });
    expect(report.problems[0]).toMatchObject({
      rule: 'unknown-key',
      suggestion: 'title',
      docs: '/manual/rules/unknown-key/',
    });
  });

  it('prints SARIF and annotations', async () => {
    const folder = await siteWith(broken);
    const sarif = JSON.parse((await mentorbook('check', '--format', 'sarif', '--content', folder)).stdout);
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'unknown-key', level: 'error' }] }] });
    const { stdout } = await mentorbook('check', '--format', 'github', '--content', folder);
    expect(stdout).toMatch(
      /^::error file=.*one\.md,line=2,col=1,endLine=2,endColumn=6,title=unknown-key::Unexpected key/,
    );
  });

  it.each([
    ['an unknown option', ['check', '--contnt', 'x']],
    ['an unknown format', ['check', '--format', 'xml']],
    ['a folder that is not there', ['check', '--content', 'nowhere']],
    ['an unknown command', ['chekc']],
    ['a path prefix without slashes', ['build', '--path-prefix', 'x']],
  ])('ends with 2 for %s and says what to do', async (_, args) => {
    const { code, stderr } = await mentorbook(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/expected|Usage|Unknown option/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(['check', 'build', 'start'])('%s prints its help', async command => {
    const { code, stdout } = await mentorbook(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--content');
  });
});

describe('check with options', () => {
  const due = { 'library/terms/one.md': '---\ntitle: One\nreviewBy: 2020-01-01\n---\nText.\n' };

  it('reports one rule alone', async () => {
    const folder = await siteWith({ ...broken, ...due, 'library/terms/two.md': broken['library/terms/one.md'] });
    const { code, stdout } = await mentorbook('check', '--rule', 'review-due', '--content', folder);
    expect(code).toBe(0);
    expect(stdout).toContain('review-due');
    expect(stdout).not.toContain('unknown-key');
    const wrong = await mentorbook('check', '--rule', 'review-deu', '--content', folder);
    expect(wrong).toMatchObject({ code: 2, stderr: 'Unexpected rule `review-deu`, expected `review-due`\n' });
  });

  it('ends with 1 when there are more warnings than allowed', async () => {
    const folder = await siteWith(due);
    expect((await mentorbook('check', '--max-warnings', '0', '--content', folder)).code).toBe(1);
    expect((await mentorbook('check', '--max-warnings', '1', '--content', folder)).code).toBe(0);
    expect((await mentorbook('check', '--max-warnings', 'few', '--content', folder)).code).toBe(2);
  });
});

describe('build', () => {
  it('leaves the last site untouched when the content has errors, and ends with 1', async () => {
    const output = path.join(await emptyFolder(), 'site');
    expect((await mentorbook('build', '--content', await siteWith({}), '--output', output)).code).toBe(0);
    const before = await fs.readFile(path.join(output, 'manifest.json'), 'utf8');
    const { code, stderr } = await mentorbook('build', '--content', await siteWith(broken), '--output', output);
    expect(code).toBe(1);
    expect(stderr).toContain('unknown-key');
    expect(await fs.readFile(path.join(output, 'manifest.json'), 'utf8')).toBe(before);
    expect(await fs.readdir(path.dirname(output))).toEqual(['site']);
  });

  it('leaves the last site untouched when a layout fails, and ends with 2', async () => {
    const output = path.join(await emptyFolder(), 'site');
    expect((await mentorbook('build', '--content', await siteWith({}), '--output', output)).code).toBe(0);
    const content = await siteWith({ 'overrides/layouts/guide.njk': '{{ page.nothing.at.all }}' });
    const { code, stderr } = await mentorbook('build', '--content', content, '--output', output);
    expect(code).toBe(2);
    expect(stderr).toContain('guide.njk');
    expect(await fs.readdir(path.dirname(output))).toEqual(['site']);
    expect(await fs.readdir(output)).toContain('manifest.json');
  });

  it.each([
    ['the content', (content: string) => content],
    ['the folder that holds the content', (content: string) => path.dirname(content)],
    ['a folder in the content', (content: string) => path.join(content, 'library')],
    ['the project', () => '.'],
    ['a folder with other files', () => 'src'],
    ['a file', () => 'package.json'],
  ])('refuses to write over %s', async (_, outputFor) => {
    const content = await siteWith({});
    const before = await fs.readdir(content);
    const { code, stderr } = await mentorbook('build', '--content', content, '--output', outputFor(content));
    expect(code).toBe(2);
    expect(stderr).toContain('Unexpected output folder');
    expect(await fs.readdir(content)).toEqual(before);
  });

  it('removes pages that are gone', async () => {
    const output = path.join(await emptyFolder(), 'site');
    await mentorbook('build', '--content', await siteWith({}), '--output', output);
    const content = await siteWith({ 'programmes/pairs/checklists/own.md': null });
    await mentorbook('build', '--content', content, '--output', output);
    expect(await fs.readdir(path.join(output, 'pairs', 'checklists'))).toEqual(['meeting']);
  });

  it('puts the path prefix before every address of its own', async () => {
    const output = path.join(await emptyFolder(), 'site');
    await mentorbook('build', '--content', await siteWith({}), '--output', output, '--path-prefix', '/x/');
    const html = await fs.readFile(path.join(output, 'pairs', 'guide', 'start', 'index.html'), 'utf8');
    const own = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(match => match[1]);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(address => !address?.startsWith('/x/'))).toEqual([]);
    const manifest = JSON.parse(await fs.readFile(path.join(output, 'manifest.json'), 'utf8'));
    expect(manifest.programmes[0].url).toBe('/pairs/');
  });
});

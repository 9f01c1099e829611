import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mentorbook, siteWith, smallFile } from '../support/run.ts';

const session = (title: string, more = '') => `---\ntitle: ${title}\npurpose: Reden.\nfunction: opening\n${more}---\n`;

/** The programme `pairs` with two files, and its translation `paare`. */
async function translated(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const programme = (await smallFile('programmes/pairs/programme.md'))
    .replace(/stages:[\s\S]*?roles:/, 'schedule:\n  - session: first\nroles:')
    .replace(/requiredActivities:[\s\S]*/, '---\nText.\n');
  const folder = await siteWith({});
  await fs.rm(path.join(folder, 'programmes'), { recursive: true });
  await fs.rm(path.join(folder, 'library'), { recursive: true, force: true });
  const site = (await smallFile('site.yaml')).replace(/^( *)- pairs$/m, '$1- pairs\n$1- paare');
  const files = {
    'site.yaml': site,
    'programmes/pairs/programme.md': programme,
    'programmes/pairs/sessions/first.md': session('The meeting', 'during:\n  - id: talk\n    text: Talk.\n'),
    'programmes/paare/programme.md': programme.replace('roles:', 'language: de\ntranslationOf: pairs\nroles:'),
    'programmes/paare/sessions/first.md': session('Das Treffen', 'during:\n  - id: talk\n    text: Redet.\n'),
    ...changes,
  };
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await fs.writeFile(path.join(folder, file), text);
  }
  return folder;
}

const translations = (folder: string, ...more: string[]) => mentorbook('translations', '--content', folder, ...more);
const stale = (folder: string) => mentorbook('check', '--release', '--rule', 'stale-translation', '--content', folder);

describe('translations', () => {
  it('says of every file how far its translation has come, and which words are still English', async () => {
    const { code, stdout } = await translations(await translated());
    expect(code).toBe(0);
    expect(stdout).toContain('paare (de), a translation of pairs');
    expect(stdout).toContain('0 of 2 files up to date');
    expect(stdout).toContain('sessions/first.md: not known to be up to date');
    expect(stdout).toMatch(/Words of the interface in de: \d+ of \d+/);
  });

  it('marks what is up to date, and reports it from the day that the original changes', async () => {
    const folder = await translated();
    const file = path.join(folder, 'programmes/paare/sessions/first.md');
    const before = await fs.readFile(file, 'utf8');
    expect((await translations(folder, '--mark')).stdout).toBe('2 files marked as up to date.\n');
    const marked = await fs.readFile(file, 'utf8');
    expect(marked.replace(/^translatedFrom: '[0-9a-f]{8}'\n/m, '')).toBe(before);
    expect((await stale(folder)).stdout).toMatch(/^No problems/);

    const original = path.join(folder, 'programmes/pairs/sessions/first.md');
    await fs.writeFile(original, (await fs.readFile(original, 'utf8')).replace('Talk.', 'Talk and listen.'));
    expect((await translations(folder)).stdout).toContain('sessions/first.md: the original has changed since');
    const report = await stale(folder);
    expect(report.stdout).toContain('the original has changed since this was translated');
    expect(report.stdout).toContain('programmes/pairs/sessions/first.md');

    await translations(folder, '--mark');
    expect((await stale(folder)).stdout).toMatch(/^No problems/);
    expect((await fs.readFile(file, 'utf8')).match(/translatedFrom/g)).toHaveLength(1);
  });

  it('keeps line ends and the byte-order mark when it marks a file', async () => {
    const crlf = `\uFEFF${session('Das Treffen').replaceAll('\n', '\r\n')}`;
    const folder = await translated({ 'programmes/paare/sessions/first.md': crlf });
    await translations(folder, '--mark');
    const text = await fs.readFile(path.join(folder, 'programmes/paare/sessions/first.md'), 'utf8');
    expect(text.replace(/translatedFrom: '[0-9a-f]{8}'\r\n/, '')).toBe(crlf);
  });

  it('is no longer old because of what no reader sees', async () => {
    const folder = await translated();
    await translations(folder, '--mark');
    const original = path.join(folder, 'programmes/pairs/sessions/first.md');
    const text = await fs.readFile(original, 'utf8');
    await fs.writeFile(original, text.replace('purpose:', '# A remark\nreviewBy: 2099-01-01\npurpose:'));
    expect((await stale(folder)).stdout).toMatch(/^No problems/);
  });

  it('has words to search with of its own', async () => {
    const words = (...list: string[]) => `keywords:\n${list.map(word => `  - ${word}\n`).join('')}`;
    const original = session('The meeting', words('start'));
    const folder = await translated({
      'programmes/pairs/sessions/first.md': original,
      'programmes/paare/sessions/first.md': session('Das Treffen', words('Anfang', 'Beginn')),
    });
    await translations(folder, '--mark');
    const file = path.join(folder, 'programmes/pairs/sessions/first.md');
    await fs.writeFile(file, original.replace('start', 'beginning'));
    expect((await stale(folder)).stdout).toMatch(/^No problems/);
  });

  it('names the parts that a translation lacks', async () => {
    const folder = await translated({ 'programmes/paare/sessions/first.md': session('Das Treffen') });
    expect((await stale(folder)).stdout).toContain('`during`');
    const report = JSON.parse((await translations(folder, '--format', 'json')).stdout);
    expect(report.programmes[0].files[1]).toEqual({ path: 'sessions/first.md', state: 'lacks', lacks: ['during'] });
  });

  it('counts what the original takes from the library, until the translation gives its own', async () => {
    const first = session('The meeting', 'checklists: [start]\n');
    const list = '---\ntitle: Start\nitems:\n  - text: Begin.\n---\n';
    const folder = await translated({
      'library/checklists/start.md': list,
      'programmes/pairs/sessions/first.md': first,
      'programmes/paare/sessions/first.md': session('Das Treffen', 'checklists: [start]\n'),
    });
    expect((await stale(folder)).stdout).toContain('`checklists/start.md`');
    const own = path.join(folder, 'programmes/paare/checklists/start.md');
    await fs.mkdir(path.dirname(own));
    await fs.writeFile(own, list.replace('Begin', 'Beginnt'));
    expect((await stale(folder)).stdout).toMatch(/^No problems/);
  });
});

import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assetsOf } from './support/assets.ts';
import { brokenLinksOf } from './support/links.ts';
import { htmlOf, pagesOf, wordsOf } from './support/pages.ts';
import { emptyFolder, mentorbook, root } from './support/run.ts';

let site: string;

/** A changed copy of the fork inside the project, where its rules find Mentorbook by name as they do in a real fork. */
async function siteInProject(changes: Readonly<Record<string, string>>, needed: string): Promise<string> {
  const folder = path.join(root, 'test', 'sites', 'fork-at-work');
  await fs.rm(folder, { recursive: true, force: true });
  await fs.cp(path.join(root, 'test', 'sites', 'fork'), folder, { recursive: true });
  for (const [file, text] of Object.entries(changes)) await fs.writeFile(path.join(folder, file), text);
  await fs.access(path.join(folder, needed));
  return folder;
}

beforeAll(async () => {
  site = path.join(await emptyFolder(), 'site');
  const { code, stderr } = await mentorbook('build', '--content', 'test/sites/fork', '--output', site);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

/** A pretend fork: what an organisation may rely on. A change that breaks one of these breaks a fork. */
describe('a fork', () => {
  it('publishes the programmes that it lists and leaves the others and the manual out', async () => {
    expect(await pagesOf(site)).toEqual([
      '/',
      '/404.html',
      '/offline/',
      '/ours/',
      '/ours/checklists/shared/',
      '/ours/guide/hello/',
      '/ours/handbook/',
      '/ours/mentees/',
      '/ours/mentors/',
      '/ours/sessions/talk/',
      '/ours/sessions/talk/worksheet/',
      '/privacy/',
      '/search/',
    ]);
    expect(await brokenLinksOf(site)).toEqual([]);
  });

  it('replaces a library file with one of the same id in its programme', async () => {
    const page = wordsOf(await htmlOf(site, '/ours/checklists/shared/'));
    expect(page).toContain('Do it our way.');
    expect(page).not.toContain('Do it the usual way.');
  });

  it('has its own words for the roles wherever a page names them', async () => {
    expect(wordsOf(await htmlOf(site, '/ours/guide/hello/'))).toContain('Ask your guide.');
    expect(await htmlOf(site, '/ours/checklists/shared/')).toContain('<span class="role role-mentor">Guide</span>');
  });

  it('replaces one block of a layout and keeps the rest', async () => {
    const page = wordsOf(await htmlOf(site, '/ours/guide/hello/'));
    expect(page).toContain('How it works here. Checked by our own team.');
  });

  it('has the last word in styles', async () => {
    const styles = await fs.readFile(path.join(await assetsOf(site), 'mentorbook.css'), 'utf8');
    expect(styles.trimEnd().endsWith('--accent: #5b2a86;\n  }\n}')).toBe(true);
  });

  it('may leave its address open: there is no sitemap then', async () => {
    await expect(fs.access(path.join(site, 'sitemap.xml'))).rejects.toThrow();
  });

  it('adds a rule of its own to the check, with a weight that it chooses', async () => {
    const shout = { 'programmes/ours/guide/loud.md': '---\ntitle: HELLO\norder: 2\n---\nText.\n' };
    const rules = path.join('overrides', 'rules', 'no-shouting.ts');
    const folder = await siteInProject(shout, rules);
    const report = async () => JSON.parse((await mentorbook('check', '--format', 'json', '--content', folder)).stdout);
    expect((await report()).problems).toMatchObject([{ rule: 'no-shouting', severity: 'warning', line: 2 }]);
    const site = await fs.readFile(path.join(folder, 'site.yaml'), 'utf8');
    await fs.writeFile(path.join(folder, 'site.yaml'), `${site}check:\n  no-shouting: error\n`);
    expect((await report()).problems).toMatchObject([{ rule: 'no-shouting', severity: 'error' }]);
    await fs.writeFile(path.join(folder, 'site.yaml'), `${site}check:\n  no-shouting: off\n`);
    expect((await report()).problems).toEqual([]);
    await fs.rm(folder, { recursive: true });
  });

  it('says who publishes it', async () => {
    expect(await htmlOf(site, '/')).toContain('Published by <a href="https://ours.example/">Our Organisation</a>.');
  });
});

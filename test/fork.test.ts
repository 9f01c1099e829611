import fs from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../src/check-content.ts';
import { type Manifest, manifestSchema } from '../src/views/manifest.ts';
import { assetsOf } from './support/assets.ts';
import { brokenLinksOf } from './support/links.ts';
import { htmlOf, pagesOf, wordsOf } from './support/pages.ts';
import { readPdf } from './support/pdf-reader.ts';
import { emptyFolder, mentorbook, root, siteWith } from './support/run.ts';

let site: string;

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
      '/feedback/',
      '/offline/',
      '/ours/',
      '/ours/checklists/shared/',
      '/ours/feedback-forms/after-a-talk/',
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

  it('has its own colours, fonts, logo and icon from `site.yaml`', async () => {
    const assets = await assetsOf(site);
    const styles = await fs.readFile(path.join(assets, 'mentorbook.css'), 'utf8');
    expect(styles).toContain('--accent: light-dark(#7a1f5c, ');
    expect(styles).toContain('--mentor: light-dark(#1d4f91, #a9c9f5)');
    expect(styles).toContain('--text-font: "Verdana", system-ui, sans-serif');
    expect(styles).toContain('--heading-font: "Georgia", system-ui, sans-serif');
    expect(await htmlOf(site, '/ours/guide/hello/')).toMatch(
      /<img class="logo[^>]*\/theme\/logo\.svg"[^>]*alt="Two rings">/,
    );
    // The logo holds the name of the site, which is not written beside it.
    expect(await htmlOf(site, '/ours/guide/hello/')).toMatch(
      /<a class="site-title"[^>]*><picture>[^\n]*<\/picture><\/a>/,
    );
    expect(await htmlOf(site, '/ours/checklists/shared/')).toMatch(
      /<img class="paper-only sheet-logo"[^>]*logo-print\.png"/,
    );
    expect(await fs.readFile(path.join(assets, 'icon.svg'), 'utf8')).toContain('#7a1f5c');
    const word = unzipSync(await fs.readFile(path.join(site, 'ours', 'checklists', 'shared', 'shared.docx')));
    expect(Object.keys(word)).toContain('word/media/logo.png');
    expect(Buffer.from(word['word/styles.xml'] ?? []).toString()).toContain('w:ascii="Verdana"');
  });

  it('may leave its address open: there is no sitemap then', async () => {
    await expect(fs.access(path.join(site, 'sitemap.xml'))).rejects.toThrow();
  });

  it('adds a rule of its own to the check, with a weight that it chooses', async () => {
    const shout = { 'programmes/ours/guide/loud.md': '---\ntitle: HELLO\norder: 2\n---\nText.\n' };
    const folder = await siteWith(shout, 'fork');
    const report = async () => JSON.parse((await mentorbook('check', '--format', 'json', '--content', folder)).stdout);
    expect((await report()).problems).toMatchObject([{ rule: 'no-shouting', severity: 'warning', line: 2 }]);
    const site = await fs.readFile(path.join(folder, 'site.yaml'), 'utf8');
    await fs.writeFile(path.join(folder, 'site.yaml'), `${site}check:\n  no-shouting: error\n`);
    expect((await report()).problems).toMatchObject([{ rule: 'no-shouting', severity: 'error' }]);
    await fs.writeFile(path.join(folder, 'site.yaml'), `${site}check:\n  no-shouting: off\n`);
    expect((await report()).problems).toEqual([]);
  });

  it('says who publishes it', async () => {
    expect(await htmlOf(site, '/')).toContain('Published by <a href="https://ours.example/">Our Organisation</a>.');
  });
});

const plugin = path.join(root, 'test', 'sites', 'fork', 'overrides', 'plugins', 'feedback-form');
const form = '/ours/feedback-forms/after-a-talk/';

/** The worked example of the manual: one folder that adds a kind with all that belongs to it. */
describe('a plugin in one folder of a fork', () => {
  it('is shown in the manual file by file, as it is', async () => {
    const manual = await fs.readFile(path.join(root, 'content', 'manual', 'your-own-plugin.md'), 'utf8');
    const entries = await fs.readdir(plugin, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
    expect(files).toHaveLength(11);
    const content = path.join(root, 'test', 'sites', 'fork', 'programmes/ours/feedback-forms/after-a-talk.md');
    for (const file of [...files, content]) {
      const shown =
        manual.match(new RegExp(`\`[\\w/-]*${path.basename(file)}\`:\n\n\`{3}[^\n]*\n[\\s\\S]*?\n\`{3}\n`, 'g')) ?? [];
      const text = await fs.readFile(file, 'utf8');
      expect(
        shown.some(part => part.endsWith(`\n${text}\`\`\`\n`)),
        file,
      ).toBe(true);
    }
  });

  it('has a page for each of its files, in its own layout, words and style', async () => {
    const html = await htmlOf(site, form);
    const page = wordsOf(html);
    expect(page).toContain('Our Organisation reads your answers only if you send them.');
    expect(page).toContain('What was most useful?');
    expect(page).toContain('Fill it in here');
    expect(html).toContain('<textarea');
    const styles = await fs.readFile(path.join(await assetsOf(site), 'mentorbook.css'), 'utf8');
    expect(styles).toContain('.feedback-note');
    expect(styles.indexOf('.feedback-note')).toBeLessThan(styles.indexOf('--accent: #5b2a86'));
  });

  it('is listed wherever pages of ours are: navigation, overview, handbook, session', async () => {
    const link = `<a href="${form}">After a talk</a>`;
    expect(await htmlOf(site, '/ours/guide/hello/')).toContain(link);
    expect(wordsOf(await htmlOf(site, '/ours/guide/hello/'))).toContain('Feedback forms After a talk');
    const [, session = ''] = (await htmlOf(site, '/ours/sessions/talk/')).split('id="papers"');
    expect(session).toContain(`<h3>Feedback forms</h3>`);
    expect(session).toContain(link);
    const [, overview = ''] = (await htmlOf(site, '/ours/')).split('<main');
    expect(overview).toContain(link);
    expect(wordsOf(await htmlOf(site, '/ours/handbook/'))).toContain('After a talk Two questions, for both of you.');
    expect(wordsOf(await htmlOf(site, form))).toContain('Used in: A talk');
  });

  it('can be downloaded in our formats and in one of its own, which the manifest lists beside ours', async () => {
    const manifest = JSON.parse(await fs.readFile(path.join(site, 'manifest.json'), 'utf8'));
    const [{ artefacts, own }] = manifestSchema.parse(manifest).programmes as Manifest['programmes'] &
      [Manifest['programmes'][0]];
    expect(artefacts.map(({ kind }) => kind)).not.toContain('feedbackForm');
    expect(own?.map(({ kind, format, paper, session }) => [kind, format, paper, session])).toEqual([
      ['feedbackForm', 'html', null, 'talk'],
      ['feedbackForm', 'pdf', 'a4', 'talk'],
      ['feedbackForm', 'pdf', 'letter', 'talk'],
      ['feedbackForm', 'docx', null, 'talk'],
      ['feedbackForm', 'odt', null, 'talk'],
      ['feedbackForm', 'csv', null, 'talk'],
    ]);
    const table = await fs.readFile(path.join(site, form, 'after-a-talk.csv'), 'utf8');
    expect(table).toBe('"What was most useful?",\r\n"Would you do it again?",\r\n');
    expect(await htmlOf(site, form)).toMatch(/after-a-talk\.csv" download><span[^>]*>After a talk: <\/span>Table</);
  });

  it('is in the pack of the session that names it', async () => {
    const { texts } = await readPdf(await fs.readFile(path.join(site, 'ours/sessions/talk/pack.a4.pdf')));
    expect(texts.join(' ')).toContain('Would you do it again?');
  });

  it('adds a page of the site, a JSON Schema, and what search can narrow by', async () => {
    expect(await htmlOf(site, '/feedback/')).toContain(`<a href="${form}">After a talk</a>`);
    const schema = JSON.parse(await fs.readFile(path.join(site, 'schemas', 'feedbackForm.json'), 'utf8'));
    expect(Object.keys(schema.properties)).toContain('questions');
    const session = JSON.parse(await fs.readFile(path.join(site, 'schemas', 'session.json'), 'utf8'));
    expect(session.properties.feedback.description).toContain('The form to fill in after the session.');
    expect(wordsOf(await htmlOf(site, '/search/'))).toContain('After a talk');
    expect(await fs.readFile(path.join(site, 'llms.txt'), 'utf8')).toContain(`[After a talk](${form})`);
  });

  it('has its rule run with the others', async () => {
    const file = 'programmes/ours/feedback-forms/after-a-talk.md';
    const text = await fs.readFile(path.join(root, 'test', 'sites', 'fork', file), 'utf8');
    const { problems } = await checkContent(
      await siteWith({ [file]: text.replace('type: paragraph', 'type: text') }, 'fork'),
    );
    expect(problems.map(({ rule, line, message }) => ({ rule, line, message }))).toEqual([
      {
        rule: 'no-room-for-words',
        line: 4,
        message: 'Unexpected form without room to write, expected a question of the type `paragraph`. Add one.',
      },
    ]);
  });

  it('leaves nothing behind when its folder is taken away, but the files that nobody knows then', async () => {
    const folder = await siteWith({}, 'fork');
    await fs.rm(path.join(folder, 'overrides', 'plugins'), { recursive: true });
    const { problems } = await checkContent(folder);
    expect(problems.map(({ rule, suggestion }) => ({ rule, suggestion }))).toEqual([
      { rule: 'unplaced-file', suggestion: undefined },
      { rule: 'unknown-key', suggestion: undefined },
    ]);
  });
});

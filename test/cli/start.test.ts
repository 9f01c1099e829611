import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { root, siteWith } from '../support/run.ts';
import { open, type StartedSite, startSite } from '../support/start.ts';

let running: StartedSite | undefined;

afterEach(() => running?.end());

async function started(content: string): Promise<StartedSite> {
  running = await startSite(content);
  return running;
}

/** The page that the tests change, as a browser is given it. */
const page = async (address: string) => (await open(`${address}pairs/guide/end/`)).text;

/** Looks at a page in a browser, which obeys the policy of the page. */
async function inBrowser(site: string, look: (page: Page) => Promise<void>): Promise<void> {
  const browser = await startBrowser('allow');
  const opened = await browser.newPage();
  await opened.goto(`${site}pairs/guide/end/`);
  await look(opened);
  await browser.close();
}

describe('start', () => {
  it('lets a page reload itself under its policy, and keeps nothing for reading offline', async () => {
    const content = await siteWith({});
    const { address, output } = await started(content);
    const site = await address();
    // A built site that was looked at under the same address has left its worker.
    await inBrowser(site, async open => {
      await open.evaluate(() => navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready));
      await open.reload();
      const workers = () => open.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
      await expect.poll(workers, { timeout: 20_000 }).toBe(0);
      const file = path.join(content, 'programmes', 'pairs', 'guide', 'end.md');
      await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replace('Say thank you.', 'Say goodbye.'));
      await open.getByText('Say goodbye.').waitFor();
      expect(await workers()).toBe(0);
    });
    // What is written is the site as it is published.
    const written = await fs.readFile(path.join(output, 'pairs', 'guide', 'end', 'index.html'), 'utf8');
    expect(written).not.toMatch(/data-preview|unsafe-inline|ws:/);
    expect(await page(site)).toMatch(/<html data-preview [\s\S]*style-src 'self' 'unsafe-inline'/);
  });

  it('serves the site, keeps the last good one while content is broken, and shows the mended one', async () => {
    const content = await siteWith({});
    const { waitFor, address } = await started(content);
    const site = await address();
    expect(await page(site)).toContain('Say thank you.');

    const file = path.join(content, 'programmes', 'pairs', 'guide', 'end.md');
    const good = await fs.readFile(file, 'utf8');
    await fs.writeFile(file, good.replace('title:', 'titel:'));
    await waitFor(/end\.md:2:1 {2}error {2}unknown-key/);
    await waitFor(/last good site is still at/);
    const shown = await page(site);
    expect(shown).toContain('Say thank you.');
    await inBrowser(site, async open => {
      // The box has its style, though the policy of the published page would refuse it.
      const box = open.getByRole('alert');
      expect(await box.evaluate(element => getComputedStyle(element).position)).toBe('fixed');
    });
    expect(shown).toMatch(/role="alert".*end\.md:2:1.*Unexpected key `titel`/);

    await fs.writeFile(file, good.replace('Say thank you.', 'Say goodbye.'));
    await waitFor(/site is at/);
    const mended = await page(site);
    expect(mended).toContain('Say goodbye.');
    expect(mended).not.toContain('role="alert"');
  });

  it('waits for the mend when the content is broken from the start', async () => {
    const broken = '---\ntitel: One\n---\nText.\n';
    const content = await siteWith({ 'library/terms/one.md': broken });
    const { waitFor, address } = await started(content);
    await waitFor(/unknown-key/);
    await waitFor(/Waiting for a change/);
    await fs.writeFile(path.join(content, 'library', 'terms', 'one.md'), broken.replace('titel', 'title'));
    const site = await address();
    expect((await fetch(site)).status).toBe(200);
  });

  it('builds the site again when somebody clears it away', async () => {
    const { waitFor, address, output } = await started(await siteWith({}));
    await address();
    await waitFor(/Waiting for a change/);
    await fs.rm(output, { recursive: true });
    await waitFor(/site is at/);
    expect(await fs.readdir(output)).toContain('index.html');
  });

  it('follows a program of one’s own: a new one, a broken one, and the mended one', async () => {
    const content = await siteWith({});
    const { waitFor, address } = await started(content);
    const site = await address();
    await waitFor(/Waiting for a change/);
    const program = path.join(content, 'overrides', 'kinds', 'story.ts');
    const kind = `import { commonKeys, defineKind, z } from 'mentorbook';
export default defineKind({ id: 'story', folder: 'stories', places: ['programme'], description: 'A story.',
  body: 'required', layout: 'guide', schema: z.strictObject({ ...commonKeys }) });
`;
    await fs.mkdir(path.join(content, 'programmes', 'pairs', 'stories'), { recursive: true });
    await fs.mkdir(path.dirname(program), { recursive: true });
    await fs.writeFile(program, kind.replace('description', 'descrption: 1, : '));
    await waitFor(/story\.ts:2:\d+ {2}error {2}broken-override/);
    await waitFor(/last good site is still at/);
    await fs.writeFile(program, kind);
    await fs.writeFile(
      path.join(content, 'programmes', 'pairs', 'stories', 'ana.md'),
      '---\ntitle: Ana\n---\nHello.\n',
    );
    await waitFor(/The site is at/);
    await expect.poll(async () => (await fetch(`${site}pairs/stories/ana/`)).status, { timeout: 60_000 }).toBe(200);
  });

  it('shows an edit to the source', async () => {
    const { waitFor, address } = await started(await siteWith({}));
    await address();
    const now = new Date();
    await fs.utimes(path.join(root, 'src', 'text', 'slug.ts'), now, now);
    await waitFor(/site is at/);
  });
});

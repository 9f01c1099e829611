import fs from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { renewedTab, startBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';
import { emptyFolder, mentorbook, siteWith, smallFile } from '../support/run.ts';
import { type ServedSite, serveSite } from '../support/server.ts';

const shipped = inject('shippedSite');
/** Browsers look for a new worker a while after a page is there. */
const patiently = { timeout: 60_000 };

const keptCopy = 'You are reading the copy kept on this device';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser('allow');
});

afterAll(async () => {
  await browser?.close();
});

/** Cuts the network of a device: of its pages, and of its worker, which the browser does not always include. */
async function cut(context: BrowserContext, server: ServedSite): Promise<void> {
  await context.setOffline(true);
  server.fail(/^/);
}

async function reconnect(context: BrowserContext, server: ServedSite): Promise<void> {
  await context.setOffline(false);
  server.fail(undefined);
}

/** The worker is there, and has kept what was read before it came. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  while (!(await storeWith(page, new URL(page.url()).pathname)).includes(':read:')) await page.waitForTimeout(50);
}

/** The name of a store of the site that has a path; empty when none has it. */
function storeWith(page: Page, pathname: string): Promise<string> {
  return page.evaluate(async wanted => {
    for (const name of await caches.keys()) if (await caches.match(wanted, { cacheName: name })) return name;
    return '';
  }, pathname);
}

const keepable = (page: Page) => page.locator('.keep-programme');
const button = (page: Page, name: string | RegExp) => keepable(page).getByRole('button', { name });
const status = (page: Page) => keepable(page).getByRole('status');

/** Opens the overview of a programme where the offer to keep it stands, for A4. */
async function openOffer(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('#offline').scrollIntoViewIfNeeded();
  await button(page, /\d MB/).waitFor();
  await keepable(page).getByLabel('PDFs for').selectOption('a4');
  return page;
}

describe('a reader whose network goes away', () => {
  let server: ServedSite;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await serveSite(shipped);
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`${server.origin}/six-month/guide/being-a-mentor/`);
    await settled(page);
  });

  afterAll(async () => {
    await context.close();
    await server.close();
  });

  it('reads again what was read, with its style, and is told that it is the kept copy', async () => {
    expect(await page.locator('.kept-note').textContent()).toBe('');
    await cut(context, server);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Being a mentor');
    expect(await page.locator('.kept-note[role="status"]').textContent()).toContain(keptCopy);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is told so on a page that was never read, and finds there what is kept', async () => {
    await cut(context, server);
    await page.goto(`${server.origin}/six-month/guide/being-a-mentee/`);
    expect(await page.locator('h1').textContent()).toBe('You are offline');
    expect(await violationsOn(page)).toEqual([]);
    await page
      .locator('.kept-pages')
      .getByRole('link', { name: /Being a mentor/ })
      .click();
    await page.waitForURL(/being-a-mentor/);
    expect(await page.locator('h1').textContent()).toBe('Being a mentor');
  });

  it('gets a file that was read as it is, opened in the browser itself', async () => {
    await reconnect(context, server);
    const pdf = '/six-month/checklists/every-meeting/every-meeting.a4.pdf';
    const size = (address: string) => page.evaluate(async url => (await (await fetch(url)).blob()).size, address);
    const { length } = await fs.readFile(path.join(shipped, pdf));
    expect(await size(pdf)).toBe(length);
    await expect.poll(() => storeWith(page, pdf), patiently).toMatch(/:read:/);
    await cut(context, server);
    expect(await size(pdf)).toBe(length);
  });

  it('gets the page itself again as soon as the network is back', async () => {
    await reconnect(context, server);
    await page.goto(`${server.origin}/six-month/guide/being-a-mentee/`);
    expect(await page.locator('h1').textContent()).toBe('Being a mentee');
    expect(await page.locator('.kept-note').textContent()).toBe('');
  });

  it('has no more pages kept than the privacy page says', async () => {
    const [, most = ''] =
      /last (\d+) pages at most/.exec(await fs.readFile(path.join(shipped, 'privacy/index.html'), 'utf8')) ?? [];
    const addresses = (await pagesOf(shipped)).filter(address => address.endsWith('/')).slice(0, Number(most) + 10);
    const kept = await page.evaluate(async all => {
      navigator.serviceWorker.controller?.postMessage(all.map(address => new URL(address, location.href).href));
      const pages = async () => {
        const names = (await caches.keys()).filter(name => name.includes(':read:'));
        const found = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
        return found.flat().filter(({ url }) => url.endsWith('/')).length;
      };
      for (let last = -1, quiet = 0; quiet < 8; await new Promise(resolve => setTimeout(resolve, 250))) {
        const now = await pages();
        quiet = now === last ? quiet + 1 : 0;
        last = now;
      }
      return pages();
    }, addresses);
    expect(kept).toBe(Number(most));
  });
});

describe('a reader who keeps a whole programme', () => {
  let server: ServedSite;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await serveSite(shipped);
    context = await browser.newContext({ acceptDownloads: true });
    page = await openOffer(context, `${server.origin}/two-session/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
  });

  afterAll(async () => {
    await context.close();
    await server.close();
  });

  it('is told the size before it starts: that of the files for one paper', async () => {
    const list = JSON.parse(await fs.readFile(path.join(shipped, 'two-session', 'offline.json'), 'utf8'));
    const files: { url: string; bytes: number; paper: string | null }[] = list.files;
    const bytes = files.filter(({ paper }) => paper !== 'letter').reduce((sum, file) => sum + file.bytes, 0);
    expect(files.some(({ paper }) => paper === 'letter')).toBe(true);
    const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(bytes / 1e6);
    expect(await button(page, 'Keep this programme').textContent()).toContain(`(${megabytes} MB)`);
  });

  it('can stop it, and is told how far it got', async () => {
    server.hold(/two-session\/handbook\.epub/);
    await button(page, 'Keep this programme').click();
    await page.getByText(/Kept so far: (?!0 MB)[\d.]+ MB of [\d.]+ MB/).waitFor();
    expect(await keepable(page).getByRole('progressbar').isVisible()).toBe(true);
    await button(page, 'Stop').click();
    server.hold(undefined);
    await button(page, 'Keep the rest').waitFor();
    expect(await status(page).textContent()).toBe('Stopped. What is kept so far stays until you remove it.');
  });

  it('is told which file is missing when the network breaks, and can try again from there', async () => {
    server.fail(/two-session\/handbook\.epub/);
    await button(page, 'Keep the rest').click();
    await page.getByText('Not everything could be kept.').waitFor();
    expect(await status(page).textContent()).toContain('/two-session/handbook.epub');
    server.fail(undefined);
    await page.reload();
    await page.locator('#offline').scrollIntoViewIfNeeded();
    await page.getByText('Part of this programme is kept on this device').waitFor();
    await keepable(page).getByLabel('PDFs for').selectOption('a4');
    await button(page, 'Keep the rest').click();
    await page.getByText('Done. The programme opens on this device').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('opens every page of it without a network, though none was visited', async () => {
    await cut(context, server);
    const addresses = (await pagesOf(shipped)).filter(address => address.startsWith('/two-session/'));
    const titles = new Set<string>();
    const broken: string[] = [];
    context.on('weberror', error => broken.push(`${error.page()?.url()} ${error.error()}`));
    const open = renewedTab(context);
    for (const address of addresses) {
      const opened = await open(server.origin + address);
      titles.add((await opened.locator('h1').first().textContent()) ?? '');
    }
    expect(addresses.length).toBeGreaterThan(30);
    expect(titles).not.toContain('You are offline');
    expect(titles.size).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });

  it('downloads its files without a network, the blank ones and those filled in', async () => {
    await cut(context, server);
    await page.goto(`${server.origin}/two-session/sheets/goal-sheet/`);
    const link = page.locator('a[download]').filter({ hasText: 'PDF (A4)' });
    const [blank] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const address = (await link.getAttribute('href')) ?? '';
    expect(blank.suggestedFilename()).toBe(path.basename(address));
    expect(await fs.readFile(await blank.path())).toEqual(await fs.readFile(path.join(shipped, address)));

    await page.getByText('Keep, save, load or download your answers').click();
    const filledIn = page.getByRole('button', { name: /Download filled in: Word/ });
    const [filled] = await Promise.all([page.waitForEvent('download'), filledIn.click()]);
    expect((await fs.stat(await filled.path())).size).toBeGreaterThan(1000);
  });

  it('searches it without a network', async () => {
    await cut(context, server);
    await page.goto(`${server.origin}/search/?q=confidential`);
    await page.locator('main mark').first().waitFor();
    await page
      .locator('main')
      .getByRole('link', { name: /onfidential/ })
      .first()
      .waitFor();
  });

  it('is told that it is kept, and removes it', async () => {
    await reconnect(context, server);
    await page.goto(`${server.origin}/two-session/`);
    await page.locator('#offline').scrollIntoViewIfNeeded();
    await page.getByText('This programme is kept on this device.').waitFor();
    // It is the paper that was chosen then, whatever the country of the browser.
    expect(await keepable(page).getByLabel('PDFs for').inputValue()).toBe('a4');
    await keepable(page).getByLabel('PDFs for').selectOption('letter');
    await button(page, /^Keep the rest/).waitFor();
    await keepable(page).getByLabel('PDFs for').selectOption('a4');
    await page.getByText('This programme is kept on this device.').waitFor();
    await button(page, 'Remove it from this device').click();
    await page.getByText('Removed from this device.').waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).filter(name => name.includes('programme')))).toEqual(
      [],
    );
  });
});

/** Builds a small site, with some files changed. */
async function build(changes: Readonly<Record<string, string | null>> = {}, ...options: string[]): Promise<string> {
  const content = await siteWith(changes);
  const output = path.join(await emptyFolder(), 'site');
  const { code, stdout, stderr } = await mentorbook('build', '--content', content, '--output', output, ...options);
  if (code !== 0) throw new Error(stdout + stderr);
  return output;
}

describe('a new build', () => {
  it('takes the place of the old one, and no page of one meets the styles of the other', async () => {
    const words = await smallFile('programmes/pairs/guide/end.md');
    const [first, second] = await Promise.all([
      build(),
      build({
        'programmes/pairs/guide/end.md': words.replace('Say thank you.', 'Say goodbye.'),
        'overrides/theme.css': 'body { outline: 7px solid; }\n',
      }),
    ]);
    const server = await serveSite(first);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.origin}/pairs/guide/start/`);
    await settled(page);
    const builds = () =>
      page.evaluate(async () => (await caches.keys()).filter(name => name.includes(':site:')).join());
    const before = await builds();
    server.publish(second);
    await page.goto(`${server.origin}/pairs/guide/end/`);
    await expect.poll(builds, patiently).not.toContain(before);
    expect(await builds()).toMatch(/^mentorbook:\/:site:[0-9a-f]{16}$/);
    await expect.poll(() => storeWith(page, '/pairs/guide/end/'), patiently).toMatch(/:read:/);

    await cut(context, server);
    const outline = () => page.evaluate(() => getComputedStyle(document.body).outlineWidth);
    await page.goto(`${server.origin}/pairs/guide/end/`);
    expect(await page.locator('main').textContent()).toContain('Say goodbye.');
    expect(await outline()).toBe('7px');
    // What was read before stays as it was, style and all.
    await page.goto(`${server.origin}/pairs/guide/start/`);
    expect(await page.locator('.kept-note').textContent()).toContain(keptCopy);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(await outline()).not.toBe('7px');
    await context.close();
    await server.close();
  });

  it('is the same build when nothing has changed, without a clock in it', async () => {
    const [one, other] = await Promise.all([build(), build()]);
    for (const file of ['sw.js', 'site.webmanifest', 'offline.zip', 'pairs/offline.json'])
      expect((await fs.readFile(path.join(one, file))).equals(await fs.readFile(path.join(other, file))), file).toBe(
        true,
      );
  });
});

describe('a site in a folder of a web server', () => {
  it('keeps what it has there, and leaves its neighbours alone', async () => {
    const site = await build({}, '--path-prefix', '/books/pairs/');
    const host = await emptyFolder();
    await fs.mkdir(path.join(host, 'books'));
    await fs.rename(site, path.join(host, 'books', 'pairs'));
    await fs.writeFile(path.join(host, 'index.html'), '<!doctype html><title>Neighbour</title>');
    const server = await serveSite(host);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    await page.evaluate(() => caches.open('of-a-neighbour'));
    await page.goto(`${server.origin}/books/pairs/pairs/guide/start/`);
    await settled(page);
    const scopes = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
    expect(await scopes()).toEqual([`${server.origin}/books/pairs/`]);
    const manifest = JSON.parse(await fs.readFile(path.join(host, 'books/pairs/site.webmanifest'), 'utf8'));
    expect(manifest).toMatchObject({ start_url: '/books/pairs/', scope: '/books/pairs/' });

    const offer = await openOffer(context, `${server.origin}/books/pairs/pairs/`);
    await button(offer, 'Keep this programme').click();
    await offer.getByText('Done. The programme opens on this device').waitFor();
    await cut(context, server);
    await offer.goto(`${server.origin}/books/pairs/pairs/guide/end/`);
    expect(await offer.locator('.kept-note').textContent()).toContain(keptCopy);

    await reconnect(context, server);
    await offer.goto(`${server.origin}/books/pairs/privacy/`);
    await offer.getByRole('button', { name: 'Clear everything' }).click();
    await offer.getByText('Cleared.').waitFor();
    expect(await scopes()).toEqual([]);
    expect(await offer.evaluate(() => caches.keys())).toEqual(['of-a-neighbour']);
    await context.close();
    await server.close();
  });
});

describe('the worker', () => {
  it('and all that a page of the handbook loads for it weigh less than 4 KB', async () => {
    const worker = await fs.readFile(path.join(shipped, 'sw.js'), 'utf8');
    const [, about = '{}'] = /^const site = (.*);$/m.exec(worker) ?? [];
    const needed: string[] = JSON.parse(about).needed.filter((address: string) => address.endsWith('.js'));
    expect(needed.length).toBeGreaterThan(2);
    const scripts = await Promise.all(needed.map(address => fs.readFile(path.join(shipped, address))));
    const sizes = [Buffer.from(worker), ...scripts].map(bytes => brotliCompressSync(bytes).length);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(4 * 1024);
  });

  it('hands out what the network answers where the browser forbids it to keep anything', async () => {
    const listeners = new Map<string, (event: object) => void>();
    const refuse = () => Promise.reject(new Error('The operation is insecure.'));
    const answer = new Response('<html>', { headers: { 'content-type': 'text/html' } });
    vm.runInNewContext(await fs.readFile(path.join(shipped, 'sw.js'), 'utf8'), {
      self: { addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener) },
      caches: { open: refuse, keys: refuse, match: refuse, delete: refuse },
      location: new URL('https://site.example/sw.js'),
      fetch: async () => answer,
      ...{ URL, Request, Response, Headers, setTimeout },
    });
    const given = await new Promise(resolve => {
      const request = { url: 'https://site.example/', method: 'GET', mode: 'navigate', headers: new Headers() };
      listeners.get('fetch')?.({ request, respondWith: resolve, waitUntil: () => undefined });
    });
    expect(given).toBe(answer);
  });

  it('leaves other sites, and what is sent, to the browser', async () => {
    const listeners = new Map<string, (event: object) => void>();
    vm.runInNewContext(await fs.readFile(path.join(shipped, 'sw.js'), 'utf8'), {
      self: { addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener) },
      location: new URL('https://site.example/sw.js'),
      URL,
    });
    const answered = ['https://other.example/', 'https://site.example/'].filter((url, index) => {
      let isAnswered = false;
      const request = { url, method: index === 0 ? 'GET' : 'POST', mode: 'navigate', headers: new Headers() };
      listeners.get('fetch')?.({ request, respondWith: () => (isAnswered = true) });
      return isAnswered;
    });
    expect(answered).toEqual([]);
  });
});

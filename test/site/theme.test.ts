import fs from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themeColours } from '../../src/model/theme/palette.ts';
import { assetsOf } from '../support/assets.ts';
import { violationsOn } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { asWoff2, fontWith } from '../support/fonts.ts';
import { brokenLinksOf } from '../support/links.ts';
import { htmlOf } from '../support/pages.ts';
import { emptyFolder, mentorbook } from '../support/run.ts';
import { type ServedSite, serveSite } from '../support/server.ts';
import { logo, png, themedSite } from '../support/themed.ts';
import { watch } from '../support/watch.ts';

const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?()'&/· `;
const files = {
  'overrides/fonts/text.ttf': fontWith(letters),
  'overrides/fonts/text.woff2': asWoff2(fontWith(letters)),
  'overrides/fonts/text-bold.ttf': fontWith(letters, 'bold'),
  'overrides/logo.svg': logo,
  'overrides/logo.png': png,
  'overrides/icon.svg': logo.replace('#7a1f5c', '#123456'),
};
const theme = `
colours:
  accent: "#9a4a00"
  mentor: "#7a1f5c"
  paper: "#fffdf5"
fonts:
  text:
    name: Ours
    regular: overrides/fonts/text.ttf
    bold: overrides/fonts/text-bold.ttf
logo:
  file: overrides/logo.svg
  print: overrides/logo.png
  alternative: Small Society
icon: overrides/icon.svg`;

let site: string;
/** The site below its path prefix, as a web server has it. */
let served: string;
let browser: Browser;
let server: ServedSite;

beforeAll(async () => {
  const content = await themedSite(theme, files);
  const settings = await fs.readFile(path.join(content, 'site.yaml'), 'utf8');
  await fs.writeFile(path.join(content, 'site.yaml'), settings.replace('small.example/', 'small.example/us/'));
  site = path.join(await emptyFolder(), 'site');
  const { code, stdout, stderr } = await mentorbook(
    'build',
    '--content',
    content,
    '--output',
    site,
    '--path-prefix',
    '/us/',
  );
  expect({ code, stderr, isGood: stdout.includes('No problems') }).toEqual({ code: 0, stderr: '', isGood: true });
  served = path.join(await emptyFolder(), 'served');
  await fs.mkdir(served);
  await fs.cp(site, path.join(served, 'us'), { recursive: true });
  [browser, server] = await Promise.all([startBrowser(), serveSite(served)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const screens = [
  ['a light', 'light'],
  ['a dark', 'dark'],
] as const;

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  const watched = await watch(context);
  const page = await context.newPage();
  await page.goto(`${server.origin}/us${address}`);
  await page.evaluate(() => document.fonts.ready);
  return { page, watched, close: () => context.close() };
}

const rgb = (colour: string) => `rgb(${[1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;

describe('a site with a theme', () => {
  it.each(screens)('has its colours on %s screen, and everything can be read there', async (_, colorScheme) => {
    const colours = themeColours({
      colours: { accent: '#9a4a00', mentor: '#7a1f5c', paper: '#fffdf5' },
      darkColours: {},
    })[colorScheme];
    const { page, close } = await open('/pairs/sessions/first/', { colorScheme });
    const styleOf = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await styleOf('html', 'background-color')).toBe(rgb(colours.paper));
    expect(await styleOf('.page-body a', 'color')).toBe(rgb(colours.accent));
    expect(await styleOf('.role-mentor', 'color')).toBe(rgb(colours.mentor));
    expect(await styleOf('.button', 'background-color')).toBe(rgb(colours.accent));
    expect(await styleOf('.button', 'color')).toBe(rgb(colours.accentInk));
    for (const address of ['/pairs/sessions/first/', '/pairs/', '/pairs/agreements/working/', '/']) {
      await page.goto(`${server.origin}/us${address}`);
      expect(await violationsOn(page), address).toEqual([]);
    }
    await close();
  });

  it('serves its fonts itself, under the policy of the site, and asks for the smaller file', async () => {
    const { page, watched, close } = await open('/pairs/');
    const [family, loaded] = await page.evaluate(() => [
      getComputedStyle(document.body).fontFamily,
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight }) => `${family} ${weight}`),
    ]);
    expect(family).toMatch(/^"Own text", system-ui/);
    expect(loaded).toEqual(['Own text 400', 'Own text 700']);
    const fonts = watched.asked
      .filter(address => /\.(?:ttf|woff2?)$/.test(address))
      .map(address => path.basename(address));
    expect(fonts.sort()).toEqual(['text-bold.ttf', 'text-regular.woff2']);
    expect(watched.breaches).toEqual([]);
    expect(new Set(watched.asked.map(address => new URL(address).origin))).toEqual(new Set([server.origin]));
    // Headings follow the text when no font of their own is given.
    expect(await page.locator('h1').evaluate(heading => getComputedStyle(heading).fontFamily)).toBe(family);
    await close();
  });

  it('shows the logo beside its title without moving the page, and on a light ground in the dark', async () => {
    for (const [colorScheme, ground] of [
      ['light', 'rgba(0, 0, 0, 0)'],
      ['dark', 'rgb(255, 255, 255)'],
    ] as const) {
      const { page, close } = await open('/', { colorScheme, viewport: { width: 390, height: 800 } });
      const image = page.locator('.site-title img');
      expect(await image.evaluate(element => getComputedStyle(element).backgroundColor)).toBe(ground);
      const box = await image.boundingBox();
      expect(box?.height).toBe(40);
      expect(await image.getAttribute('width')).toBe('120');
      expect(await page.locator('.site-title').ariaSnapshot()).toContain('Small Society');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await close();
    }
  });

  it('prints black on white, with the logo at the head of a sheet', async () => {
    const { page, close } = await open('/pairs/agreements/working/', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(
      await page
        .locator('h2')
        .first()
        .evaluate(element => getComputedStyle(element).color),
    ).toBe('rgb(0, 0, 0)');
    const sheetLogo = page.locator('.sheet-logo');
    expect(await sheetLogo.getAttribute('src')).toMatch(/\/theme\/logo-print\.png$/);
    expect(await sheetLogo.getAttribute('alt')).toBe('Small Society');
    expect(await sheetLogo.isVisible()).toBe(true);
    await close();
  });

  it('has every file that it names, on the web and in a folder', async () => {
    expect(await brokenLinksOf(served)).toEqual([]);
    const assets = await assetsOf(site);
    expect((await fs.readdir(path.join(assets, 'theme'))).sort()).toEqual([
      'logo-print.png',
      'logo.svg',
      'text-bold.ttf',
      'text-regular.ttf',
      'text-regular.woff2',
    ]);
    expect(await fs.readFile(path.join(assets, 'icon.svg'), 'utf8')).toContain('#123456');
    const zip = Object.keys(unzipSync(await fs.readFile(path.join(site, 'offline.zip'))));
    const version = path.basename(assets);
    for (const name of ['logo.svg', 'text-regular.woff2']) {
      expect(zip).toContain(`small-handbook/assets/${version}/theme/${name}`);
    }
    const page = Buffer.from(
      unzipSync(await fs.readFile(path.join(site, 'offline.zip')))['small-handbook/pairs/index.html'] ?? [],
    ).toString();
    expect(page).toContain(`src="../assets/${version}/theme/logo.svg"`);
  });

  it('tells browsers its own colours when it is put on a home screen', async () => {
    const manifest = JSON.parse(await fs.readFile(path.join(site, 'site.webmanifest'), 'utf8'));
    expect(manifest).toMatchObject({ theme_color: '#9a4a00', background_color: '#fffdf5' });
  });

  it('changes only the tokens that it must, and nothing inside the pages', async () => {
    const styles = await fs.readFile(path.join(await assetsOf(site), 'mentorbook.css'), 'utf8');
    const counts = ['accent', 'accent-soft', 'accent-ink', 'mentor', 'paper', 'ink', 'mentee', 'focus'].map(
      name => styles.split(`--${name}: light-dark`).length - 1,
    );
    expect(counts).toEqual([2, 2, 2, 2, 2, 1, 1, 1]);
    expect(await htmlOf(site, '/')).not.toContain('style=');
  });
});

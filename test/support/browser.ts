import fs from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** Libraries that the bundled browser needs and that a bare Linux may lack. */
const nssFolders = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];

/**
 * Finds the browser for the tests: the one that npm installed where it runs, otherwise one of the machine's.
 * Called once before all tests, since it unpacks the bundled one.
 * @returns its path; undefined when there is none
 */
export async function findBrowser(): Promise<string | undefined> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return own;
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed.find(file => fs.existsSync(file));
  if (!nssFolders.some(folder => fs.existsSync(`${folder}/libnss3.so`))) {
    // The package brings these libraries, and unpacks them where it is told that the machine is a bare one.
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  }
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/**
 * Starts a headless Chromium. Pages have no service worker unless a test is about it: each new context would register one, and
 * keep every page that the test opens.
 * @throws Error that says what to install when there is none: browser tests never pass unseen
 */
export async function startBrowser(serviceWorkers: 'allow' | 'block' = 'block'): Promise<Browser> {
  const executablePath = inject('browser');
  if (!executablePath) {
    throw new Error(
      'Unexpected machine without a browser, expected Chrome or Chromium. Install one, or set CHROMIUM_PATH.',
    );
  }
  const browser = await chromium.launch({ executablePath, args: quiet });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = options => newContext({ serviceWorkers, ...options });
  return browser;
}

/** A page leaves behind what Playwright put into it, and each later page of the same tab sets all of it up again. */
const pagesOfTab = 10;

/**
 * Gives what opens one page after the other, and begins a new tab now and then: the hundredth page of one tab takes ten times
 * as long as the first.
 */
export function renewedTab(context: BrowserContext): (...to: Parameters<Page['goto']>) => Promise<Page> {
  let tab: Page | undefined;
  let opened = 0;
  return async (...to) => {
    if (!tab || opened % pagesOfTab === 0) {
      const next = await context.newPage();
      await tab?.close();
      tab = next;
    }
    opened += 1;
    await tab.goto(...to);
    return tab;
  };
}

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

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

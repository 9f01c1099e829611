import fs from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

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

/**
 * Starts a headless Chromium: the one that npm installed where it runs, otherwise one of the machine's.
 * @throws Error that says what to install when there is none: browser tests never pass unseen
 */
export async function startBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return chromium.launch({ executablePath: own, args: quiet });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executablePath = await bundled.executablePath();
    return chromium.launch({ executablePath, args: quiet, headless: true });
  }
  const executablePath = installed.find(file => fs.existsSync(file));
  if (!executablePath) {
    throw new Error(
      'Unexpected machine without a browser, expected Chrome or Chromium. Install one, or set CHROMIUM_PATH.',
    );
  }
  return chromium.launch({ executablePath, args: quiet });
}

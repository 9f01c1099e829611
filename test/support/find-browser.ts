import fs from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
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

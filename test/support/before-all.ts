import fs from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';
import { emptyFolder, mentorbook } from './run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the site built from the shipped content. */
    shippedSite: string;
    /** The path of the browser for the tests; empty when the machine has none. */
    browser: string;
  }
}

/** Builds the shipped content once for all tests that look at it, and keeps every test's files in one folder. */
export default async function setup(project: TestProject) {
  project.provide('browser', (await findBrowser()) ?? '');
  const folder = await emptyFolder();
  // The processes of the tests take it over, so that all that they leave behind goes at the end.
  process.env.TMPDIR = folder;
  const site = path.join(folder, 'site');
  const { code, stdout, stderr } = await mentorbook('build', '--output', site);
  if (code !== 0) throw new Error(`The shipped content could not be built:\n${stdout}${stderr}`);
  project.provide('shippedSite', site);
  return () => fs.rm(folder, { recursive: true, force: true });
}

import { existsSync, renameSync, rmSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Handover } from '../handover.ts';
import { eleventyFor } from './eleventy-for.ts';
import { placeOf, siteMark } from './folders.ts';
import { lockOutput, setRight } from './output-lock.ts';
import { whenStopped } from './when-stopped.ts';

/**
 * Builds the site beside the old one and then puts it in its place, so that a failed build leaves the old one whole.
 * @param output the folder for the site; `requireFreeOutput` has looked at it
 * @throws when the build fails; the unfinished site is removed. UsageError when another build is writing to the folder
 */
export async function buildSite(handover: Handover, output: string): Promise<void> {
  const target = await placeOf(output);
  const next = `${target}.next-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await fs.mkdir(path.dirname(target), { recursive: true });
  const unlock = await lockOutput(target);
  const keepOn = whenStopped(() => {
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
    for (const place of [next, old, `${target}.lock`]) rmSync(place, { recursive: true, force: true });
  });
  try {
    await setRight(target);
    await writeSite(handover, next);
    await fs.rename(target, old).catch(ignoreMissing);
    await fs.rename(next, target);
    await fs.rm(old, { recursive: true, force: true }).catch(() => undefined);
  } finally {
    // The next build clears away what cannot be cleared away now; what went wrong before is what has to be told.
    await setRight(target).catch(() => undefined);
    keepOn();
    await unlock();
  }
}

async function writeSite(handover: Handover, folder: string): Promise<void> {
  const eleventy = await eleventyFor(handover, folder, config => {
    config.on('eleventy.before', () => handover.whenAsked?.());
  });
  eleventy.disableLogger();
  await eleventy.write();
  await fs.writeFile(path.join(folder, siteMark), 'Built by Mentorbook. The next build replaces this folder.\n');
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

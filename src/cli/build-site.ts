import fs from 'node:fs/promises';
import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import { type Handover, handoverName } from '../handover.ts';
import { siteMark } from './folders.ts';
import { lockOutput } from './output-lock.ts';
import { packageFolder } from './package-folder.ts';
import { siteConfig } from './site-config.ts';

/**
 * Builds the site beside the old one and then puts it in its place, so that a failed build leaves the old one whole.
 * @param output the folder for the site; `requireFreeOutput` has looked at it
 * @throws when the build fails; the unfinished site is removed. UsageError when another build is writing to the folder
 */
export async function buildSite(handover: Handover, output: string): Promise<void> {
  const target = path.resolve(output);
  const next = `${target}.next-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await fs.mkdir(path.dirname(target), { recursive: true });
  const unlock = await lockOutput(target);
  try {
    const configure = await siteConfig();
    const fromHere = (place: string) => path.relative(process.cwd(), place);
    const eleventy = new Eleventy(fromHere(path.join(packageFolder, 'layouts')), fromHere(next), {
      // A configuration of Eleventy's that happens to lie here has nothing to do with this site.
      configPath: '',
      quietMode: true,
      async config(config) {
        config.addGlobalData(handoverName, handover);
        await configure(config);
        config.on('eleventy.before', () => handover.whenAsked?.());
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
    await fs.writeFile(path.join(next, siteMark), 'Built by Mentorbook. The next build replaces this folder.\n');
    await fs.rename(target, old).catch(ignoreMissing);
    await fs.rename(next, target).catch(async (error: unknown) => {
      await fs.rename(old, target).catch(ignoreMissing);
      throw error;
    });
  } finally {
    await fs.rm(next, { recursive: true, force: true });
    await fs.rm(old, { recursive: true, force: true });
    await unlock();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

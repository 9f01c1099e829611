import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../check-content.ts';
import { translator } from '../strings/index.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { requireFolder, requireFreeOutput } from './folders.ts';
import { keepBuild, keyOfBuild, momentOf, sameBuild } from './kept-build.ts';
import { leftOut } from './left-out.ts';
import { hasOwnPrograms } from './needs-sources.js';
import { clearLeftovers } from './output-lock.ts';
import { folderOf, readAddress, readPathPrefix } from './path-prefix.ts';
import { hasColour, printReport, reportOf } from './print-report.ts';
import { showProgress } from './show-progress.ts';

/** `build`: checks the content and writes the site. Content with errors leaves the last site as it was; with
 * `--release`, what may wait while writing is an error too. */
export const build = defineCommand({
  name: 'build',
  summary: 'check the content and write the site',
  options: ['content', 'output', 'url', 'path-prefix', 'without', 'release'],
  async run({ content, output, url, 'path-prefix': prefix, without, release }) {
    const address = readAddress(url);
    const wanted = prefix === '' ? undefined : readPathPrefix(prefix);
    await requireFolder(content);
    const begun = performance.now();
    await requireFreeOutput(output, content);
    await clearLeftovers(output);
    const moment = momentOf(content);
    // What programs of one's own read beside the content, nobody knows.
    const key = hasOwnPrograms(content) ? undefined : await keyOfBuild({ content, address, wanted, without, release });
    const same = key && (await sameBuild(output, key));
    if (same) {
      process.stdout.write(hasColour(process.stdout) ? same.report.coloured : same.report.plain);
      process.stdout.write(`Nothing has changed since the last build: ${output} is as it was.\n`);
      tellFolder(same.published, wanted, content);
      return 0;
    }
    const checked = await checkContent(content, { release, url: address, forPages: true });
    printReport(checked, 'pretty', checked.summary.errors > 0 ? process.stderr : process.stdout);
    if (checked.summary.errors > 0) return 1;
    // Eleventy takes longer to load than most contents to check, and is not needed to say what is wrong.
    const { buildSite } = await import('./build-site.ts');
    const published = checked.graph.settings?.url;
    const pathPrefix = wanted ?? folderOf(published);
    const { report: progress, end } = showProgress(process.stdout, translator('en'));
    const handover = { checked, folder: content, pathPrefix, progress, ...leftOut(without) };
    const hadSite = existsSync(output);
    await buildSite(handover, output)
      .finally(end)
      .catch((error: unknown) => {
        if (error instanceof UsageError || !hadSite || !existsSync(output)) throw error;
        throw new Error(translator('en')('build.untouched', { output }), { cause: error });
      });
    const report = { coloured: reportOf(checked, 'pretty', true), plain: reportOf(checked, 'pretty', false) };
    const isSteady = moment === momentOf(content);
    if (key && isSteady) await keepBuild(output, { key, published, report });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`Wrote ${await countFiles(output)} files to ${output} in ${seconds} s.\n`);
    tellFolder(published, wanted, content);
    if (!isSteady) process.stderr.write(`${translator('en')('build.contentChanged', { content })}\n`);
    return 0;
  },
});

/**
 * Says for which folder of a web server the site is made, and warns when its address says another. One fact, written once:
 * without a path prefix the address says which folder it is.
 */
function tellFolder(published: string | undefined, wanted: string | undefined, content: string): void {
  const t = translator('en');
  const folder = wanted ?? folderOf(published);
  if (folder !== '/') process.stdout.write(`${t('build.inFolder', { folder })}\n`);
  if (published === undefined || folder === folderOf(published)) return;
  const expected = new URL(folder, published).href;
  const file = path.join(content, 'site.yaml');
  process.stderr.write(`${t('build.otherFolder', { folder, published, expected, file })}\n`);
}

async function countFiles(folder: string): Promise<number> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).length;
}

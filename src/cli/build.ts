import fs from 'node:fs/promises';
import { checkContent } from '../check-content.ts';
import { translator } from '../strings/index.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { requireFolder, requireFreeOutput } from './folders.ts';
import { keepBuild, keyOfBuild, sameBuild } from './kept-build.ts';
import { hasOwnPrograms } from './needs-sources.js';
import { clearLeftovers } from './output-lock.ts';
import { hasColour, printReport, reportOf } from './print-report.ts';
import { showProgress } from './show-progress.ts';

/** `build`: checks the content and writes the site. Content with errors leaves the last site as it was; with
 * `--release`, what may wait while writing is an error too. */
export const build = defineCommand({
  name: 'build',
  summary: 'check the content and write the site',
  options: ['content', 'output', 'path-prefix', 'release'],
  async run({ content, output, 'path-prefix': prefix, release }) {
    const pathPrefix = readPathPrefix(prefix);
    await requireFolder(content);
    const begun = performance.now();
    await requireFreeOutput(output, content);
    await clearLeftovers(output);
    // What programs of one's own read beside the content, nobody knows.
    const key = hasOwnPrograms(content) ? undefined : await keyOfBuild({ content, pathPrefix, release });
    const same = key && (await sameBuild(output, key));
    if (same) {
      process.stdout.write(hasColour(process.stdout) ? same.report.coloured : same.report.plain);
      process.stdout.write(`Nothing has changed since the last build: ${output} is as it was.\n`);
      return 0;
    }
    const checked = await checkContent(content, { release });
    printReport(checked, 'pretty', checked.summary.errors > 0 ? process.stderr : process.stdout);
    if (checked.summary.errors > 0) return 1;
    // Eleventy takes longer to load than most contents to check, and is not needed to say what is wrong.
    const { buildSite } = await import('./build-site.ts');
    const { report: progress, end } = showProgress(process.stdout, translator('en'));
    await buildSite({ checked, folder: content, pathPrefix, progress }, output).finally(end);
    const report = { coloured: reportOf(checked, 'pretty', true), plain: reportOf(checked, 'pretty', false) };
    if (key) await keepBuild(output, { key, report });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`Wrote ${await countFiles(output)} files to ${output} in ${seconds} s.\n`);
    return 0;
  },
});

/** @throws UsageError when the prefix does not begin and end with a slash */
export function readPathPrefix(prefix: string): string {
  if (!/^\/(?:[^\s/?#]+\/)*$/.test(prefix)) {
    throw new UsageError(
      `Unexpected path prefix \`${prefix}\`, expected one that begins and ends with \`/\`, such as \`/handbook/\``,
    );
  }
  return prefix;
}

async function countFiles(folder: string): Promise<number> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).length;
}

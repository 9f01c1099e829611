/**
 * The process in which `start` checks and builds. It is a process of its own so that an edit to the source shows:
 * `start` ends it and begins a new one, while the server and the last good site stay.
 */
import { checkContent } from '../check-content.ts';
import { buildSite } from './build-site.ts';
import { describeError } from './describe-error.ts';
import { printReport } from './print-report.ts';

/** What `start` tells the builder: build once, now. */
export interface BuildRequest {
  readonly content: string;
  readonly output: string;
  readonly pathPrefix: string;
}

/** What the builder answers. */
export interface BuildAnswer {
  /** Whether there is a new site; otherwise the last one stands. */
  readonly written: boolean;
}

async function build({ content, output, pathPrefix }: BuildRequest): Promise<BuildAnswer> {
  const begun = performance.now();
  const checked = await checkContent(content);
  printReport(checked, 'pretty', process.stdout);
  if (checked.summary.errors > 0) return { written: false };
  await buildSite({ checked, folder: content, pathPrefix }, output);
  process.stdout.write(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s.\n`);
  return { written: true };
}

process.on('message', (request: BuildRequest) => {
  build(request)
    .catch((error: unknown) => {
      process.stderr.write(`The site could not be built. ${describeError(error)}\n`);
      return { written: false };
    })
    .then(answer => process.send?.(answer));
});

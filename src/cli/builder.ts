/**
 * The process in which `start` checks and builds. It is a process of its own so that an edit to the source shows:
 * `start` ends it and begins a new one, while the server and the last good site stay.
 */
import os from 'node:os';
import { checkContent } from '../check-content.ts';
import { translator } from '../strings/index.ts';
import { buildSite } from './build-site.ts';
import { describeError } from './describe-error.ts';
import { answerRequests } from './own-process.ts';
import { printReport } from './print-report.ts';
import type { ShownProblem } from './problem-overlay.ts';
import { showProgress } from './show-progress.ts';

/** What `start` tells the builder: build once, now. */
export interface BuildRequest {
  readonly content: string;
  readonly output: string;
  readonly pathPrefix: string;
  /** Whether the content is edited in forms meanwhile: `edit` asks for that. */
  readonly editing: boolean;
}

/** What the builder answers. */
export interface BuildAnswer {
  /** Whether there is a new site; otherwise the last one stands. */
  readonly written: boolean;
  /** What to show in the browser: the errors that stand in the way, or why the build failed. */
  readonly problems: readonly ShownProblem[];
}

async function build({ content, output, pathPrefix, editing }: BuildRequest): Promise<BuildAnswer> {
  const begun = performance.now();
  const checked = await checkContent(content, { forPages: true });
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    // The previewer has told of the others.
    printReport(checked, 'pretty', process.stdout);
    return { written: false, problems: errors };
  }
  const { report: progress, end } = showProgress(process.stdout, translator('en'));
  await buildSite({ checked, folder: content, pathPrefix, progress, editing }, output).finally(end);
  process.stdout.write(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s.\n`);
  return { written: true, problems: [] };
}

// Whoever looks at a page meanwhile must not wait for the whole site.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

answerRequests((request: BuildRequest) =>
  build(request).catch((error: unknown): BuildAnswer => {
    const message = `The site could not be built. ${describeError(error)}`;
    process.stderr.write(`${message}\n`);
    return { written: false, problems: [{ message }] };
  }),
);

/**
 * The process in which `start` checks content after a change and makes the pages that somebody looks at. It keeps what it knows of
 * files that are as they were, so that a change shows at once; the builder makes the whole site afterwards.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type CheckedContent, checkContent, KeptCheck } from '../check-content.ts';
import type { PreviewedSite } from '../handover.ts';
import { describeError } from './describe-error.ts';
import { answerRequests } from './own-process.ts';
import { type PreviewedPages, previewPages } from './previewed-pages.ts';
import type { LookAnswer, LookRequest, PreviewAnswer, PreviewRequest } from './previewer-process.ts';
import { printReport } from './print-report.ts';

const kept = new KeptCheck();
/** Addresses that were pages in this run and are none now: the last build still has them. */
const gone = new Set<string>();
let last: CheckedContent | undefined;
let lastFailure: string | undefined;
let pages: PreviewedPages | undefined;
let site: PreviewedSite | undefined;

async function look(request: LookRequest): Promise<LookAnswer> {
  if (!last) sayChecking();
  const checked = await checkContent(request.content, { kept });
  const changed = lastFailure !== undefined || request.beyondTexts || !last || !isSame(last, checked);
  if (last && changed) sayChecking();
  last = checked;
  lastFailure = undefined;
  if (!changed) return { type: 'looked', changed, ready: site !== undefined, problems: [] };
  printReport(checked, 'pretty', process.stdout);
  const problems = checked.problems.filter(({ severity }) => severity === 'error');
  try {
    if (problems.length === 0) await show(checked, request);
    // A layout may have changed while the content has errors.
    else if (pages) site = await pages.take();
  } catch (error) {
    return { type: 'looked', changed, ready: false, problems: [...problems, { message: sayFailure(error) }] };
  }
  return { type: 'looked', changed, ready: problems.length === 0, problems };
}

const sayChecking = () => process.stdout.write('Checking the content.\n');

/** Takes the pages of content without errors. */
async function show(checked: CheckedContent, request: LookRequest): Promise<void> {
  pages ??= await previewPages(request, checked);
  const next = await pages.take(checked);
  await writeAssets(next, request);
  for (const url of site?.urls ?? []) if (!next.urls.has(url)) gone.add(url);
  for (const url of next.urls) gone.delete(url);
  site = next;
}

async function writeAssets(next: PreviewedSite, { output, assets }: LookRequest): Promise<void> {
  const folder = path.join(assets, next.assets);
  if (fs.existsSync(path.join(output, 'assets', next.assets)) || fs.existsSync(folder)) return;
  const beside = `${folder}.next`;
  fs.rmSync(beside, { recursive: true, force: true });
  fs.mkdirSync(beside, { recursive: true });
  await next.writeAssets(beside);
  fs.renameSync(beside, folder);
}

/** Whether content and problems are those of the last check: files that are as they were are the same objects. */
function isSame(a: CheckedContent, b: CheckedContent): boolean {
  const files = b.graph.content.files;
  const before = a.graph.content.files;
  return (
    before.length === files.length &&
    before.every((file, index) => file === files[index]) &&
    JSON.stringify(a.problems) === JSON.stringify(b.problems)
  );
}

async function part(url: string): Promise<PreviewAnswer> {
  if (!site || !pages) return { type: 'unknown' };
  try {
    const isGone = gone.has(url);
    const html = await pages.page(site, isGone ? '/404.html' : url);
    if (html !== undefined) return { type: 'page', html, status: isGone ? 404 : 200 };
    const text = site.text(url);
    if (text !== undefined) return { type: 'text', text };
    const file = site.picture(url);
    return file === undefined ? { type: 'unknown' } : { type: 'file', file };
  } catch (error) {
    return { type: 'failed', message: sayFailure(error) };
  }
}

function sayFailure(error: unknown): string {
  const message = `The page could not be made. ${describeError(error)}`;
  process.stderr.write(`${message}\n`);
  return message;
}

/** What to say when the content could not even be looked at, such as on a broken disk; the same again is no news. */
function sayUnchecked(error: unknown): LookAnswer {
  const message = `The content could not be checked. ${describeError(error)}`;
  const changed = message !== lastFailure;
  lastFailure = message;
  if (changed) process.stderr.write(`${message}\n`);
  return { type: 'looked', changed, ready: false, problems: [{ message }] };
}

answerRequests(async (request: PreviewRequest): Promise<PreviewAnswer> => {
  if (request.type === 'part') return part(request.url);
  if (request.type === 'look') return look(request).catch(sayUnchecked);
  gone.clear();
  return { type: 'unknown' };
});

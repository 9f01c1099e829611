import type { Problem } from '../problems/problem.ts';
import { translator } from '../strings/index.ts';

const t = translator('en');

/** What the overlay shows of a problem; a build that fails for another reason has a message alone. */
export type ShownProblem = Pick<Problem, 'message'> &
  Partial<Pick<Problem, 'file' | 'line' | 'column' | 'severity' | 'docs'>>;

const boxStyle =
  'position:fixed;inset:auto 0 0 0;z-index:9999;max-height:60vh;overflow:auto;margin:0;padding:1rem 1.25rem;' +
  'background:#fff8f0;color:#1b1b1b;border-top:4px solid #b3420f;font:16px/1.5 system-ui,sans-serif;box-shadow:0 -4px 24px #0004';

/**
 * The problems as a box over the last good page, for whoever writes while `npm start` runs.
 * @param prefix the path prefix of the site, for the links to the manual
 * @returns HTML to put before the end of the body; empty when there is nothing to show
 */
export function problemOverlay(problems: readonly ShownProblem[], prefix: string): string {
  if (problems.length === 0) return '';
  const items = problems.map(problem => {
    const place = problem.file
      ? `<code>${escapeHtml(`${problem.file}:${problem.line}:${problem.column}`)}</code><br>`
      : '';
    const docs = problem.docs
      ? ` <a style="color:#0f5a55" href="${escapeHtml(prefix + problem.docs.slice(1))}">${t('overlay.more')}</a>`
      : '';
    return `<li style="margin:0 0 .75rem">${place}${escapeHtml(problem.message)}${docs}</li>`;
  });
  return `<section role="alert" aria-label="${t('overlay.title')}" style="${boxStyle}"><p style="margin:0 0 .5rem;font-weight:700">${t('overlay.explanation')}</p><ul style="margin:0;padding-left:1.2rem">${items.join('')}</ul></section>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

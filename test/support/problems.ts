import { checkContent } from '../../src/check-content.ts';
import { siteWith } from './run.ts';

/** The problems of a small site with changes, each with its place and rule as `file:line:column rule`. */
export async function problemsWith(
  changes: Readonly<Record<string, string | null>>,
  options: { readonly release?: boolean } = {},
) {
  const folder = await siteWith(changes);
  const { problems } = await checkContent(folder, options);
  const short = (file: string) => file.slice(file.indexOf('content/') + 'content/'.length);
  return problems.map(problem => ({
    ...problem,
    at: `${short(problem.file)}:${problem.line}:${problem.column} ${problem.rule}`,
  }));
}

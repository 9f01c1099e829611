import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindList } from '../../src/kinds/index.ts';
import { linkContent } from '../../src/model/graph.ts';
import type { Content } from '../../src/read/content-file.ts';
import { contentFile, readContent } from '../../src/read/read-content.ts';
import { checkGraph } from '../../src/rules/check-graph.ts';
import { rules } from '../../src/rules/index.ts';
import { translator } from '../../src/strings/index.ts';
import { everyPage } from '../support/every-page.ts';
import { root } from '../support/run.ts';

const t = translator('en');

/** The lines of a file's front matter, its two fences included; every line of a YAML file. */
function frontMatterLines(file: string, text: string): number {
  const lines = text.split('\n');
  return file.endsWith('.yaml') ? lines.length - 1 : lines.indexOf('---', 1) + 1;
}

/**
 * Takes one line out of a file and checks and makes everything again.
 * @returns what is wrong with the outcome: nothing, when the site is whole or the file is named in a problem
 */
function withoutLine(content: Content, index: number, line: number, text: string): string | undefined {
  const file = content.files[index];
  if (!file) return undefined;
  const changed = text
    .split('\n')
    .filter((_, number) => number !== line)
    .join('\n');
  const { path: inside, file: shown } = file.source;
  const files = content.files.with(index, contentFile(inside, shown, Buffer.from(changed), kindList));
  const graph = linkContent({ ...content, files });
  const problems = checkGraph(graph, { rules, t, today: '2026-01-01' });
  // A warning or a hint leaves the site whole, wherever it stands.
  if (problems.some(({ severity }) => severity === 'error')) {
    const named = problems.some(problem => problem.file === shown && problem.line >= 1 && problem.column >= 1);
    const elsewhere = problems.map(problem => `${problem.file}:${problem.line} ${problem.rule}`);
    // What a session no longer covers stands in its programme.
    const isOfProgramme = problems.every(({ rule }) => rule === 'uncovered-activity');
    return named || isOfProgramme ? undefined : `${shown}:${line + 1} is not named, but ${elsewhere.join(', ')}`;
  }
  const urls = everyPage(graph);
  return urls.length === new Set(urls).size ? undefined : `${shown}:${line + 1} two pages at one address`;
}

async function deletions(folder: string, step: number): Promise<string[]> {
  const content = await readContent(path.join(root, folder), kindList);
  const problems = checkGraph(linkContent(content), { rules, t, today: '2026-01-01' });
  expect(problems).toEqual([]);
  const wrong: string[] = [];
  let count = 0;
  for (const [index, { source }] of content.files.entries()) {
    const text = await fs.readFile(path.join(root, folder, source.path), 'utf8');
    for (let line = 0; line < frontMatterLines(source.path, text); line += 1) {
      count += 1;
      if (count % step !== 0) continue;
      const outcome = withoutLine(content, index, line, text);
      if (outcome) wrong.push(outcome);
    }
  }
  return wrong;
}

describe('taking out one line of front matter', () => {
  it('of the small site gives a whole site or a problem with a place, for every line', async () => {
    expect(await deletions('test/sites/small', 1)).toEqual([]);
  });

  it('of the shipped content gives a whole site or a problem with a place, for every sixty-first line', async () => {
    expect(await deletions('content', 61)).toEqual([]);
  });
});

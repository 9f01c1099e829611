import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { manifestSchema } from '../../src/views/manifest.ts';
import { startBuilder } from '../support/builder.ts';
import { brokenTrees, type RightTree, rightTrees, type Tree } from '../support/content-trees.ts';
import { everyPage } from '../support/every-page.ts';
import { brokenLinksOf } from '../support/links.ts';
import { htmlOf, pagesOf, wordsOf } from '../support/pages.ts';
import { emptyFolder } from '../support/run.ts';

const builder = startBuilder();
afterAll(() => builder.end());

async function written(files: Tree): Promise<string> {
  const folder = path.join(await emptyFolder(), 'content');
  for (const [name, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await fs.writeFile(path.join(folder, name), text);
  }
  return folder;
}

const errorsIn = async (content: string) => {
  const { problems, graph } = await checkContent(content);
  for (const { message, line, column } of problems) {
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  }
  return { graph, errors: problems.filter(({ severity }) => severity === 'error') };
};

/** Pages that nobody is led to: those for what is not there, and for a reader without a network. */
const withoutLink = /^\/(?:404\.html|offline\/)$/;

/** Goes from the home page along all links, and to where a search leads. */
async function reachedIn(site: string): Promise<Set<string>> {
  const pages = new Set(await pagesOf(site));
  const reached = new Set(['/']);
  for (const page of reached) {
    for (const [, href = ''] of (await htmlOf(site, page)).matchAll(/<(?:a|form)\s[^>]*?(?:href|action)="([^"#?]+)/g)) {
      if (pages.has(href)) reached.add(href);
    }
  }
  return reached;
}

async function expectWhole(site: string, { tasks }: RightTree): Promise<void> {
  expect(await brokenLinksOf(site)).toEqual([]);
  const reached = await reachedIn(site);
  expect((await pagesOf(site)).filter(page => !reached.has(page) && !withoutLink.test(page))).toEqual([]);
  const manifest = manifestSchema.parse(JSON.parse(await fs.readFile(path.join(site, 'manifest.json'), 'utf8')));
  for (const { url, bytes, sha256 } of manifest.programmes.flatMap(({ artefacts }) => artefacts)) {
    const file = await fs.readFile(path.join(site, url, url.endsWith('/') ? 'index.html' : ''));
    expect({ url, bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') }).toEqual({
      url,
      bytes,
      sha256,
    });
  }
  for (const { programme, session, texts } of tasks) {
    const words = wordsOf(await htmlOf(site, `/${programme}/sessions/${session}/worksheet/`));
    for (const text of texts) expect(words, `${programme}/${session}`).toContain(text);
  }
}

describe('any content folder', () => {
  it('is checked without an error when it is right, and makes every page', async () => {
    await fc.assert(
      fc.asyncProperty(rightTrees, async ({ files }) => {
        const { errors, graph } = await errorsIn(await written(files));
        expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
        everyPage(graph);
      }),
      { numRuns: 12 },
    );
  });

  it('is built or has errors that say why, whatever went wrong with its files', async () => {
    await fc.assert(
      fc.asyncProperty(brokenTrees, async files => {
        const { errors, graph } = await errorsIn(await written(files));
        if (errors.length === 0) everyPage(graph);
      }),
      { numRuns: 60 },
    );
  });

  it('becomes a site whose pages are reached, whose links lead somewhere and whose files are as it says', async () => {
    await fc.assert(
      fc.asyncProperty(rightTrees, async tree => {
        const output = path.join(await emptyFolder(), 'site');
        const { written: isThere, problems } = await builder.ask(await written(tree.files), output);
        expect({ isThere, problems }).toEqual({ isThere: true, problems: [] });
        await expectWhole(output, tree);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

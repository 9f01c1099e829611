import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeEleventySite } from '../../bench/handbook/eleventy.ts';
import { writeHugoSite } from '../../bench/handbook/hugo.ts';
import { writeContent } from '../../bench/handbook/mentorbook.ts';
import { handbookPages } from '../../bench/handbook/pages.ts';
import { writeStarlightSite } from '../../bench/handbook/starlight.ts';
import { checkContent } from '../../src/check-content.ts';
import { emptyFolder } from '../support/run.ts';

const count = 100;
const pages = handbookPages(count);
const writers = {
  mentorbook: writeContent,
  eleventy: writeEleventySite,
  hugo: writeHugoSite,
  starlight: writeStarlightSite,
};
let folder: string;

beforeAll(async () => {
  folder = await emptyFolder();
  for (const [name, write] of Object.entries(writers)) write(path.join(folder, name), count);
});

/** The words of every Markdown file of a folder. */
async function wordsBelow(name: string): Promise<string[]> {
  const files = await fs.readdir(path.join(folder, name), { recursive: true });
  const texts = await Promise.all(
    files.filter(file => file.endsWith('.md')).map(file => fs.readFile(path.join(folder, name, file), 'utf8')),
  );
  return texts.join(' ').match(/[A-Za-z]+/g) ?? [];
}

describe('the handbook of the benchmark', () => {
  it('has pages of 600 to 900 words, give or take their last paragraph', () => {
    expect(pages).toHaveLength(count);
    for (const { body, lines } of pages) {
      const words = `${lines.join(' ')} ${body}`.match(/[A-Za-z]+/g)?.length ?? 0;
      expect(words).toBeGreaterThanOrEqual(580);
      expect(words).toBeLessThanOrEqual(1000);
    }
  });

  it('is made of guide pages, sessions, checklists, question banks and agreements', () => {
    const kinds = pages.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(5);
    expect(kinds.filter(kind => kind === 'guide')).toHaveLength(76);
  });

  it('is the same text for every program', async () => {
    const common = pages.flatMap(({ body }) => body.match(/[A-Z][a-z]+ [a-z]+ [a-z]+/g)?.[0] ?? []);
    for (const name of Object.keys(writers)) {
      const words = (await wordsBelow(name)).join(' ');
      for (const beginning of common) expect(words).toContain(beginning);
    }
  });

  it('is content without an error for Mentorbook', async () => {
    const { summary } = await checkContent(path.join(folder, 'mentorbook'));
    expect(summary.errors).toBe(0);
  });
});

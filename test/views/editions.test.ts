import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { capabilities, type Publication, publish } from '../../src/views/publication.ts';
import { searchPages } from '../../src/views/search/search-page.ts';
import { sessionPage } from '../../src/views/session-pages.ts';
import { homePage } from '../../src/views/site-pages.ts';
import { siteWith, smallFile } from '../support/run.ts';

/** The small site with its programme in Spanish too, under `/parejas/`. */
async function bilingual(changes: Readonly<Record<string, string | null>> = {}): Promise<Publication> {
  const site = await smallFile('site.yaml');
  const folder = await siteWith({
    'site.yaml': `${site.replace('  - pairs\n', '  - pairs\n  - parejas\n')}translations:\n  es:\n    title: Manual pequeño\n`,
    ...changes,
  });
  const from = path.join(folder, 'programmes', 'pairs');
  const to = path.join(folder, 'programmes', 'parejas');
  await fs.cp(from, to, { recursive: true });
  const programme = path.join(to, 'programme.md');
  const text = await fs.readFile(programme, 'utf8');
  await fs.writeFile(programme, text.replace('\n---\n', '\nlanguage: es\ntranslationOf: pairs\n---\n'));
  return publish((await checkContent(folder)).graph, new Set(capabilities));
}

describe('a site in two languages', () => {
  it('has a home page and a search page in each, which lead to each other', async () => {
    const publication = await bilingual();
    const homes = publication.editions.map(edition => homePage(publication, edition));
    expect(homes.map(({ url, language, title }) => ({ url, language, title }))).toEqual([
      { url: '/', language: 'en-GB', title: 'Small handbook' },
      { url: '/es/', language: 'es', title: 'Manual pequeño' },
    ]);
    expect(homes[1]?.translations.map(({ name, url }) => `${name} ${url}`)).toEqual(['English /', 'Español /es/']);
    const searches = searchPages(publication, []);
    expect(searches.map(({ url }) => url)).toEqual(['/search/', '/es/search/']);
  });

  it('shows on each home page the programmes in its language, and where the others are', async () => {
    const publication = await bilingual();
    const [english, spanish] = publication.editions.map(edition => homePage(publication, edition));
    expect(english?.programmes.map(({ id, alsoIn }) => [id, alsoIn.map(({ url }) => url)])).toEqual([
      ['pairs', ['/parejas/']],
    ]);
    expect(spanish?.programmes.map(({ id }) => id)).toEqual(['parejas']);
    expect([...(english?.elsewhere ?? []), ...(spanish?.elsewhere ?? [])]).toEqual([]);
  });

  it('leads from a page to the same page in the other language', async () => {
    const { programmes } = await bilingual();
    const [context] = programmes;
    const session = context?.programme.find('session', 'first');
    if (!context || !session) throw new Error('Unexpected site without its first session');
    expect(sessionPage(session, context).translations.map(({ url }) => url)).toEqual([
      '/pairs/sessions/first/',
      '/parejas/sessions/first/',
    ]);
  });
});

describe('an organisation’s own words', () => {
  it('come before those of Mentorbook, and make a language spoken that was not', async () => {
    const folder = await siteWith({
      'site.yaml': (await smallFile('site.yaml')).replace('en-GB', 'vi'),
      'overrides/strings/vi.yaml': 'site.home: Trang chủ\nprogramme.stage: Giai đoạn {number}\n',
    });
    const { graph, problems } = await checkContent(folder);
    expect(problems.filter(({ file }) => file.includes('overrides'))).toEqual([]);
    const { t } = publish(graph, new Set(capabilities));
    expect(t('site.home')).toBe('Trang chủ');
    expect(t('programme.stage', { number: 2 })).toBe('Giai đoạn 2');
    expect(t('site.next')).toBe('Next');
  });

  it('are checked like any other file: an unknown key has its nearest name', async () => {
    const folder = await siteWith({ 'overrides/strings/vi.yaml': 'site.hom: Trang chủ\n' });
    const { problems } = await checkContent(folder);
    const found = problems.map(({ rule, line, column, suggestion }) => ({ rule, line, column, suggestion }));
    expect(found).toEqual([{ rule: 'unknown-key', line: 1, column: 1, suggestion: 'site.home' }]);
  });
});

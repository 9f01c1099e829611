import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { siteWith, smallFile } from '../support/run.ts';

const guide = 'programmes/pairs/guide/x.md';
const page = (body: string, more = '') => `---\ntitle: X\nsummary: S.\norder: 3\n${more}---\n${body}\n`;

/** What the check says of the small site with some files added: rule, place and message. */
async function problemsOf(changes: Readonly<Record<string, string>>, more?: (folder: string) => Promise<void>) {
  const folder = await siteWith(changes);
  await more?.(folder);
  const { problems } = await checkContent(folder);
  return problems.map(({ rule, severity, file, line, message }) => ({
    rule,
    severity,
    at: `${path.relative(path.resolve(folder), path.resolve(file))}:${line}`,
    message,
  }));
}

const errorsAt = (problems: Awaited<ReturnType<typeof problemsOf>>, place: string) =>
  problems.filter(({ severity, at }) => severity === 'error' && at.startsWith(place)).map(({ rule }) => rule);

const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at));

/** Far above what the check needs on a slow machine; a pattern that goes wrong takes minutes. */
const patience = 60_000;

describe('a text made to take long', () => {
  /** Openings without ends, and the like: each took from seconds to hours once, or does so in other programs. */
  const pumped: Readonly<Record<string, string>> = {
    brackets: '['.repeat(49_000),
    pairs: '[['.repeat(200_000),
    footnotes: '[^'.repeat(200_000),
    names: '[name '.repeat(8_000),
    tags: '<a b={'.repeat(8_000),
    comments: '<!--'.repeat(12_000),
    templates: '{% '.repeat(16_000),
    remarks: '{/*'.repeat(16_000),
    attributes: '{:'.repeat(24_000),
    stars: `${'*'.repeat(24_000)}a${'*'.repeat(24_000)}`,
    strokes: `a${'*'.repeat(900_000)} b`,
    quotes: `a${'"'.repeat(49_000)}`,
    spaces: `a${' '.repeat(900_000)}b`,
    references: `${many(9_000, at => `[a${at}]: /x`).join('\n')}\n\n${many(9_000, at => `[a${at}]`).join(' ')}`,
    headings: many(60_000, () => '## A').join('\n\n'),
    lists: '- '.repeat(10_000),
    nested: many(900, at => `${' '.repeat(at * 2)}- a`).join('\n'),
    deep: `${'>'.repeat(10_000)} hi`,
  };

  it.each(Object.entries(pumped))('is checked soon all the same: %s', { timeout: patience }, async (_, text) => {
    await expect(problemsOf({ [guide]: page(text) })).resolves.toBeInstanceOf(Array);
  });

  it.each([
    ['a quote in a quote in a quote', `${'> '.repeat(30)}hi`],
    ['a list in a list in a list', many(20, at => `${'  '.repeat(at)}- a`).join('\n')],
    ['bold in bold in bold', `${'**a '.repeat(30)}${' b**'.repeat(30)}`],
    ['a paragraph of a megabyte', '*word* '.repeat(120_000)],
  ])('is an error where nobody could follow it: %s', async (_, text) => {
    expect(errorsAt(await problemsOf({ [guide]: page(text) }), guide)).toContain('endless-text');
  });

  /** Front matter that multiplies, that is deep, or whose keys are compared with one another. */
  const matters: Readonly<Record<string, string>> = {
    bomb: `a: &a [x,x,x,x,x,x,x,x,x]\n${many(8, at => `${'bcdefghi'[at]}: &${'bcdefghi'[at]} [${many(9, () => `*${'abcdefghi'[at]}`)}]`).join('\n')}`,
    merges: `a: &a {x: 1}\n${many(8, at => `${'bcdefghi'[at]}: &${'bcdefghi'[at]} {<<: [${many(9, () => `*${'abcdefghi'[at]}`)}]}`).join('\n')}`,
    loop: 'a: &a [*a]',
    brackets: `title: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    hyphens: `title:\n${'- '.repeat(10_000)}a`,
    keys: many(100_000, at => `k${at}: 1`).join('\n'),
    colons: 'a: b: c\n'.repeat(5_000),
    twice: 'title: b\n'.repeat(5_000),
    tabs: '\ta: b\n'.repeat(5_000),
    spaces: `title: ${' '.repeat(150_000)}x y`,
  };

  it.each(Object.entries(matters))('is an error in front matter: %s', { timeout: patience }, async (_, text) => {
    const problems = await problemsOf({ [guide]: `---\n${text}\n---\nText.\n` });
    expect(errorsAt(problems, guide).length).toBeGreaterThan(0);
    expect(problems.filter(({ at }) => at.startsWith(guide)).length).toBeLessThan(150);
  });

  it('is looked for at the top alone, when front matter is missing', { timeout: patience }, async () => {
    for (const text of ['\n'.repeat(900_000), `${' \n'.repeat(400_000)}a`, 'a\n'.repeat(400_000)])
      expect(errorsAt(await problemsOf({ [guide]: text }), guide)).toEqual(['broken-front-matter']);
  });

  it('is not read at all when it is larger than any text of a handbook', async () => {
    const problems = await problemsOf({
      [guide]: page('word\n\n'.repeat(400_000)),
      'site.yaml': '# \n'.repeat(400_000),
    });
    expect(problems.find(({ at }) => at === `${guide}:1`)?.message).toContain('Unexpected file of 2.5 MB');
    expect(errorsAt(problems, 'site.yaml:1')).toEqual(['broken-front-matter']);
  });
});

describe('an address that a handbook has no use for', () => {
  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&#10;script:alert(1)',
    'java&Tab;script:alert(1)',
    'javascript&colon;alert(1)',
    'javascript%3Aalert(1)',
    '&nbsp;javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://x.example/y',
    'file:///etc/passwd',
    'intent://x',
    'ms-word:ofe',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\/elsewhere.example',
    'https:elsewhere.example',
    'https:/elsewhere.example',
    'https://bank.example@elsewhere.example',
    'https://%zz',
    'tel:*%2306%23',
    'mailto:a@b.example%0Abcc:c@d.example',
    '../../../../../../etc/passwd',
    '..%2f..%2f..%2fsite.md',
    '%2e%2e/%2e%2e/%2e%2e/x.md',
    'a%00b.md',
    'C:\\x.md',
  ];

  it('is refused in links, pictures, references and between angle brackets', async () => {
    const lines = refused.flatMap(address => [
      `[l](<${address}>)`,
      `![p](<${address}>)`,
      `[l][${refused.indexOf(address)}]`,
      ...(/^[a-z]+:/i.test(address) ? [`<${address}>`] : []),
    ]);
    const definitions = refused.map((address, at) => `[${at}]: <${address}>`);
    const body = `${lines.join('\n\n')}\n\n${definitions.join('\n')}`;
    const problems = await problemsOf({ [guide]: page(body) });
    expect(errorsAt(problems, guide).filter(rule => rule === 'broken-link').length).toBeGreaterThanOrEqual(
      lines.length - 2,
    );
    expect(errorsAt(problems, guide).filter(rule => rule !== 'broken-link')).toEqual([]);
  });

  it('is refused in front matter', async () => {
    const site = await smallFile('site.yaml');
    const programme = await smallFile('programmes/pairs/programme.md');
    const problems = await problemsOf({
      'site.yaml': `${site.replace(/^url:.*$/m, 'url: "javascript:alert(1)"')}editAddress: "javascript:{path}"\ntheme:\n  logo:\n    file: ../../secret.svg\n    alternative: A\n`,
      'programmes/pairs/programme.md': programme
        .replace('ada@small.example', '"a@b.example?bcc=c@d.example"')
        .replace('ben@small.example', '"a%0d@b.example"'),
      [guide]: page('Text.', 'adaptedFrom:\n  - title: T\n    url: "https://bank.example@elsewhere.example/"\n'),
    });
    expect(problems.filter(({ rule }) => rule === 'wrong-value').map(({ at }) => at)).toEqual([
      `${guide}:7`,
      'programmes/pairs/programme.md:36',
      'programmes/pairs/programme.md:39',
      'site.yaml:3',
      'site.yaml:10',
      'site.yaml:13',
    ]);
  });

  it('is refused as an earlier address when it leads out of the site, or to what is no page', async () => {
    const aliases = [
      '/../../x/',
      '/a/../../../z/',
      '/%2e%2e/%2e%2e/y/',
      '//elsewhere.example/',
      '/\\\\elsewhere/',
      '/.git/hooks/x',
      '/a/.%2e/b',
      '/a\\0b/',
      '/index.html',
      '/Pairs/',
      '/_headers',
      '/_nginx.conf',
      '/assets/x.html',
      '/manifest.json',
      '/pairs/calendar.ics/',
      '/404.html',
      '/old.html/x/',
    ];
    const list = aliases.map(alias => `  - "${alias}"\n`).join('');
    const problems = await problemsOf({ [guide]: page('Text.', `aliases:\n${list}`) });
    expect(new Set(problems.filter(({ severity }) => severity === 'error').map(({ at }) => at))).toEqual(
      new Set(aliases.map((_, at) => `${guide}:${at + 6}`)),
    );
  });
});

describe('what stands in the content folder', () => {
  it('is not followed out of it', async () => {
    const problems = await problemsOf({}, async folder => {
      const outside = path.join(path.dirname(folder), 'outside');
      await fs.mkdir(outside);
      await fs.writeFile(path.join(outside, 'secret.md'), page('Secret.'));
      await fs.symlink(path.join(outside, 'secret.md'), path.join(folder, guide));
      await fs.symlink(outside, path.join(folder, 'programmes/pairs/sheets'));
      await fs.symlink(folder, path.join(folder, 'library/loop'));
      await fs.symlink(path.join(outside, 'secret.png'), path.join(folder, 'programmes/pairs/guide/x.png'));
    });
    const links = problems.filter(({ rule }) => rule === 'broken-front-matter').map(({ at }) => at);
    expect(links).toEqual([
      'library/loop:1',
      'programmes/pairs/guide/x.md:1',
      'programmes/pairs/guide/x.png:1',
      'programmes/pairs/sheets:1',
    ]);
  });

  it.each([
    'con',
    'lpt1',
    'A',
    'a..',
    'a b',
    '%2e%2e',
    '__proto__',
    'a\\..\\b',
    'аdmin',
    'é',
    '{{ x }}',
    'l'.repeat(101),
  ])('has names that are folders on every computer: not %s', async name => {
    const problems = await problemsOf({ [`programmes/pairs/guide/${name}.md`]: page('Text.') });
    expect(errorsAt(problems, `programmes/pairs/guide/${name}`)).toContain('unplaced-file');
  });

  it('gives objects nothing but their own keys', async () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const problems = await problemsOf({
      [guide]: page(
        'Read {{ __proto__ }} and {{ constructor }}.',
        keys.map(key => `${key}:\n  polluted: true\n`).join(''),
      ),
      'programmes/constructor/programme.md': '---\ntitle: C\n---\nText.\n',
    });
    expect(problems.filter(({ rule, at }) => rule === 'unknown-key' && at.startsWith(guide)).length).toBe(keys.length);
    expect(errorsAt(problems, `${guide}:`).filter(rule => rule === 'unknown-placeholder').length).toBe(2);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each(['js', 'javascript', 'coffee', 'json', 'toml'])('runs no front matter: ---%s', async language => {
    const problems = await problemsOf({ [guide]: `---${language}\n{ title: globalThis.ran = true }\n---\nText.\n` });
    expect(errorsAt(problems, guide)).toEqual(['broken-front-matter']);
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  });

  it.each([
    ['a bell', '"X\\u0007"', '0007'],
    ['an override of the direction', '"X \\u202Egnp.exe"', '202E'],
    ['half a letter', '"X \\uD83D"', 'D83D'],
    ['hidden words', `X${String.fromCodePoint(0xe0041, 0xe0042)}`, 'E0041'],
    ['words set apart without an end', '"X \\u2067abc"', '2067'],
  ])('has no sign that nobody sees: %s', async (_, title, number) => {
    const problems = await problemsOf({ [guide]: page('Text.').replace('title: X', `title: ${title}`) });
    expect(problems.find(({ rule }) => rule === 'hidden-sign')).toMatchObject({
      at: `${guide}:2`,
      message: expect.stringContaining(`(number ${number})`),
    });
  });

  it('may have flags, families and words set apart in pairs', async () => {
    const flag = String.fromCodePoint(0x1f3f4, 0xe0067, 0xe0062, 0xe0065, 0xe006e, 0xe0067, 0xe007f);
    const problems = await problemsOf({ [guide]: page(`${flag} 👨‍👩‍👧 ❤️ \u2067سلام\u2069 and \u200Fمرحبا.`) });
    expect(problems.filter(({ rule }) => rule === 'hidden-sign')).toEqual([]);
  });
});

describe('a picture', () => {
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`;

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="x.js"/>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">x</svg:script>',
    '<path onload="alert(1)" d="M0 0"/>',
    "<path/onclick='x' d='M0 0'/>",
    '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
    '<a href="&#106;avascript:alert(1)"><path d="M0 0"/></a>',
    '<image href="https://elsewhere.example/dot.png"/>',
    '<use xlink:href="data:image/svg+xml;base64,AAAA"/>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    '<style>@import "https://elsewhere.example/x.css";</style>',
    '<path style="fill:url(https://elsewhere.example/x)"/>',
    '<set attributeName="href" to="x"/>',
  ])('does not run or fetch: %s', async inside => {
    const problems = await problemsOf({ 'programmes/pairs/guide/x.svg': svg(inside) });
    expect(errorsAt(problems, 'programmes/pairs/guide/x.svg:1')).toEqual(['unsafe-picture']);
  });

  it('may draw, name its own parts, and hold dots', async () => {
    const inside =
      '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0"/><use href="#a"/><image href="data:image/png;base64,AAAA"/><text>on = off</text>';
    expect(await problemsOf({ 'programmes/pairs/guide/x.svg': svg(inside) })).toEqual([]);
  });

  it('multiplies nothing, and has a size that can be printed', async () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`;
    const problems = await problemsOf({ 'programmes/pairs/guide/bomb.svg': bomb }, async folder => {
      const head = Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff0806000000', 'hex');
      await fs.writeFile(path.join(folder, 'programmes/pairs/guide/dots.png'), Buffer.concat([head, Buffer.alloc(64)]));
      await fs.truncate(path.join(folder, 'programmes/pairs/guide/bomb.svg'), bomb.length);
      const heavy = await fs.open(path.join(folder, 'programmes/pairs/guide/heavy.jpg'), 'w');
      await heavy.truncate(50_000_000);
      await heavy.close();
    });
    expect(problems.map(({ at, rule }) => `${at} ${rule}`)).toEqual(
      ['bomb.svg', 'dots.png', 'heavy.jpg'].map(name => `programmes/pairs/guide/${name}:1 unsafe-picture`),
    );
  });
});

describe('HTML, where site.yaml lets it through', () => {
  const withHtml = async (body: string) =>
    problemsOf({ 'site.yaml': `${await smallFile('site.yaml')}html: true\n`, [guide]: page(body) });

  it('is told of where it is left out, with its place', async () => {
    const bad = [
      '<script>alert(1)</script>',
      '<b onclick="x()">b</b>',
      '<span style="color:red">s</span>',
      '<iframe src="https://elsewhere.example"></iframe>',
      '<a href="javascript:x">a</a>',
      '<img src=x onerror=x>',
      '<form><input></form>',
      '<div id="main">d</div>',
      '<!-- c -->',
      '<constructor>',
      '<div <b',
    ];
    const problems = await withHtml(bad.join('\n\n'));
    const lines = problems
      .filter(({ rule }) => rule === 'foreign-markup')
      .map(({ at }) => Number(at.split(':').at(-1)));
    expect([...new Set(lines)]).toEqual(bad.map((_, at) => 6 + at * 2));
  });

  it('is no problem where it is simple', async () => {
    const text =
      'm<sup>2</sup>, <kbd>Ctrl</kbd>, <abbr title="World Health Organization">WHO</abbr>, <span lang="fr">oui</span>.<br>\n\n<details><summary>More</summary>\n\nText.\n\n</details>\n\n<ol start="3"><li>Three</li></ol>';
    expect(await withHtml(text)).toEqual([]);
  });

  it('does not stand inside itself without end', async () => {
    for (const text of ['<div>'.repeat(10_000), `a ${'<b>'.repeat(9_000)}`])
      expect(errorsAt(await withHtml(text), guide)).toContain('endless-text');
  });
});

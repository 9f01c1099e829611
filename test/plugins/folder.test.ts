import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { classicScript, importsOf } from '../../plugins/classic-script.ts';
import { folderPage } from '../../plugins/folder-page.ts';

describe('a module as a plain script', () => {
  /** Runs a plain script with what it imports, and gives what it exports. */
  async function run(script: string | undefined, imports: Readonly<Record<string, object>> = {}) {
    let factory: (load: (name: string) => Promise<object>) => Promise<object> = async () => ({});
    vm.runInNewContext(script ?? '', {
      define: (_: string, made: typeof factory) => {
        factory = made;
      },
    });
    return { ...(await factory(async name => imports[name] ?? {})) };
  }

  it('takes what it imports, by another name too, and gives what it exports', async () => {
    const source =
      "import {\n  one,\n  two as other,\n} from './numbers.js';\n\nexport const sum = one + other;\nexport function twice() {\n  return sum * 2;\n}\nexport async function later() {\n  return (await import('./words.js')).word;\n}\n";
    expect(importsOf(source)).toEqual(['numbers.js']);
    const made = await run(classicScript('sum.js', source), {
      './numbers.js': { one: 1, two: 2 },
      './words.js': { word: 'hello' },
    });
    const { sum, twice, later } = made as { sum: number; twice(): number; later(): Promise<string> };
    expect([sum, twice(), await later()]).toEqual([3, 6, 'hello']);
  });

  it.each([
    ['a default export', 'export default 1;\n'],
    ['a list of exports', 'const one = 1;\nexport { one };\n'],
    ['a whole module under one name', "import * as all from './all.js';\n"],
    ['the address of the module', 'const here = import.meta.url;\n'],
  ])('is none where the module has %s: its page does without', (_, source) => {
    expect(classicScript('odd.js', source)).toBeUndefined();
  });
});

describe('a page in a folder', () => {
  const site = {
    pathPrefix: '/books/',
    published: 'https://alder.example/books/',
    files: new Set(['index.html', 'pairs/index.html', 'pairs/goal sheet.pdf', 'media/a.png']),
    scripts: new Set(['print.js']),
  };
  const made = (html: string, file = 'pairs/index.html') => folderPage(html, file, site, '');

  it.each([
    ['<a href="/books/">', '<a href="../index.html">'],
    ['<a href="/books/pairs/?q=a#b">', '<a href="index.html?q=a#b">'],
    ['<a href="#here">', '<a href="#here">'],
    ['<a href="/books/pairs/goal%20sheet.pdf" download>', '<a href="goal%20sheet.pdf" download>'],
    ['<img src="/books/media/a.png" alt="">', '<img src="../media/a.png" alt="">'],
    ['<a href="https://other.example/books/">', '<a href="https://other.example/books/">'],
    ['<a href="/books/schemas/term.json">', '<a href="https://alder.example/books/schemas/term.json">'],
    ['<form data-root="/books/">', '<form data-root="https://alder.example/books/">'],
  ])('turns %s into %s', (before, after) => {
    expect(made(before)).toBe(after);
  });

  it('loses what works on the web alone, and the way to it', () => {
    const html =
      '<ul><li><a href="#web">Web</a></li><li><a href="#all">All</a></li></ul><section class="web-only" id="web"><p>x</p></section><p id="all"></p>';
    expect(made(html)).toBe('<ul><li><a href="#all">All</a></li></ul><p id="all"></p>');
  });

  it('starts the scripts that can run in a folder, and no others', () => {
    const tag = (name: string) => `<script type="module" src="/books/assets/1/${name}"></script>\n`;
    expect(made(`<body>${tag('search.js')}${tag('print.js')}</body>`)).toBe(
      '<body><script src="/books/assets/1/modules.js" data-start="print.js"></script>\n</body>',
    );
  });
});

import fs from 'node:fs/promises';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorbook, siteWith, smallFile } from '../support/run.ts';

let site: string;
let files: string[];

/** What would act if anything took it for more than words: HTML, Nunjucks, Liquid, Typst, XML, calendars. */
const words =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay what it is
  '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{ 7*7 }} {% set x = 7*7 %}{# gone #} #(7*7) $ 7 dot 7 $ @x ]]> <!-- x --> &#106;avascript:x ${7*7} <%= 7*7 %> \\input{x}\nEND:VCALENDAR\nATTENDEE:x';
const quoted = JSON.stringify(words);
/** The same as Markdown: without line ends, and with braces that are no fact. */
const line = words.replaceAll('\n', ' ').replaceAll('{{', '\\{\\{').replaceAll('<', '\\<').replaceAll('*', '\\*');
const markdown = JSON.stringify(line);

beforeAll(async () => {
  const programme = (await smallFile('programmes/pairs/programme.md'))
    .replace('title: Pairs', `title: ${markdown}`)
    .replace('title: Begin', `title: ${markdown}`)
    .replace('one: learner\n    many: learners', `one: ${quoted}\n    many: ${quoted}`)
    .replace('name: Ada', `name: ${quoted}\n    phone: ${quoted}\n    note: ${markdown}`)
    .replace('version: "1.10"', `version: ${quoted}`);
  const content = await siteWith({
    'site.yaml': (await smallFile('site.yaml'))
      .replace('title: Small handbook', `html: true\ntitle: ${quoted}`)
      .replace('description: A handbook for tests.', `description: ${quoted}`)
      .replace('name: Small Society', `name: ${quoted}`)
      .replace('licence: CC BY 4.0', `licence: ${quoted}`),
    'programmes/pairs/programme.md': programme,
    'programmes/pairs/sessions/first.md': (await smallFile('programmes/pairs/sessions/first.md')).replace(
      /^title: .*$/m,
      `title: ${markdown}`,
    ),
    'library/checklists/meeting.md': (await smallFile('library/checklists/meeting.md')).replace(
      /^title: .*$/m,
      `title: ${markdown}`,
    ),
    'programmes/pairs/agreements/working.md': (await smallFile('programmes/pairs/agreements/working.md')).replace(
      /^title: .*$/m,
      `title: ${markdown}`,
    ),
    'programmes/pairs/guide/x.md': `---
title: ${markdown}
summary: ${markdown}
order: 3
keywords:
  - ${quoted}
adaptedFrom:
  - title: ${quoted}
    url: 'https://x.example/"onmouseover="alert(3)'
---
## ${line}

[t](https://x.example/?a="onclick=x "title\\" onx=1")

| ${line.replaceAll('|', '')} | b |
| --- | --- |
| c | #d |

\`\`\`js <script>.x"y"
</code></pre><script>alert(4)</script>{{ 7*7 }}{% raw %}
\`\`\`

m<sup>2</sup> <mark onclick="alert(5)" style="color:red">marked</mark> <svg onload=alert(6)><script>alert(7)</script></svg> <a href="javascript:alert(8)">a</a>

<details open ontoggle="alert(9)"><summary>More</summary>

Inside **bold**.

</details>

<iframe srcdoc="<script>alert(10)</script>"></iframe><form action="https://elsewhere.example"><input name="q"></form>
<style>body { display: none }</style><base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0; url=https://elsewhere.example/">
<math><mtext><table><mglyph><style><img src=x onerror=alert(11)></style></mglyph></table></mtext></math>
<noscript><p title="</noscript><img src=x onerror=alert(12)>"></noscript>
`,
  });
  site = path.join(await emptyFolder(), 'site');
  const { code, stdout, stderr } = await mentorbook('build', '--content', content, '--output', site);
  if (code !== 0) throw new Error(stdout + stderr);
  files = (await fs.readdir(site, { recursive: true })).map(file => file.split(path.sep).join('/'));
});

const read = (file: string) => fs.readFile(path.join(site, file), 'utf8');
const endingWith = (...endings: string[]) => files.filter(file => endings.some(ending => file.endsWith(ending)));

/** Every tag of a page, with its attributes. */
const tagsOf = (html: string) => html.match(/<[a-z!/](?:[^<>"']|"[^"]*"|'[^']*')*>/gi) ?? [];

describe('a site made of hostile words', () => {
  it('has no script, style, frame, handler or address of a writer in any page', async () => {
    const pages = endingWith('.html');
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const html = await read(page);
      for (const tag of tagsOf(html)) {
        expect(tag, page).not.toMatch(
          /^<(?:iframe|base|object|embed|style|math|svg[^>]*onload|meta http-equiv="refresh" content="0; url=http)/i,
        );
        const bare = tag.replace(/"[^"]*"/g, '""');
        expect(bare, page).not.toMatch(/\son[a-z]+\s*=|\sstyle=/i);
        expect(tag, page).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data|vbscript):/i);
      }
      for (const [, attributes = ''] of html.matchAll(/<script([^>]*)>/g))
        expect(attributes, page).toMatch(/\ssrc="\/|application\/(?:ld\+)?json/);
      expect(html, page).not.toMatch(/<img src=x|<script>alert/);
    }
  });

  it('runs no template in them', async () => {
    for (const file of endingWith('.html', '.md', '.ics', '.txt', '.xml', '.json', '.webmanifest'))
      expect((await read(file)).match(/[^\d.]49[^\d.%]/), file).toBeNull();
    const page = await read('pairs/guide/x/index.html');
    expect(page).toContain('{{ 7*7 }} {% set x = 7*7 %}{# gone #} #(7*7) $ 7 dot 7 $ @x');
    expect(page).toContain('&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(4)');
  });

  it('shows the HTML that is let through, and the words of what is not', async () => {
    const page = await read('pairs/guide/x/index.html');
    expect(page).toContain('m<sup>2</sup> <mark>marked</mark>');
    expect(page).toContain(
      '<details><summary><strong>More</strong></summary><p>Inside <strong>bold</strong>.</p></details>',
    );
    const texts = unzipSync(await fs.readFile(path.join(site, 'pairs/handbook/../handbook.epub')));
    const book = Object.entries(texts).filter(([name]) => name.endsWith('.xhtml'));
    expect(book.map(([, bytes]) => new TextDecoder().decode(bytes)).join('')).toContain('m<sup>2</sup>');
  });

  it('keeps each line of a calendar what it is', async () => {
    const [calendar = ''] = endingWith('.ics');
    const lines = (await read(calendar)).split('\r\n').filter(each => each !== '' && !each.startsWith(' '));
    for (const each of lines) expect(each).toMatch(/^[A-Z][A-Z-]*[;:]/);
    expect(lines.filter(each => each === 'END:VCALENDAR')).toHaveLength(1);
    expect(lines.filter(each => each.startsWith('ATTENDEE'))).toEqual([]);
  });

  it('has sound XML in every file for Word, LibreOffice and readers of books, with no address but those of the web', async () => {
    const packed = endingWith('.docx', '.odt', '.epub');
    expect(packed.length).toBeGreaterThan(5);
    for (const file of packed) {
      for (const [name, bytes] of Object.entries(unzipSync(await fs.readFile(path.join(site, file))))) {
        expect(name).not.toMatch(/\.\.|^\/|\\/);
        if (!/\.(?:xml|rels|xhtml|opf|ncx)$/.test(name)) continue;
        const text = new TextDecoder().decode(bytes);
        new DOMParser({
          onError: (level, message) => {
            throw new Error(`${file} ${name}: ${level} ${message}`);
          },
        }).parseFromString(text, 'text/xml');
        expect(text, `${file} ${name}`).not.toMatch(/(?:href|src|Target)="\s*(?:javascript|data|vbscript|file):/i);
        expect(text, `${file} ${name}`).not.toMatch(/<script|<!ENTITY|\son[a-z]+="/);
      }
    }
  });

  it('has no action in a PDF but opening web addresses', async () => {
    for (const file of endingWith('.pdf')) {
      const text = (await fs.readFile(path.join(site, file))).toString('latin1');
      expect(text, file).not.toMatch(
        /\/JavaScript|\/JS\b|\/Launch|\/EmbeddedFile|\/SubmitForm|\/OpenAction\s*<<\s*\/S\s*\/(?!GoTo)/,
      );
      for (const [, address = ''] of text.matchAll(/\/URI \(([^)]*)/g))
        expect(address, file).toMatch(/^(?:https?:|mailto:|tel:)/);
    }
  });

  it('gives search, other programs and the outline words alone', async () => {
    for (const file of endingWith('.json', '.webmanifest')) expect(JSON.parse(await read(file)), file).toBeTruthy();
    expect(await read('llms.txt')).not.toMatch(/(?<!\\)<(?:script|img)/);
    for (const file of endingWith('.md')) expect(await read(file), file).not.toMatch(/(?<!\\)<(?:script|img)/);
  });

  it('has the licences of what others wrote beside its scripts', async () => {
    const [licences = ''] = files.filter(file => /^assets\/[0-9a-f]{8}\/licences\.txt$/.test(file));
    expect(await read(licences)).toContain('pagefind');
  });
});

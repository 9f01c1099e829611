import { describe, expect, it } from 'vitest';
import { bring, dot } from './support.ts';

/** The text of a page that was imported by itself, below its front matter. */
async function page(text: string, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const brought = await bring({
    'notes/page.md': text,
    'notes/other.md': '# Other\n\n## A part of it\n\nWords.\n',
    ...more,
  });
  return { brought, body: brought.page('page'), front: brought.text('guide/page.md').split('---\n')[1] ?? '' };
}

describe('an imported text', () => {
  it('keeps its front matter in YAML, TOML, JSON or a comment', async () => {
    const forms = [
      '---\ntitle: A page\ndescription: What it is.\nweight: 3\n---\nWords.',
      '+++\ntitle = "A page"\ndescription = "What it is."\nweight = 3\n+++\nWords.',
      '{\n  "title": "A page",\n  "description": "What it is.",\n  "weight": 3\n}\nWords.',
      '<!-- \ntitle: A page\ndescription: What it is.\nweight: 3\n-->\nWords.',
      'Title: A page\nSummary: What it is.\n\nWords.',
    ];
    for (const form of forms) {
      const { body, front } = await page(form);
      expect({ front, body }).toEqual({
        front: expect.stringMatching(/^title: A page\nsummary: What it is\.\norder: \d\n$/),
        body: 'Words.',
      });
    }
  });

  it('is read whatever its line ends, byte-order mark, encoding and broken front matter', async () => {
    const crlf = await page('\uFEFF---\r\ntitle: A page\r\n---\r\n\r\n## One\r\n\r\nWords.\r\n');
    expect(crlf.body).toBe('## One\n\nWords.');
    const wide = await page('', {
      'notes/page.md': new Uint8Array([0xff, 0xfe, ...Buffer.from('# Caf\u00e9\n\nWords.', 'utf16le')]),
    });
    expect(wide.front).toContain('title: Café');
    expect(wide.brought.notes).toContain('notes/page.md:1 changed encoding');
    const broken = await page('---\ntitle: Talk: the first\nauthor: "Ada\ntoc: true\n---\nWords.\n');
    expect(broken.front).toContain('title: "Talk: the first"');
    expect(broken.brought.notes).toContain('notes/page.md:2 left frontMatter');
  });

  it('keeps other keys as notes of the writer’s own, and credits who wrote it', async () => {
    const { brought, front } = await page(
      '---\ntitle: A page\nauthor: Ada Reyes\ndate: 2020-02-03T10:00:00Z\nlicense: CC BY 4.0\nlevel: 2\nlayout: wide\nkeywords: [quit, leave]\n---\nWords.\n',
    );
    expect(front).toContain('keywords:\n  - quit\n  - leave\n');
    expect(front).toContain(
      'adaptedFrom:\n  - title: A page\n    author: Ada Reyes\n    date: 2020-02-03\n    licence: CC BY 4.0\n',
    );
    expect(front).toContain('x-level: 2\n');
    expect(brought.notes).toEqual(
      expect.arrayContaining(['notes/page.md:6 changed keptKey', 'notes/page.md:7 left key']),
    );
    expect(brought.report.hasLicence).toBe(true);
    expect(await brought.problems()).toEqual([]);
  });

  it('has one title, and headings that leave out no level', async () => {
    const { body, front, brought } = await page(
      '#Welcome\n\nIntro.\n\n###Deep\n\nOne.\n\nSet\n===\n\n##### Deeper\n\nTwo.\n\n- ## In a list\n',
    );
    expect(front).toContain('title: Welcome');
    expect(body).toBe('Intro.\n\n## Deep\n\nOne.\n\n## Set\n\n### Deeper\n\nTwo.\n\n- **In a list**');
    expect(brought.found('headingSpace')).toEqual(['#Welcome', '###Deep']);
    expect(brought.notes).toContain('notes/page.md:12 changed headingLevel');
    expect(await brought.problems()).toEqual([]);
  });

  it('is told apart from another of the same name', async () => {
    const brought = await bring({
      'a.md': '# Overview\n\nOne.\n',
      'b.md': '# Overview\n\nTwo.\n',
      'c/a.md': '# Overview\n\nThree.\n',
    });
    expect(brought.order).toEqual(['Overview', 'Overview (2)', 'C / Overview']);
    expect(brought.paths.filter(file => file.startsWith('guide/'))).toEqual([
      'guide/a-2.md',
      'guide/a.md',
      'guide/b.md',
    ]);
  });

  it('has web tags turned into what Markdown has for them', async () => {
    const { body, brought } = await page(
      '# Page\n\n<h2 align="center">A heading</h2>\n\n<p>Some <strong>bold</strong><br/>and <kbd>Esc</kbd>.</p>\n\n<img src="pic one.png" alt="A picture" width=20>\n\n<table><tr><th>Who</th><th>What</th></tr><tr><td>Ada</td><td><ul><li>reads</li><li>writes</li></ul></td></tr></table>\n\n<video src="https://films.example/a.mp4"></video>\n\n<a name="spot"></a>\n\n### At the spot\n\nGo to [the spot](#spot). <del>Old</del> <your name>\n\n<script>track()</script>\n',
      { 'notes/pic one.png': dot },
    );
    expect(body).toContain('## A heading\n\nSome **bold**\\\nand `Esc`.\n\n![A picture](../pictures/pic-one.png)');
    expect(body).toContain('| Who | What |\n| - | - |\n| Ada | reads; writes |');
    expect(body).toContain('<https://films.example/a.mp4>');
    expect(body).toContain('[the spot](#at-the-spot). Old `<your name>`');
    expect(brought.notes).toEqual(
      expect.arrayContaining(['notes/page.md:17 changed struck', 'notes/page.md:19 left script']),
    );
    expect(await brought.problems()).toEqual([]);
  });

  it('has its links followed by file, by name in any case, by reference and by anchors of other programs', async () => {
    const { body, brought } = await page(
      '# Page\n\n## What to do, first?\n\n[a](./other.md) [b](OTHER.md#A-Part-of-it) [c](other) [d][o] [e](#what-to-do-first) [f](/notes/other.html) [g](http://x.example/a b) www.site.example\n\n[h](mailto:a@b.example) [i](skype:ada) [j]() [k](file.docx) [l](../notes/) [m](missing.md "why")\n\n[o]: other.md#a-part-of-it\n',
      {
        'notes/file.docx': 'x',
        'notes/deep/x.md':
          '# X\n\n[up](../page.md#what-to-do-first) ![](../../none.png) ![Far](https://x.example/far.png) ![](data:image/png;base64,iVBORw0KGgo=)\n',
      },
    );
    expect(body).toContain(
      '[a](other.md) [b](other.md#a-part-of-it) [c](other.md) [d](other.md#a-part-of-it) [e](#what-to-do-first) [f](other.md)',
    );
    expect(body).toContain('[www.site.example](http://www.site.example)');
    expect(body).toContain('[h](mailto:a@b.example) i j k');
    expect(brought.found('address')).toEqual(['skype:ada']);
    expect(brought.found('brokenLink')).toContain('[m](missing.md)');
    expect(brought.report.files.find(({ file }) => file === 'notes/file.docx')?.reason).toBe('unreadable');
    const x = brought.page('x');
    expect(x).toMatch(
      /^\[up\]\(page\.md#what-to-do-first\) +\[Far\]\(https:\/\/x\.example\/far\.png\) !\[\]\(\.\.\/pictures\/x-[0-9a-f]{8}\.png\)$/,
    );
    expect(brought.found('missingPicture')).toEqual(['![](../../none.png)']);
  });

  it('has no mark that readers would see, and no name in braces that is read as a fact', async () => {
    const { body, brought } = await page(
      '# Page\n\n> [!WARNING]\n> Take care.\n\nSay {{ mentor }} or {mentor}. :tada: ==Bright== %%hidden%% [x][nowhere] <name> text\n\n[[Other]] and ![[pic.png]]\n\n{: .wide}\n\n<!-- a remark -->\n\n- one\n{: .list}\n\nTerm\n: Meaning.\n\n• round\n• again\n',
      { 'notes/pic.png': dot },
    );
    expect(body).toContain('> **Warning**\n>\n> Take care.');
    expect(body).toContain('Say \\[insert: mentor] or (mentor). 🎉 Bright x `<name>` text');
    expect(body).toContain('[Other](other.md) and ![](../pictures/pic.png)');
    expect(body).toContain('- round\n- again');
    expect(brought.found('remark')).toEqual(['%%hidden%%', '<!-- a remark -->']);
    const problems = await brought.problems();
    expect(problems.map(problem => problem.split(' ')[1])).toEqual(['placeholder-left', 'missing-alternative']);
  });

  it('gives its tick lists as checklists and points out its lists of questions', async () => {
    const text =
      '# Getting ready\n\n## Before you go\n\n- [ ] **Pack.** Take a pen.\n- [x] Mentees, send the agenda\n  - the goals\n  - [ ] and the date\n\n## Ask\n\n- What went well?\n- What next?\n- Who helps?\n';
    const brought = await bring({ 'page.md': text, 'other.md': '# O\n\nWords.\n' });
    expect(brought.page('page')).toBe(
      '## Before you go\n\n[Before you go](../checklists/before-you-go.md)\n\n## Ask\n\n- What went well?\n- What next?\n- Who helps?',
    );
    expect(brought.text('checklists/before-you-go.md')).toBe(
      '---\ntitle: Before you go\nitems:\n  - label: Pack\n    text: Take a pen.\n  - text: Mentees, send the agenda\n    owner: mentee\n    covers:\n      - the goals\n  - text: and the date\n---\n',
    );
    expect(brought.notes).toContain('page.md:12 taken bank');
    expect(await brought.problems()).toEqual([]);

    const banks = await bring({ 'page.md': text, 'other.md': '# O\n\nWords.\n' }, { banks: true });
    expect(banks.text('questions/ask.md')).toContain(
      'title: Ask\nquestions:\n  - text: What went well?\n    topic: Ask\n',
    );
    expect(banks.text('sessions/first-meeting.md')).toContain('questions:\n  - ask\n');
    expect(banks.page('page')).toContain('## Ask\n\n[Ask](../sessions/first-meeting.md)');
    expect(await banks.problems()).toEqual([]);
  });

  it('is one page for each top heading when it is long or when that is asked for', async () => {
    const words = 'Some words that fill a line of the page. '.repeat(60);
    const text = `# Handbook\n\nIntro, see [two](#two).\n\n## One\n\n${words}\n\n### Inner\n\n${words}\n\n## Two\n\n${words}\n\n## Three\n\n${words}\n`;
    const brought = await bring({ 'handbook.md': text });
    expect(brought.order).toEqual(['Handbook / Handbook', 'Handbook / One', 'Handbook / Two', 'Handbook / Three']);
    expect(brought.page('handbook')).toBe('Intro, see [two](two.md).');
    expect(brought.page('one')).toContain('## Inner');
    expect((await bring({ 'handbook.md': text }, { split: 'whole' })).order).toEqual(['Handbook']);
    expect(await brought.problems()).toEqual([]);
  });

  it('without any marks gets headings where short lines stand above longer ones', async () => {
    const brought = await bring({
      'talk.txt':
        'How to talk well\nCategory\nAdvice\nAuthor\nAda Reyes\nA talk is more than words, and it needs a little thought before it begins.\nBefore the talk\nThink of two things that you would like to hear about, and write both of them down.\nAfter the talk\nSay what you take with you from the talk, and fix the date of the next one.\nComments\n',
    });
    expect(brought.page('how-to-talk-well')).toMatch(
      /^A talk is more.*\n\n## Before the talk\n\nThink.*\n\n## After the talk\n\nSay/,
    );
    expect(brought.text('guide/how-to-talk-well.md')).toContain('author: Ada Reyes');
    expect(brought.found('furniture')).toEqual(['Category: Advice', 'Author: Ada Reyes', 'Comments']);
  });
});

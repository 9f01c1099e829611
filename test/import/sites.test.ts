import { describe, expect, it } from 'vitest';
import { bring, dot } from './support.ts';

const page = (front: string, body = 'Some words.') => `---\n${front}\n---\n\n${body}\n`;

describe('an import of a site of Jekyll', () => {
  const source = {
    '_config.yml':
      'title: Buddy handbook\ndescription: For buddies.\nbaseurl: /buddies\nurl: https://org.example\nlang: en-GB\nemail: buddies@org.test\nrepository: org/buddies\n',
    'index.md': page(
      'title: Home\nnav_order: 1\nlayout: default',
      'Read [for mentors]({{ site.baseurl }}/mentors/) and [how to begin]({{ "/begin.html" | relative_url }}).\n\nWrite to {{ site.email }} or {{ site.phone }}.',
    ),
    'mentors/index.md': page('title: Mentors\nnav_order: 2\nhas_children: true\npermalink: /mentors/'),
    'mentors/first.md': page(
      'title: First steps\nparent: Mentors\nnav_order: 1\nredirect_from:\n  - /old/first/\n',
      '## On this page\n{: .no_toc .text-delta }\n\n1. TOC\n{:toc}\n\n{% include note.html content="Mind the gap" %}\n\n{% raw %}Use {{ name }} here.{% endraw %}\n\n## Your first *day*\n\nSee [the rules]({% link rules.md %}) and [day one](#your-first-day) and [a place](../rules#no-1-be-kind).\n\n![A desk]({{ site.baseurl }}/assets/desk photo.png){: width="200" }\n\n{% if site.beta %}Only for some.{% endif %}\n{% for m in site.data.mentors %}\n- {{ m.name }}\n{% endfor %}',
    ),
    'begin.md': page('title: How to begin\nnav_order: 3'),
    'rules.md': page(
      'title: Rules\nnav_order: 9\nnav_exclude: true',
      '### No. 1: Be kind\n\nAlways.\n\n##### Deep\n\nDown here. Read <https://org.example/buddies/begin.html#nowhere>.',
    ),
    'README.md': '# The project\n\nFor people who work on the site.\n',
    '_includes/note.html': '<div>{{ include.content }}</div>',
    '_layouts/default.html': '<html>{{ content }}</html>',
    'assets/desk photo.png': dot,
    'assets/unused.png': dot,
    'assets/main.css': 'a {}',
    'files/form.pdf': 'x',
  };

  it('keeps titles, order and sections, and follows links by every kind of address', async () => {
    const brought = await bring(source);
    expect(brought.order).toEqual(['Home', 'How to begin', 'Rules', 'Mentors / Mentors', 'Mentors / First steps']);
    expect(brought.page('home')).toContain('[for mentors](mentors.md) and [how to begin](begin.md)');
    expect(brought.page('home')).toContain('Write to <buddies@org.test> or \\[insert: site.phone].');
    const first = brought.page('first');
    expect(first).toContain('Use \\{{ name }} here.');
    expect(first).toContain(
      '[the rules](rules.md) and [day one](#your-first-day) and [a place](rules.md#no-1-be-kind)',
    );
    expect(first).toContain('![A desk](../pictures/desk-photo.png)');
    expect(first).toContain('Only for some.');
    expect(first).not.toMatch(/\{[%:]/);
    expect(brought.page('rules')).toContain('## No. 1: Be kind\n\nAlways.\n\n### Deep');
    expect(brought.text('guide/first.md')).toContain('aliases:\n  - /old/first/\n');
    expect(brought.text('programme.md')).toContain('title: Buddy handbook\nsummary: For buddies.');
    expect(brought.text('programme.md')).toContain('language: en-GB');
  });

  it('says of each thing that it left or changed where it stood', async () => {
    const brought = await bring(source);
    expect(brought.found('command').join(' ')).toContain('Mind the gap');
    expect(brought.found('command').join(' ')).toContain('m.name');
    expect(brought.notes).toContain('mentors/first.md:27 left command');
    expect(brought.found('gap')).toEqual(['{{ site.phone }}']);
    expect(brought.found('anchor')).toEqual([
      '[https://org.example/buddies/begin.html#nowhere](https://org.example/buddies/begin.html#nowhere)',
    ]);
    expect(Object.fromEntries(brought.report.files.map(({ file, reason }) => [file, reason]))).toEqual({
      '_config.yml': 'settings',
      'index.md': 'page',
      'mentors/index.md': 'page',
      'mentors/first.md': 'page',
      'begin.md': 'page',
      'rules.md': 'page',
      'README.md': 'project',
      '_includes/note.html': 'machinery',
      '_layouts/default.html': 'machinery',
      'assets/desk photo.png': 'picture',
      'assets/unused.png': 'unusedPicture',
      'assets/main.css': 'machinery',
      'files/form.pdf': 'document',
    });
    expect(brought.found('words')).toEqual([]);
  });

  it('passes the check but for what is to be filled in', async () => {
    const problems = await (await bring(source)).problems();
    expect(problems).toEqual([expect.stringContaining('guide/home.md:8 placeholder-left')]);
  });
});

describe('an import of a site of Hugo', () => {
  const source = {
    'hugo.toml': 'title = "Guide for pairs"\nbaseURL = "https://pairs.example/"\nlanguageCode = "en-us"\n',
    'content/_index.md':
      '+++\ntitle = "Welcome"\n+++\n\nGo to [week one]({{< ref "week-1.md" >}}) or [the page]({{< relref "/guides/talks#ask" >}}).\n',
    'content/guides/_index.md': '---\ntitle: Guides\nweight: 2\n---\n\nPages to read.\n',
    'content/guides/talks/index.md':
      '+++\ntitle = "Good talks"\nweight = 10\naliases = ["/talks/"]\ndate = 2024-05-01\n+++\n\n{{% notice tip %}}\nListen *first*.\n{{% /notice %}}\n\n{{< figure src="two.png" alt="Two people" >}}\n\n## Ask\n\n{{< youtube abc123 >}}\n\n{{< unknown a="b" >}}\n',
    'content/guides/talks/two.png': dot,
    'content/guides/week-1.md':
      '---\ntitle: Week one\nweight: 5\ndraft: false\n---\n\n![](/img/plan.svg)\n\n[Back](../talks/) and [home](/).\n',
    'content/guides/later.md': '---\ntitle: Later\ndraft: true\n---\n\nNot yet.\n',
    'content/guides/link.md':
      '---\ntitle: Links\nweight: 20\n---\n\nRead [later](later.md) or [nothing](nothing.md) or [it](http://pairs.example/guides/week-1/).\n',
    'static/img/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'layouts/index.html': '<html></html>',
  };

  it('keeps titles, order and sections, and follows its references', async () => {
    const brought = await bring(source);
    expect(brought.order).toEqual([
      'Welcome',
      'Guides / Guides',
      'Guides / Week one',
      'Guides / Good talks',
      'Guides / Links',
      'Guides / Later',
    ]);
    expect(brought.page('welcome')).toBe('Go to [week one](week-1.md) or [the page](talks.md#ask).');
    const talks = brought.page('talks');
    expect(talks).toContain('> **Tip**\n>\n> Listen *first*.');
    expect(talks).toContain('![Two people](../pictures/two.png)');
    expect(talks).toContain('<https://www.youtube.com/watch?v=abc123>');
    expect(brought.page('week-1')).toBe('![](../pictures/plan.svg)\n\n[Back](talks.md) and [home](welcome.md).');
    expect(brought.page('link')).toBe('Read later or nothing or [it](week-1.md).');
    expect(brought.text('guide/later.md')).toContain('draft: true');
    expect(brought.notes).toEqual(
      expect.arrayContaining([
        'content/guides/link.md:6 left draftLink',
        'content/guides/link.md:6 left brokenLink',
        'content/guides/talks/index.md:18 left command',
        'content/guides/week-1.md:7 changed noAlternative',
      ]),
    );
    expect(await brought.problems()).toEqual([expect.stringContaining('missing-alternative')]);
  });
});

describe('an import of a site of MkDocs', () => {
  const source = {
    'mkdocs.yml':
      'site_name: Peer book\nsite_url: https://peer.example/book/\nrepo_url: https://github.com/org/peer\nnav:\n  - Home: index.md\n  - For mentors:\n      - mentors/start.md\n      - The talk: mentors/talk.md\n  - Words: words.md\nmarkdown_extensions:\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n',
    'docs/index.md':
      '# Welcome\n\n[TOC]\n\nTo [start](mentors/start.md#first-things_1) or [the words](https://github.com/org/peer/blob/main/docs/words.md).\n',
    'docs/mentors/start.md':
      '# Start\n\n## First things\n\nOne.\n\n## First things\n\n!!! warning "Take care"\n    Mind this.\n\n    - a list\n\n??? note\n    Folded.\n\n=== "Mentor"\n\n    Do this.\n\n=== "Mentee"\n\n    Do that.\n\n--8<-- "includes/contact.md"\n\nPress ++enter++ and ==mark== it :tada: :material-check:\n\n![Plan](../img/plan.png){ width=300 align=left }\n',
    'docs/mentors/talk.md':
      'Talk\n====\n\nSee [start](../start/) and [missing](../none.md).\n\nMentor\n:   Someone who helps.\n\nA note[^1].\n\n[^1]: The note.\n',
    'docs/words.md': '# Words\n\n*[PR]: pull request\n\n| A | B |\n|---|---|\n| one | two<br>three |\n',
    'docs/img/plan.png': dot,
    'includes/contact.md': 'Write to the *office*.\n',
  };

  it('takes order, titles and sections from its list of pages, and turns its boxes into quotations', async () => {
    const brought = await bring(source);
    expect(brought.order).toEqual(['Welcome', 'Words', 'For mentors / Start', 'For mentors / Talk']);
    expect(brought.page('welcome')).toBe('To [start](start.md#first-things-2) or [the words](words.md).');
    const start = brought.page('start');
    expect(start).toContain('> **Take care**\n>\n> Mind this.\n>\n> - a list');
    expect(start).toContain('> **Note**\n>\n> Folded.');
    expect(start).toContain('**Mentor**\n\nDo this.\n\n**Mentee**\n\nDo that.');
    expect(start).toContain('Write to the *office*.');
    expect(start).toContain('Press enter and mark it 🎉');
    expect(start).toContain('![Plan](../pictures/plan.png)');
    const talk = brought.page('talk');
    expect(talk).toContain('See [start](start.md) and missing.');
    expect(talk).toContain('**Mentor:**\nSomeone who helps.');
    expect(talk).toContain('A note (1).\n\n---\n\n1. The note.');
    expect(brought.report.files.find(({ file }) => file === 'includes/contact.md')?.reason).toBe('included');
    expect(brought.found('words')).toEqual([]);
    expect(await brought.problems()).toEqual([]);
  });
});

describe('an import of a site of Docusaurus', () => {
  const source = {
    'docusaurus.config.js':
      "// a remark: 'no'\nmodule.exports = { title: 'Mentor docs', tagline: 'All of it', url: 'https://d.example', baseUrl: '/m/', presets: [['classic', { docs: { editUrl: 'https://github.com/org/docs/edit/main/' } }]] };\n",
    'sidebars.js':
      "module.exports = {\n  main: [\n    'intro',\n    { type: 'category', label: 'For mentors', collapsed: false, items: ['mentors/why', { type: 'doc', id: 'mentors/how', label: 'How' }] },\n    { type: 'link', label: 'Site', href: 'https://x.example' },\n    'words',\n  ],\n};\n",
    'docs/intro.mdx':
      '---\nid: intro\nslug: /\n---\nimport Tabs from \'@theme/Tabs\';\nimport {\n  Card\n} from \'@site/src/Card\';\n\n# Welcome\n\n{/* hidden remark */}\n\n<Card title="Why" href="./mentors/why.md" />\n\n<Tabs>\n<TabItem value="a" label="Apple">\n\nAn apple.\n\n</TabItem>\n</Tabs>\n\nLine{\' \'}two {props.name}.\n',
    'docs/mentors/_category_.json': '{"label": "Mentors here", "position": 2}',
    'docs/mentors/why.md':
      '---\nsidebar_position: 1\n---\n# Why? {#why-id}\n\n:::tip[Good to know]\n\nRead [how](./how.md#the-steps) or [it](how#the-steps).\n\n:::::\n\n:::note\n\nPlain <b>bold</b> <Unknown thing="word" />.\n\n:::\n',
    'docs/mentors/how.md':
      '---\ntitle: How to do it\nsidebar_position: 2\n---\n\n## The *steps* {#the-steps}\n\nBack to [why](/docs/mentors/why#why-id), the [start](/m/docs/) or [words](@site/docs/words.md).\n',
    'docs/words.md': '# Words\n\n<details>\n<summary>More of it</summary>\n\nInside.\n\n</details>\n',
    'src/pages/index.tsx': 'x',
    'static/img/logo.svg': '<svg/>',
  };

  it('takes order and sections from its sidebar, and its components as what they say', async () => {
    const brought = await bring(source);
    expect(brought.order).toEqual(['Welcome', 'Words', 'For mentors / Why?', 'For mentors / How to do it']);
    const intro = brought.page('intro');
    expect(intro).toContain('[Why](why.md)');
    expect(intro).toContain('**Apple**\n\nAn apple.');
    expect(intro).toContain('Line two \\[insert: props.name].');
    expect(intro).not.toMatch(/import|Tabs|hidden/);
    const why = brought.page('why');
    expect(why).toContain('> **Good to know**\n>\n> Read [how](how.md#the-steps) or [it](how.md#the-steps).');
    expect(why).toContain('> **Note**\n>\n> Plain **bold**');
    expect(brought.page('how')).toContain('Back to [why](why.md), the [start](intro.md) or [words](words.md).');
    expect(brought.page('words')).toBe('**More of it**\n\nInside.');
    expect(brought.found('component').join()).toContain('<Unknown thing="word" />');
    expect(brought.found('words')).toEqual([]);
    expect(await brought.problems()).toEqual([expect.stringContaining('guide/intro.md')]);
  });
});

describe('an import of a book', () => {
  it('of GitBook takes the order from SUMMARY.md', async () => {
    const brought = await bring({
      'SUMMARY.md':
        '# Table of contents\n\n* [Welcome](README.md)\n\n## Mentors\n\n* [Zero](z.md)\n  * [Inner](deep/a.md)\n\n## Mentees\n\n* [Middle](m.md)\n',
      'README.md':
        '---\ndescription: What it is.\n---\n\n# Welcome\n\n{% hint style="info" %}\nA **hint**.\n{% endhint %}\n\n{% embed url="https://films.example/1" %}\n',
      'z.md': '# Zero\n\n{% content-ref url="deep/a.md" %}\n[a.md](deep/a.md)\n{% endcontent-ref %}\n',
      'deep/a.md': '# Inner\n\nWords.\n',
      'm.md': '# Middle\n\nWords.\n',
    });
    expect(brought.order).toEqual(['Welcome', 'Mentors / Zero', 'Mentors / Inner', 'Mentees / Middle']);
    expect(brought.page('welcome')).toBe('> **Info**\n>\n> A **hint**.\n\n<https://films.example/1>');
    expect(await brought.problems()).toEqual([]);
  });

  it('of mdBook takes in files and keeps its numbers out of titles', async () => {
    const brought = await bring({
      'book.toml': '[book]\ntitle = "The book"\nlanguage = "en"\n',
      'src/SUMMARY.md': '# Summary\n\n[Introduction](intro.md)\n\n- [One](one.md)\n  - [Two](two.md)\n- [Draft]()\n',
      'src/intro.md': '# Introduction\n\n{{#include part.md}}\n',
      'src/part.md': 'A part.\n',
      'src/one.md': '# One\n\nWords.\n',
      'src/two.md': '# Two\n\nWords.\n',
    });
    expect(brought.order).toEqual(['Introduction', 'One / One', 'One / Two']);
    expect(brought.page('intro')).toBe('A part.');
  });

  it('of Jupyter Book turns its blocks with a name into boxes and pictures', async () => {
    const brought = await bring({
      '_toc.yml':
        'format: jb-book\nroot: intro\nparts:\n  - caption: Talks\n    chapters:\n      - file: talks/first\n',
      'intro.md':
        '# Intro\n\n```{note}\nMind this.\n```\n\n```{admonition} Good to know\n:class: tip\nIt helps.\n```\n\n```{toctree}\ntalks/first\n```\n',
      'talks/first.md':
        '### Short\n\nFirst of all.\n\n# The first talk\n\n```{figure} ../img/a.png\n:alt: Two chairs\nTwo chairs in a room.\n```\n',
      'img/a.png': dot,
    });
    expect(brought.order).toEqual(['Intro', 'Talks / The first talk']);
    expect(brought.page('intro')).toBe('> **Note**\n>\n> Mind this.\n\n> **Good to know**\n>\n> It helps.');
    expect(brought.page('first')).toBe(
      '## Short\n\nFirst of all.\n\n## The first talk\n\n![Two chairs](../pictures/a.png)\n\nTwo chairs in a room.',
    );
    expect(brought.found('words')).toEqual([]);
  });

  it('of a wiki follows links by name', async () => {
    const brought = await bring({
      '_Sidebar.md': '* [[Home]]\n* [[Getting started|Getting-Started]]\n* [[Later on]]\n',
      '_Footer.md': 'Footer.\n',
      'Home.md': 'Begin with [[Getting Started]], then [[what comes later|Later-on]] or [[Nowhere]].\n',
      'Getting-Started.md': '#Hello\n\nWords.\n',
      'Later-on.md': '## Part\n\nWords.\n',
    });
    expect(brought.order).toEqual(['Home', 'Hello', 'Later on']);
    expect(brought.page('home')).toBe(
      'Begin with [Getting Started](getting-started.md), then [what comes later](later-on.md) or Nowhere.',
    );
    expect(brought.found('brokenLink')).toEqual(['[Nowhere](Nowhere)']);
  });
});

describe('an import of pages without a known program', () => {
  it('takes their order from the page that lists them, and the names of folders as parts', async () => {
    const brought = await bring({
      'README.md':
        '# Our mentoring\n\n![build](https://img.shields.io/badge/build-ok.svg)\n\n1. [Second things](z/later.md)\n2. [Rules](rules.md)\n',
      'rules.md': '# Rules\n\nBe kind.\n',
      'z/later.md': '# Later\n\nWords.\n',
      'z/alone.md': '# Alone\n\nWords.\n',
      'CONTRIBUTING.md': '# Contributing\n\nFork it.\n',
      'notes.rst': 'Notes\n=====\n',
      'logo.ai': 'x',
    });
    expect(brought.order).toEqual(['Our mentoring', 'Rules', 'Z / Later', 'Z / Alone']);
    expect(brought.page('our-mentoring')).toBe('1. [Second things](later.md)\n2. [Rules](rules.md)');
    expect(brought.report.files.map(({ file, reason }) => `${file} ${reason}`)).toEqual(
      expect.arrayContaining(['CONTRIBUTING.md project', 'notes.rst otherFormat', 'logo.ai document']),
    );
  });

  it('takes it from the numbers in names and in the pages, and from the navigation of Eleventy', async () => {
    const numbered = await bring({
      '10-last.md': '# Last\n\nSee [first](02 - first page.md).\n',
      '02 - first page.md': '# First\n\nWords.\n',
      '03-middle/02-b.md': '# B\n\nWords.\n',
      '03-middle/01-a.md': '# A\n\nWords.\n',
    });
    expect(numbered.order).toEqual(['First', 'Last', 'Middle / A', 'Middle / B']);
    expect(numbered.page('last')).toBe('See [first](first-page.md).');
    const keyed = await bring({
      'a.md': '---\ntitle: Deep\neleventyNavigation:\n  key: deep\n  parent: top\n  order: 1\n---\nWords.\n',
      'b.md':
        '---\ntitle: The top\npermalink: /top/\neleventyNavigation:\n  key: top\n  order: 1\n---\nTo [deep](/a/).\n',
      'c.md':
        "---\ntitle: Other\neleventyNavigation:\n  key: other\n  order: 0\n---\nTo [the top]({{ '/top/' | url }}).\n",
    });
    expect(keyed.order).toEqual(['Other', 'The top / The top', 'The top / Deep']);
    expect(keyed.page('c')).toBe('To [the top](b.md).');
    expect(keyed.page('b')).toBe('To [deep](a.md).');
    expect(keyed.text('guide/b.md')).toContain('aliases:\n  - /top/\n');
  });

  it('takes the text of web pages without the bars around it, in any script', async () => {
    const brought = await bring({
      'страница.html':
        '<!doctype html><html lang="uk"><head><title>Сайт</title><style>a{}</style></head><body><nav><a href="/">Home</a></nav><main><h1>Зустріч</h1><h3>Перша</h3><p>Слова та <a href="друга.html#кінець">ще</a>.</p></main><footer>2020</footer></body></html>',
      'друга.html': '<h1>Друга</h1><p>Слова.</p><h2>Кінець</h2><p>Все.</p>',
    });
    expect(brought.order).toEqual(['Друга', 'Зустріч']);
    expect(brought.page('page-2')).toBe('## Перша\n\nСлова та [ще](page.md#кінець).');
    expect(await brought.problems()).toEqual([]);
  });
});

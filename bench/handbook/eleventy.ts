import { type BenchPage, handbookPages } from './pages.ts';
import { writerIn } from './write-files.ts';

/** Writes the handbook as a plain Eleventy site: Markdown with front matter, one Nunjucks layout, a tag for each programme. */
export function writeEleventySite(folder: string, count: number): void {
  const write = writerIn(folder);
  write('package.json', '{ "type": "module" }\n');
  write('eleventy.config.js', config);
  write('pages/_includes/page.njk', layout);
  write('pages/index.md', `---\nlayout: page.njk\ntitle: Bench\nsection: ''\n---\nA handbook of many pages.\n`);
  for (const page of handbookPages(count)) write(`pages/${page.programme}/${page.slug}.md`, file(page));
}

function file({ title, summary, programme, section, order, lines, body }: BenchPage): string {
  const keys = { layout: 'page.njk', title, summary, tags: programme, section, order };
  const list = lines.map(line => `- ${line}\n`).join('');
  const front = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const text = body.replace(/\]\((guide-\d+)\.md\)/g, `](/${programme}/$1/)`);
  return `---\n${front.join('\n')}\n---\n${list}${list === '' ? '' : '\n'}${text}`;
}

const config = `export default function (eleventyConfig) {
  eleventyConfig.addFilter('bySection', pages => {
    const sections = new Map();
    for (const page of [...pages].sort((a, b) => a.data.order - b.data.order)) {
      const { section } = page.data;
      if (!sections.has(section)) sections.set(section, { title: section, pages: [] });
      sections.get(section).pages.push(page);
    }
    return [...sections.values()];
  });
  return { dir: { input: 'pages', output: 'site' } };
}
`;

/** Head, header, search field, sidebar of the programme by sections, breadcrumbs, neighbours, footer: as ours has them. */
const layout = `<!DOCTYPE html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} · Bench</title>
{% if summary %}<meta name="description" content="{{ summary }}">{% endif %}
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-header">
<a class="site-title" href="/">Bench</a>
<form class="site-search" action="/search/" method="get" role="search">
<label class="visually-hidden" for="site-search">Search</label>
<input id="site-search" name="q" type="search" autocomplete="off">
<button type="submit">Search</button>
</form>
</header>
<div class="frame">
{% if tags %}
<details class="navigation">
<summary>Pages</summary>
<nav aria-label="Pages">
{% for group in collections[tags] | bySection %}
<p class="navigation-title">{{ group.title }}</p>
<ul>
{% for other in group.pages %}<li><a href="{{ other.url }}"{% if other.url == page.url %} aria-current="page"{% endif %}>{{ other.data.title }}</a></li>
{% endfor %}</ul>
{% endfor %}
</nav>
</details>
{% endif %}
<main id="main" tabindex="-1">
<nav class="breadcrumbs" aria-label="Where you are"><ol><li><a href="/">Bench</a></li><li>{{ section }}</li></ol></nav>
<header class="page-header">
<h1>{{ title }}</h1>
{% if summary %}<p class="lede">{{ summary }}</p>{% endif %}
</header>
<div class="page-body"><div class="prose">{{ content | safe }}</div></div>
{% if tags %}
<nav class="neighbours" aria-label="Next and previous">
{% set previous = collections[tags] | getPreviousCollectionItem %}
{% set next = collections[tags] | getNextCollectionItem %}
{% if previous %}<a rel="prev" href="{{ previous.url }}">{{ previous.data.title }}</a>{% endif %}
{% if next %}<a rel="next" href="{{ next.url }}">{{ next.data.title }}</a>{% endif %}
</nav>
{% endif %}
</main>
</div>
<footer class="site-footer"><p>Published by Bench.</p></footer>
</body>
</html>
`;

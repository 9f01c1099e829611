import { type BenchPage, handbookPages } from './pages.ts';
import { writerIn } from './write-files.ts';

/** Writes the handbook as a Hugo site: the same text, and a layout that does the same work as that of the others. */
export function writeHugoSite(folder: string, count: number): void {
  const write = writerIn(folder);
  write(
    'config.toml',
    'baseURL = "/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "section", "RSS", "sitemap"]\n',
  );
  write('layouts/_default/single.html', layout);
  write('layouts/_default/list.html', layout);
  write('layouts/index.html', layout);
  write('content/_index.md', '---\ntitle: Bench\n---\nA handbook of many pages.\n');
  for (const page of handbookPages(count)) write(`content/${page.programme}/${page.slug}.md`, file(page));
}

function file({ title, summary, section, order, lines, body, programme }: BenchPage): string {
  const front = { title, description: summary, weight: order, part: section };
  const list = lines.map(line => `- ${line}\n`).join('');
  const text = body.replace(/\]\((guide-\d+)\.md\)/g, `](/${programme}/$1/)`);
  const keys = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${keys.join('\n')}\n---\n${list}${list === '' ? '' : '\n'}${text}`;
}

const layout = `<!DOCTYPE html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · Bench</title>
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
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
{{ if .IsPage }}{{ $page := . }}
<details class="navigation">
<summary>Pages</summary>
<nav aria-label="Pages">
{{ range .CurrentSection.RegularPages.GroupByParam "part" }}
<p class="navigation-title">{{ .Key }}</p>
<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}"{{ if eq . $page }} aria-current="page"{{ end }}>{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}
</nav>
</details>
{{ end }}
<main id="main" tabindex="-1">
<nav class="breadcrumbs" aria-label="Where you are"><ol><li><a href="/">Bench</a></li><li>{{ .Params.part }}</li></ol></nav>
<header class="page-header">
<h1>{{ .Title }}</h1>
{{ with .Description }}<p class="lede">{{ . }}</p>{{ end }}
</header>
<div class="page-body"><div class="prose">{{ .Content }}</div></div>
{{ if .IsPage }}
<nav class="neighbours" aria-label="Next and previous">
{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</nav>
{{ end }}
</main>
</div>
<footer class="site-footer"><p>Published by Bench.</p></footer>
</body>
</html>
`;

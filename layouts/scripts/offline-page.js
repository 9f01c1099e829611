// Lists what the device keeps, on the page that stands in for one that it does not.
import { find } from './find.js';
import { storeNames } from './kept.js';

const part = find(document, '.kept-pages', HTMLElement);
const list = find(part, 'ul', HTMLElement);
const { root = '/', none = '' } = part.dataset;

/** What the titles of all pages end with. */
const siteName = document.title.slice(document.title.lastIndexOf(' · '));

/** @returns {Promise<{ url: string, title: string }[]>} the pages that are kept, each once, by title */
async function keptPages() {
  const pages = new Map();
  for (const name of await storeNames(root)) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname === location.pathname || !pathname.endsWith('/') || pages.has(pathname)) continue;
      const html = await (await store.match(request))?.text();
      const title = html && new DOMParser().parseFromString(html, 'text/html').title;
      if (title) pages.set(pathname, title.endsWith(siteName) ? title.slice(0, -siteName.length) : title);
    }
  }
  return [...pages].map(([url, title]) => ({ url, title })).sort((a, b) => a.title.localeCompare(b.title));
}

const pages = (await keptPages().catch(() => [])).filter(({ url }) => url !== `${root}offline/`);
find(part, '[role="status"]', HTMLElement).textContent = pages.length === 0 ? none : '';
for (const { url, title } of pages) {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const entry = document.createElement('li');
  entry.append(link);
  list.append(entry);
}

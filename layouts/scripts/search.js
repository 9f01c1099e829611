// Searches with Pagefind and shows the results. Without this script the page lists all pages.
const form = /** @type {HTMLFormElement} */ (document.querySelector('.search-form'));
const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
const status = /** @type {HTMLElement} */ (document.querySelector('.search-status'));
const list = /** @type {HTMLElement} */ (document.querySelector('.search-results'));
const more = /** @type {HTMLButtonElement} */ (document.querySelector('.search-more'));
const { bundle = '/pagefind/', root = '/', count = '', none = '', failed = '' } = form.dataset;
const step = 10;

/** @type {Promise<any> | undefined} */
let loading;
let turn = 0;

function engine() {
  loading ??= import(`${bundle}pagefind.js`).then(async pagefind => {
    await pagefind.options({ baseUrl: root, excerptLength: 24 });
    return pagefind;
  });
  return loading;
}

/** @param {string} words */
async function search(words) {
  const mine = ++turn;
  list.replaceChildren();
  more.hidden = true;
  status.textContent = '';
  if (words === '') return;
  try {
    const pagefind = await engine();
    const { results } = await pagefind.search(words);
    if (mine !== turn) return;
    status.textContent = results.length === 0 ? fill(none, words, 0) : fill(count, words, results.length);
    await show(results, 0, mine);
  } catch (error) {
    loading = undefined;
    status.textContent = failed;
    console.error(error);
  }
}

/** @param {any[]} results @param {number} from @param {number} mine */
async function show(results, from, mine) {
  const next = await Promise.all(results.slice(from, from + step).map(result => result.data()));
  if (mine !== turn) return;
  list.append(...next.map(entryFor));
  more.hidden = from + step >= results.length;
  more.onclick = () => show(results, from + step, mine);
}

/** @param {any} result */
function entryFor(result) {
  const entry = document.createElement('li');
  entry.append(paragraph('result-title', link(result.url, result.meta.title)));
  entry.append(paragraph('small', [result.meta.type, result.meta.programme].filter(Boolean).join(' · ')));
  entry.append(marked(result.excerpt));
  const parts = result.sub_results.filter((/** @type {any} */ part) => part.url !== result.url).slice(0, 3);
  if (parts.length > 0) {
    const inside = document.createElement('ul');
    for (const part of parts) {
      const item = document.createElement('li');
      item.append(link(part.url, part.title));
      inside.append(item);
    }
    entry.append(inside);
  }
  return entry;
}

/** @param {string} url @param {string} title */
function link(url, title) {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = title;
  return anchor;
}

/** @param {string} name @param {string | Node} content */
function paragraph(name, content) {
  const element = document.createElement('p');
  element.className = name;
  element.append(content);
  return element;
}

/** Pagefind marks the found words with <mark>; everything else is shown as text. @param {string} excerpt */
function marked(excerpt) {
  const element = document.createElement('p');
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of parsed.body.childNodes) {
    if (node instanceof HTMLElement && node.tagName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      element.append(mark);
    } else {
      element.append(node.textContent ?? '');
    }
  }
  return element;
}

/** @param {string} text @param {string} words @param {number} number */
function fill(text, words, number) {
  return text.replace('{words}', words).replace('{count}', String(number));
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const words = input.value.trim();
  history.replaceState(null, '', words === '' ? location.pathname : `?q=${encodeURIComponent(words)}`);
  search(words);
});

let typing = 0;
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => form.requestSubmit(), 250);
});

input.value = new URLSearchParams(location.search).get('q') ?? '';
search(input.value.trim());

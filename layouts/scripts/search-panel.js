// Where somebody searches: a field, what narrows the results, and the results while they type. The dialog and the page to
// search on both hold one. Results are plain links in a list, not options of a combobox: a screen reader reads them with all
// they say, and they open in a new tab as any link does.

import { comparing, find, root, settings } from './search-engine.js';

/** @typedef {import('./search-engine.js').Entry} Entry */

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string | boolean>} [attributes] @param {(Node | string)[]} children
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...children);
  return element;
}

/** @param {string} text @param {Record<string, string | number>} values */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));

// Typing is not answered stroke by stroke, but in the pauses.
const pause = 150;

/**
 * @param {HTMLInputElement} input
 * @param {{ filters: URLSearchParams, changed?: (address: string) => void, opensFirst?: boolean }} options
 */
export async function searchPanel(input, { filters: chosen, changed, opensFirst = false }) {
  const { words: t, filters, page, programmes } = await settings();
  const { foundParts } = await comparing();
  const status = make('p', { class: 'search-status', role: 'status' });
  const list = make('ol', { class: 'search-results' });
  const more = make('button', { type: 'button', class: 'search-more', hidden: true }, t.more ?? '');
  const selects = filters.map(({ name, label, any, options }) => {
    const select = make('select', { name }, make('option', { value: '' }, any));
    for (const option of options) select.append(make('option', { value: option.value }, option.label));
    select.value = chosen.get(name) ?? '';
    return { select, label: make('label', {}, label, select) };
  });
  const isNarrowed = () => selects.some(({ select }) => select.value !== '');
  const clear = make('button', { type: 'button', hidden: !isNarrowed() }, t.clear ?? '');
  const narrow = make(
    'details',
    { class: 'search-filters', open: isNarrowed() },
    make('summary', {}, t.filters ?? ''),
    make('div', { class: 'search-selects' }, ...selects.map(({ label }) => label), clear),
  );

  const values = () =>
    Object.fromEntries(selects.flatMap(({ select }) => (select.value ? [[select.name, select.value]] : [])));
  const address = () => {
    const written = input.value.trim();
    const query = new URLSearchParams({ ...(written ? { q: written } : {}), ...values() });
    return `${root}${page.slice(1)}${query.size > 0 ? `?${query}` : ''}`;
  };

  let turn = 0;
  let asked = '';
  /** @type {Promise<void>} */
  let searching = Promise.resolve();
  /** @param {number} [portions] how many portions of results */
  async function search(portions = 1) {
    const written = input.value.trim();
    const asking = `${address()} ${portions}`;
    // The list stays as it is, with the focus in it, when nothing else is asked.
    if (asking === asked) return searching;
    asked = asking;
    turn += 1;
    const mine = turn;
    changed?.(address());
    clear.hidden = !isNarrowed();
    if (written === '') {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = t.begin ?? '';
      return;
    }
    if (list.childElementCount === 0) status.textContent = t.loading ?? '';
    try {
      const found = await find(written, values(), portions);
      if (mine !== turn) return;
      const shown = list.childElementCount;
      list.replaceChildren(...found.entries.map(entry => result(entry, found.words)));
      more.hidden = !found.more;
      more.onclick = () => search(portions + 1);
      status.textContent = summary(found);
      // Whoever asked for more goes on where the list ended.
      if (portions > 1) (linksIn(list)[shown] ?? input).focus();
    } catch (error) {
      if (mine !== turn) return;
      asked = '';
      status.textContent = t.failed ?? '';
      console.error(error);
    }
  }

  /** @param {import('./search-engine.js').Found} found */
  function summary({ entries, written, corrected, isComplete, more: hasMore }) {
    if (entries.length === 0) return fill(t.none ?? '', { words: written });
    const some = isComplete ? '' : ` ${t.fewer}`;
    const values = { written, words: corrected ?? written, count: entries.length };
    const said = corrected === undefined ? '' : `${fill(t.corrected ?? '', values)} `;
    return `${said}${fill((hasMore ? t.best : t.count) ?? '', values)}${some}`;
  }

  /** @param {string} text @param {string[]} words @returns {(Node | string)[]} */
  const marked = (text, words) =>
    foundParts(text, words).map(part => (part.isFound ? make('mark', {}, part.text) : part.text));

  /** @param {Entry} entry @param {string[]} words */
  function result({ kind, title, text, places }, words) {
    const [place, ...others] = places;
    if (!place) throw new TypeError(`Unexpected result without a place: ${title}`);
    const link = make('a', { class: 'result-link', href: landing(place.url, words) }, ...marked(title, words));
    const kindLine = make('p', { class: 'result-kind' }, make('span', { class: 'kind' }, kind));
    if (place.role) {
      kindLine.append(' ', make('span', { class: `role role-${place.role.id}` }, place.role.word));
    }
    const where = [programmes[place.programme ?? ''], place.where].filter(Boolean).join(' › ');
    const item = make('li', {}, kindLine, make('p', { class: 'result-title' }, link));
    if (text) item.append(make('p', { class: 'result-text' }, ...marked(excerpt(text, words), words)));
    const whereLine = make('p', { class: 'result-where' }, where);
    if (others.length > 0) {
      const links = others.slice(0, 4).flatMap(other => {
        const name = other.programme === place.programme ? other.where : programmes[other.programme ?? ''];
        return [', ', make('a', { href: landing(other.url, words) }, name ?? other.where ?? title)];
      });
      whereLine.append(make('span', { class: 'result-also' }, `${t.also} `, ...links.slice(1)));
    }
    item.append(whereLine);
    return item;
  }

  /** Long texts are shown from shortly before the first word that was found. @param {string} text @param {string[]} words */
  function excerpt(text, words) {
    const parts = foundParts(text, words);
    const first = parts.findIndex(part => part.isFound);
    const before = parts.slice(0, Math.max(0, first)).reduce((sum, part) => sum + part.text.length, 0);
    const start = before > 80 ? text.indexOf(' ', before - 60) + 1 : 0;
    const end = text.length > start + 160 ? text.lastIndexOf(' ', start + 160) : text.length;
    return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length || text.length === 160 ? ' …' : ''}`;
  }

  let typing = 0;
  const searchSoon = () => {
    clearTimeout(typing);
    searching = new Promise(resolve => {
      typing = window.setTimeout(() => resolve(search()), pause);
    });
  };
  const searchNow = () => {
    clearTimeout(typing);
    searching = search();
    return searching;
  };
  input.addEventListener('input', searchSoon);
  for (const { select } of selects) select.addEventListener('change', searchNow);
  clear.addEventListener('click', () => {
    for (const { select } of selects) select.value = '';
    selects[0]?.select.focus();
    searchNow();
  });
  input.form?.addEventListener('submit', async event => {
    event.preventDefault();
    if (!opensFirst) return searchNow();
    await searching;
    list.querySelector('a')?.click();
  });

  /** Arrow keys go from the field through the results and back. @param {KeyboardEvent} event */
  const move = event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = [input, ...linksIn(list)];
    const at = stops.findIndex(stop => stop.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at > 0 ? 1 : -1, End: at > 0 ? stops.length - 1 : -1 }[
      event.key
    ];
    const next = to === undefined || at < 0 ? undefined : stops[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.closest('li')?.scrollIntoView({ block: 'nearest' });
    if (next === input) input.select();
  };
  input.addEventListener('keydown', move);
  list.addEventListener('keydown', move);

  return { parts: [narrow, status, list, more], search: searchNow, address, words: t };
}

/** @param {Element} list @returns {NodeListOf<HTMLAnchorElement>} */
const linksIn = list => list.querySelectorAll('a.result-link');

/** Where a result leads: its words are marked there. @param {string} url @param {string[]} words */
function landing(url, words) {
  const [path = '', anchor] = url.split('#');
  return `${root}${path.slice(1)}?highlight=${encodeURIComponent(words.join(' '))}${anchor === undefined ? '' : `#${anchor}`}`;
}

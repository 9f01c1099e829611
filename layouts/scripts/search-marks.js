// Marks the words that were searched for on the page that a result leads to, and takes the marks away again.

import { comparing, settings } from './search-engine.js';
import { fill, make } from './search-panel.js';

const main = document.querySelector('main');
const address = new URL(location.href);
const words = (address.searchParams.get('highlight') ?? '').split(' ').filter(Boolean).slice(0, 12);
address.searchParams.delete('highlight');
// Whoever copies the address or comes back to it reads the page without marks.
history.replaceState(history.state, '', address);

/** Texts that are no prose: a mark inside would break them. */
const unmarkable = 'nav, script, style, template, textarea, select, option, button, [hidden], .search-marks';

/** @param {Node} root @param {typeof import('../../src/text/search-words.js').foundParts} foundParts */
function mark(root, foundParts) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (!text.parentElement?.closest(unmarkable)) texts.push(text);
  }
  for (const text of texts) {
    const parts = foundParts(text.data, words);
    if (!parts.some(part => part.isFound)) continue;
    text.replaceWith(...parts.map(part => (part.isFound ? make('mark', { class: 'found' }, part.text) : part.text)));
  }
}

function unmark() {
  for (const found of document.querySelectorAll('mark.found')) {
    const parent = found.parentNode;
    found.replaceWith(...found.childNodes);
    parent?.normalize();
  }
}

/** Opens what hides the place that the address names, and goes there again: opening has moved it. */
function showPlace() {
  const place = document.getElementById(decodeURIComponent(address.hash.slice(1)));
  for (let hiding = place?.closest('details'); hiding; hiding = hiding.parentElement?.closest('details'))
    hiding.open = true;
  place?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

if (main && words.length > 0) {
  const { foundParts } = await comparing();
  mark(main, foundParts);
  showPlace();
  if (main.querySelector('mark.found')) {
    document.head.append(make('link', { rel: 'stylesheet', href: new URL('search.css', import.meta.url).href }));
    const { words: t } = await settings();
    const remove = make('button', { type: 'button' }, t.unmark ?? '');
    const bar = make(
      'div',
      { class: 'search-marks' },
      make('p', { role: 'status' }, fill(t.marks ?? '', { words: words.join(' ') })),
      remove,
    );
    remove.addEventListener('click', () => {
      unmark();
      bar.remove();
      main.focus({ preventScroll: true });
    });
    document.body.append(bar);
  }
}

// Finds the pages whose address is nearest to the one that was asked for, in the list of all pages.
import { find } from './find.js';

const near = find(document, '.near-pages', HTMLElement);
const asked = wordsOf(location.pathname);

/** @param {string} address */
function wordsOf(address) {
  return decodeURIComponent(address)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && word !== 'html' && word !== 'index');
}

/** How many words two addresses share, for their length; words that begin alike count half. @param {string[]} words */
function likeness(words) {
  const shared = asked.map(word =>
    words.includes(word) ? 1 : words.some(other => other.slice(0, 4) === word.slice(0, 4)) ? 0.5 : 0,
  );
  return shared.reduce((sum, part) => sum + part, /** @type {number} */ (0)) / Math.max(asked.length, words.length, 1);
}

const answer = await fetch(near.dataset.index ?? '');
if (answer.ok) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const links = [...page.querySelectorAll('.site-index a')].map(link => ({
    href: link.getAttribute('href') ?? '',
    text: link.textContent ?? '',
    group: link.closest('div')?.querySelector('h3')?.textContent ?? '',
  }));
  const nearest = links
    .map(link => ({ ...link, likeness: likeness(wordsOf(link.href)) }))
    .filter(link => link.likeness >= 0.4)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 5);
  const list = find(near, 'ul', HTMLElement);
  for (const { href, text, group } of nearest) {
    const link = Object.assign(document.createElement('a'), { href, textContent: text });
    const entry = document.createElement('li');
    entry.append(link, ` (${group})`);
    list.append(entry);
  }
  near.hidden = nearest.length === 0;
}

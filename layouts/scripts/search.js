// The page to search on. Without this script it lists all pages.

import { find as part } from './find.js';
import { searchPanel } from './search-panel.js';

const area = part(document, '.search-area', HTMLElement);
const input = part(area, 'input[name="q"]', HTMLInputElement);
const index = part(document, '.site-index', HTMLElement);
const given = new URLSearchParams(location.search);
input.value = given.get('q') ?? '';

const showIndex = () => {
  const isSearching = input.value.trim() !== '';
  index.hidden = isSearching;
  area.classList.toggle('is-searching', isSearching);
};
showIndex();

const { parts, search } = await searchPanel(input, {
  filters: given,
  changed: address => {
    showIndex();
    history.replaceState(null, '', address);
  },
});
part(area, '.search-body', HTMLElement).append(...parts);
if (input.value !== '') search();

// The keys that open search on other pages go to the field here.
addEventListener('keydown', event => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping = target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
  const isCommand = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey;
  if (isCommand || (key === '/' && !isTyping && !ctrlKey && !metaKey && !altKey)) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});

// The little of search that every page loads: it fetches the rest at the first sign that somebody wants to search.
// Without it the form in the head of the page leads to the page to search on.

const form = document.querySelector('.site-search');
const field = form?.querySelector('input');

/** @type {Promise<typeof import('./search-dialog.js')> | undefined} */
let loading;
const load = () => {
  loading ??= import('./search-dialog.js');
  return loading;
};

async function open() {
  const { openSearch } = await load();
  openSearch(field?.value ?? '');
  if (field) field.value = '';
}

/** Whether what is typed goes into the page, so that a stroke is not meant for search. @param {EventTarget | null} target */
const isTyping = target =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName));

addEventListener('keydown', event => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event.target);
  const isCommand = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
  if (!form || (!isSlash && !isCommand) || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  open();
});

// A field that is merely passed on the way with the Tab key opens nothing; a click or a first letter does.
field?.addEventListener('focus', load);
field?.addEventListener('click', open);
field?.addEventListener('input', open);

if (new URLSearchParams(location.search).has('highlight')) import('./search-marks.js');

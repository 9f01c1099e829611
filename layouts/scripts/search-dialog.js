// Search in a dialog over any page. It is made when it is opened for the first time.

import { prepare, settings } from './search-engine.js';
import { make, searchPanel } from './search-panel.js';

/** @type {Promise<{ dialog: HTMLDialogElement, input: HTMLInputElement, search(): Promise<void> }> | undefined} */
let making;

/** The styles of search are no part of other pages. @returns {Promise<void>} settled when they are there, or cannot be had */
function loadStyles() {
  const link = make('link', { rel: 'stylesheet', href: new URL('search.css', import.meta.url).href });
  document.head.append(link);
  return new Promise(resolve => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
  });
}

async function makeDialog() {
  const [{ words: t }] = await Promise.all([settings(), loadStyles()]);
  const input = make('input', {
    id: 'search-dialog-input',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    enterkeyhint: 'go',
    'aria-describedby': 'search-dialog-keys',
  });
  const close = make('button', { type: 'button', class: 'search-close' }, t.close ?? '');
  const form = make(
    'form',
    { role: 'search' },
    make('label', { for: input.id }, t.label ?? ''),
    make('div', { class: 'search-row' }, input, close),
  );
  const dialog = make('dialog', { class: 'search-dialog', 'aria-label': t.title ?? '' }, form);
  document.body.append(dialog);
  const all = make('a', { class: 'search-all', href: '' }, t.all ?? '');
  const changed = (/** @type {string} */ address) => {
    all.href = address;
  };
  const panel = await searchPanel(input, { filters: new URLSearchParams(), changed, opensFirst: true });
  const body = make('div', { class: 'search-body' }, ...panel.parts);
  const foot = make(
    'p',
    { class: 'search-foot' },
    all,
    make('span', { id: 'search-dialog-keys', class: 'search-keys' }, t.keys ?? ''),
  );
  dialog.append(body, foot);

  const giveBack = () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const shut = () => {
    dialog.close();
    giveBack();
  };
  close.addEventListener('click', shut);
  // The browser closes it by itself as well, with the Escape key outside the field.
  dialog.addEventListener('close', giveBack);
  // In a search field, the Escape key would only empty it.
  input.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    shut();
  });
  dialog.addEventListener('click', event => {
    if (event.target === dialog) shut();
    // A link to another place on this very page leaves the dialog open otherwise.
    else if (event.target instanceof Element && event.target.closest('a[href]')) dialog.close();
  });
  return { dialog, input, search: panel.search };
}

/** Where the reader was before. @type {Element | null} */
let before = null;

/**
 * Opens the dialog.
 * @param {() => string} written takes over what the reader has written already
 * @param {Element | null} from where the focus goes back to
 * @throws when search cannot be loaded; the next try loads it again
 */
export async function openSearch(written, from) {
  making ??= makeDialog().catch(error => {
    making = undefined;
    throw error;
  });
  const { dialog, input, search } = await making;
  before = from;
  if (!dialog.open) dialog.showModal();
  const words = written();
  if (words) input.value = words;
  input.focus();
  if (!words) input.select();
  // What the first search needs is on its way while the reader types.
  prepare().catch(() => {});
  await search();
}

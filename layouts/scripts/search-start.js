// The little of search that every page loads: it fetches the rest at the first sign that somebody wants to search.
// Without it the form in the head of the page leads to the page to search on.

const form = document.querySelector('.site-search');
const field = form?.querySelector('input');
let isOpening = false;

const load = () => import('./search-dialog.js');

async function open() {
  if (!field || isOpening) return;
  isOpening = true;
  const before = document.activeElement;
  // What is typed before the dialog is there is not lost: it goes into the field, and from there into the dialog.
  field.focus({ preventScroll: true });
  try {
    const { openSearch } = await load();
    await openSearch(() => {
      const written = field.value;
      field.value = '';
      return written;
    }, before);
  } catch (error) {
    // The page to search on is there in any case.
    console.error(error);
    if (field.value) field.form?.submit();
  }
  isOpening = false;
}

/** Whether what is typed goes into the page, so that a stroke is not meant for search. @param {EventTarget | null} target */
const isTyping = target =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName));

addEventListener('keydown', event => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
  const isCommand = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
  if (!field || (!isSlash && !isCommand) || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  open();
});

// A field that is merely passed on the way with the Tab key opens nothing; a click or a first letter does.
field?.addEventListener('focus', () => load().catch(() => {}));
field?.addEventListener('click', open);
field?.addEventListener('input', open);

if (new URLSearchParams(location.search).has('highlight')) import('./search-marks.js');

// Keeps the ticks of a checklist or worksheet on the device, if the reader asks for it.
import { find, findAll } from './find.js';
import { keepOnDevice } from './keep.js';

const boxes = findAll(document, '.ticks input', HTMLInputElement);

find(document, '.keep-ticks', HTMLElement).hidden = boxes.length === 0;
if (boxes.length > 0) {
  const save = keepOnDevice(find(document, '.keep', HTMLElement), {
    name: `ticks:${location.pathname}`,
    read: () => JSON.stringify(boxes.filter(box => box.checked).map(itemOf)),
    restore: text => tick(idsIn(text)),
    clear: () => tick([]),
  });
  for (const box of boxes) box.addEventListener('change', save);
}

/** The id of the item that a box belongs to. @param {HTMLInputElement} box */
function itemOf(box) {
  return box.closest('li')?.id ?? '';
}

/** Ticks the boxes of these items and no others. @param {readonly unknown[]} ids */
function tick(ids) {
  for (const box of boxes) box.checked = ids.includes(itemOf(box));
}

/** What is kept may come from an older version of the page: what cannot be read counts as no ticks. @param {string} text */
function idsIn(text) {
  try {
    const ids = JSON.parse(text);
    return Array.isArray(ids) ? ids : [];
  } catch {
    return [];
  }
}

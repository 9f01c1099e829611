// Keeps something on the reader's device, but only when asked. Nothing is stored before the box is ticked, and
// nothing stays when it is unticked. The words stand in `parts/keep.njk`.
import { find } from './find.js';

/**
 * Brings a box “Keep … on this device” to life.
 * @param {HTMLElement} part the element that `parts/keep.njk` made
 * @param {object} what
 * @param {string} what.name tells it apart from everything else that the site keeps
 * @param {() => string} what.read gives the present state
 * @param {(text: string) => void} what.restore takes a state that was kept
 * @param {() => void} [what.clear] empties the present state, when the reader presses “Clear”
 * @returns keeps the present state, where the reader has asked for it; says whether that went well
 */
export function keepOnDevice(part, { name, read, restore, clear }) {
  const box = find(part, 'input', HTMLInputElement);
  const status = find(part, '[role="status"]', HTMLElement);
  const { kept = '', dropped = '', cleared = '', failed = '' } = part.dataset;
  const key = `mentorbook:${name}`;

  const stored = storedUnder(key);
  box.checked = stored !== null;
  if (stored !== null) restore(stored);

  function save() {
    if (!box.checked) return true;
    try {
      localStorage.setItem(key, read());
      return true;
    } catch {
      // The browser forbids it, or its room is full: the reader is told, and the page works on without.
      box.checked = false;
      status.textContent = failed;
      return false;
    }
  }

  box.addEventListener('change', () => {
    if (!box.checked) remove(key);
    if (save()) status.textContent = box.checked ? kept : dropped;
  });
  find(part, 'button', HTMLButtonElement).addEventListener('click', () => {
    box.checked = false;
    remove(key);
    clear?.();
    status.textContent = cleared;
  });
  return save;
}

/** @param {string} key */
function storedUnder(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    // Where the browser forbids storage, nothing was ever kept.
    return null;
  }
}

/** @param {string} key */
function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where the browser forbids storage, there is nothing to remove.
  }
}

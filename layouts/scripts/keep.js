// Keeps something on the reader's device, but only when asked. Nothing is stored before the box is ticked, and
// nothing stays when it is unticked. The words stand in the page: see `parts/keep.njk`.

/**
 * @typedef {object} Keeping
 * @property {() => void} save keeps the present state, where the reader has asked for it
 * @property {() => void} forget removes what is kept and unticks the box
 */

/**
 * Brings a box “Keep … on this device” to life.
 * @param {HTMLElement} part the element that `parts/keep.njk` made
 * @param {object} what
 * @param {string} what.name tells what is kept apart from everything else that the site keeps
 * @param {() => string} what.read gives the present state as text
 * @param {(text: string) => void} what.restore takes a state that was kept
 * @param {() => void} what.clear empties the present state, when the reader presses “Clear”
 * @returns {Keeping}
 */
export function keepOnDevice(part, { name, read, restore, clear }) {
  const box = /** @type {HTMLInputElement} */ (part.querySelector('input'));
  const button = /** @type {HTMLButtonElement} */ (part.querySelector('button'));
  const status = /** @type {HTMLElement} */ (part.querySelector('[role="status"]'));
  const { kept = '', dropped = '', cleared = '', failed = '' } = part.dataset;
  const key = `mentorbook:${name}`;

  const stored = storedUnder(key);
  box.checked = stored !== null;
  if (stored !== null) restore(stored);

  /** @returns {boolean} whether it could be kept */
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

  function forget() {
    box.checked = false;
    remove(key);
  }

  box.addEventListener('change', () => {
    if (!box.checked) remove(key);
    if (save()) status.textContent = box.checked ? kept : dropped;
  });
  button.addEventListener('click', () => {
    forget();
    clear();
    status.textContent = cleared;
  });
  return { save, forget };
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

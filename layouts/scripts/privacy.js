// Clears everything that the site keeps on the device.
import { find } from './find.js';
import { storeNames } from './kept.js';

const part = find(document, '.clear-all', HTMLElement);
const status = find(part, '[role="status"]', HTMLElement);
const { root = '/', cleared = '', failed = '' } = part.dataset;

async function clear() {
  for (const key of Object.keys(localStorage)) if (key.startsWith('mentorbook:')) localStorage.removeItem(key);
  // The worker goes first: it would keep what it hands out in the meantime.
  const worker = await navigator.serviceWorker?.getRegistration(root).catch(() => undefined);
  await worker?.unregister();
  for (const name of await storeNames(root)) await caches.delete(name);
}

part.hidden = false;
find(part, 'button', HTMLButtonElement).addEventListener('click', () => {
  clear().then(
    () => {
      status.textContent = cleared;
    },
    () => {
      status.textContent = failed;
    },
  );
});

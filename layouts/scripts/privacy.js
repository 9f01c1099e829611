// Clears everything that the site keeps on the device.
import { find } from './find.js';
import { storeNames } from './kept.js';

const part = find(document, '.clear-all', HTMLElement);
const status = find(part, '[role="status"]', HTMLElement);
const { root = '/', cleared = '', again = '', failed = '' } = part.dataset;

/** What the pages keep, and what the form editor keeps for those who sign in there. */
const ownKey = /^(?:mentorbook:|sveltia-cms\.)/;
const editorStore = /^(?:github|gitlab|gitea|mentorbook):/;

/** @returns what to say of it */
async function clear() {
  for (const key of Object.keys(localStorage)) if (ownKey.test(key)) localStorage.removeItem(key);
  for (const { name } of (await indexedDB.databases?.()) ?? [])
    if (editorStore.test(name ?? '')) indexedDB.deleteDatabase(name ?? '');
  // The worker goes first: it would keep what it hands out in the meantime.
  const worker = await navigator.serviceWorker?.getRegistration(root).catch(() => undefined);
  await worker?.unregister();
  for (const name of await storeNames(root)) await caches.delete(name);
  return worker ? `${cleared} ${again}` : cleared;
}

part.hidden = false;
find(part, 'button', HTMLButtonElement).addEventListener('click', () => {
  const done = clear().catch(() => failed);
  done.then(said => {
    status.textContent = said;
  });
});

// Lets what was read be read again without a network. The worker does the work; `npm start` never has one.
const note = document.querySelector('.kept-note');
const manifest = document.querySelector('link[rel="manifest"]');
const { dataset } = document.documentElement;
const workers = navigator.serviceWorker;

if ('kept' in dataset && note instanceof HTMLElement) note.textContent = note.dataset.text ?? '';
if (workers && manifest instanceof HTMLLinkElement) {
  // Where the browser refuses, the site is read online, as it would be without this script.
  ('preview' in dataset ? forget(manifest.href) : register(manifest.href)).catch(() => undefined);
}

// A click that the script makes itself is on a link outside the page, and does not come by here.
addEventListener('click', event => {
  const link = event.target instanceof Element && event.target.closest('a[download]');
  if (!workers?.controller || !(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
  event.preventDefault();
  import('./kept-download.js').then(({ download }) => download(link)).catch(() => location.assign(link.href));
});

/** @param {string} beside */
async function register(beside) {
  if (document.readyState !== 'complete') await new Promise(loaded => addEventListener('load', loaded));
  await workers.register(new URL('sw.js', beside));
  // A page that came before there was a worker is not kept yet.
  const [page] = performance.getEntriesByType('navigation');
  if (page instanceof PerformanceNavigationTiming && page.workerStart > 0) return;
  const read = performance.getEntriesByType('resource').map(({ name }) => name);
  (await workers.ready).active?.postMessage([location.href, ...read]);
}

/** Whoever writes sees what they have just written. @param {string} beside */
async function forget(beside) {
  const worker = await workers.getRegistration(beside);
  if (await worker?.unregister()) location.reload();
}

// Keeps a whole programme on the device: its pages, its files, and the search.
import { find } from './find.js';
import { storesOf } from './kept.js';

/** @typedef {{ url: string, bytes: number, hash: string, paper: string | null }} ListedFile */
/** @typedef {{ build: string, files: ListedFile[] }} List */

const part = find(document, '.keep-programme', HTMLElement);
const button = (/** @type {string} */ name) => find(part, `[data-do="${name}"]`, HTMLButtonElement);
const [keep, stop, remove] = [button('keep'), button('stop'), button('remove')];
const paper = find(part, 'select', HTMLSelectElement);
const meter = find(part, '.keep-progress', HTMLElement);
const bar = find(meter, 'progress', HTMLProgressElement);
const amount = find(meter, 'span', HTMLElement);
const status = find(part, '[role="status"]', HTMLElement);
const words = part.dataset;

const { pathname: root } = new URL('.', find(document, 'link[rel="manifest"]', HTMLLinkElement).href);
const address = (/** @type {string} */ url) => root + url.slice(1);
const listAddress = address(`${words.programme}offline.json`);
const storeName = `${storesOf(root)}programme:${words.programme}`;
const hashHeader = 'mentorbook-hash';
const atOnce = 6;

/** @type {List | undefined} */
let list;
/** @type {AbortController | undefined} */
let running;

const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

/** @param {string} [text] @param {Record<string, string>} [values] */
const fill = (text = '', values = {}) => text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);

/** @param {number} bytes */
const size = bytes => fill(words.size, { number: number.format(bytes === 0 ? 0 : Math.max(0.1, bytes / 1e6)) });

/** @param {readonly ListedFile[]} files */
const total = files => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param {string} [text] @param {Record<string, string>} [values] */
const say = (text, values) => {
  status.textContent = fill(text, values);
};

/** @param {RequestCache} cache @returns {Promise<List>} */
async function loadList(cache) {
  const answer = await fetch(listAddress, { cache });
  if (!answer.ok) throw new TypeError(`Unexpected answer ${answer.status} for ${listAddress}`);
  return answer.json();
}

const wanted = () => (list?.files ?? []).filter(file => file.paper === null || file.paper === paper.value);

/** The files that the store has, as they are listed. @param {Cache} store @param {readonly ListedFile[]} files */
async function missingIn(store, files) {
  const kept = new Set();
  for (const request of await store.keys()) {
    const hash = (await store.match(request))?.headers.get(hashHeader);
    kept.add(`${new URL(request.url).pathname} ${hash}`);
  }
  return files.filter(({ url, hash }) => !kept.has(`${address(url)} ${hash}`));
}

/** The list that was kept with a whole programme, and the paper it was kept for. @returns {Promise<List & { paper: string } | undefined>} */
async function keptList() {
  const answer = await caches.match(listAddress, { cacheName: storeName });
  return answer?.json();
}

let turn = 0;

/** Says what is kept, and offers what can be done about it. @param {string} [outcome] */
async function show(outcome) {
  turn += 1;
  const mine = turn;
  const files = wanted();
  const there = await caches.has(storeName);
  const missing = there ? await missingIn(await caches.open(storeName), files) : files;
  const kept = await keptList();
  // Only the last of several that run at once has its say.
  if (mine !== turn) return;
  const isKept = kept !== undefined && missing.length === 0;
  const isOlder = kept !== undefined && kept.build !== list?.build;
  const name = isOlder ? words.update : missing.length < files.length ? words.goOn : words.keep;
  keep.textContent = fill(name, { size: size(total(missing)) });
  keep.hidden = isKept;
  stop.hidden = true;
  remove.hidden = !there;
  meter.hidden = true;
  paper.disabled = false;
  const values = { size: size(total(files)), done: size(total(files) - total(missing)), total: size(total(files)) };
  const state = isKept ? words.isKept : isOlder ? words.isOlder : there ? words.isPartlyKept : '';
  say(outcome ?? state, values);
}

/** @param {ListedFile} file @param {AbortSignal} signal */
async function download({ url, hash }, signal) {
  const answer = await fetch(address(url), { cache: 'reload', signal });
  if (!answer.ok) throw new TypeError(`Unexpected answer ${answer.status} for ${url}`);
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(hashHeader, hash);
  return { asListed: found.startsWith(hash), response: new Response(bytes, { headers }) };
}

/** @param {AbortSignal} signal @param {boolean} [again] @returns {Promise<void>} */
async function keepAll(signal, again = false) {
  const files = wanted();
  const store = await caches.open(storeName);
  const queue = await missingIn(store, files);
  let done = total(files) - total(queue);
  const draw = () => {
    bar.max = total(files);
    bar.value = done;
    amount.textContent = fill(words.progress, { done: size(done), total: size(bar.max) });
  };
  draw();
  async function work() {
    for (let file = queue.shift(); file && !signal.aborted; file = queue.shift()) {
      try {
        const { asListed, response } = await download(file, signal);
        // A host may change files on the way. But where the list says another thing by now, the site has changed.
        if (!asListed && !again && (await hashNow(file)) !== file.hash) throw new NewBuild();
        await store.put(address(file.url), response);
      } catch (error) {
        if (error instanceof Error) Object.assign(error, { file: file.url });
        throw error;
      }
      done += file.bytes;
      draw();
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } catch (error) {
    queue.length = 0;
    if (!(error instanceof NewBuild)) throw error;
    list = await loadList('reload');
    return keepAll(signal, true);
  }
  signal.throwIfAborted();
  const listed = new Set(files.map(({ url }) => address(url)));
  for (const request of await store.keys()) if (!listed.has(new URL(request.url).pathname)) await store.delete(request);
  // The list comes last: where it is, everything is.
  const kept = JSON.stringify({ ...list, paper: paper.value });
  await store.put(listAddress, new Response(kept, { headers: { 'content-type': 'application/json' } }));
}

/** @param {ListedFile} file */
async function hashNow(file) {
  const { files } = await loadList('reload');
  return files.find(({ url }) => url === file.url)?.hash;
}

class NewBuild extends Error {}

/** @param {unknown} error */
function reasonFor(error) {
  if (!(error instanceof Error)) return words.refused;
  if (error.name === 'AbortError') return words.stopped;
  if (error.name === 'QuotaExceededError') return words.full;
  const file = 'file' in error ? String(error.file) : undefined;
  return file === undefined ? words.refused : fill(words.failed, { file });
}

keep.addEventListener('click', async () => {
  if (running) return;
  running = new AbortController();
  const { signal } = running;
  keep.hidden = true;
  stop.hidden = false;
  remove.hidden = true;
  meter.hidden = false;
  paper.disabled = true;
  stop.focus();
  say(words.begun);
  let outcome = words.done;
  try {
    list = await loadList('reload');
    await keepAll(signal);
  } catch (error) {
    outcome = signal.aborted ? words.stopped : reasonFor(error);
    // The others stop as well.
    running.abort();
  }
  running = undefined;
  await show(outcome);
  (keep.hidden ? remove : keep).focus();
});

stop.addEventListener('click', () => running?.abort());

remove.addEventListener('click', async () => {
  await caches.delete(storeName);
  await show(words.removed);
  keep.focus();
});

paper.addEventListener('change', () => show());

/** Countries that print on Letter. https://www.unicode.org/reports/tr35/tr35-general.html#Measurement_System_Data */
const onLetter = /-(?:BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)$/;

async function begin() {
  part.hidden = false;
  paper.value = onLetter.test(navigator.language) ? 'letter' : 'a4';
  try {
    list = await loadList('default');
    // The search is written anew with each build, even when no page has changed: that is not worth a word.
    const kept = await keptList();
    if (kept?.build === list.build) list = kept;
    if (kept) paper.value = kept.paper;
  } catch {
    return say(words.unknown);
  }
  await show().catch(() => say(words.refused));
}

// Only where the browser can keep anything at all; and the list only when the reader comes near.
if ('caches' in globalThis && navigator.serviceWorker) {
  part.hidden = false;
  const nearby = new IntersectionObserver(
    entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      nearby.disconnect();
      begin();
    },
    { rootMargin: '50%' },
  );
  nearby.observe(part);
}

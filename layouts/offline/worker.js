// Keeps what was read, and shows it when the network does not answer. The build writes `site` above this file.
//
// A page names its styles and scripts by addresses that change with them, so a page of one build never meets the
// styles of another, whatever is kept and however old it is.
const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));

const stores = `mentorbook:${site.root}:`;
const ofBuild = `${stores}site:`;
const own = ofBuild + site.version;
const ofReading = `${stores}read:`;
const read = ofReading + site.assets;
const assetsFolder = `${site.root}assets/`;
const editorFolder = `${site.root}edit/`;
const searchFolder = `${site.root}pagefind/`;

/** How long a reader waits for the network when there is a kept copy, in milliseconds. */
const patience = 3000;
const mostFiles = 100;
const largestFile = 3_000_000;

worker.addEventListener('install', event => {
  const needed = [site.away, ...site.needed].map(address => new Request(address, { cache: 'no-cache' }));
  const kept = caches.open(own).then(store => store.addAll(needed));
  event.waitUntil(kept.then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', event => {
  event.waitUntil(dropOldStores().then(() => worker.clients.claim()));
});

/** Earlier builds go. Of what was read with earlier styles, the last lot stays until it is read again. */
async function dropOldStores() {
  const names = await caches.keys();
  const builds = names.filter(name => name.startsWith(ofBuild) && name !== own);
  const earlier = names.filter(name => name.startsWith(ofReading) && name !== read);
  for (const name of [...builds, ...earlier.slice(0, -1)]) await caches.delete(name);
}

worker.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === location.origin && pathname.startsWith(site.root);
  // The form editor is no page to read: it works with the network alone.
  if (pathname.startsWith(editorFolder)) return;
  if (!isOurs || request.method !== 'GET' || request.headers.has('range')) return;
  // Whoever asks for the network alone gets it: so a programme is kept.
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (request.cache !== 'reload') event.respondWith(file(event, pathname));
});

// The first page was read before this worker was there.
worker.addEventListener('message', event => {
  const addresses = Array.isArray(event.data) ? event.data.map(String) : [];
  event.waitUntil(Promise.all(addresses.map(readAgain)));
});

/** @param {string} address */
async function readAgain(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !pathname.startsWith(site.root) || !isKeepable(pathname)) return;
  const answer = await fetch(pathname).catch(() => undefined);
  if (answer) await keep(pathname, answer);
}

/** @param {FetchEvent} event @param {string} pathname */
async function page(event, pathname) {
  const fresh = freshAndKept(event, pathname);
  const kept = await find(pathname);
  if (kept) return (await inTime(fresh)) ?? (isPage(pathname) ? markedAsKept(kept) : kept);
  return fresh.catch(async () => (await find(site.away)) ?? Response.error());
}

/** @param {FetchEvent} event @param {string} pathname */
async function file(event, pathname) {
  if (isAsset(pathname) || /\.pf_[a-z]+$/.test(pathname)) {
    // Its address changes whenever it does.
    return (await find(pathname)) ?? freshAndKept(event, pathname);
  }
  const fresh = freshAndKept(event, pathname);
  const kept = await find(pathname);
  return kept ? ((await inTime(fresh)) ?? kept) : fresh;
}

/** What the network answers; it is kept on the way. @param {FetchEvent} event @param {string} pathname */
function freshAndKept(event, pathname) {
  const fresh = fetch(event.request);
  const keeping = fresh.then(async answer => {
    if (isKeepable(pathname)) await keep(pathname, answer.clone());
  });
  event.waitUntil(keeping.catch(() => undefined));
  return fresh;
}

/** @param {Promise<Response>} fresh @returns {Promise<Response | undefined>} */
function inTime(fresh) {
  const late = new Promise(resolve => setTimeout(resolve, patience));
  return Promise.race([fresh.catch(() => undefined), late.then(() => undefined)]);
}

/** @param {string} pathname */
const isPage = pathname => /(?:\/|\.html)$/.test(pathname);

/** @param {string} pathname */
const isAsset = pathname => pathname.startsWith(assetsFolder);

/** Pages, assets, pictures and forms. Search and lists are kept with a programme alone. @param {string} pathname */
const isKeepable = pathname =>
  isPage(pathname) || isAsset(pathname) || /\.(?:svg|png|jpe?g|gif|webp|avif|docx|pdf|webmanifest)$/.test(pathname);

/**
 * Keeps an answer of the network if it is a file of the site as it stands there. Where there is no room for it or no
 * right to keep anything, nothing is kept.
 * @param {string} pathname @param {Response} answer
 */
async function keep(pathname, answer) {
  const isWhole = answer.status === 200 && answer.type === 'basic' && !answer.redirected;
  if (!isWhole || pathname === site.away || Number(answer.headers.get('content-length')) > largestFile) return;
  try {
    // A page stays with the assets that it names.
    const source = isPage(pathname) ? await answer.clone().text() : pathname;
    const version = source.split(assetsFolder)[1]?.slice(0, site.assets.length) ?? site.assets;
    await forget(pathname);
    const store = await caches.open(ofReading + version);
    await store.put(pathname, answer);
    await forgetOldest();
  } catch {
    // The page is shown all the same.
  }
}

/** The stores of what was read, the latest last. */
async function readStores() {
  const names = (await caches.keys()).filter(name => name.startsWith(ofReading) && name !== read);
  return Promise.all([...names, read].map(name => caches.open(name)));
}

/** @param {string} pathname */
async function forget(pathname) {
  for (const store of await readStores()) await store.delete(pathname);
}

/** Assets stay as long as their store: there are only so many of them. */
async function forgetOldest() {
  const all = await Promise.all(
    (await readStores()).map(async store =>
      (await store.keys()).map(({ url }) => ({ store, pathname: new URL(url).pathname })),
    ),
  );
  const others = all.flat().filter(({ pathname }) => !isAsset(pathname));
  const pages = others.filter(({ pathname }) => isPage(pathname));
  const files = others.filter(({ pathname }) => !isPage(pathname));
  const old = [...pages.slice(0, -site.mostPages), ...files.slice(0, -mostFiles)];
  for (const { store, pathname } of old) await store.delete(pathname);
}

/** The kept copy: of what was read, then of what was kept with a programme. @param {string} pathname */
async function find(pathname) {
  try {
    const names = (await caches.keys()).filter(name => name.startsWith(stores));
    for (const cacheName of [read, ...names.reverse()]) {
      const kept = await caches.match(pathname, { cacheName, ignoreVary: true });
      if (kept) return kept;
    }
    return pathname.startsWith(searchFolder) ? await findInPack(pathname.slice(searchFolder.length), names) : undefined;
  } catch {
    // Where the browser forbids stores, nothing is kept.
  }
  return undefined;
}

/**
 * A file of the search, out of the one that holds them all. That begins with the length of its index in eight digits, then the
 * index: where each file begins and ends.
 * @param {string} name @param {string[]} names those of the stores
 */
async function findInPack(name, names) {
  for (const store of names) {
    const cache = await caches.open(store);
    const packs = (await cache.keys()).filter(({ url }) => url.endsWith('.pack'));
    for (const pack of packs) {
      const blob = await (await cache.match(pack))?.blob();
      if (!blob) continue;
      const first = 8 + Number(await blob.slice(0, 8).text());
      const [start, end] = JSON.parse(await blob.slice(8, first).text())[name] ?? [];
      if (end === undefined) continue;
      const type = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
      return new Response(blob.slice(first + start, first + end), { headers: { 'content-type': type } });
    }
  }
  return undefined;
}

/** A kept page says that it is one. @param {Response} kept */
async function markedAsKept(kept) {
  const headers = new Headers(kept.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response((await kept.text()).replace('<html', '<html data-kept'), { headers });
}

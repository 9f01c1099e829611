// What the site keeps on this device, under names that begin alike.

/** The beginning of the names of all stores of the site. @param {string} root the path of the site, e.g. `/` */
export const storesOf = root => `mentorbook:${root}:`;

/** @param {string} root @returns {Promise<string[]>} the names of the stores; none where the browser forbids them */
export async function storeNames(root) {
  if (!('caches' in globalThis)) return [];
  const names = await caches.keys().catch(() => []);
  return names.filter(name => name.startsWith(storesOf(root)));
}

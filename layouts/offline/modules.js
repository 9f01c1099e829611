// Loads the scripts of a page that is read from a folder: browsers load no modules from there. The build turns each
// module into a call of `define`, and this gives it what it imports.
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @typedef {(load: (name: string) => Promise<object>) => Promise<object>} Factory */
  /** @type {Map<string, Promise<object>>} */
  const modules = new Map();
  /** @type {Map<string, (factory: Factory) => void>} */
  const waiting = new Map();

  /** @param {string} address */
  function load(address) {
    const name = address.split('/').pop() ?? '';
    const known = modules.get(name);
    if (known) return known;
    /** @type {Promise<Factory>} */
    const loaded = new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement('script');
      script.src = new URL(name, own.src).href;
      script.addEventListener('error', () => reject(new TypeError(`Unexpected folder without ${name}`)));
      document.head.append(script);
    });
    const made = loaded.then(factory => factory(load));
    modules.set(name, made);
    return made;
  }

  Object.assign(globalThis, {
    define: (/** @type {string} */ name, /** @type {Factory} */ factory) => waiting.get(name)?.(factory),
  });
  for (const name of (own.dataset.start ?? '').split(' ').filter(Boolean)) load(name);
})();

/**
 * Finds the part of the page that a script works on.
 * @template {Element} T
 * @param {ParentNode} root @param {string} selector @param {new () => T} type
 * @throws {TypeError} when the layout has no such part
 */
export function find(root, selector, type) {
  const part = root.querySelector(selector);
  if (part instanceof type) return part;
  throw new TypeError(`Unexpected page without ${selector}`);
}

/**
 * @template {Element} T
 * @param {ParentNode} root @param {string} selector @param {new () => T} type
 */
export function findAll(root, selector, type) {
  return [...root.querySelectorAll(selector)].flatMap(part => (part instanceof type ? [part] : []));
}

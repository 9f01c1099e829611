/** A program of one's own, in the content folder. */
const own = /\/overrides\/(?:.*\/)?[^/]+\.(?:ts|js)(?:\?|$)/;

/**
 * Resolves the name `mentorbook` as if this program's own files had written it, and takes programs of one's own as modules,
 * whether or not a `package.json` above them says so.
 * https://nodejs.org/docs/latest-v20.x/api/module.html#resolvespecifier-context-nextresolve
 * @param {string} specifier what stands in the import
 * @param {object} context
 * @param {(specifier: string, context: object) => Promise<{ url: string }>} nextResolve
 */
export async function resolve(specifier, context, nextResolve) {
  const isOurs = specifier === 'mentorbook' || specifier.startsWith('mentorbook/');
  const found = await nextResolve(specifier, isOurs ? { ...context, parentURL: import.meta.url } : context);
  return own.test(found.url) ? { ...found, format: 'module' } : found;
}

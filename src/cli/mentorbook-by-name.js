/** A program of one's own, in the content folder. */
const own = /\/overrides\/(?:.*\/)?[^/]+\.(?:ts|js)(?:\?|$)/;

/**
 * Resolves the name `mentorbook` as if this program's own files had written it, and `zod` in a program of one's own: two copies
 * would not know each other's schemas. Programs of one's own are modules, whether or not a `package.json` above them says so.
 * https://nodejs.org/docs/latest-v20.x/api/module.html#resolvespecifier-context-nextresolve
 * @param {string} specifier what stands in the import
 * @param {{ parentURL?: string }} context
 * @param {(specifier: string, context: object) => Promise<{ url: string }>} nextResolve
 */
export async function resolve(specifier, context, nextResolve) {
  const isNamed = specifier === 'mentorbook' || specifier.startsWith('mentorbook/');
  const isOurs = isNamed || (specifier === 'zod' && own.test(context.parentURL ?? ''));
  const found = await nextResolve(specifier, isOurs ? { ...context, parentURL: import.meta.url } : context);
  return own.test(found.url) ? { ...found, format: 'module' } : found;
}

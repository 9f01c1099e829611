/**
 * Resolves the name `mentorbook` as if this program's own files had written it.
 * https://nodejs.org/docs/latest-v20.x/api/module.html#resolvespecifier-context-nextresolve
 * @param {string} specifier what stands in the import
 * @param {object} context
 * @param {(specifier: string, context: object) => Promise<object>} nextResolve
 */
export function resolve(specifier, context, nextResolve) {
  const isOurs = specifier === 'mentorbook' || specifier.startsWith('mentorbook/');
  return nextResolve(specifier, isOurs ? { ...context, parentURL: import.meta.url } : context);
}

/**
 * Makes one file of many sources, in the form that `keptProgram` wants.
 * @param {string} root the project's folder
 * @param {import('esbuild').BuildOptions} options where to begin, and what differs
 * @returns {Promise<Uint8Array>}
 * @throws when a source is not there or has a mistake
 */
export async function bundleSources(root, options) {
  // Loaded only when there is something to make: it takes longer than a check.
  const { build } = await import('esbuild');
  const { outputFiles = [] } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'ascii',
    // Less to read each time. The names stay: they stand in traces.
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    logLevel: 'silent',
    ...options,
  });
  const [program] = outputFiles;
  if (!program) throw new Error('Unexpected end of the bundler without a file, expected one.');
  return program.contents;
}

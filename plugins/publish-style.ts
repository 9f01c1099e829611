import fs from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/**
 * Writes a style sheet of the site out of several, without what only their writers need: every page waits for it.
 * @param theme the theme of `site.yaml`, in the layers that it changes
 * @param own the organisation's own styles, which come last and stay as they are
 */
export async function publishStyle(sources: readonly string[], target: string, theme = '', own = ''): Promise<void> {
  const texts = await Promise.all(sources.map(file => fs.readFile(file, 'utf8')));
  const { code } = await transform([...texts, theme].join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
  await fs.mkdir(path.dirname(target), { recursive: true });
  await fs.writeFile(target, code + own);
}

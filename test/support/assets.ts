import fs from 'node:fs/promises';
import path from 'node:path';

/** The folder with the styles and scripts of a built site: its name changes with them. */
export async function assetsOf(site: string): Promise<string> {
  const [version = '', ...others] = await fs.readdir(path.join(site, 'assets'));
  if (others.length > 0) throw new Error('Unexpected site with assets of two builds');
  return path.join(site, 'assets', version);
}

import fs from 'node:fs/promises';
import path from 'node:path';

/** Copies a script into a folder of the site, without what only its writers need. */
export async function publishScript(file: string, folder: string): Promise<void> {
  const script = await fs.readFile(file, 'utf8');
  await fs.writeFile(path.join(folder, path.basename(file)), withoutComments(script));
}

/**
 * Takes out of a script the comments that have lines of their own: they are a third of what a phone would load.
 * A script with text over several lines stays as it is, since a line of that text may look like a comment.
 */
export function withoutComments(script: string): string {
  const severalLines = script.split('\n').some(line => (line.split('`').length - 1) % 2 === 1);
  return severalLines ? script : script.replace(/^[ \t]*(?:\/\/.*|\/\*\*(?:(?!\*\/)[\s\S])*\*\/[ \t]*)\n/gm, '');
}

import fs from 'node:fs/promises';
import { UsageError } from './arguments.ts';

/** @throws UsageError when the content folder is not there */
export async function requireFolder(folder: string): Promise<void> {
  const stat = await fs.stat(folder).catch(() => undefined);
  if (!stat?.isDirectory()) {
    throw new UsageError(`Unexpected content folder \`${folder}\`, expected a folder that exists`);
  }
}

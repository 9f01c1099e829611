import path from 'node:path';
import { type StringKey, translator } from '../strings/index.ts';

/** What the system says when it cannot read or write, by its code, and the words for it. */
const words: Readonly<Record<string, StringKey>> = {
  ENOSPC: 'trouble.full',
  EDQUOT: 'trouble.full',
  EFBIG: 'trouble.full',
  EACCES: 'trouble.refused',
  EPERM: 'trouble.refused',
  EROFS: 'trouble.refused',
  EBUSY: 'trouble.busy',
  EMFILE: 'trouble.manyOpen',
  ENFILE: 'trouble.manyOpen',
  EIO: 'trouble.disk',
  ENOENT: 'trouble.gone',
  ENOTDIR: 'trouble.inTheWay',
  EISDIR: 'trouble.inTheWay',
};

/**
 * What went wrong with a file, in plain words.
 * @returns undefined for an error that does not come from the system's files
 */
export function fileTrouble(error: Error): string | undefined {
  const { code = '', syscall, path: place } = error as NodeJS.ErrnoException;
  const key = words[code];
  if (key === undefined || syscall === undefined || syscall.startsWith('spawn')) return undefined;
  return translator('en')(key, { file: place === undefined ? 'a file' : `\`${shown(place)}\``, code });
}

function shown(place: string): string {
  const inside = path.relative('', place);
  return inside === '' || inside.startsWith('..') ? place : inside;
}

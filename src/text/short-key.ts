import { oncePerText } from './once-per-text.ts';

/** How many letters and digits a short key has: enough to tell many thousand ids apart in one programme. */
export const keyLength = 6;

/**
 * A short name for a long id, always the same for the same id, so that an address can hold many:
 * `ground-rules-how-do-we-talk` becomes six letters and digits. The hash is FNV-1a of 32 bits.
 */
export const shortKey = oncePerText((id): string => {
  let hash = 0x811c9dc5;
  for (const byte of utf8.encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 0) % 36 ** keyLength).toString(36).padStart(keyLength, '0');
});

const utf8 = new TextEncoder();

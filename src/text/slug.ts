import { oncePerText } from './once-per-text.ts';

/**
 * The form of every id: lower-case letters, digits and single hyphens, such as `first-meeting`. It names files and folders on
 * every computer, so it is none of the names that Windows keeps for devices, and with what follows it stays under 255 bytes.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export const idForm = /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Turns a text into an id for URLs and anchors: `What to bring?` becomes `what-to-bring`.
 * Letters of any script are kept, accents on Latin letters are dropped.
 * @returns the slug, or `fallback` when the text has no letter or digit.
 */
export function slugOf(text: string, fallback = 'section'): string {
  const letters = isAscii.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}+/gu, '')
        .normalize('NFC');
  const slug = letters
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(isAscii.test(letters) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? fallback : slug;
}

// Most texts are plain English, have no accents to drop, and need no look at the tables of Unicode.
const isAscii = /^[ -~]*$/;

/** Gives each id once: the second `goals` becomes `goals-2`. One instance serves one page. */
export class UniqueIds {
  readonly #taken = new Set<string>();

  /** @returns the wanted id, or the same with the first free number after it. */
  take(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${wanted}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/** An anchor out of the first six words of a text: enough to tell it from others. */
export const anchorFor = oncePerText(text => slugOf(text.split(/\s+/).slice(0, 6).join(' ')));

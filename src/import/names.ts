import { slugOf } from '../text/slug.ts';

const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** An id made of a text: ids have Latin letters without accents, so a text in another script gives the fallback. */
export function idFrom(text: string, fallback: string): string {
  const latin = text.toLowerCase().replace(/[ßæœøłđðþı]/g, letter => spelled[letter] ?? letter);
  const id = slugOf(latin, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' || id.length < Math.min(3, text.length / 4) ? fallback : shortened(id);
}

/** An address that people can read out, cut between words. */
function shortened(id: string): string {
  const most = 60;
  return id.length <= most
    ? id
    : id
        .slice(0, most + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, most);
}

/** The name of a page without the numbers and days that other programs put before it. */
export function plainName(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const name = (parts.pop() ?? '').replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, '');
  const own = /^(?:_?index|readme|home)$/i.test(name) ? (parts.pop() ?? '') : name;
  return withoutNumber(own.replace(/^\d{4}-\d{2}-\d{2}-/, ''));
}

/** `01-start` and `1. Start` are in their place by number; a name that is nothing but a number keeps it. */
export const withoutNumber = (name: string): string => name.replace(/^\d{1,3}(?:[-_. )]+)(?=.)/, '');

/** Whether a name says nothing to people, such as one that a program made. */
export const isMadeUp = (name: string): boolean =>
  /[0-9a-f]{12,}/i.test(name) || /^(?:document|untitled|file|doc|page)?[\s\d_-]+$|^(?:document|untitled)?$/i.test(name);

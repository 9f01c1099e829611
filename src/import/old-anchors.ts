import { slugOf } from '../text/slug.ts';

/** How other programs make an anchor of a heading; the second of the same gets a number after the sign. */
const styles: readonly { readonly slug: (words: string) => string; readonly sign: string }[] = [
  // GitHub, Docusaurus, Hugo, mdBook.
  {
    slug: words =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    sign: '-',
  },
  // kramdown, of Jekyll.
  {
    slug: words =>
      words
        .replace(/^[^A-Za-z]+/, '')
        .replace(/[^A-Za-z0-9 -]/g, '')
        .toLowerCase()
        .replace(/ /g, '-'),
    sign: '-',
  },
  // Python-Markdown, of MkDocs.
  {
    slug: words =>
      words
        .normalize('NFKD')
        .replace(/[^\w\s-]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-'),
    sign: '_',
  },
  // Mentorbook, Eleventy, VitePress.
  { slug: words => slugOf(words, 'section'), sign: '-' },
];

/**
 * Finds the heading that an anchor of another program means.
 * @param headings the words of all headings of the page, in order
 * @returns its number; undefined when none fits
 */
export function headingOfAnchor(anchor: string, headings: readonly string[]): number | undefined {
  for (const { slug, sign } of styles) {
    const counts = new Map<string, number>();
    for (const [index, words] of headings.entries()) {
      const base = slug(words);
      const count = counts.get(base) ?? 0;
      counts.set(base, count + 1);
      if (anchor === (count === 0 ? base : `${base}${sign}${count}`)) return index;
    }
  }
  const bare = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const index = headings.findIndex(words => bare(words) === bare(anchor) && bare(anchor) !== '');
  return index < 0 ? undefined : index;
}

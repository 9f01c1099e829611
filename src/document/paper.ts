/** The sizes of paper that documents are made for: A4, and US Letter. */
export type Paper = 'a4' | 'letter';

/** Where Letter is the paper of offices and homes: `paperSize` in the supplemental data of Unicode's CLDR. */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/**
 * The paper that readers have at home, for a file that comes in one size only.
 * @param language a BCP 47 tag; one without a region, such as `en`, gets A4
 */
export function paperOf(language: string): Paper {
  return letterRegions.has(new Intl.Locale(language).region ?? '') ? 'letter' : 'a4';
}

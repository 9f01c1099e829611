/** The sizes of paper that documents are made for: A4, and US Letter. */
export type Paper = 'a4' | 'letter';

/** The words to search with that a string of the interface lists between commas. */
export const keywordsIn = (list: string): string[] =>
  list
    .split(',')
    .map(words => words.trim())
    .filter(words => words !== '');

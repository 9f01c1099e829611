/**
 * The largest text file that is read, in bytes: as much as a book of 500 pages. The largest handbook that is known has a
 * fifth of that in all its files together; what is larger is a file of another sort, or was made to fill the memory.
 */
export const mostTextBytes = 1_000_000;

/**
 * The longest front matter that is read, in signs: room for a bank of 1,000 questions. Keys are compared with one another,
 * so that ten times as many take a hundred times as long.
 */
export const mostFrontMatter = 200_000;

/** As many mistakes in one front matter as anybody will mend before the next check; the rest shows then. */
export const mostFindings = 100;

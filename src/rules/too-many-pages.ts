import { placeOfValue } from '../read/place-in-yaml.ts';
import type { Source } from '../read/source.ts';
import { defineRule } from './define-rule.ts';

/** Something to print that says how many pages it may take. */
export interface LimitedPaper {
  readonly source: Source;
  /** The key that says so. */
  readonly key: string;
  readonly limit: number;
  /** About how many pages it takes, on the paper that holds least. */
  readonly pages: number;
}

export const tooManyPages = defineRule({
  id: 'too-many-pages',
  severity: 'warning',
  docs: {
    what: 'A worksheet, question sheet, checklist, sheet or agreement takes more pages than it says it may.',
    why: 'A first meeting goes better with one sheet of paper on the table than with five. The number of pages is a guess from the length of the texts and the lines to write on.',
    bad: {
      path: 'library/checklists/meeting.md',
      text: `---\ntitle: Meeting\npages: 1\nitems:\n${Array.from({ length: 80 }, (_, index) => `  - text: Talk about topic ${index + 1}.\n`).join('')}---\n`,
    },
    good: {
      path: 'library/checklists/meeting.md',
      text: '---\ntitle: Meeting\npages: 1\nitems:\n  - text: Talk about one topic.\n---\n',
    },
  },
  check({ soundProgrammes, papersOf, t, report }) {
    const fullest = new Map<string, LimitedPaper>();
    for (const paper of soundProgrammes.flatMap(papersOf)) {
      const name = `${paper.source.path} ${paper.key}`;
      if (paper.pages > (fullest.get(name)?.pages ?? paper.limit)) fullest.set(name, paper);
    }
    for (const { source, key, limit, pages } of fullest.values()) {
      report(placeOfValue(source, [key]), t('problem.tooManyPages', { pages, limit, key }));
    }
  },
});

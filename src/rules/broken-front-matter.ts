import { placeOf } from '../read/source.ts';
import type { StringKey } from '../strings/index.ts';
import { shortened } from '../text/shortened.ts';
import { defineRule } from './define-rule.ts';
import { relatedPlace } from './related-place.ts';

export const brokenFrontMatter = defineRule({
  id: 'broken-front-matter',
  severity: 'error',
  essential: true,
  docs: {
    what: 'The part between the two lines of `---` cannot be read.',
    why: 'Mentorbook reads the title, the order and all other facts of a page from there.',
    bad: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor: a guide\n---\nSomeone who shares what they have learned.\n',
    },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: "Mentor: a guide"\n---\nSomeone who shares what they have learned.\n',
    },
  },
  check({ graph, t, report }) {
    for (const { source } of graph.content.files) {
      for (const { reason, detail, start, end, first, suggestion } of source.faults) {
        const related =
          first === undefined ? [] : [relatedPlace(placeOf(source, first, first), t('problem.firstHere'))];
        const message = t(`fault.${reason}` as StringKey, { detail: shortened(detail) });
        const fix = suggestion === undefined ? undefined : { start, end, text: suggestion };
        report(placeOf(source, start, end), message, { suggestion, fix, ...(related.length > 0 ? { related } : {}) });
      }
    }
  },
});

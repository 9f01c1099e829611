import { placeOf } from '../read/source.ts';
import { sayKind } from '../strings/say-kind.ts';
import { defineRule } from './define-rule.ts';

export const misplacedBody = defineRule({
  id: 'misplaced-body',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A file has no text below its front matter though its kind needs some, or has text that nothing would show.',
    why: 'A guide page or a clause without text is an empty page in print.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone who helps.\n' },
  },
  check({ graph, t, report }) {
    for (const { source, kind, findings } of graph.content.files) {
      if (!kind || source.faults.length > 0 || findings.some(({ type }) => type === 'other-kind')) continue;
      const hasBody = source.body.trim() !== '';
      if (kind.body === 'required' && !hasBody) {
        report(
          placeOf(source, source.bodyStart, source.bodyStart),
          t('problem.emptyBody', { kind: sayKind(kind.id, t, 'with article') }),
        );
      } else if (kind.body === 'none' && hasBody) {
        const start = source.bodyStart + (source.body.length - source.body.trimStart().length);
        report(
          placeOf(source, start, source.lines.startOf(source.lines.at(start).line + 1)),
          t('problem.unusedBody', { kind: sayKind(kind.id, t, 'with article') }),
        );
      }
    }
  },
});

import type { Place } from '../problems/problem.ts';
import type { Finding } from '../read/findings.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { offsetsOf, type Source } from '../read/source.ts';
import { sayExpected } from '../strings/expected.ts';
import { slugOf } from '../text/slug.ts';
import { defineRule } from './define-rule.ts';
import { meantKey } from './meant-key.ts';

export const missingKey = defineRule({
  id: 'missing-key',
  severity: 'error',
  essential: true,
  docs: {
    what: 'The front matter lacks a key that this kind of file needs.',
    why: 'The page or the sheet cannot be made without it.',
    bad: { path: 'library/terms/mentor.md', text: '---\nsummary: Who helps\n---\nSomeone who helps.\n' },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\nsummary: Who helps\n---\nSomeone who helps.\n',
    },
  },
  check({ graph, t, report }) {
    for (const { source, findings } of graph.content.files) {
      for (const finding of findings) {
        if (finding.type !== 'missing-key' || isMisspelt(finding, findings)) continue;
        const { key, path } = finding;
        const expected = sayExpected(finding.expected, t);
        const place = placeOfValue(source, [...path, key]);
        const fix = fixFor(finding, source, place);
        report(place, t('problem.missingKey', { key, expected }), { suggestion: key, fix });
      }
    }
  },
});

/** A missing id is made from the title beside it. */
function fixFor({ key, path }: MissingKey, source: Source, place: Place) {
  const title = source.yaml()?.getIn([...path, 'title']);
  if (key !== 'id' || typeof title !== 'string') return undefined;
  const { start } = offsetsOf(source, place);
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end: start, text: `id: ${slugOf(title)}${lineEnd}${' '.repeat(place.column - 1)}` };
}

type MissingKey = Extract<Finding, { type: 'missing-key' }>;

/** A key that is there under a near name is reported once, as the misspelt key that it is. */
function isMisspelt(missing: MissingKey, findings: readonly Finding[]): boolean {
  return findings.some(
    finding =>
      finding.type === 'unknown-key' &&
      finding.path.join('.') === missing.path.join('.') &&
      meantKey(finding) === missing.key,
  );
}

import type { Place } from '../problems/problem.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import type { Source } from '../read/source.ts';
import { nearestName } from '../text/nearest.ts';
import { defineRule } from './define-rule.ts';

export const wrongValue = defineRule({
  id: 'wrong-value',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A value in the front matter is not one that its key can take.',
    why: 'A length of time, a role or a date that is not understood would print wrongly on every sheet that shows it.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\ndraft: maybe\n---\nSomeone who helps.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\ndraft: false\n---\nSomeone who helps.\n' },
  },
  check({ graph, t, report }) {
    for (const { source, findings } of graph.content.files) {
      for (const finding of findings) {
        if (finding.type !== 'wrong-value') continue;
        const { value, expected, options, path } = finding;
        const place = placeOfValue(source, path);
        const key = String(path.at(-1) ?? '');
        // YAML turns `1.10` and `060` into other numbers: the message shows what stands in the file.
        const isTurned = typeof value === 'number' || typeof value === 'boolean';
        const written = isTurned ? textAt(source, place) : undefined;
        if (written !== undefined && expected === 'some text') {
          report(place, t('problem.unquotedText', { key, found: written }), { suggestion: `"${written}"` });
          continue;
        }
        const suggestion = typeof value === 'string' ? nearestName(value, options) : undefined;
        const values = { found: describe(written ?? value, t('problem.nothing')), expected, key };
        const hint = suggestion ? ` ${t('problem.tryThis', { name: suggestion })}` : '';
        report(place, t('problem.wrongValue', values) + hint, { suggestion });
      }
    }
  },
});

function textAt({ text, lines }: Source, { line, column, endLine, endColumn }: Place): string {
  return text.slice(lines.startOf(line) + column - 1, lines.startOf(endLine) + endColumn - 1);
}

function describe(value: unknown, nothing: string): string {
  if (value === null || value === undefined || value === '') return nothing;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

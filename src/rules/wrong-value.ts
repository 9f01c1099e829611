import { placeOfValue } from '../read/place-in-yaml.ts';
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
        const suggestion = typeof value === 'string' ? nearestName(value, options) : undefined;
        const values = { found: describe(value, t('problem.nothing')), expected, key: String(path.at(-1) ?? '') };
        const hint = suggestion ? ` ${t('problem.tryThis', { name: suggestion })}` : '';
        report(placeOfValue(source, path), t('problem.wrongValue', values) + hint, { suggestion });
      }
    }
  },
});

function describe(value: unknown, nothing: string): string {
  if (value === null || value === undefined || value === '') return nothing;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

import type { StringKey } from '../strings/index.ts';
import { defineRule } from './define-rule.ts';

export const brokenOverride = defineRule({
  id: 'broken-override',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A file in `overrides/` cannot be used: a program of your own fails, or is not what its folder is for.',
    why: 'The site would be made without it. What it adds would be missing, or ours would stand in its place.',
    bad: { path: 'overrides/rules/no-shouting.ts', text: "export const id = 'no-shouting';\n" },
    good: {
      path: 'overrides/rules/no-shouting.ts',
      text: `import { defineRule } from 'mentorbook';

export default defineRule({
  id: 'no-shouting',
  severity: 'warning',
  docs: {
    what: 'A title is written in capitals.',
    why: 'It reads like shouting.',
    bad: { path: 'library/terms/mentor.md', text: '---\\ntitle: MENTOR\\n---\\nWho helps.\\n' },
    good: { path: 'library/terms/mentor.md', text: '---\\ntitle: Mentor\\n---\\nWho helps.\\n' },
  },
  check() {},
});
`,
    },
  },
  check({ graph, t, report }) {
    for (const { file, line, column, words, values, severity, suggestion } of graph.content.overrides) {
      const place = { file, line, column, endLine: line, endColumn: column };
      report(place, t(words as StringKey, values), { suggestion, ...(severity ? { severity } : {}) });
    }
  },
});

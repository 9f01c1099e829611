import { defineRule } from 'mentorbook';

export default defineRule({
  id: 'no-shouting',
  severity: 'warning',
  docs: {
    what: 'A title is written in capitals.',
    why: 'It reads like shouting.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: MENTOR\n---\nSomeone who helps.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone who helps.\n' },
  },
  check({ graph, report }) {
    for (const { source } of graph.content.files) {
      const title = source.values?.title;
      if (typeof title === 'string' && title.length > 3 && title === title.toUpperCase()) {
        const place = { file: source.file, line: 2, column: 8, endLine: 2, endColumn: 8 + title.length };
        report(place, `Unexpected capitals in \`${title}\`, expected small letters.`);
      }
    }
  },
});

import { defineRule, placeOfKey } from 'mentorbook';

const form = (type: string) =>
  `---\ntitle: How was it?\nquestions:\n  - name: best\n    label: What helped you most?\n    type: ${type}\n---\n`;

export default defineRule({
  id: 'no-room-for-words',
  severity: 'warning',
  docs: {
    what: 'A feedback form has no question of the type `paragraph`.',
    why: 'What people would tell you in their own words is what you could not have asked for.',
    bad: { path: 'programmes/pairs/feedback-forms/end.md', text: form('text') },
    good: { path: 'programmes/pairs/feedback-forms/end.md', text: form('paragraph') },
  },
  check({ graph, report }) {
    for (const { kind, source } of graph.content.files) {
      const questions = source.values?.questions;
      if (kind?.id !== 'feedbackForm' || !Array.isArray(questions)) continue;
      if (questions.some(question => question?.type === 'paragraph')) continue;
      report(
        placeOfKey(source, [], 'questions'),
        'Unexpected form without room to write, expected a question of the type `paragraph`. Add one.',
      );
    }
  },
});

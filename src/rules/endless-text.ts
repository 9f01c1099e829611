import { hasTexts, textsOf } from '../model/texts-of.ts';
import { mostInParagraph, mostInside } from '../text/excess.ts';
import { excessIn } from '../text/markdown.ts';
import { depthOfHtml } from '../text/safe-html.ts';
import { defineRule } from './define-rule.ts';

export const endlessText = defineRule({
  id: 'endless-text',
  severity: 'error',
  essential: true,
  docs: {
    what: `A paragraph with signs of Markdown has more than ${mostInParagraph.toLocaleString('en')} signs, or more than ${mostInside} lists, quotes and other marks stand inside one another.`,
    why: 'Nobody can follow it, and no program can print it. Most often a file of another sort was copied into the folder.',
    bad: {
      path: 'library/terms/mentor.md',
      text: `---\ntitle: Mentor\n---\n${'> '.repeat(21)}Someone who helps.\n`,
    },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\n---\n> Someone who helps.\n',
    },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (!hasTexts(file)) continue;
      for (const text of textsOf(file)) {
        if (text.form !== 'body' && text.form !== 'inline') continue;
        const excess = excessIn(text.text, text.form === 'body' ? 'blocks' : 'inline');
        if (graph.settings?.html && depthOfHtml(text.text) > mostInside) {
          report(text.placeOf(/<[A-Za-z][^<>]*>/), t('problem.deepText', { most: mostInside }));
        }
        for (const { type, line } of excess) {
          const message = type === 'deep' ? t('problem.deepText', { most: mostInside }) : t('problem.longText');
          report(text.placeOf('', line), message);
        }
      }
    }
  },
});

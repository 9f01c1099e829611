import { type FileText, hasTexts, textsOf } from '../model/texts-of.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

export const headingOrder = defineRule({
  id: 'heading-order',
  severity: 'error',
  perFile: true,
  docs: {
    what: 'A heading below the front matter is not one that the page can use: `#` alone, a level left out, a heading written as a web tag, one without words, or one without a space after the `#`.',
    why: 'The title is the first heading of the page. Readers who listen to it move from heading to heading, and the contents are made from them.',
    bad: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\n## Say goodbye\n\n#### In a letter\n\nWrite it by hand.\n',
    },
    good: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\n## Say goodbye\n\n### In a letter\n\nWrite it by hand.\n',
    },
  },
  check(context) {
    for (const file of context.graph.content.files) {
      const body = !hasTexts(file) ? undefined : textsOf(file).find(({ form }) => form === 'body');
      if (body) checkBody(body, context);
    }
  },
});

function checkBody(body: FileText, { t, report }: RuleContext): void {
  let current = 1;
  for (const { type, level, line, words, prose } of body.passages) {
    const lineEnd = /[^\r\n]+/;
    if (type === 'text') {
      const [tag] = /<h[1-6](?:\s[^<>]*)?>/i.exec(prose) ?? [];
      if (tag !== undefined) report(body.placeOf(tag, line), t('problem.headingTag', { tag }));
      // A single `#` before a small letter may be a word such as `#mentoring`.
      const [stuck, marks = ''] = /^(#{2,6}|#(?=\p{Lu}))[^\s#]\S*/u.exec(prose) ?? [];
      if (stuck !== undefined) report(body.placeOf(stuck, line), t('problem.headingSpace', { marks }));
      continue;
    }
    if (words.trim() === '') report(body.placeOf(lineEnd, line), t('problem.emptyHeading'));
    if (level === 1) report(body.placeOf(lineEnd, line), t('problem.firstHeading'));
    else if (level > current + 1) {
      const values = { found: '#'.repeat(level), expected: '#'.repeat(current + 1) };
      report(body.placeOf(values.found, line), t('problem.headingLevel', values), { suggestion: values.expected });
    }
    current = level;
  }
}

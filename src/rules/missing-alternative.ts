import { mentionsOf } from '../model/mentions.ts';
import { hasTexts } from '../model/texts-of.ts';
import { defineRule } from './define-rule.ts';

export const missingAlternative = defineRule({
  id: 'missing-alternative',
  severity: 'warning',
  perFile: true,
  docs: {
    what: 'A picture has no words that stand in for it.',
    why: 'Some readers hear the page, and a picture may fail to load. Say in a few words what it shows.',
    bad: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\n![](../goodbye.png)\n',
      beside: [{ path: 'programmes/pairs/goodbye.png', text: '' }],
    },
    good: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\n![Two people shake hands](../goodbye.png)\n',
      beside: [{ path: 'programmes/pairs/goodbye.png', text: '' }],
    },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (!hasTexts(file)) continue;
      for (const mention of mentionsOf(file)) {
        if (mention.type !== 'image' || mention.words !== '') continue;
        report(mention.place(), t('problem.missingAlternative', { target: mention.target }));
      }
    }
  },
});

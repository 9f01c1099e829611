import { placeOfKey } from '../read/place-in-yaml.ts';
import { offsetsOf } from '../read/source.ts';
import { nearestName } from '../text/nearest.ts';
import { worksUntil } from '../text/versions.ts';
import { defineRule } from './define-rule.ts';

export const unknownRule = defineRule({
  id: 'unknown-rule',
  severity: 'error',
  essential: true,
  docs: {
    what: 'Under `check`, a rule is named that does not exist, or one whose weight cannot be changed.',
    why: 'A misspelt name would turn nothing off, and a site cannot be made from files that cannot be read.',
    bad: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\ncheck:\n  review-deu: off\n---\nSomeone who helps.\n',
    },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\ncheck:\n  review-due: off\n---\nSomeone who helps.\n',
    },
  },
  check({ graph, rules, t, report }) {
    const known = new Map(rules.map(rule => [rule.id, rule]));
    const free = rules.filter(rule => !rule.essential).map(rule => rule.id);
    for (const { source, data } of graph.content.files) {
      const levels = typeof data === 'object' && data !== null ? Reflect.get(data, 'check') : undefined;
      if (typeof levels !== 'object' || levels === null) continue;
      for (const rule of Object.keys(levels)) {
        const place = placeOfKey(source, ['check'], rule);
        if (known.get(rule)?.essential) {
          report(place, t('problem.essentialRule', { rule }));
        } else if (!known.has(rule)) {
          const now = rules.find(({ formerly }) => formerly && Object.hasOwn(formerly, rule));
          const since = now?.formerly?.[rule];
          if (now && since !== undefined) {
            const name = now.id;
            if (Object.hasOwn(levels, name)) {
              report(place, t('problem.renamedRuleTwice', { rule, name }), { severity: 'warning' });
              continue;
            }
            const { start, end } = offsetsOf(source, place);
            const fix = { start, end, text: source.text.slice(start, end).replace(rule, () => name) };
            const message = t('problem.renamedRule', { rule, name, version: worksUntil(since) });
            report(place, message, { severity: 'warning', suggestion: name, fix });
            continue;
          }
          const suggestion = nearestName(rule, free);
          const expected = suggestion
            ? t('problem.didYouMean', { name: suggestion })
            : free.map(name => `\`${name}\``).join(', ');
          report(place, t('problem.unknownRule', { rule, expected }), { suggestion });
        }
      }
    }
  },
});

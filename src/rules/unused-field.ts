import type { Data } from '../kinds/index.ts';
import { isFactName } from '../model/facts.ts';
import { mentionsOf } from '../model/mentions.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { mentionsIn } from '../text/markdown.ts';
import { defineRule } from './define-rule.ts';

export const unusedField = defineRule({
  id: 'unused-field',
  severity: 'warning',
  docs: {
    what: 'The wording of a clause uses some of its fields and leaves out another.',
    why: 'The field left out stands alone below the wording, where it is easily read as a mistake. Often its name was misspelt or a sentence was lost.',
    bad: {
      path: 'library/clauses/goals.md',
      text: '---\ntitle: Our goals\ntopic: goals\nprompt: What do you want to reach?\nfields:\n  - name: goal\n    label: Goal\n  - name: due\n    label: By when\n---\nWe work on {{ goal }}.\n',
    },
    good: {
      path: 'library/clauses/goals.md',
      text: '---\ntitle: Our goals\ntopic: goals\nprompt: What do you want to reach?\nfields:\n  - name: goal\n    label: Goal\n  - name: due\n    label: By when\n---\nWe work on {{ goal }} until {{ due }}.\n',
    },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (file.kind?.id !== 'clause' || file.data === undefined) continue;
      const { fields, rows } = file.data as Data<'clause'>;
      if (rows !== undefined) continue;
      const mentions = mentionsOf(file).filter(({ type }) => type === 'placeholder');
      // A misspelt name is reported where it stands; the field that it meant is not left out.
      const own = new Set(fields.map(({ name }) => name));
      if (mentions.some(({ target }) => !own.has(target) && !isFactName(target))) continue;
      const used = new Set(mentionsIn(file.source.body, 'blocks').map(({ target }) => target));
      if (!fields.some(({ name }) => used.has(name))) continue;
      fields.forEach(({ name }, index) => {
        // A brace too few is reported where it stands.
        if (used.has(name) || new RegExp(`\\{\\s*${name}\\s*\\}`).test(file.source.body)) return;
        report(placeOfValue(file.source, ['fields', index, 'name']), t('problem.unusedField', { name }));
      });
    }
  },
});

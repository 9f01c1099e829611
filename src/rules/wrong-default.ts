import type { Data } from '../kinds/index.ts';
import type { FormField } from '../kinds/parts/form-field.ts';
import { placeOfKey, placeOfValue } from '../read/place-in-yaml.ts';
import { nearestName } from '../text/nearest.ts';
import { defineRule } from './define-rule.ts';

const clause = (options: string) =>
  `---\ntitle: Our days\ntopic: scheduling\nprompt: When can you meet?\nfields:\n  - name: day\n    label: Day\n    type: choice\n${options}    default: Tuesday\n---\nWe meet on {{ day }}.\n`;

export const wrongDefault = defineRule({
  id: 'wrong-default',
  severity: 'error',
  docs: {
    what: 'What stands in a field at first is not among its options, a choice has no options, or a field has options that it cannot show.',
    why: 'The agreement would show a choice that nobody can make.',
    bad: { path: 'library/clauses/days.md', text: clause('    options:\n      - Monday\n      - Thursday\n') },
    good: { path: 'library/clauses/days.md', text: clause('    options:\n      - Tuesday\n      - Thursday\n') },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      const { source } = file;
      for (const [field, path] of fieldsOf(file.kind?.id, file.data)) {
        const { name, type, options } = field;
        const isChoice = type === 'choice' || type === 'multi-choice';
        if (isChoice && options.length === 0) {
          report(placeOfValue(source, [...path, 'name']), t('problem.noOptions', { name, type }));
        } else if (!isChoice && options.length > 0) {
          report(placeOfKey(source, path, 'options'), t('problem.needlessOptions', { name, type }));
        } else if (isChoice) {
          const [wrong] = wrongDefaults(field);
          if (wrong === undefined) continue;
          const suggestion = nearestName(wrong, options);
          const expected = (suggestion ? [suggestion] : options).map(option => `\`${option}\``).join(', ');
          report(placeOfValue(source, [...path, 'default']), t('problem.wrongDefault', { found: wrong, expected }), {
            suggestion,
          });
        }
      }
    }
  },
});

function fieldsOf(kind: string | undefined, data: unknown): (readonly [FormField, readonly PropertyKey[]])[] {
  if (data === undefined) return [];
  if (kind === 'clause') return (data as Data<'clause'>).fields.map((field, index) => [field, ['fields', index]]);
  if (kind !== 'sheet') return [];
  return (data as Data<'sheet'>).parts.flatMap(({ fields }, part) =>
    fields.map((field, index) => [field, ['parts', part, 'fields', index]] as const),
  );
}

/** The defaults that are no option. What a fact says differs from programme to programme, and is offered in each. */
function wrongDefaults({ default: value, options }: FormField): string[] {
  const written = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  return written.filter(text => !holdsFact(text) && !options.includes(text));
}

const holdsFact = (text: string) => /\{\{[^{}]*\}\}/.test(text);

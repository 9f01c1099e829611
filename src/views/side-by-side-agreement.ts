import { column, list, paragraph } from '../document/blocks.ts';
import type { Block, Row } from '../document/document.ts';
import { small, strong, text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { plainField } from './form-fields.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** How to go about it, and one row a theme: each side answers alone, then both note what they agreed. */
export function sideBySide(clauses: readonly Entry<'clause'>[], context: ProgrammeContext): Block[] {
  const { t } = context;
  const sides = [
    ['mentee', context.roleWord('mentee')],
    ['mentor', context.roleWord('mentor')],
    ['agreed', t('agreement.agreed')],
  ] as const;
  const rows = clauses.map((clause): Row => {
    const entry = clause as Entry;
    const theme = context.plain(entry, clause.data.title);
    const answers = sides.map(([side, word]) => {
      const field = plainField(`${clause.id}-${side}`, `${theme}${t('sign.colon')} ${word}`, 'paragraph', 4);
      return [paragraph([{ type: 'field', field }])];
    });
    const question = [
      paragraph([strong([text(theme)]), { type: 'break' }, small(context.inline(entry, clause.data.prompt))]),
    ];
    return { headed: true, cells: [question, ...answers] };
  });
  const columns = [column([text(t('agreement.theme'))], 3), ...sides.map(([, word]) => column([text(word)], 3))];
  const steps = (['alone', 'compare', 'settle'] as const).map(step => ({
    id: undefined,
    blocks: [paragraph([text(t(`agreement.${step}`))])],
  }));
  return [list('number', steps), { type: 'table', caption: undefined, columns, rows, toFillIn: false }];
}

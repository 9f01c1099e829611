import { group, paragraph } from '../../document/blocks.ts';
import { small, strong, text } from '../../document/inlines.ts';
import { programmeUrl } from '../../model/urls.ts';
import { termViews } from '../glossary.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import type { Part } from './part.ts';

/** The words of the programme and what they mean. */
export function glossaryPart(context: ProgrammeContext): Part {
  const { programme, t } = context;
  return {
    id: 'glossary',
    title: t('glossary.title'),
    url: `${programmeUrl(programme.id)}glossary/`,
    blocks: termViews(context).map(({ id, title, also, meaning }) => {
      const others = also.length === 0 ? [] : [text(' '), small([text(`${t('glossary.also')} ${also.join(', ')}`)])];
      return group(id, [paragraph([strong(title), ...others]), ...meaning]);
    }),
    chapters: [],
  };
}

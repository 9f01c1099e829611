import { paragraph } from '../../document/blocks.ts';
import { small, text } from '../../document/inlines.ts';
import type { Entry } from '../../model/entry.ts';
import { entryUrl } from '../../model/urls.ts';
import { slugOf, UniqueIds } from '../../text/slug.ts';
import { guideSections } from '../navigation.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import type { Chapter, Part } from './part.ts';
import { inside } from './part.ts';

/** The pages of the guide, a part for each of its sections. */
export function guideParts(context: ProgrammeContext): Part[] {
  const ids = new UniqueIds();
  return guideSections(context).map(({ title, guides }) => ({
    id: inside('section', ids.take(slugOf(title))),
    title,
    blocks: [],
    chapters: guides.map(guide => guideChapter(guide, context)),
  }));
}

function guideChapter(guide: Entry<'guide'>, context: ProgrammeContext): Chapter {
  const entry = guide as Entry;
  const { title, summary, audience } = guide.data;
  const forWhom =
    audience === 'both'
      ? []
      : [paragraph([small([text(`${context.t('document.for')} `)]), context.roleMark(audience)])];
  return {
    id: inside('guide', guide.id),
    title: context.inline(entry, title),
    url: entryUrl(entry, context.programme),
    blocks: [
      ...forWhom,
      ...(summary === undefined ? [] : [paragraph([{ type: 'emphasis', content: context.inline(entry, summary) }])]),
      ...context.blocks(entry, undefined, 2),
    ],
  };
}

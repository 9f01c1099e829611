import { rewriteBlocks } from '../../document/rewrite.ts';
import type { Entry } from '../../model/entry.ts';
import { entryUrl } from '../../model/urls.ts';
import { checklistBlocks } from '../checklists.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { inside, type Part } from './part.ts';

/** Every checklist that the programme uses. */
export function checklistsPart(context: ProgrammeContext): Part {
  return {
    id: 'checklists',
    title: context.t('nav.checklists'),
    blocks: [],
    chapters: context.programme.used('checklist').map(checklist => ({
      id: inside('checklist', checklist.id),
      title: context.inline(checklist as Entry, checklist.data.title),
      url: entryUrl(checklist as Entry, context.programme),
      blocks: rewriteBlocks(checklistBlocks(checklist, context, 'reading'), { level: 2 }),
    })),
  };
}

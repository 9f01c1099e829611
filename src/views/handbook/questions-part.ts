import { rewriteBlocks } from '../../document/rewrite.ts';
import { sessionPartUrl } from '../../model/urls.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { bankBlocks } from '../question-sheets.ts';
import { bankViews } from '../question-views.ts';
import type { Part } from './part.ts';

/** Every question bank that the programme uses, each once, whichever sessions ask from it. */
export function questionsPart(context: ProgrammeContext): Part {
  const { programme, t } = context;
  const banks = bankViews(programme.used('questions'), context);
  return {
    id: 'questions',
    title: t('handbook.questions'),
    blocks: rewriteBlocks(
      banks.flatMap(bank => bankBlocks(bank, context, 'reading')),
      { level: 1 },
    ),
    chapters: [],
    addresses: programme.sessions.map(session => [sessionPartUrl(programme.id, session.id, 'questions'), 'questions']),
  };
}

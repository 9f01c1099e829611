import type { PairRole } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { sessionPartUrl } from '../model/urls.ts';
import { linksTo } from './navigation.ts';
import { ownPapersOf } from './own-documents.ts';
import type { Link } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { readersOf } from './sheet-readers.ts';

/**
 * The worksheet and the question sheet of a session, as far as the site has them, and the papers of the fork's own that it names.
 * @param reader in whose version; where a sheet has none of their own, the one for both
 */
export function sessionPapers(
  session: Entry<'session'>,
  context: ProgrammeContext,
  reader: PairRole = 'both',
): readonly Link[] {
  const paper = (part: 'worksheet' | 'questions') => {
    const version = readersOf(session, part, context).find(each => each === reader) ?? 'both';
    return { title: context.t(`session.${part}`), url: sessionPartUrl(context.id, session.id, part, version) };
  };
  return [
    ...(context.has('worksheets') ? [paper('worksheet')] : []),
    ...(context.has('question-sheets') && session.data.questions.length > 0 ? [paper('questions')] : []),
    ...linksTo(ownPapersOf(session, context), context),
  ];
}

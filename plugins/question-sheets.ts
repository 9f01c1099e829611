import { questionSheetPages, sheetLinksOf } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The question sheets to print for each session type that has questions. */
export const questionSheets = definePagesPlugin({
  id: 'question-sheets',
  capability: 'question-sheets',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.programme.sessions
        .filter(session => session.data.questions.length > 0)
        .map(session => ({
          urls: sheetLinksOf(session, 'questions', context).map(({ url }) => url),
          make: () => questionSheetPages(session, context),
        })),
    ),
});

import { questionSheetPages } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The question sheets to print for each session type that has questions. */
export const questionSheets = definePagesPlugin({
  id: 'question-sheets',
  capability: 'question-sheets',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.programme.sessions
        .filter(session => session.data.questions.length > 0)
        .flatMap(session => questionSheetPages(session, context)),
    ),
});

import type { BuildAnswer, BuildRequest } from './builder.ts';
import { OwnProcess } from './own-process.ts';

/** What the builder says before its answer, when the content has no errors: what was shown of them can go. */
export const noErrors = 'no errors';

/** The builder of `start`: it builds once for each request, and has built nothing when it dies on the way. */
export const builderProcess = () =>
  new OwnProcess<BuildRequest, BuildAnswer>('builder', { written: false, problems: [] });

import type { BuildAnswer, BuildRequest } from './builder.ts';
import { OwnProcess } from './own-process.ts';

/** The builder of `start`: it builds once for each request, and has built nothing when it dies on the way. */
export const builderProcess = (content: string) =>
  new OwnProcess<BuildRequest, BuildAnswer>('builder', content, { written: false, problems: [] });

import { fork } from 'node:child_process';
import type { BuildAnswer } from '../../src/cli/builder.ts';
import { root } from './run.ts';

/** A way in which the file system fails, for `failing-files.mjs`. */
export interface Fault {
  readonly way: 'read' | 'write';
  /** What the system says, such as `ENOSPC`. */
  readonly code: string;
  /** At the how manieth use in the build. */
  readonly at: number;
}

/** Starts the process that `start` builds in: it builds again and again without starting anew. */
export function startBuilder() {
  const child = fork('src/cli/mentorbook.js', ['builder'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--import', './test/support/failing-files.mjs'],
  });
  return {
    /** Checks and builds once. */
    ask: (content: string, output: string, fault?: Fault) =>
      new Promise<BuildAnswer>((resolve, reject) => {
        const settle = () => {
          child.off('message', hear);
          child.off('exit', died);
        };
        const hear = (message: { readonly content: BuildAnswer } | string) => {
          if (typeof message === 'string') return;
          settle();
          resolve(message.content);
        };
        const died = (code: number | null) => {
          settle();
          reject(new Error(`Unexpected end of the builder with ${code}, expected an answer`));
        };
        child.on('message', hear).on('exit', died);
        child.send({ id: 1, content: { content, output, pathPrefix: '/', editing: false }, fault });
      }),
    end: () => void child.kill(),
  };
}

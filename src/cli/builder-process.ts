import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuildAnswer, BuildRequest } from './builder.ts';

/** What the builder says before its answer, when the content has no errors: what was shown of them can go. */
export const noErrors = 'no errors';

const launcher = fileURLToPath(new URL('./mentorbook.js', import.meta.url));

/** The builder of `start`, begun anew when the source has changed or when it has died. */
export class BuilderProcess {
  #child: ChildProcess | undefined;

  /**
   * Builds once.
   * @param whenSound called as soon as the content is known to have no errors, long before the site is built
   * @returns what the builder answers; nothing written when it dies on the way
   */
  build(request: BuildRequest, whenSound: () => void): Promise<BuildAnswer> {
    const child = this.#running(request.content);
    return new Promise(resolve => {
      const settle = (answer: BuildAnswer) => {
        child.off('message', hear);
        child.off('exit', died);
        resolve(answer);
      };
      const hear = (message: BuildAnswer | typeof noErrors) => {
        if (message === noErrors) whenSound();
        else settle(message);
      };
      const died = () => settle({ written: false, problems: [] });
      child.on('message', hear);
      child.on('exit', died);
      child.send(request);
    });
  }

  /** Ends the builder, so that the next build runs the source as it is now. */
  restart(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  #running(content: string): ChildProcess {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) {
      this.#child = fork(launcher, ['builder', '--content', content], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
    }
    return this.#child;
  }
}

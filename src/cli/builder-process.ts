import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuildAnswer, BuildRequest, EditingNotice } from './builder.ts';

/** What the builder says before its answer, when the content has no errors: what was shown of them can go. */
export const noErrors = 'no errors';

const builderFile = fileURLToPath(new URL('./builder.ts', import.meta.url));

/** The builder of `start`, begun anew when the source has changed or when it has died. */
export class BuilderProcess {
  #child: ChildProcess | undefined;

  /**
   * Builds once.
   * @param whenSound called as soon as the content is known to have no errors, long before the site is built
   * @param whenChecked called with what the form editor needs, when the content is edited in forms
   * @returns what the builder answers; nothing written when it dies on the way
   */
  build(
    request: BuildRequest,
    whenSound: () => void,
    whenChecked: (notice: EditingNotice['editing']) => void = () => {},
  ): Promise<BuildAnswer> {
    const child = this.#running();
    return new Promise(resolve => {
      const settle = (answer: BuildAnswer) => {
        child.off('message', hear);
        child.off('exit', died);
        resolve(answer);
      };
      const hear = (message: BuildAnswer | EditingNotice | typeof noErrors) => {
        if (message === noErrors) whenSound();
        else if ('editing' in message) whenChecked(message.editing);
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

  #running(): ChildProcess {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) {
      this.#child = fork(builderFile, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    }
    return this.#child;
  }
}

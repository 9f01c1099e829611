import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuildAnswer, BuildRequest } from './builder.ts';

const builderFile = fileURLToPath(new URL('./builder.ts', import.meta.url));

/** The builder of `start`, begun anew when the source has changed or when it has died. */
export class BuilderProcess {
  #child: ChildProcess | undefined;

  /** Builds once. @returns what the builder answers; nothing written when it dies on the way */
  build(request: BuildRequest): Promise<BuildAnswer> {
    const child = this.#running();
    return new Promise(resolve => {
      const settle = (answer: BuildAnswer) => {
        child.off('message', settle);
        child.off('exit', died);
        resolve(answer);
      };
      const died = () => settle({ written: false, problems: [] });
      child.on('message', settle);
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

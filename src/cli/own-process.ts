import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('./mentorbook.js', import.meta.url));

/** A process that answers one request after the other, begun anew when the source has changed or when it has died. */
export class OwnProcess<Request extends { readonly content: string }, Answer extends object> {
  readonly #program: string;
  readonly #lost: Answer;
  #child: ChildProcess | undefined;

  /**
   * @param program the program that it runs, by the name that `mentorbook.js` knows
   * @param lost the answer when it dies on the way
   */
  constructor(program: string, lost: Answer) {
    this.#program = program;
    this.#lost = lost;
  }

  /** @param whenTold called with words that it says before its answer */
  ask(request: Request, whenTold: (words: string) => void = () => {}): Promise<Answer> {
    const child = this.#running(request.content);
    return new Promise(resolve => {
      const settle = (answer: Answer) => {
        child.off('message', hear);
        child.off('exit', died);
        resolve(answer);
      };
      const hear = (message: Answer | string) => {
        if (typeof message === 'string') whenTold(message);
        else settle(message);
      };
      const died = () => settle(this.#lost);
      child.on('message', hear);
      child.on('exit', died);
      child.send(request);
    });
  }

  /** Ends it, so that the next request runs the source as it is now. */
  restart(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  #running(content: string): ChildProcess {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) {
      this.#child = fork(launcher, [this.#program, '--content', content], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
    }
    return this.#child;
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('./mentorbook.js', import.meta.url));

/** What goes from one process to the other: a request, or its answer. */
interface Letter<Content> {
  /** The number of the request. */
  readonly id: number;
  readonly content: Content;
}

/** A process that answers requests, begun anew when the source has changed or when it has died. */
export class OwnProcess<Request extends object, Answer extends object> {
  readonly #program: string;
  readonly #content: string;
  readonly #lost: Answer;
  #child: ChildProcess | undefined;
  #asked = 0;
  #ended = false;

  /**
   * @param program the program that it runs, by the name that `mentorbook.js` knows
   * @param content the content folder
   * @param lost the answer when it dies on the way
   */
  constructor(program: string, content: string, lost: Answer) {
    this.#program = program;
    this.#content = content;
    this.#lost = lost;
  }

  ask(request: Request): Promise<Answer> {
    if (this.#ended) return Promise.resolve(this.#lost);
    const child = this.#running();
    const id = ++this.#asked;
    return new Promise(resolve => {
      const settle = (answer: Answer) => {
        child.off('message', hear);
        child.off('exit', died);
        child.off('error', died);
        resolve(answer);
      };
      const hear = (letter: Letter<Answer>) => {
        if (letter.id === id) settle(letter.content);
      };
      const died = () => settle(this.#lost);
      child.on('message', hear);
      child.on('exit', died);
      // It could not be started, or has gone before it could be asked.
      child.on('error', died);
      child.send({ id, content: request });
    });
  }

  /** Ends it, so that the next request runs the source as it is now. */
  restart(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  /** Ends it for good. */
  end(): void {
    this.#ended = true;
    this.restart();
  }

  #running(): ChildProcess {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) {
      this.#child = fork(launcher, [this.#program, '--content', this.#content], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      // Each request that waits listens to it.
      this.#child.setMaxListeners(0);
    }
    return this.#child;
  }
}

/** Answers the requests of the process that has started this one, one after the other. */
export function answerRequests<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  let last = Promise.resolve();
  process.on('message', ({ id, content }: Letter<Request>) => {
    last = last.then(async () => {
      process.send?.({ id, content: await answer(content) });
    });
  });
}

import readline from 'node:readline';
import { UsageError } from './arguments.ts';

/** Asks the person at the terminal. */
export interface Asker {
  /**
   * @param question ends without a sign; the usual answer follows it in brackets
   * @param usual the answer when nothing is typed
   * @param refuse says what is wrong with an answer, so that it is asked for again; undefined when it will do
   */
  ask(question: string, usual?: string, refuse?: (answer: string) => string | undefined): Promise<string>;
  close(): void;
}

/**
 * Asks line by line, as plain text: nothing moves about, so that screen readers read it and typed answers may come from a file.
 * @param interrupted what is said when the input ends before the last answer
 */
export function askLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, interrupted: string): Asker {
  const lines = readline.createInterface({ input, terminal: false });
  const next = lines[Symbol.asyncIterator]();
  return {
    async ask(question, usual = '', refuse = () => undefined) {
      for (;;) {
        output.write(usual === '' ? `${question}: ` : `${question} [${usual}]: `);
        const { value, done } = await next.next();
        if (done) throw new UsageError(`\n${interrupted}`);
        const answer = String(value).trim() || usual;
        const reason = refuse(answer);
        if (reason === undefined) return answer;
        output.write(`${reason}\n`);
      }
    },
    close: () => lines.close(),
  };
}

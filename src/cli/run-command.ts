import { type Command, readArguments, UsageError } from './arguments.ts';
import { describeError } from './describe-error.ts';

/**
 * Runs a command.
 * @param args what stands after its name
 * @returns the exit code
 * @throws UsageError for an option or a word the command does not take, and for a word it needs
 */
export async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const given = readArguments(command, args);
  if ('help' in given) {
    process.stdout.write(given.help);
    return 0;
  }
  return command.run(given.options, given.words);
}

/** Ends the process with an exit code, or with 2 and the reason when the work fails. */
export function endWith(work: Promise<number>): Promise<void> {
  return work.then(
    code => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof UsageError ? error.message : describeError(error)}\n`);
      process.exitCode = 2;
    },
  );
}

import { type Command, readOptions, UsageError } from './arguments.ts';
import { describeError } from './describe-error.ts';

/**
 * Runs a command.
 * @param args what stands after its name
 * @returns the exit code
 * @throws UsageError for an option the command does not take
 */
export async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const options = readOptions(command, args);
  if ('help' in options) {
    process.stdout.write(options.help);
    return 0;
  }
  return command.run(options);
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

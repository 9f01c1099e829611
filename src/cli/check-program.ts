import { check } from './check.ts';
import { endWith, runCommand } from './run-command.ts';

/** The check as a program of its own: what `quick-check.js` keeps as one file. */
export function checkProgram(args: readonly string[]): Promise<void> {
  return endWith(runCommand(check, args));
}

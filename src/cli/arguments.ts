import { parseArgs } from 'node:util';

/** What went wrong is how the command was used, not the content: the command ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The options that commands share, with their help. */
export const sharedOptions = {
  content: { type: 'string', default: 'content', help: 'DIR   the content folder (content)' },
  output: { type: 'string', default: '_site', help: 'DIR    where the site is written (_site)' },
  'path-prefix': { type: 'string', default: '/', help: '/x/  the folder of the web server that the site lives in (/)' },
  format: { type: 'string', default: 'pretty', help: 'NAME   pretty, json, sarif or github (pretty)' },
  port: { type: 'string', default: '8080', help: 'N        the port to serve on (8080)' },
} as const;

export type OptionName = keyof typeof sharedOptions;
export type Options<Name extends OptionName> = Readonly<Record<Name, string>>;

/** One command: what it is for, which options it takes, and what it does. */
export interface Command<Name extends OptionName = OptionName> {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Name[];
  /** @returns the exit code: 0 fine, 1 the content has errors */
  run(options: Options<Name>): Promise<number>;
}

export function defineCommand<Name extends OptionName>(command: Command<Name>): Command {
  return command as unknown as Command;
}

/**
 * Reads the options of a command.
 * @returns the options, or the help text when `--help` was asked for
 * @throws UsageError for an option the command does not take
 */
export function readOptions(command: Command, args: readonly string[]): Options<OptionName> | { help: string } {
  const options = Object.fromEntries(
    command.options.map(name => [name, { type: 'string' as const, default: sharedOptions[name].default }]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' as const } } });
    if (values.help) return { help: helpFor(command) };
    return values as unknown as Options<OptionName>;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason}\n\n${helpFor(command)}`);
  }
}

function helpFor(command: Command): string {
  const options = command.options.map(name => `  --${name} ${sharedOptions[name].help}`);
  return [`${command.name}: ${command.summary}`, '', ...options, '  --help       print this', ''].join('\n');
}

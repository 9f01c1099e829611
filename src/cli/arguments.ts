import { parseArgs } from 'node:util';

/** What went wrong is how the command was used, not the content: the command ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The options that commands take, with their help. One name means the same in every command. */
export const knownOptions = {
  content: { type: 'string', default: 'content', value: 'DIR', help: 'the content folder (content)' },
  output: { type: 'string', default: '_site', value: 'DIR', help: 'where the site is written (_site)' },
  'path-prefix': { type: 'string', default: '/', value: '/x/', help: 'the folder of the web server it lives in (/)' },
  port: { type: 'string', default: '8080', value: 'N', help: 'the port to serve on (8080)' },
  format: { type: 'string', default: 'pretty', value: 'NAME', help: 'pretty, json, sarif or github (pretty)' },
  rule: { type: 'string', default: '', value: 'NAME', help: 'report this rule alone; several with commas (all)' },
  'max-warnings': { type: 'string', default: '', value: 'N', help: 'end with 1 when there are more warnings' },
  release: { type: 'boolean', default: false, value: '', help: 'before publishing: what may wait is an error' },
  mark: { type: 'boolean', default: false, value: '', help: 'note in each translation that it is up to date' },
  fix: { type: 'boolean', default: false, value: '', help: 'mend what is safe to mend, then report the rest' },
} as const;

type KnownOptions = typeof knownOptions;
export type OptionName = keyof KnownOptions;

/** The values of the options that a command takes. */
export type Options<Name extends OptionName> = {
  readonly [Key in Name]: KnownOptions[Key]['type'] extends 'boolean' ? boolean : string;
};

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
    command.options.map(name => [name, { type: knownOptions[name].type, default: knownOptions[name].default }]),
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
  const rows = command.options.map(name => [`--${name} ${knownOptions[name].value}`, knownOptions[name].help]);
  const table = [...rows, ['--help', 'print this']].map(([option = '', help]) => `  ${option.padEnd(20)} ${help}`);
  return [`${command.name}: ${command.summary}`, '', ...table, ''].join('\n');
}

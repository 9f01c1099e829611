import { parseArgs } from 'node:util';
import { nearestName } from '../text/nearest.ts';

/** What went wrong is how the command was used, not the content: the command ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The options that commands take, with their help. One name means the same in every command. */
export const knownOptions = {
  content: { type: 'string', default: 'content', value: 'DIR', help: 'the content folder (content)' },
  output: { type: 'string', default: '_site', value: 'DIR', help: 'where the site is written (_site)' },
  url: { type: 'string', default: '', value: 'URL', help: 'where it is published (`url` in site.yaml)' },
  'path-prefix': {
    type: 'string',
    default: '',
    value: '/x/',
    help: 'its folder on the web server (that of the address)',
  },
  without: { type: 'string', default: '', value: 'NAME', help: 'leave a plugin out; several with commas (none)' },
  port: { type: 'string', default: '8080', value: 'N', help: 'the port to serve on (8080)' },
  format: { type: 'string', default: 'pretty', value: 'NAME', help: 'pretty, json, sarif or github (pretty)' },
  rule: { type: 'string', default: '', value: 'NAME', help: 'report this rule alone; several with commas (all)' },
  'max-warnings': { type: 'string', default: '', value: 'N', help: 'end with 1 when there are more warnings' },
  release: { type: 'boolean', default: false, value: '', help: 'before publishing: what may wait is an error' },
  mark: { type: 'boolean', default: false, value: '', help: 'note of all that it is up to date' },
  block: { type: 'string', default: '', value: 'NAME', help: 'of a layout, this block alone (the whole)' },
  title: { type: 'string', default: '', value: 'TEXT', help: 'what it is called' },
  from: { type: 'string', default: '', value: 'ID', help: 'the programme to start from, or `blank` (blank)' },
  language: { type: 'string', default: '', value: 'TAG', help: 'the language of its texts, such as `en-GB` or `es`' },
  sessions: { type: 'string', default: '', value: 'N', help: 'how many times a pair meets' },
  cadence: { type: 'string', default: '', value: 'RHYTHM', help: 'how often, such as "every 2 weeks"' },
  duration: { type: 'string', default: '', value: 'TIME', help: 'how long the programme lasts, such as "6 months"' },
  'session-length': { type: 'string', default: '', value: 'TIME', help: 'how long a meeting takes, such as "1 hour"' },
  purpose: { type: 'string', default: '', value: 'TEXT', help: 'what the programme is for' },
  audience: { type: 'string', default: '', value: 'TEXT', help: 'who it is for' },
  'coordinator-name': { type: 'string', default: '', value: 'NAME', help: 'who runs it' },
  'coordinator-email': { type: 'string', default: '', value: 'MAIL', help: 'where to write to them' },
  'coordinator-phone': { type: 'string', default: '', value: 'NUMBER', help: 'where to ring them' },
  'safeguarding-name': { type: 'string', default: '', value: 'NAME', help: 'whom to tell when somebody is at risk' },
  'safeguarding-email': { type: 'string', default: '', value: 'MAIL', help: 'where to write to them' },
  'safeguarding-phone': { type: 'string', default: '', value: 'NUMBER', help: 'where to ring them' },
  organisation: { type: 'string', default: '', value: 'NAME', help: 'the name to write into site.yaml' },
  only: { type: 'boolean', default: false, value: '', help: 'publish no other programme' },
  programme: { type: 'string', default: '', value: 'ID', help: 'the programme that it belongs to' },
  library: { type: 'boolean', default: false, value: '', help: 'for the library, which all programmes share' },
  in: { type: 'string', default: '', value: 'ID', help: 'the session or agreement to name it in' },
  yes: { type: 'boolean', default: false, value: '', help: 'ask nothing: what is not given is as usual' },
  'dry-run': { type: 'boolean', default: false, value: '', help: 'list what would be written, and write nothing' },
  as: { type: 'string', default: '', value: 'NAME', help: 'the programme to make, or to add to' },
  banks: { type: 'boolean', default: false, value: '', help: 'make question banks of lists of questions' },
  split: { type: 'boolean', default: false, value: '', help: 'make a page of each top heading' },
  whole: { type: 'boolean', default: false, value: '', help: 'keep a long document as one page' },
  'source-title': { type: 'string', default: '', value: 'TEXT', help: 'the title of the work, to credit it' },
  'source-author': { type: 'string', default: '', value: 'TEXT', help: 'who wrote it' },
  'source-url': { type: 'string', default: '', value: 'ADDRESS', help: 'where it is found' },
  licence: { type: 'string', default: '', value: 'TEXT', help: 'the licence it may be used under' },
  report: { type: 'string', default: '', value: 'FILE', help: 'save the report as JSON too' },
  fix: { type: 'boolean', default: false, value: '', help: 'mend what is safe to mend, then report the rest' },
} as const;

type KnownOptions = typeof knownOptions;
export type OptionName = keyof KnownOptions;

/** The values of the options that a command takes. */
export type Options<Name extends OptionName> = {
  readonly [Key in Name]: KnownOptions[Key]['type'] extends 'boolean' ? boolean : string;
};

/** A word that a command takes by its place, such as the folder in `npm run import -- my-notes`. */
export interface Positional {
  /** What stands for it in the help, such as `KIND`. */
  readonly name: string;
  readonly help: string;
  /** Whether the command can do without it. Those that may be left out come last. */
  readonly optional?: boolean;
}

/** One command: what it is for, what it takes, and what it does. */
export interface Command<Name extends OptionName = OptionName> {
  readonly name: string;
  readonly summary: string;
  /** The words it takes by their place, in order. Default: none. */
  readonly positionals?: readonly Positional[];
  readonly options: readonly Name[];
  /**
   * @param words what was written for the positionals, in order; shorter when the last were left out
   * @returns the exit code: 0 fine, 1 the content has errors
   */
  run(options: Options<Name>, words: readonly string[]): Promise<number>;
}

export function defineCommand<Name extends OptionName>(command: Command<Name>): Command {
  return command as unknown as Command;
}

/** What was written after the name of a command. */
export interface Given {
  readonly options: Options<OptionName>;
  readonly words: readonly string[];
}

/**
 * Reads what was written after the name of a command.
 * @param environment where npm leaves the options that it took for its own
 * @returns the options and the words, or the help text when `--help` was asked for
 * @throws UsageError for an option or a word the command does not take, and for a word it needs
 */
export function readArguments(
  command: Command,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Given | { help: string } {
  const taken = command.options.map(name => [name, { type: knownOptions[name].type }] as const);
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(taken), help: { type: 'boolean' as const } },
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean> = {};
  for (const name of command.options) values[name] = knownOptions[name].default;
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return { help: helpFor(command) };
    values[token.name] = readValue(command, token);
  }
  requireNoneTakenByNpm(command, environment);
  requireWords(command, words);
  return { options: values as unknown as Options<OptionName>, words };
}

/** Throws for an option the command does not take, without the value it needs, or with one it has no use for. */
function readValue(
  command: Command,
  { name, rawName, value }: { name: string; rawName: string; value?: string | undefined },
) {
  const known = command.options.find(option => option === name);
  if (!known || !rawName.startsWith('--')) {
    const near = nearestName(name, [...command.options, 'help']);
    throw misuse(command, `Unexpected option \`${rawName}\`, expected ${near ? `\`--${near}\`` : 'one of these'}`);
  }
  if (knownOptions[known].type === 'boolean') {
    if (value === undefined) return true;
    throw misuse(command, `Unexpected \`${value}\` for \`${rawName}\`, expected the option alone`);
  }
  if (value !== undefined) return value;
  throw misuse(
    command,
    `Unexpected end after \`${rawName}\`, expected a value: \`${rawName} ${knownOptions[known].value}\``,
  );
}

/** Without the two hyphens that end its own, npm keeps the options for itself and hands over the words alone. */
function requireNoneTakenByNpm(command: Command, environment: Readonly<Record<string, string | undefined>>): void {
  if (environment.npm_lifecycle_event !== command.name) return;
  for (const name of command.options) {
    if (!environment[`npm_config_${name.replaceAll('-', '_')}`]) continue;
    throw misuse(
      command,
      `Unexpected place of \`--${name}\`, expected it after two hyphens of their own: \`npm run ${command.name} -- … --${name} …\``,
    );
  }
}

function requireWords(command: Command, words: readonly string[]): void {
  const expected = command.positionals ?? [];
  const extra = words[expected.length];
  if (extra !== undefined) {
    const quotes = words.length > 1 ? '. A text of several words stands in double quotes' : '';
    throw misuse(
      command,
      `Unexpected \`${extra}\`, expected ${expected.length === 0 ? 'options' : 'nothing'} there${quotes}`,
    );
  }
  const missing = expected[words.length];
  if (missing && !missing.optional) {
    throw misuse(command, `Unexpected end of the command, expected ${missing.name}: ${missing.help}`);
  }
}

function misuse(command: Command, reason: string): UsageError {
  return new UsageError(`${reason}.\n\n${helpFor(command)}`);
}

function helpFor(command: Command): string {
  const { positionals = [] } = command;
  const words = positionals.map(({ name, optional }) => (optional ? ` [${name}]` : ` ${name}`)).join('');
  const start = command.name === 'start' ? 'npm start' : `npm run ${command.name}`;
  const rows = [
    ...positionals.map(({ name, help }) => [name, help]),
    ...command.options.map(name => [`--${name} ${knownOptions[name].value}`, knownOptions[name].help]),
    ['--help', 'print this'],
  ];
  const width = Math.max(20, ...rows.map(([option = '']) => option.trimEnd().length));
  const table = rows.map(([option = '', help]) => `  ${option.padEnd(width)} ${help}`);
  return [`${command.name}: ${command.summary}`, `Usage: ${start} --${words} [options]`, '', ...table, ''].join('\n');
}

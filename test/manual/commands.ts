import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Command, readArguments } from '../../src/cli/arguments.ts';
import { root } from '../support/run.ts';
import type { Example, Mention } from './examples.ts';

/** One command as somebody types it. */
export interface Typed {
  readonly page: string;
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

const programs = /^(?:bash|docker|git|nginx|node|npm|npx|sudo) \S/;

/** The commands in the examples and in the texts of the manual, one by one. */
export function commandsIn(examples: readonly Example[], mentions: readonly Mention[]): Typed[] {
  const lines = [
    ...examples
      .filter(({ language }) => language === 'sh')
      .flatMap(({ page, line, text }) =>
        text.split('\n').map((typed, index) => ({ page, line: line + 1 + index, text: typed })),
      ),
    ...mentions.filter(({ text }) => programs.test(text)),
  ];
  return lines.flatMap(({ page, line, text }) =>
    text
      .replace(/(^|\s)#.*$/, '')
      .split('&&')
      .map(part => part.trim())
      .filter(part => part !== '')
      .map(part => ({ page, line, text: part, words: wordsOf(part) })),
  );
}

/** The words of a command as a shell splits them. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

/** A command of Mentorbook, with what it was given. */
export interface Ours {
  readonly command: Command;
  readonly args: readonly string[];
}

const packageFile = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The script that `npm run` would start, and what it is given; undefined for other commands. */
export function scriptOf([program, verb, ...rest]: readonly string[]): { name: string; args: string[] } | undefined {
  if (program !== 'npm') return undefined;
  if (verb === 'start' || verb === 'test') return { name: verb, args: afterHyphens(rest) };
  if (verb !== 'run') return undefined;
  const [name = '', ...args] = rest.filter(word => !['-s', '--silent'].includes(word));
  return { name, args: afterHyphens(args) };
}

const afterHyphens = (words: readonly string[]) => (words[0] === '--' ? words.slice(1) : [...words]);

/**
 * The command of Mentorbook behind `npm run`, by the script in `package.json`.
 * @throws Error for a script that is not there
 */
export async function oursIn(words: readonly string[]): Promise<Ours | undefined> {
  const script = scriptOf(words);
  if (!script) return undefined;
  const started = packageFile.scripts[script.name];
  if (started === undefined)
    throw new Error(`Unexpected \`npm run ${script.name}\`, expected a script of package.json.`);
  const name = /quick-check\.js$/.test(started) ? 'check' : /src\/cli\/\S+ ([\w-]+)$/.exec(started)?.[1];
  if (name === undefined) return undefined;
  // A file of `src/cli` is named like its command, and so is what it exports.
  const module = await import(pathToFileURL(path.join(root, 'src', 'cli', `${name}.ts`)).href);
  const command = Object.values(module).find(value => (value as Command)?.name === name) as Command;
  return { command, args: script.args };
}

/** Whether something in a command stands for what the reader has to put there. */
export const hasPlaceholder = ({ words }: Typed) => words.some(word => /^[A-Z]{1,4}$|^[A-Z]{4,}$|[<>…]/.test(word));

/**
 * What is wrong with the form of a command, without running it.
 * @returns undefined when nothing is
 */
export async function faultOf(typed: Typed): Promise<string | undefined> {
  const { words } = typed;
  const [program = '', verb = '', ...rest] = words;
  if (program === 'npm' && ['run', 'start', 'test'].includes(verb)) {
    const ours = await oursIn(words);
    // Not `npm test` and what measures: their scripts are there, and that is all that can be told.
    if (ours) readArguments(ours.command, ours.args, {});
    return undefined;
  }
  if (program === 'npm' && verb === 'ci') return rest.length === 0 ? undefined : 'Unexpected words after `npm ci`.';
  if (program === 'npm' && verb === 'pkg') return rest[0] === 'set' ? undefined : 'Unexpected words after `npm pkg`.';
  if (program === 'npm' && verb === 'install') return faultOfPackages(rest);
  if (program === 'npx') {
    const isThere = fs.existsSync(path.join(root, 'node_modules', '.bin', verb));
    return isThere ? undefined : `Unexpected \`npx ${verb}\`, expected a program that \`npm ci\` brings.`;
  }
  if (program === 'bash') return fs.existsSync(path.join(root, verb)) ? undefined : `There is no file \`${verb}\`.`;
  if (program === 'docker') return faultOfDocker(verb, rest);
  if (program === 'git') return verb === '' ? 'Unexpected `git` alone.' : undefined;
  if (program === 'node' && words.includes('node_modules/@11ty/eleventy/cmd.cjs')) return undefined;
  if (ofTheMachine.has(typed.text)) return undefined;
  return 'No test knows how to try this command. Teach `test/manual/commands.ts` to.';
}

/** The fonts that an organisation installs when it needs them. */
const fonts = new Set(
  [
    ...fs.readFileSync(path.join(root, 'src', 'text', 'paper-fonts.ts'), 'utf8').matchAll(/^ {2}\w{4}: '(\w+)',$/gm),
  ].map(([, word = '']) => `@expo-google-fonts/noto-sans-${word.toLowerCase()}`),
);

/** What only a machine that runs nginx can try. */
const ofTheMachine = new Set(['sudo nginx -t', 'sudo systemctl reload nginx', 'sudo cp -r _site /srv/handbook']);

/** What is wrong with packages that are to be installed: each is one that the project uses, or a font that it may use. */
export function faultOfPackages(names: readonly string[]): string | undefined {
  const known = { ...packageFile.dependencies, ...packageFile.devDependencies };
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const [, bare = '', version] = /^(@?[^@]+)(?:@(.+))?$/.exec(name) ?? [];
    if (!(bare in known) && !fonts.has(bare))
      return `Unexpected package \`${bare}\`, expected one that the project uses.`;
    if (version !== undefined && !known[bare]?.startsWith(`${version}.`)) {
      return `Unexpected version of \`${bare}\`, expected ${known[bare]} as in package.json.`;
    }
  }
  return undefined;
}

/** No container can be run in a test; its recipe has tests of its own, which this holds the commands to. */
function faultOfDocker(verb: string, words: readonly string[]): string | undefined {
  const recipe = fs.readFileSync(path.join(root, 'Dockerfile'), 'utf8');
  if (!recipe.includes(`docker ${[verb, ...words].join(' ')}`)) {
    return 'Unexpected command, expected one that stands at the top of the Dockerfile.';
  }
  return undefined;
}

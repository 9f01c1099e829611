import { type Command, readOptions, UsageError } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { describeError } from './describe-error.ts';
import { editor } from './editor.ts';
import { start } from './start.ts';

const commands: readonly Command[] = [start, build, check, editor];

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = commands.find(({ name: known }) => known === name);
  if (!command) {
    const list = commands.map(({ name: known, summary }) => `  ${known.padEnd(8)} ${summary}`).join('\n');
    const help = `Usage: npm run <command> -- [options]\n\n${list}\n`;
    if (name === '--help' || name === 'help') {
      process.stdout.write(help);
      return 0;
    }
    throw new UsageError(`Unexpected command \`${name}\`, expected one of these.\n\n${help}`);
  }
  const options = readOptions(command, args);
  if ('help' in options) {
    process.stdout.write(options.help);
    return 0;
  }
  return command.run(options);
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof UsageError ? error.message : describeError(error)}\n`);
    process.exitCode = 2;
  },
);

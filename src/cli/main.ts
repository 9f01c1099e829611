import { type Command, UsageError } from './arguments.ts';
import { endWith, runCommand } from './run-command.ts';

/** Each command is loaded when it is run: the check has no use for Eleventy, which takes longer to load than to check. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  edit: async () => (await import('./edit.ts')).edit,
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  new: async () => (await import('./new.ts')).newCommand,
  translations: async () => (await import('./translations.ts')).translations,
  eject: async () => (await import('./eject.ts')).eject,
  status: async () => (await import('./status.ts')).status,
  import: async () => (await import('./import.ts')).importCommand,
  editor: async () => (await import('./editor.ts')).editor,
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const all = await Promise.all(Object.values(commands).map(loadEach => loadEach()));
    const list = all.map(({ name: known, summary }) => `  ${known.padEnd(12)} ${summary}`).join('\n');
    const help = `Usage: npm run <command> -- [options]\n\n${list}\n`;
    if (name === '--help' || name === 'help') {
      process.stdout.write(help);
      return 0;
    }
    throw new UsageError(`Unexpected command \`${name}\`, expected one of these.\n\n${help}`);
  }
  return runCommand(await load(), args);
}

void endWith(main(process.argv.slice(2)));

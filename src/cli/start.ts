import fs from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
import { defineCommand, UsageError } from './arguments.ts';
import { readPathPrefix } from './build.ts';
import { BuilderProcess } from './builder-process.ts';
import { serve } from './dev-server.ts';
import { requireFolder, requireFreeOutput } from './folders.ts';
import { packageFolder } from './package-folder.ts';

/** Where a change needs a new builder. */
const sources = ['src', 'plugins', 'eleventy.config.ts'].map(place => path.join(packageFolder, place));

/** `start`: checks, builds and serves the site, and does it again after each change. */
export const start = defineCommand({
  name: 'start',
  summary: 'check, build and serve the site, again after each change',
  options: ['content', 'output', 'path-prefix', 'port'],
  async run({ content, output, 'path-prefix': prefix, port }) {
    const request = { content, output, pathPrefix: readPathPrefix(prefix) };
    const wantedPort = readPort(port);
    await requireFolder(content);
    await requireFreeOutput(output, content);

    const builder = new BuilderProcess();
    const { server, address } = await serve(output, wantedPort, request.pathPrefix);
    const say = (text: string) => process.stdout.write(`${text}\n`);

    let building = false;
    let hadSite = fs.existsSync(output);
    const rebuild = async () => {
      building = true;
      const { written, problems } = await builder.build(request, () => server.clear());
      building = false;
      hadSite = written;
      server.show(problems);
      if (written) say(`The site is at ${address}`);
      else if (fs.existsSync(output)) say(`The last good site is still at ${address}`);
      say('Waiting for a change. Press Ctrl and C to stop.');
    };
    const queue = new OneAtATime(rebuild);

    const watcher = watch([content, path.join(packageFolder, 'layouts'), ...sources], {
      ignoreInitial: true,
      ignored: file => path.resolve(file) === path.resolve(output) || /[/\\](?:\.git|node_modules)$/.test(file),
      awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
    });
    watcher.on('all', (_event, file) => {
      if (isSource(file)) builder.restart();
      queue.ask();
    });

    // Somebody may clear the output away; a build swaps it in an instant, so only a lasting gap counts.
    const outputWatch = setInterval(() => {
      if (hadSite && !building && !fs.existsSync(output)) queue.ask();
    }, 1000);

    queue.ask();
    await stopped();
    clearInterval(outputWatch);
    builder.restart();
    await watcher.close();
    await server.close();
    return 0;
  },
});

function readPort(port: string): number {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new UsageError(`Unexpected port \`${port}\`, expected a whole number from 1 to 65535`);
  }
  return number;
}

function isSource(file: string): boolean {
  const whole = path.resolve(file);
  return sources.some(source => whole === source || whole.startsWith(`${source}${path.sep}`));
}

/** Runs a task again and again when asked, never twice at once, and once for any number of calls meanwhile. */
class OneAtATime {
  readonly #task: () => Promise<void>;
  #running = false;
  #again = false;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  ask(): void {
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#again) {
      this.#again = false;
      await this.#task();
    }
    this.#running = false;
  }
}

function stopped(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

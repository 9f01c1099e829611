import fs from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
import { editorUrl } from '../model/editor-address.ts';
import { type Options, UsageError } from './arguments.ts';
import { builderProcess, noErrors } from './builder-process.ts';
import { serve } from './dev-server.ts';
import { EditServer } from './edit-server.ts';
import { requireFolder, requireFreeOutput } from './folders.ts';
import type { FormsAnswer, FormsRequest } from './forms-checker.ts';
import { clearLeftovers } from './output-lock.ts';
import { OwnProcess } from './own-process.ts';
import { packageFolder } from './package-folder.ts';
import { readPathPrefix } from './path-prefix.ts';

/** Where a change needs a new builder. */
const sources = ['src', 'plugins', 'eleventy.config.ts'].map(place => path.join(packageFolder, place));

/** What the commands take that serve a site. */
export const serveOptions = ['content', 'output', 'path-prefix', 'port'] as const;

/**
 * Checks, builds and serves the site, and does it again after each change, until the command is stopped.
 * @param editing whether forms to edit the content in are served beside it
 * @returns the exit code
 */
export async function serveSite(
  { content, output, 'path-prefix': prefix, port }: Options<(typeof serveOptions)[number]>,
  editing: boolean,
): Promise<number> {
  // What is on one's own machine has no folder around it, whatever `url` in `site.yaml` says.
  const request = { content, output, pathPrefix: readPathPrefix(prefix || '/'), editing };
  const wantedPort = readPort(port);
  await requireFolder(content);
  await requireFreeOutput(output, content);
  await clearLeftovers(output);

  const builder = builderProcess();
  const checker = new OwnProcess<FormsRequest, FormsAnswer>('forms-checker', {});
  const editor = editing ? new EditServer(content, request.pathPrefix, () => forms.ask()) : undefined;
  const { server, address } = await serve(output, wantedPort, request.pathPrefix, editor);
  const say = (text: string) => process.stdout.write(`${text}\n`);

  let building = false;
  let hadSite = fs.existsSync(output);
  const rebuild = async () => {
    building = true;
    const { written, problems } = await builder.ask(request, words => {
      if (words === noErrors) server.clear();
    });
    building = false;
    hadSite = written;
    server.show(problems);
    if (written) say(`The site is at ${address}`);
    else if (fs.existsSync(output)) say(`The last good site is still at ${address}`);
    if (editor) say(`Edit the content at ${address}${editorUrl.slice(1)}`);
    say('Waiting for a change. Press Ctrl and C to stop.');
  };
  const queue = new OneAtATime(rebuild);
  const forms = new OneAtATime(async () => {
    const saves = editor?.saves ?? 0;
    const { forms: found } = await checker.ask(request);
    if (found) editor?.show(found.config, found.problems, saves);
  });
  const ask = () => {
    if (editor) forms.ask();
    queue.ask();
  };

  const watcher = watch([content, path.join(packageFolder, 'layouts'), ...sources], {
    ignoreInitial: true,
    ignored: file => path.resolve(file) === path.resolve(output) || /[/\\](?:\.git|node_modules)$/.test(file),
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  });
  watcher.on('all', (_event, file) => {
    if (isSource(file) || isProgram(file, content)) {
      builder.restart();
      checker.restart();
    }
    ask();
  });

  // Somebody may clear the output away; a build swaps it in an instant, so only a lasting gap counts.
  const outputWatch = setInterval(() => {
    if (hadSite && !building && !fs.existsSync(output)) queue.ask();
  }, 1000);

  ask();
  await stopped();
  clearInterval(outputWatch);
  queue.end();
  forms.end();
  builder.restart();
  checker.restart();
  await watcher.close();
  await server.close();
  return 0;
}

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

/** Whether a file is a program of one's own, or what one reads: what is loaded once stays as it was. */
function isProgram(file: string, content: string): boolean {
  const inside = path.relative(path.join(content, 'overrides'), file);
  return !inside.startsWith('..') && /\.(?:[cm]?[jt]s|json)$/.test(inside);
}

/** Runs a task again and again when asked, never twice at once, and once for any number of calls meanwhile. */
class OneAtATime {
  readonly #task: () => Promise<void>;
  #running = false;
  #again = false;
  #ended = false;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  ask(): void {
    if (this.#ended) return;
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  /** Lets no task begin any more: what it would start could outlive the command. */
  end(): void {
    this.#ended = true;
    this.#again = false;
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

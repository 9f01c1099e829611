import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { editorUrl } from '../model/editor-address.ts';
import { type Options, UsageError } from './arguments.ts';
import { describeError } from './describe-error.ts';
import { serve } from './dev-server.ts';
import { EditServer } from './edit-server.ts';
import { requireFolder, requireFreeOutput } from './folders.ts';
import type { FormsAnswer, FormsRequest } from './forms-checker.ts';
import { LiveSite } from './live-site.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { clearLeftovers } from './output-lock.ts';
import { OwnProcess } from './own-process.ts';
import { packageFolder } from './package-folder.ts';
import { readPathPrefix } from './path-prefix.ts';
import { watchFiles } from './watch-files.ts';

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

  const checker = new OwnProcess<FormsRequest, FormsAnswer>('forms-checker', content, {});
  const editor = editing ? new EditServer(content, request.pathPrefix, () => forms.ask()) : undefined;
  const assets = fs.mkdtempSync(path.join(os.tmpdir(), 'mentorbook-assets-'));
  const site = new LiveSite({ ...request, assets });
  const { server, address } = await serve(output, wantedPort, {
    pathPrefix: request.pathPrefix,
    editor,
    make: url => site.part(url),
    assets,
  });
  site.showIn(server, address, editor && `${address}${editorUrl.slice(1)}`);
  const forms = new OneAtATime(async () => {
    const saves = editor?.saves ?? 0;
    const { forms: found } = await checker.ask(request);
    if (found) editor?.show(found.config, found.problems, saves);
  });
  const ask = (beyondTexts: boolean) => {
    if (editor) forms.ask();
    site.look(beyondTexts);
  };
  const isIgnored = (file: string) =>
    path.resolve(file) === path.resolve(output) || /[/\\](?:\.git|node_modules)$/.test(file);
  const whenChanged = (files: ReadonlySet<string>) => {
    if ([...files].some(file => isSource(file) || isProgram(file, content))) {
      site.restart();
      checker.restart();
    }
    ask([...files].some(file => isBeyondTexts(file, content)));
  };
  const places = [content, path.join(packageFolder, 'layouts'), ...sources];
  const endWatch = watchFiles(places, isIgnored, whenChanged, sayBlind);

  ask(false);
  await stopped();
  site.end();
  forms.end();
  checker.end();
  await endWatch();
  await server.close();
  fs.rmSync(assets, { recursive: true, force: true });
  return 0;
}

/** What is served stays as it is; only what changes from now on may be missed. */
function sayBlind(error: unknown): void {
  process.stderr.write(
    `Changes to some files cannot be seen. ${describeError(error)} Stop with Ctrl and C, and start again to see them.\n`,
  );
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

/** Whether more than texts of the content may be other than before: a check of the texts would not see it. */
function isBeyondTexts(file: string, content: string): boolean {
  const inside = path.relative(content, file);
  return inside.startsWith('..') || inside.startsWith('overrides') || /\.(?!(?:md|yaml)$)[^.]+$/.test(inside);
}

/** Whether a file is a program of one's own, or what one reads: what is loaded once stays as it was. */
function isProgram(file: string, content: string): boolean {
  const inside = path.relative(path.join(content, 'overrides'), file);
  return !inside.startsWith('..') && /\.(?:[cm]?[jt]s|json)$/.test(inside);
}

function stopped(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

import fs from 'node:fs';
import type { BuildRequest } from './builder.ts';
import { builderProcess } from './builder-process.ts';
import type { SiteServer } from './dev-server.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { type PreviewAnswer, previewerProcess } from './previewer-process.ts';
import type { ShownProblem } from './problem-overlay.ts';

/** How long nobody must have changed anything before the whole site is built again, in milliseconds. */
const rest = 1000;
/** When content is looked at once more after a change, in milliseconds: a program may still have been writing. */
const secondLook = 200;
/** How often it is seen to that the built site is still there, in milliseconds. */
const watchRhythm = 1000;

/** Where the site is served, or what is said of it. */
interface Shown {
  readonly server: SiteServer;
  readonly address: string;
  readonly editorAddress: string | undefined;
}

/**
 * The site while somebody writes. After a change its pages are previewed at once; documents, search and all the rest follow when
 * the whole site is built in the background.
 */
export class LiveSite {
  readonly #request: BuildRequest & { readonly assets: string };
  readonly #builder;
  readonly #previewer;
  readonly #looks = new OneAtATime(() => this.#lookOnce());
  readonly #builds = new OneAtATime(() => this.#build());
  readonly #outputWatch: NodeJS.Timeout;
  #shown: Shown | undefined;
  /** Whether there was a site in the output when it was last built, or at the start. */
  #hadSite: boolean;
  #isFirst = true;
  #beyondTexts = false;
  /** What stands in the way of a build, as the last look found it. */
  #contentProblems: readonly ShownProblem[] = [];

  /** @param request what is built where, and `assets`, the folder for styles and scripts that the last build does not have */
  constructor(request: BuildRequest & { readonly assets: string }) {
    this.#request = request;
    this.#builder = builderProcess(request.content);
    this.#previewer = previewerProcess(request.content);
    this.#hadSite = fs.existsSync(request.output);
    // Somebody may clear the output away; a build swaps it in an instant, so only a lasting gap counts.
    this.#outputWatch = setInterval(() => {
      if (this.#hadSite && !this.#builds.isRunning && !fs.existsSync(request.output)) this.#builds.ask();
    }, watchRhythm);
  }

  /** @param editorAddress where the forms are, when there are any */
  showIn(server: SiteServer, address: string, editorAddress: string | undefined): void {
    this.#shown = { server, address, editorAddress };
  }

  /**
   * Looks at the content again, since something has changed.
   * @param beyondTexts whether more than texts may have changed, such as a layout or a picture
   */
  look(beyondTexts: boolean): void {
    this.#beyondTexts ||= beyondTexts;
    this.#looks.ask();
  }

  /** Makes what stands at an address, from the content as it is now. */
  part(url: string): Promise<PreviewAnswer> {
    return this.#previewer.ask({ type: 'part', url });
  }

  /** Begins anew with the programs as they are now. */
  restart(): void {
    this.#builder.restart();
    this.#previewer.restart();
  }

  end(): void {
    clearInterval(this.#outputWatch);
    for (const queue of [this.#looks, this.#builds]) queue.end();
    this.#builder.end();
    this.#previewer.end();
  }

  async #lookOnce(): Promise<void> {
    const beyondTexts = this.#beyondTexts;
    this.#beyondTexts = false;
    const answer = await this.#previewer.ask({ type: 'look', ...this.#request, beyondTexts });
    if (answer.type !== 'looked') {
      // It has died, or was ended since a program has changed: the build will tell what is wrong.
      this.#builds.ask();
      return;
    }
    if (!answer.changed) return;
    this.#looks.askAfter(secondLook);
    this.#contentProblems = answer.problems;
    this.#shown?.server.show(answer.problems);
    if (!answer.ready) {
      // Where no file of the content is to blame, a build may succeed all the same, or say more.
      if (answer.problems.every(({ file }) => file === undefined)) this.#builds.askAfter(rest);
      this.#sayWhatStands();
      return;
    }
    say(`The pages are at ${this.#shown?.address}. Documents and search follow.`);
    if (this.#isFirst) this.#builds.ask();
    else this.#builds.askAfter(rest);
    this.#isFirst = false;
  }

  async #build(): Promise<void> {
    const { assets: _, ...request } = this.#request;
    const { written, problems } = await this.#builder.ask(request);
    this.#hadSite = written || fs.existsSync(request.output);
    // What it holds in memory is not needed until the next build.
    this.#builder.restart();
    if (written) {
      await this.#previewer.ask({ type: 'built' });
      this.#shown?.server.built();
      say(`The site is at ${this.#shown?.address}`);
    } else {
      this.#shown?.server.show([...this.#contentProblems, ...problems]);
    }
    this.#sayWhatStands(written);
  }

  #sayWhatStands(isNew = false): void {
    const { address, editorAddress } = this.#shown ?? {};
    if (!isNew && fs.existsSync(this.#request.output)) say(`The last good site is still at ${address}`);
    if (editorAddress !== undefined) say(`Edit the content at ${editorAddress}`);
    say('Waiting for a change. Press Ctrl and C to stop.');
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Runs a task again and again when asked, never twice at once, and once for any number of calls meanwhile. */
export class OneAtATime {
  readonly #task: () => Promise<void>;
  #running = false;
  #again = false;
  #ended = false;
  #later: NodeJS.Timeout | undefined;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  get isRunning(): boolean {
    return this.#running;
  }

  ask(): void {
    if (this.#ended) return;
    clearTimeout(this.#later);
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  /** Asks when nobody has asked for a while, in milliseconds. */
  askAfter(rest: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.ask(), rest);
  }

  /** Lets no task begin any more: what it would start could outlive the command. */
  end(): void {
    this.#ended = true;
    this.#again = false;
    clearTimeout(this.#later);
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

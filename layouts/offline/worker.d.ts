/** The part of a service worker’s surroundings that the worker uses; TypeScript cannot have them beside the page’s. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(name: 'message', listener: (event: ExtendableEvent & MessageEvent) => void): void;
}

/** What the build writes above the worker. */
declare const site: {
  /** Changes with every file of the site. */
  readonly version: string;
  /** The path of the site, e.g. `/`. */
  readonly root: string;
  /** The folder of the assets; its name changes with them. */
  readonly assets: string;
  /** The page that stands in for one that is not kept. */
  readonly away: string;
  /** What that page needs. */
  readonly needed: readonly string[];
  readonly mostPages: number;
};

import type { IncomingMessage, ServerResponse } from 'node:http';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { translator } from '../strings/index.ts';
import type { EditServer } from './edit-server.ts';
import { asPreview } from './preview.ts';
import { type MakePart, previewMiddleware } from './preview-middleware.ts';
import { problemOverlay, type ShownProblem } from './problem-overlay.ts';

const t = translator('en');

/** No other page may hold a page of the preview in a frame, guess what sort of file it is, or read it. */
const ownPagesOnly = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** The names of this machine on itself. https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
const ownName = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Refuses another name that leads here (DNS rebinding): a page of another site could read drafts through it. Refuses an address
 * that leads out of the site, however it is written.
 */
function refusalOf({ headers, url = '/' }: IncomingMessage): 400 | 403 | undefined {
  if (!ownName.test(headers.host ?? '')) return 403;
  try {
    const [address = ''] = url.split(/[?#]/, 1);
    const decoded = decodeURIComponent(address);
    return /(?:^|[\\/])\.\.(?:[\\/]|$)|[\\\0]/.test(decoded) ? 400 : undefined;
  } catch {
    return 400;
  }
}

/** Serves the site to this machine alone, and shows problems over the last good page. */
export class SiteServer extends EleventyDevServer {
  #overlay = '';
  readonly #pathPrefix: string;
  readonly #editor: EditServer | undefined;

  /** Whether a page of the last build has been shown since pages were last reloaded: it may be older than the content. */
  #showsBuilt = false;

  constructor(folder: string, { pathPrefix, editor, make, assets }: ServerOptions) {
    super('mentorbook', folder, {
      pathPrefix,
      middleware: [
        previewMiddleware({
          pathPrefix,
          assets,
          make,
          whenFailed: message => this.#showWithout([{ message }]),
          whenBuilt: () => {
            this.#showsBuilt = true;
          },
        }),
      ],
      domDiff: false,
      portReassignmentRetryCount: 20,
      messageOnStart: () => false,
      logger: { info() {}, log() {}, error: (message: string) => process.stderr.write(`${message}\n`) },
    });
    this.#pathPrefix = pathPrefix;
    this.#editor = editor;
  }

  /** Shows problems on every page from now on, or none, and reloads the pages that are open. */
  show(problems: readonly ShownProblem[]): void {
    this.#showWithout(problems);
    this.#showsBuilt = false;
    this.reload();
  }

  /** Tells that there is a new build: pages of the one before are reloaded, previewed ones need it not. */
  built(): void {
    if (this.#showsBuilt) this.show([]);
  }

  /** Shows problems on the pages that are asked for from now on. */
  #showWithout(problems: readonly ShownProblem[]): void {
    this.#overlay = problemOverlay(problems, this.#pathPrefix);
  }

  /** Takes away what is shown of problems, if there is anything. */
  clear(): void {
    if (this.#overlay !== '') this.show([]);
  }

  /** The dev server puts its reload script into each page here; the overlay goes the same way. */
  override augmentContentWithNotifier(content: string, ...rest: unknown[]): string {
    const page = content.includes('</body>')
      ? content.replace('</body>', () => `${this.#overlay}</body>`)
      : content + this.#overlay;
    return super.augmentContentWithNotifier(asPreview(page), ...rest);
  }

  /** The form editor answers for itself: its page must not be loaded anew while somebody types. */
  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request);
    if (refusal !== undefined) {
      response.writeHead(refusal, { 'Content-Type': 'text/plain; charset=utf-8', ...ownPagesOnly });
      response.end(t(refusal === 403 ? 'serve.refusedSite' : 'serve.refusedAddress'));
      return;
    }
    for (const [name, value] of Object.entries(ownPagesOnly)) response.setHeader(name, value);
    if (await this.#editor?.answer(request, response)) return;
    await super.onRequestHandler(request, response);
  }

  override async close(): Promise<void> {
    this.#editor?.close();
    await super.close();
  }

  /** The dev server listens on every address unless this is told otherwise: a handbook is not for the whole network. */
  override _serverListen(port: number): void {
    this.server.listen({ port, host: 'localhost' });
  }
}

export interface RunningServer {
  readonly server: SiteServer;
  readonly address: string;
}

/** What a server needs beside the folder of the site. */
export interface ServerOptions {
  readonly pathPrefix: string;
  /** The form editor, when there is one. */
  readonly editor: EditServer | undefined;
  /** Makes the parts of the site that are previewed. */
  readonly make: MakePart;
  /** The folder with the styles and scripts that the last build does not have. */
  readonly assets: string;
}

/**
 * Starts the server with live reload.
 * @param folder the site; it need not be there yet
 * @param port the port; when it is taken, the next free one is used
 * @returns the server and the address of the site
 */
export async function serve(folder: string, port: number, options: ServerOptions): Promise<RunningServer> {
  const { pathPrefix } = options;
  const server = new SiteServer(folder, options);
  server.serve(port);
  await server.ready();
  const listening = server.server.address();
  const actual = listening && typeof listening === 'object' ? listening.port : port;
  return { server, address: `http://localhost:${actual}${pathPrefix}` };
}

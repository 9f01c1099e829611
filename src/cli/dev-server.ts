import type { IncomingMessage, ServerResponse } from 'node:http';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import type { EditServer } from './edit-server.ts';
import { asPreview } from './preview.ts';
import { problemOverlay, type ShownProblem } from './problem-overlay.ts';

/** Serves the site to this machine alone, and shows problems over the last good page. */
class SiteServer extends EleventyDevServer {
  #overlay = '';
  readonly #pathPrefix: string;
  readonly #editor: EditServer | undefined;

  constructor(folder: string, pathPrefix: string, editor: EditServer | undefined) {
    super('mentorbook', folder, {
      pathPrefix,
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
    this.#overlay = problemOverlay(problems, this.#pathPrefix);
    this.reload();
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

/**
 * Starts the server with live reload.
 * @param folder the site; it need not be there yet
 * @param port the port; when it is taken, the next free one is used
 * @param editor the form editor, when there is one
 * @returns the server and the address of the site
 */
export async function serve(
  folder: string,
  port: number,
  pathPrefix: string,
  editor?: EditServer,
): Promise<RunningServer> {
  const server = new SiteServer(folder, pathPrefix, editor);
  server.serve(port);
  await server.ready();
  const listening = server.server.address();
  const actual = listening && typeof listening === 'object' ? listening.port : port;
  return { server, address: `http://localhost:${actual}${pathPrefix}` };
}

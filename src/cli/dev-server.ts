import EleventyDevServer from '@11ty/eleventy-dev-server';

/** Serves the site to this machine alone: the handbook of an organisation is not for the whole network. */
class LoopbackServer extends EleventyDevServer {
  /** The dev server listens on every address unless this is told otherwise. */
  _serverListen(port: number): void {
    this.server.listen({ port, host: 'localhost' });
  }
}

/**
 * Starts the server with live reload.
 * @param port the port; when it is taken, the next free one is used
 * @returns the server and the address of the site
 */
export async function serve(
  folder: string,
  port: number,
  pathPrefix: string,
): Promise<{ server: EleventyDevServer; address: string }> {
  const server = new LoopbackServer('mentorbook', folder, {
    pathPrefix,
    domDiff: false,
    portReassignmentRetryCount: 20,
    messageOnStart: () => false,
    logger: { info() {}, log() {}, error: (message: string) => process.stderr.write(`${message}\n`) },
  });
  server.serve(port);
  await server.ready();
  const listening = server.server.address();
  const actual = listening && typeof listening === 'object' ? listening.port : port;
  return { server, address: `http://localhost:${actual}${pathPrefix}` };
}

import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface ServedSite {
  readonly origin: string;
  /** Changes the files that are served from now on, as a new release does. */
  publish(site: string): void;
  /** Breaks off requests for these paths from now on, as a network that is away. */
  fail(paths: RegExp | undefined): void;
  /** Leaves requests for these paths waiting from now on, as a slow network. */
  hold(paths: RegExp | undefined): void;
  close(): Promise<void>;
}

/**
 * Serves a built site as any static host would.
 * @param headers sends along the headers that the site's `_headers` file asks for on all pages
 */
export async function serveSite(built: string, { headers = false } = {}): Promise<ServedSite> {
  let site = built;
  let failing: RegExp | undefined;
  let held: RegExp | undefined;
  const extra = headers ? headersForAll(await fs.readFile(path.join(site, '_headers'), 'utf8')) : {};
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (failing?.test(pathname)) return void request.socket.destroy();
    if (held?.test(pathname)) return;
    const file = path.join(site, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    try {
      const bytes = await fs.readFile(file);
      response.writeHead(200, {
        ...extra,
        'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      });
      response.end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(await fs.readFile(path.join(site, '404.html')).catch(() => 'Not found'));
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    publish(next) {
      site = next;
    },
    fail(paths) {
      failing = paths;
    },
    hold(paths) {
      held = paths;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The headers under the first line of a `_headers` file, which is for all paths. */
function headersForAll(text: string): Record<string, string> {
  const lines = text.split('\n').slice(1);
  const end = lines.findIndex(line => !line.startsWith('  '));
  return Object.fromEntries(
    lines.slice(0, end).map(line => {
      const at = line.indexOf(': ');
      return [line.slice(2, at), line.slice(at + 2)];
    }),
  );
}

import fs from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What a web host answers. */
interface Answer {
  readonly status: number;
  readonly file?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The rules of a web host: what it answers to a path. */
export type Host = (pathname: string) => Promise<Answer>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.zip': 'application/zip',
};

/** Serves a site by the rules of a host, to this machine alone. */
export async function serveLike(host: Host): Promise<{ origin: string; close(): Promise<void> }> {
  const server = http.createServer((request, response) => void answer(host, request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const { status, file, headers } = await host(decodeURIComponent(pathname));
  const type = file === undefined ? 'text/plain' : (mediaTypes[path.extname(file)] ?? 'application/octet-stream');
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(file === undefined ? 'Nothing is here.' : await fs.readFile(file));
}

/**
 * GitHub Pages and GitLab Pages: the site lives in a folder, a folder without its slash leads to the one with it, headers
 * are the host's, and what is missing is answered with `404.html`.
 */
export function pagesHost(site: string, folder: string): Host {
  const headers = { 'cache-control': 'max-age=600' };
  return async pathname => {
    if (pathname === folder.slice(0, -1)) return { status: 301, headers: { location: folder } };
    if (!pathname.startsWith(folder)) return { status: 404, headers };
    return answerFrom(site, pathname.slice(folder.length), pathname, { headers, missing: '404.html' });
  };
}

/** nginx with the file `_nginx.conf` that is made with the site, as far as that file goes. */
export async function nginxHost(site: string): Promise<Host> {
  const locations = locationsIn(await fs.readFile(path.join(site, '_nginx.conf'), 'utf8'), site);
  const folder = locations[0]?.path ?? '/';
  return async pathname => {
    const exact = locations.find(location => location.isExact && location.path === pathname);
    if (exact) return { status: 301, headers: { location: exact.moved } };
    // The longest prefix wins, whatever the order.
    const [best] = locations
      .filter(location => !location.isExact && pathname.startsWith(location.path))
      .sort((a, b) => b.path.length - a.path.length);
    if (!best) return { status: 404, headers: {} };
    const missing = best.missing.slice(folder.length);
    return answerFrom(best.alias, pathname.slice(best.path.length), pathname, { headers: best.headers, missing }, site);
  };
}

export interface NginxLocation {
  readonly path: string;
  readonly isExact: boolean;
  readonly alias: string;
  readonly missing: string;
  readonly moved: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The locations in a configuration of nginx. */
export function locationsIn(configuration: string, site: string): NginxLocation[] {
  return [...configuration.matchAll(/^location (= )?(\S+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, exact, at = '', body = '']) => {
      const value = (pattern: RegExp) => pattern.exec(body)?.[1] ?? '';
      const headers = [...body.matchAll(/^ {2}add_header (\S+) "([^"]*)"(?: always)?;$/gm)];
      return {
        path: at,
        isExact: exact !== undefined,
        alias: value(/^ {2}alias (\S+);$/m).replace('$handbook', site),
        missing: value(/^ {2}error_page 404 (\S+);$/m),
        moved: value(/^ {2}return 301 (\S+);$/m),
        headers: Object.fromEntries(headers.map(([, name = '', text = '']) => [name, text])),
      };
    },
  );
}

async function answerFrom(
  folder: string,
  inside: string,
  pathname: string,
  { headers, missing }: { readonly headers: Readonly<Record<string, string>>; readonly missing: string },
  site = folder,
): Promise<Answer> {
  const file = path.join(folder, inside, pathname.endsWith('/') ? 'index.html' : '');
  const found = await fs.stat(file).catch(() => undefined);
  if (found?.isDirectory()) return { status: 301, headers: { location: `${pathname}/` } };
  if (found) return { status: 200, file, headers };
  return { status: 404, file: path.join(site, missing), headers };
}

/** A page and an address on it that does not lead where it says, with what the host answered. */
export interface DeadEnd {
  readonly page: string;
  readonly target: string;
  readonly status: number;
}

/**
 * Follows every link, form, script, style, picture and download from a page on, as far as they stay on the host.
 * @returns the pages that were reached, and the addresses that were not answered with a file at once: a redirection is a
 *   detour that a link need not take
 */
export async function walk(start: string): Promise<{ reached: string[]; deadEnds: DeadEnd[] }> {
  const { origin } = new URL(start);
  const waiting = [{ page: start, target: new URL(start).pathname }];
  const seen = new Set([start]);
  const reached: string[] = [];
  const deadEnds: DeadEnd[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const address = new URL(next.target, origin).href;
    const response = await fetch(address, { redirect: 'manual' });
    const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const text = await response.text();
    if (response.status !== 200) deadEnds.push({ ...next, status: response.status });
    if (response.status !== 200 || !isHtml) continue;
    reached.push(new URL(address).pathname);
    for (const [, raw = ''] of text.matchAll(/\s(?:href|src|action)="([^"#?]+)[^"]*"/g)) {
      const target = new URL(raw.replace(/&amp;/g, '&'), address);
      if (target.origin !== origin || seen.has(target.href)) continue;
      seen.add(target.href);
      waiting.push({ page: address, target: target.pathname });
    }
  }
  return { reached, deadEnds };
}

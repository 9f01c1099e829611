import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { PreviewAnswer } from './previewer-process.ts';

/** Makes what stands at an address, from the site's root and without the path prefix. */
export type MakePart = (url: string) => Promise<PreviewAnswer>;

interface PreviewOptions {
  readonly pathPrefix: string;
  readonly make: MakePart;
  /** The folder with the styles and scripts that the last build does not have, in a folder for each version. */
  readonly assets: string;
  /** Told why a page that is there could not be made. */
  readonly whenFailed: (message: string) => void;
  /** Told that a page is left to the last build. */
  readonly whenBuilt: () => void;
}

/** How many pages are kept as they were last made, for when one cannot be made any more. */
const mostKept = 500;

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Answers with the pages of the content as it is now; what is not previewed is left to the last build. */
export function previewMiddleware({ pathPrefix, make, assets, whenFailed, whenBuilt }: PreviewOptions) {
  const made = new Map<string, string>();
  const sendPage = (response: ServerResponse, html: string, status = 200) => {
    response.statusCode = status;
    // The dev server would otherwise take it for an error page of its own.
    Object.assign(response, { isCustomErrorPage: true });
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  };
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const url = addressOf(request, pathPrefix);
    if (url === undefined) return next();
    const asset = assetFile(url, assets);
    if (asset !== undefined) return sendFile(response, asset);
    const answer = await make(url);
    switch (answer.type) {
      case 'page':
        if (answer.status === 200) keep(made, url, answer.html);
        return sendPage(response, answer.html, answer.status);
      case 'text':
        response.setHeader('Content-Type', types[path.extname(url)] ?? 'text/plain; charset=utf-8');
        response.end(Buffer.from(answer.text));
        return;
      case 'file':
        return fs.existsSync(answer.file) ? sendFile(response, answer.file) : next();
      case 'failed': {
        whenFailed(answer.message);
        const before = made.get(url);
        return before === undefined ? next() : sendPage(response, before);
      }
      default:
        if (/(?:\/|\.html)$/.test(url)) whenBuilt();
        return next();
    }
  };
}

/** The address that is asked for, from the site's root; undefined for what is no part of the site. */
function addressOf({ method, url = '/' }: IncomingMessage, pathPrefix: string): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost/').pathname);
    if (!pathname.startsWith(pathPrefix)) return undefined;
    return `/${pathname.slice(pathPrefix.length)}`.replace(/\/index\.html$/, '/');
  } catch {
    return undefined;
  }
}

/** The file of a style sheet or a script that was made for a preview. */
function assetFile(url: string, assets: string): string | undefined {
  if (!url.startsWith('/assets/')) return undefined;
  const file = path.join(assets, url.slice('/assets/'.length));
  const isInside = file.startsWith(assets + path.sep);
  return isInside && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function sendFile(response: ServerResponse, file: string): void {
  const type = types[path.extname(file).toLowerCase()];
  if (type !== undefined) response.setHeader('Content-Type', type);
  response.end(fs.readFileSync(file));
}

function keep(made: Map<string, string>, url: string, html: string): void {
  made.delete(url);
  made.set(url, html);
  const [oldest] = made.keys();
  if (made.size > mostKept && oldest !== undefined) made.delete(oldest);
}

import fs from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { EditorConfig } from '../editor/cms-config.ts';
import { editorPage } from '../editor/editor-page.ts';
import { editorProgram } from '../editor/editor-program.ts';
import type { ShownInForms } from '../editor/shown-in-forms.ts';
import { editorUrl } from '../model/editor-address.ts';
import { translator } from '../strings/index.ts';
import { describeError } from './describe-error.ts';
import { LocalContent, Refused } from './local-content.ts';

const t = translator('en');

/** Far above any text or picture of a handbook. */
const mostBytes = 25_000_000;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * The form editor of `npm run edit`: its page, its program, and the files of the content folder for them. It answers to
 * this device alone, and writes for its own page alone: other sites that the same browser has open get nothing.
 */
export class EditServer {
  readonly #content: LocalContent;
  readonly #root: string;
  readonly #listeners = new Set<ServerResponse>();
  #config: EditorConfig | undefined;
  #whenConfigured: (() => void)[] = [];
  readonly #whenSaved: () => void;
  #saves = 0;
  #report = JSON.stringify({ checked: false, problems: [] });

  /**
   * @param pathPrefix the folder of the site on this server
   * @param whenSaved called when a form has written a file
   */
  constructor(folder: string, pathPrefix: string, whenSaved: () => void) {
    this.#whenSaved = whenSaved;
    this.#content = new LocalContent(folder);
    this.#root = pathPrefix + editorUrl.slice(1);
  }

  /** How many times something was saved. */
  get saves(): number {
    return this.#saves;
  }

  /**
   * Tells the pages that are open what the check found.
   * @param saves how many times something had been saved when it began: later ones it may not have seen
   */
  show(config: EditorConfig, problems: readonly ShownInForms[], saves: number): void {
    this.#config = config;
    for (const go of this.#whenConfigured.splice(0)) go();
    this.#report = JSON.stringify({ checked: saves === this.#saves, problems });
    for (const listener of this.#listeners) listener.write(`data: ${this.#report}\n\n`);
  }

  /** Ends the connections that wait for news, so that the server can close. */
  close(): void {
    for (const listener of this.#listeners) listener.end();
  }

  /** @returns whether the request was for the form editor, and is answered */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!`${url.pathname}/`.startsWith(this.#root)) return false;
    try {
      await this.#answer(request, response, url);
    } catch (error) {
      // Whatever goes wrong with one request, the server goes on: somebody may have typed a lot meanwhile.
      const status = error instanceof Refused ? error.status : 500;
      const message = error instanceof Refused ? error.message : t('editor.failed', { reason: describeError(error) });
      if (status === 500) process.stderr.write(`${message}\n`);
      if (!response.headersSent) end(response, status, 'text/plain; charset=utf-8', message);
    }
    return true;
  }

  async #answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    refuseOthers(request);
    if (!url.pathname.startsWith(this.#root)) {
      response.writeHead(302, { Location: this.#root }).end();
      return;
    }
    const name = url.pathname.slice(this.#root.length);
    const file = url.searchParams.get('path') ?? '';
    switch (`${request.method} ${name}`) {
      case 'GET ':
        return this.#page(response);
      case 'GET config.json':
        return json(response, await this.#configured());
      case 'GET files':
        return json(response, await this.#content.list());
      case 'GET events':
        return this.#listen(request, response);
      case 'GET file':
        return end(response, 200, 'application/octet-stream', await this.#content.read(file));
      case 'PUT file':
        json(response, await this.#write(request, file));
        return this.#saved();
      case 'DELETE file':
        await this.#content.remove(file);
        json(response, {});
        return this.#saved();
      default:
        return this.#programFile(response, name);
    }
  }

  async #page(response: ServerResponse): Promise<void> {
    const { version } = await editorProgram();
    const { cms } = await this.#configured();
    const title = String(cms.app_title);
    const page = editorPage({ title, noScript: t('editor.noScript'), version, connect: [], pictures: [] });
    end(response, 200, 'text/html; charset=utf-8', page);
  }

  /** The settings, as soon as the content was read once. */
  async #configured(): Promise<EditorConfig> {
    if (!this.#config) await new Promise<void>(resolve => this.#whenConfigured.push(resolve));
    return this.#config as EditorConfig;
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`retry: 1000\ndata: ${this.#report}\n\n`);
    this.#listeners.add(response);
    request.once('close', () => this.#listeners.delete(response));
  }

  async #write(request: IncomingMessage, file: string): Promise<object> {
    const bytes = await bodyOf(request);
    if (request.headers['content-type'] !== 'application/json') {
      return { file: await this.#content.writePicture(file, bytes), merged: false };
    }
    const { text, base } = readJson(bytes) as { text?: unknown; base?: unknown };
    if (typeof text !== 'string' || (typeof base !== 'string' && base !== null)) {
      throw new Refused(400, t('editor.refusedFile', { path: file }));
    }
    return this.#content.writeText(file, text, base);
  }

  #saved(): void {
    this.#saves += 1;
    this.#report = JSON.stringify({ ...JSON.parse(this.#report), checked: false });
    this.#whenSaved();
  }

  async #programFile(response: ServerResponse, name: string): Promise<void> {
    const { folder } = await editorProgram();
    const known = await fs.readdir(folder, { recursive: true });
    if (!known.map(each => each.split(path.sep).join('/')).includes(name) || !types[path.extname(name)]) {
      return end(response, 404, 'text/plain; charset=utf-8', '');
    }
    end(response, 200, types[path.extname(name)] ?? '', await fs.readFile(path.join(folder, name)));
  }
}

/**
 * Refuses whoever is not the editor's own page on this device: another name that leads here (DNS rebinding), and pages
 * of other sites that are open in the same browser.
 */
function refuseOthers({ headers, method, socket }: IncomingMessage): void {
  const names = ['localhost', '127.0.0.1', '[::1]'].map(name => `${name}:${socket.localPort}`);
  const { host = '', origin } = headers;
  const isOwnHost = names.includes(host) || (socket.localPort === 80 && names.includes(`${host}:80`));
  const isOwnPage = origin === undefined || origin === `http://${host}`;
  const isAsked =
    ['GET', 'HEAD'].includes(method ?? '') || (origin !== undefined && headers['x-mentorbook-edit'] === '1');
  const isFromElsewhere = ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'] ?? ''));
  // A link from elsewhere may open the page; it is told nothing.
  const isLink = headers['sec-fetch-mode'] === 'navigate' && method === 'GET';
  if (!isOwnHost || !isOwnPage || !isAsked || (isFromElsewhere && !isLink)) {
    throw new Refused(403, t('editor.refusedSite'));
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > mostBytes) throw new Refused(413, t('editor.tooLarge'));
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** @returns an empty group for what is no JSON */
function readJson(bytes: Buffer): object {
  try {
    return Object(JSON.parse(bytes.toString('utf8')));
  } catch {
    return {};
  }
}

const json = (response: ServerResponse, value: object) =>
  end(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));

function end(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(content);
}

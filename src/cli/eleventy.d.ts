// Eleventy 3 ships no types: this is the part that the commands use.
declare module '@11ty/eleventy' {
  export interface EleventyConfiguration {
    addGlobalData(name: string, value: unknown): void;
    on(event: 'eleventy.before', listener: () => void): void;
  }

  interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly config?: (config: EleventyConfiguration) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options?: Readonly<Record<string, unknown>>);
    readonly server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event?: { readonly files?: readonly string[] }): void;
    close(): Promise<void>;
    augmentContentWithNotifier(content: string, ...rest: unknown[]): string;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    _serverListen(port: number): void;
  }
}

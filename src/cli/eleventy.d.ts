// Eleventy 3 ships no types: this is the part that the commands use.
declare module '@11ty/eleventy' {
  /** https://www.11ty.dev/docs/config/#transforms */
  type Transform = (
    this: { readonly url: string; readonly outputPath: string; readonly inputPath: string; readonly page: object },
    content: string,
    outputPath: string,
  ) => string | Promise<string>;

  export interface EleventyConfiguration {
    addGlobalData(name: string, value: unknown): void;
    on(event: 'eleventy.before', listener: () => void): void;
    readonly events: { emit(name: string, event: object): Promise<unknown> };
    readonly transforms: Readonly<Record<string, Transform>>;
  }

  interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly config?: (config: EleventyConfiguration) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    readonly directories: { getUserspaceInstance(): object };
    initializeConfig(): Promise<void>;
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

/**
 * The part of Eleventy's configuration that the plugins use. Eleventy 3 ships no types of its own.
 * https://www.11ty.dev/docs/config/
 */
export interface EleventyConfig {
  addPlugin<Options>(plugin: EleventyPlugin<Options>, options?: Options): unknown;
  addGlobalData(name: string, value: unknown): unknown;
  addTemplate(path: string, content: VirtualTemplate): unknown;
  on(event: 'eleventy.before' | 'eleventy.after', listener: (event: BuildEvent) => unknown): unknown;
  setEventEmitterMode(mode: 'sequential' | 'parallel'): unknown;
  setTemplateFormats(formats: readonly string[]): unknown;
  setInputDirectory(folder: string): unknown;
  readonly globalData: Readonly<Record<string, unknown>>;
}

export type EleventyPlugin<Options> = (config: EleventyConfig, options?: Options) => void | Promise<void>;

export interface BuildEvent {
  readonly directories: { readonly input: string; readonly output: string };
  readonly runMode: 'build' | 'watch' | 'serve';
}

export interface VirtualTemplate {
  readonly data: Readonly<Record<string, unknown>>;
  render(data: Readonly<Record<string, unknown>>): string | Promise<string>;
}

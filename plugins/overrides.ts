import { definePlugin, noOptions } from './define-plugin.ts';
import type { EleventyPlugin } from './eleventy.ts';

/** The plugins of the organisation's own, in `overrides/plugins/`. */
export const overrides = definePlugin({
  id: 'overrides',
  options: noOptions,
  async setup(config, site) {
    for (const { file, plugin } of await site.ownPlugins()) {
      try {
        await (plugin as EleventyPlugin<unknown>)(config);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Unexpected failure of the plugin ${file}, expected it to do its work: ${reason}`, {
          cause: error,
        });
      }
    }
  },
});

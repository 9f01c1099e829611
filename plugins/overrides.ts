import { failureIn } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import type { EleventyPlugin } from './eleventy.ts';

/** The plugins of the organisation's own, in `overrides/plugins/`. */
export const overrides = definePlugin({
  id: 'overrides',
  options: noOptions,
  async setup(config, site) {
    for (const own of await site.ownPlugins()) {
      site.settingUp = own;
      try {
        await (own.plugin as EleventyPlugin<unknown>)(config);
      } catch (error) {
        throw failureIn(own, error);
      } finally {
        site.settingUp = undefined;
      }
    }
  },
});

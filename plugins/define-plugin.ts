import { z } from 'zod';
import type { EleventyConfig, EleventyPlugin } from './eleventy.ts';
import { handoverOf, type Site, siteOf } from './site.ts';

interface PluginDefinition<Schema extends z.ZodObject> {
  /** The word for the capability, used in messages. */
  readonly id: string;
  /** The options, as a strict object: an unknown one is a mistake. */
  readonly options: Schema;
  setup(config: EleventyConfig, site: Site, options: z.output<Schema>): void | Promise<void>;
}

/**
 * Makes an Eleventy plugin of Mentorbook. The built-in ones and a fork's own are made the same way.
 * @returns a plugin for `eleventyConfig.addPlugin`; it throws a TypeError for options it does not take
 */
export function definePlugin<Schema extends z.ZodObject>(
  definition: PluginDefinition<Schema>,
): EleventyPlugin<z.input<Schema>> {
  return (config, options) => {
    const checked = definition.options.safeParse(options ?? {});
    if (!checked.success) {
      throw new TypeError(`Unexpected options for the \`${definition.id}\` plugin: ${z.prettifyError(checked.error)}`);
    }
    if (handoverOf(config)?.leavesOut?.(definition.id)) return;
    return definition.setup(config, siteOf(config), checked.data);
  };
}

/** For plugins without options. */
export const noOptions = z.strictObject({});

import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calendarOf, calendarUrl, icalendar } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import { publishScript } from './publish-script.ts';
import { addSiteAssets } from './site-assets.ts';

/** Makes calendars of schedules. It runs in the browser too, so pages load this very file. */
const maker = fileURLToPath(new URL('../src/formats/icalendar.js', import.meta.url));

/** The schedule of each programme as a calendar file, and what its page needs to make one of a pair's own dates. */
export const calendar = definePlugin({
  id: 'calendar',
  options: noOptions,
  setup(config, site) {
    site.capabilities.add('calendar');
    site.assetSources.push(maker);
    addSiteAssets(config, site, folder => publishScript(maker, folder));
    config.on('eleventy.after', async ({ directories }) => {
      const { programmes } = await site.publication();
      for (const context of programmes) {
        const target = path.join(directories.output, calendarUrl(context.id));
        await fs.mkdir(path.dirname(target), { recursive: true });
        await fs.writeFile(target, icalendar(calendarOf(context), { start: context.programme.data.starts }));
      }
    });
  },
});

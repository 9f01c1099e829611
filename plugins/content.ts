import path from 'node:path';
import { z } from 'zod';
import { type Handover, handoverName, overrideShelves } from '../src/index.ts';
import { definePlugin } from './define-plugin.ts';
import { lastChangesIn } from './last-changes.ts';
import { ownLayouts } from './own-layouts.ts';
import { sitePreview } from './preview.ts';

/** Where the content and the layouts are. Comes first: the other plugins build what it reads. */
export const content = definePlugin({
  id: 'content',
  options: z.strictObject({
    /** The content folder; a command's `--content` comes before it. */
    folder: z.string().default('content'),
    /** The folder with the layouts; those in the content's `overrides/layouts/` come before them. */
    layouts: z.string().default(ownLayouts),
    /** The folder of the web server that the site lives in. */
    pathPrefix: z.string().optional(),
  }),
  setup(config, site, { folder, layouts, pathPrefix }) {
    const handover = config.globalData[handoverName] as Handover | undefined;
    site.folder = handover?.folder ?? folder;
    site.pathPrefix = pathPrefix ?? handover?.pathPrefix ?? '/';
    const folders = [
      ...overrideShelves(site.folder).map(shelf => path.resolve(site.folder, shelf, 'layouts')),
      path.resolve(layouts),
      path.resolve(layouts, '..'),
    ];
    // Git answers while other work goes on.
    void lastChangesIn(site.folder);
    site.layoutFolders.splice(0, site.layoutFolders.length, ...folders);
    handover?.whenPreviewed?.(sitePreview(config, site));
    // What one plugin writes after a build, the next may read: the search index and the manifest come last.
    config.setEventEmitterMode('sequential');
  },
});

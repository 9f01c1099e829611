import fs from 'node:fs/promises';
import path from 'node:path';
import { escapeHtml } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** `sitemap.xml` for search engines. It needs full addresses, so there is none until `site.yaml` has a `url`. */
export const sitemap = definePlugin({
  id: 'sitemap',
  options: noOptions,
  setup(config, site) {
    config.on('eleventy.after', async ({ directories }) => {
      const publication = await site.publication();
      const { url: root } = publication.settings;
      if (root === undefined) return;
      const addresses = site.pages
        .flatMap(pages => pages(publication))
        .map(({ url }) => new URL(url.slice(1), root).href);
      const entries = addresses.map(address => `<url><loc>${escapeHtml(address)}</loc></url>`);
      const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
      await fs.writeFile(path.join(directories.output, 'sitemap.xml'), xml);
    });
  },
});

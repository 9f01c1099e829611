import fs from 'node:fs/promises';
import path from 'node:path';
import { escapeHtml } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** A page at each earlier address that leads to the page's address of today. The check keeps these addresses free. */
export const aliases = definePlugin({
  id: 'aliases',
  options: noOptions,
  setup(config, site) {
    site.redirect = page => redirect(site.url(page.url), page.title, page.language, site.policyMarkup);
    config.on('eleventy.after', async ({ directories }) => {
      const publication = await site.publication();
      const made = new Set<string>();
      for (const page of site.pages.flatMap(pages => pages(publication))) {
        for (const alias of page.aliases) {
          // A library file has a page in each programme that uses it; its old address leads to the first. Many disks know no case.
          const known = alias.toLowerCase();
          if (made.has(known)) continue;
          made.add(known);
          const target = path.join(directories.output, alias, alias.endsWith('.html') ? '' : 'index.html');
          await fs.mkdir(path.dirname(target), { recursive: true });
          await fs.writeFile(target, site.redirect?.(page) ?? '', {
            flag: 'wx',
          });
        }
      }
    });
  },
});

function redirect(url: string, title: string, language: string, policy: string): string {
  const to = escapeHtml(url);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8">${policy}<title>${escapeHtml(title)}</title><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}"></head>
<body><p><a href="${to}">${escapeHtml(title)}</a></p></body>
</html>
`;
}

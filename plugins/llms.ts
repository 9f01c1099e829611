import { siteOutline, siteUrls } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import { addSiteText } from './site-text.ts';

/** `llms.txt`: what the site holds and where, in Markdown, for programs that read for people (llmstxt.org). */
export const llms = definePlugin({
  id: 'llms',
  options: noOptions,
  setup(config, site) {
    addSiteText(config, site, siteUrls.outline, publication =>
      siteOutline(
        site.pages.flatMap(of => of(publication)),
        publication,
      ),
    );
  },
});

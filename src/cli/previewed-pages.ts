import path from 'node:path';
import type { EleventyConfiguration } from '@11ty/eleventy';
import type { CheckedContent } from '../check-content.ts';
import type { PreviewedSite, SitePreview } from '../handover.ts';
import { eleventyFor } from './eleventy-for.ts';
import type { LookRequest } from './previewer-process.ts';

/** The pages of a site, made one at a time by the plugins that make them in a build. */
export interface PreviewedPages {
  /** Takes the pages of other content, or of the same with the layouts as they are now. */
  take(checked?: CheckedContent): Promise<PreviewedSite>;
  /** A page as a build would write it; undefined when there is none at that address. */
  page(site: PreviewedSite, url: string): Promise<string | undefined>;
}

/**
 * Sets up the plugins of a site, which happens once.
 * @param first the content to begin with
 * @throws what a plugin throws
 */
export async function previewPages(request: LookRequest, first: CheckedContent): Promise<PreviewedPages> {
  const output = path.resolve(request.output);
  let checked = first;
  let preview: SitePreview | undefined;
  let configured: EleventyConfiguration | undefined;
  const handover = {
    get checked() {
      return checked;
    },
    folder: request.content,
    pathPrefix: request.pathPrefix,
    editing: request.editing,
    whenPreviewed(given: SitePreview) {
      preview = given;
    },
  };
  const eleventy = await eleventyFor(handover, output, config => {
    configured = config;
  });
  await eleventy.initializeConfig();
  if (!preview || !configured) {
    throw new TypeError('Unexpected list of plugins without `content`, expected it as the first of them');
  }
  const [source, config] = [preview, configured];
  return {
    async take(next = checked) {
      checked = next;
      const directories = eleventy.directories.getUserspaceInstance();
      await config.events.emit('eleventy.before', { directories, runMode: 'build' });
      return source.take();
    },
    async page(site, url) {
      let html = site.page(url);
      const outputPath = path.join(request.output, url, url.endsWith('/') ? 'index.html' : '');
      const page = { url, outputPath, inputPath: '' };
      for (const transform of Object.values(html === undefined ? {} : config.transforms)) {
        html = await transform.call({ ...page, page }, html ?? '', outputPath);
      }
      return html;
    },
  };
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { escapeHtml } from '../src/index.ts';
import { definePlugin } from './define-plugin.ts';
import { type Headers, headersFile, nginxFile } from './host-files.ts';

/**
 * What a page may load and where it may send: its own site alone. Search compiles WebAssembly of the site.
 * https://www.w3.org/TR/CSP3/
 */
const ownSiteOnly: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** What no page of a handbook needs. https://www.w3.org/TR/permissions-policy/ */
const refused = ['browsing-topics', 'camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** The policy of the site: in each page, so that it holds on any web host, and as headers in files for web hosts. */
export const policy = definePlugin({
  id: 'policy',
  options: z.strictObject({
    /** Directives to add or to replace, e.g. `{ 'img-src': "'self' https://pictures.example" }`. */
    directives: z.record(z.string().regex(/^[a-z-]+$/), z.string().regex(/^[^;"<>]*$/)).default({}),
  }),
  setup(config, site, { directives }) {
    const written = Object.entries({ ...ownSiteOnly, ...directives }).map(([name, sources]) => `${name} ${sources}`);
    const content = written.join('; ');
    site.policyMarkup = policyMarkup(content);
    config.on('eleventy.after', async ({ directories }) => {
      // Headers add up: with that of all pages, the form editor could not run. Each page carries its own policy anyway.
      const { settings, has } = await site.publication();
      const hasEditor = has('edit') && settings.editor !== undefined;
      const headers: Headers = {
        // A page cannot say this of itself: it has to be a header.
        'Content-Security-Policy': `${hasEditor ? '' : `${content}; `}frame-ancestors 'none'`,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        // No page of another site may take in a picture or a file of this one.
        'Cross-Origin-Resource-Policy': 'same-origin',
        // Signing in to the form editor happens in a window of its own, which has to answer.
        'Cross-Origin-Opener-Policy': `same-origin${hasEditor ? '-allow-popups' : ''}`,
        'Permissions-Policy': refused.map(feature => `${feature}=()`).join(', '),
      };
      const write = (name: string, text: string) => fs.writeFile(path.join(directories.output, name), text);
      await fs.mkdir(directories.output, { recursive: true });
      await write('_headers', headersFile(headers, site));
      await write('_nginx.conf', nginxFile(headers, site));
    });
  },
});

/** The markup that gives a page its policy. */
export function policyMarkup(content: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(content)}"><meta name="referrer" content="no-referrer">`;
}

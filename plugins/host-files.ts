import type { Site } from './site.ts';

/** The headers that a web host sends along with each file, by name. */
export type Headers = Readonly<Record<string, string>>;

/** The address of an asset changes with it, so it may be kept for good. */
const forGood = 'public, max-age=31536000, immutable';

/** What the list of types that comes with nginx lacks; without a type, a browser that is told not to guess has none. */
const types: Readonly<Record<string, string>> = {
  'application/epub+zip': 'epub',
  'application/manifest+json': 'webmanifest',
  'text/calendar': 'ics',
  'text/markdown': 'md',
};

const packable = 'text/css text/plain text/calendar text/markdown application/javascript text/javascript';
const packableData =
  'application/json application/manifest+json application/wasm application/xml text/xml image/svg+xml';

/** The file `_headers`, as Netlify and Cloudflare Pages read it. */
export function headersFile(headers: Headers, site: Site): string {
  const lines = [site.url('/*'), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)];
  if (site.assetsVersion !== '') lines.push(site.url('/assets/*'), `  Cache-Control: ${forGood}`);
  return `${lines.join('\n')}\n`;
}

/** The file `_nginx.conf`, to be included in a server of nginx: the same headers, and all else that the site needs there. */
export function nginxFile(headers: Headers, site: Site): string {
  const always = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const folder = site.url('/');
  const outside = folder.slice(0, -1);
  const assets = site.url('/assets/');
  const lines = [
    '# Made with the site, for the part of a server of nginx that begins with `server {`. Before the line that includes this',
    '# file, say where the site is, without `/` at the end:  set $handbook /srv/handbook;',
    '',
    'absolute_redirect off;',
    'charset utf-8;',
    'charset_types text/css text/plain text/calendar text/markdown text/xml application/javascript text/javascript;',
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${packable} ${packableData};`,
    '',
    '# A list of types replaces the one before it, so the list of nginx is named once more.',
    'include mime.types;',
    'types {',
    ...Object.entries(types).map(([type, ending]) => `  ${type} ${ending};`),
    '}',
    '',
    `location ${folder} {`,
    '  alias $handbook/;',
    `  error_page 404 ${folder}404.html;`,
    ...always,
    '  add_header Cache-Control "no-cache" always;',
    '}',
  ];
  if (outside !== '') lines.push(`location = ${outside} {`, `  return 301 ${folder};`, '}');
  if (site.assetsVersion !== '') {
    const files = assets.slice(folder.length);
    lines.push(
      `location ${assets} {`,
      `  alias $handbook/${files};`,
      `  error_page 404 ${folder}404.html;`,
      ...always,
      `  add_header Cache-Control "${forGood}";`,
      '}',
    );
  }
  return `${lines.join('\n')}\n`;
}

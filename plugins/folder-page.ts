import path from 'node:path';

/** What turns the pages of a site into pages of a folder. */
export interface FolderSite {
  /** Begins and ends with `/`. */
  readonly pathPrefix: string;
  /** Where the site is published, for what the folder does not hold; undefined when it is published nowhere yet. */
  readonly published: string | undefined;
  /** The files of the folder. */
  readonly files: ReadonlySet<string>;
  /** The scripts that can run in the folder. */
  readonly scripts: ReadonlySet<string>;
}

/**
 * Turns a page of the site into one that opens from a folder, without a server: every address is relative and names
 * a file, scripts are no modules, and what works on the web alone is taken out.
 * @param file the path of the page, e.g. `pairs/index.html`
 * @param note what a form says in place of the downloads that need the web
 */
export function folderPage(html: string, file: string, site: FolderSite, note: string): string {
  return withoutWebOnly(withClassicScripts(html, site))
    .replace(/<link rel="manifest"[^>]*>/, '')
    .replace(/<li><button[^>]*class="download-filled"[\s\S]*?<\/li>/g, '')
    .replace(
      /(<details class="form-more">\s*<summary>[\s\S]*?<\/summary>)/,
      (_, top: string) => `${top}<p class="help">${note}</p>`,
    )
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/, (_, start: string, policy: string) => {
      // Browsers do not agree whether a file is of the same site as the one beside it.
      return `${start}${policy.replaceAll("'self'", "'self' file:")}"`;
    })
    .replace(/(http-equiv="refresh" content="0; url=)([^"]*)"/, (_, start: string, address: string) => {
      return `${start}${relative(address, file, site) ?? address}"`;
    })
    .replace(/\s([a-z-]+)="(\/[^"]*)"/g, (whole, name: string, address: string) => {
      // What a calendar is to lead to from elsewhere stays on the web, where that is known.
      if (name === 'data-root') return ` ${name}="${site.published ?? upFrom(file)}"`;
      const near = relative(address, file, site);
      if (near !== undefined) return ` ${name}="${near}"`;
      return name === 'href' && site.published ? ` ${name}="${onTheWeb(address, site, site.published)}"` : whole;
    });
}

/** Takes out the parts marked as `web-only`, and the entries of contents lists that lead to them. */
function withoutWebOnly(html: string): string {
  const gone: string[] = [];
  const rest = html.replace(/<(li|p|section)\b[^>]*class="[^"]*\bweb-only\b[^"]*"[\s\S]*?<\/\1>\n?/g, part => {
    gone.push(...[...part.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
    return '';
  });
  return gone.reduce((page, id) => page.replace(new RegExp(`<li><a href="#${id}">[^<]*</a></li>\\n?`), ''), rest);
}

const upFrom = (file: string) => '../'.repeat(file.split('/').length - 1) || './';

/** The way from a page to an address of the site; undefined when the folder has no such file. */
function relative(address: string, from: string, { pathPrefix, files }: FolderSite): string | undefined {
  if (!address.startsWith(pathPrefix) || address.startsWith('//')) return undefined;
  const [, name = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(pathPrefix.length)) ?? [];
  const target = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (!files.has(decodeURI(target))) return undefined;
  return path.posix.relative(path.posix.dirname(from), target) + rest;
}

const onTheWeb = (address: string, { pathPrefix }: FolderSite, published: string) =>
  new URL(address.slice(pathPrefix.length), published).href;

const moduleTag = /<script type="module" src="([^"]*)"><\/script>\n?/g;

/** One tag starts all scripts of the page that can run in a folder. */
function withClassicScripts(html: string, { scripts }: FolderSite): string {
  const tags = [...html.matchAll(moduleTag)].map(([, src = '']) => src);
  const start = tags.filter(src => scripts.has(path.posix.basename(src)));
  const rest = html.replace(moduleTag, '');
  const [first] = start;
  if (first === undefined) return rest;
  const loader = `${path.posix.dirname(first)}/modules.js`;
  const names = start.map(src => path.posix.basename(src)).join(' ');
  return rest.replace('</body>', `<script src="${loader}" data-start="${names}"></script>\n</body>`);
}

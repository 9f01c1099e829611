import type { FileReason, ForeignFile } from './foreign-file.ts';
import { literally } from './literally.ts';
import type { Site } from './sites/site.ts';

/** What each file of a folder is to an import. */
export interface Survey {
  readonly pages: readonly ForeignFile[];
  readonly pictures: readonly ForeignFile[];
  /** Why every other file is not a page. */
  readonly others: readonly { readonly file: ForeignFile; readonly reason: FileReason }[];
  /** The language that the path of a page says it is in. */
  readonly languages: ReadonlyMap<string, string>;
}

const pageEnding = /\.(?:md|mdx|markdown|mdown|mkd|mkdn|txt|docx|x?html?)$/i;
const pictureEnding = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const otherFormat =
  /\.(?:rst|adoc|asciidoc|asc|org|tex|textile|odt|rtf|doc|pages|wiki|mediawiki|ipynb|njk|liquid|hbs|pug|ejs|epub)$/i;
const document = /\.(?:pdf|pptx?|xlsx?|key|numbers|csv|odp|ods|zip|mp4|mov|webm|mp3|wav|ics|heic|bmp|tiff?|psd|ai)$/i;
/** Files that a project has for those who work on it. */
const project =
  /(?:^|\/)(?:(?:contributing|changelog|changes|history|license|licence|licen[cs]e-\w+|security|support|authors|contributors|maintainers|codeowners|funding|notice|pull_request_template|issue_template|todo)(?:\.\w+)?|claude\.md|agents\.md|requirements[\w-]*\.txt|robots\.txt|humans\.txt|llms(?:-full)?\.txt|ads\.txt|runtime\.txt|cname)$/i;
const hidden =
  /(?:^|\/)\.[^/]+|(?:^|\/)(?:node_modules|vendor|_site|public\/build|_layouts|_includes|_sass|layouts|partials|themes|archetypes|overrides|__pycache__)\//;

/**
 * Says of each file of a folder what it is. Every file is in the result once.
 * @param taken files that other pages take in, and so are none themselves
 */
export function survey(files: readonly ForeignFile[], site: Site, isSingle: boolean): Survey {
  const pages: ForeignFile[] = [];
  const pictures: ForeignFile[] = [];
  const others: { file: ForeignFile; reason: FileReason }[] = [];
  const languages = languagesOf(files, site);
  for (const file of files) {
    const reason = isSingle ? (pageEnding.test(file.path) ? undefined : reasonFor(file, site)) : reasonFor(file, site);
    if (reason === 'picture') pictures.push(file);
    else if (reason === undefined && isBlank(file)) others.push({ file, reason: 'empty' });
    else if (reason === undefined) pages.push(file);
    else others.push({ file, reason });
  }
  // A README beside the page that begins the folder tells of the project.
  const isBegin = (path: string) =>
    site.pageRoots.some(root =>
      new RegExp(`^${root === '' ? '' : `${literally(root)}/`}_?index\\.(?:md|mdx|markdown|html)$`, 'i').test(path),
    );
  const hasBegin = pages.some(({ path }) => isBegin(path));
  return {
    pages: pages.filter(file => {
      const isReadme =
        hasBegin &&
        site.pageRoots.some(
          root => file.path.toLowerCase() === `${root === '' ? '' : `${root}/`}readme.md`.toLowerCase(),
        );
      if (isReadme) others.push({ file, reason: 'project' });
      return !isReadme;
    }),
    pictures,
    others,
    languages,
  };
}

const isBlank = ({ path, bytes }: ForeignFile) =>
  bytes.length === 0 ||
  (/\.(?:md|txt)$/i.test(path) && bytes.length < 200 && /^\s*$/.test(new TextDecoder().decode(bytes)));

function reasonFor({ path }: ForeignFile, site: Site): FileReason | undefined {
  if (site.settings.includes(path)) return 'settings';
  if (/(?:^|\/)(?:_category_\.(?:json|ya?ml)|\.pages|_data\/.*)$/.test(path)) return 'settings';
  if (hidden.test(path) && !pictureEnding.test(path)) return 'machinery';
  if (pictureEnding.test(path)) return 'picture';
  if (otherFormat.test(path)) return 'otherFormat';
  if (document.test(path)) return 'document';
  if (!pageEnding.test(path)) return 'machinery';
  if (project.test(path)) return 'project';
  const isInside = site.pageRoots.some(root => root === '' || path.startsWith(`${root}/`));
  if (!isInside) return 'project';
  if (/\.x?html?$/i.test(path) && site.program !== '' && site.program !== 'Jekyll') return 'machinery';
  if (/(?:^|\/)(?:404|search|google[0-9a-f]+|sitemap|feed)\.(?:html?|md)$/i.test(path)) return 'machinery';
  return undefined;
}

/** `es/page.md`, `page.es.md` and `i18n/es/…` say that a page is in Spanish; a lone folder `it` may be about computers. */
function languagesOf(files: readonly ForeignFile[], site: Site): ReadonlyMap<string, string> {
  const languages = new Map<string, string>();
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const isLanguage = (part: string) =>
    /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(part) && names.of(part.slice(0, 2)) !== undefined;
  const siblings = new Map<string, Set<string>>();
  const pages = files.filter(({ path }) => pageEnding.test(path));
  for (const { path } of pages) {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((part, index) => {
      const above = parts.slice(0, index).join('/');
      if (isLanguage(part)) siblings.set(above, (siblings.get(above) ?? new Set()).add(part));
    });
  }
  const main = site.language?.slice(0, 2).toLowerCase();
  for (const { path } of pages) {
    const parts = path.split('/');
    const [, ending] = /\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\.\w+$/.exec(path) ?? [];
    if (ending !== undefined && isLanguage(ending)) languages.set(path, ending);
    parts.slice(0, -1).forEach((part, index) => {
      const beside = siblings.get(parts.slice(0, index).join('/'));
      if (beside?.has(part) && (beside.size >= 2 || parts[index - 1] === 'i18n' || part === main))
        languages.set(path, part);
    });
  }
  return languages;
}

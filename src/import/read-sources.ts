import path from 'node:path/posix';
import { isLanguageTag } from '../kinds/parts/text.ts';
import type { Draft } from './draft.ts';
import type { FileReason, ForeignFile } from './foreign-file.ts';
import { readFrontMatter } from './front-matter.ts';
import { readDocx } from './read-docx.ts';
import { type Around, readPage } from './read-page.ts';
import { readmeOutline } from './sites/books.ts';
import { siteFiles, siteOf } from './sites/index.ts';
import { below, type Site, type SiteFiles } from './sites/site.ts';
import { type Survey, survey } from './survey.ts';

/** Everything that an import reads, page by page. */
export interface Sources {
  readonly files: readonly ForeignFile[];
  readonly siteFiles: SiteFiles;
  readonly site: Site;
  readonly survey: Survey;
  readonly drafts: readonly Draft[];
  /** Pictures that stood inside documents. */
  readonly pictures: readonly ForeignFile[];
  /** The text of each page as it was written. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that pages took in. */
  readonly included: ReadonlySet<string>;
  /** Pages that were not read, and why. */
  readonly unread: readonly { readonly file: ForeignFile; readonly reason: FileReason }[];
  readonly language: string | undefined;
  readonly otherLanguages: readonly { readonly language: string; readonly pages: number }[];
}

/** The largest page that is read, in bytes: five times what a content file may hold, since HTML says much beside its words. */
const mostPageBytes = 5_000_000;

/** The largest document of Word that is opened, in bytes with its pictures. */
const mostDocumentBytes = 100_000_000;

/**
 * Reads the pages of a folder and the settings of its program.
 * @param wanted the language to take; the others are left for an import of their own
 */
export async function readSources(files: readonly ForeignFile[], wanted: string | undefined): Promise<Sources> {
  const lookUp = siteFiles(files);
  const found = siteOf(lookUp);
  const site = found.outline.length > 0 ? found : { ...found, outline: contentsOf(lookUp, found) };
  const surveyed = survey(files, site, files.length === 1);
  const included = new Set<string>();
  const around = aroundOf(lookUp, site, included);
  const drafts: Draft[] = [];
  const pictures: ForeignFile[] = [];
  const texts = new Map<string, string>();
  const unread: { file: ForeignFile; reason: FileReason }[] = [];
  for (const file of surveyed.pages) {
    if (file.bytes.length > (/\.docx$/i.test(file.path) ? mostDocumentBytes : mostPageBytes)) {
      unread.push({ file, reason: 'tooLarge' });
      continue;
    }
    if (/\.docx$/i.test(file.path)) {
      try {
        const read = await readDocx(file);
        drafts.push(read.draft);
        pictures.push(...read.pictures);
      } catch {
        unread.push({ file, reason: 'unreadable' });
      }
      continue;
    }
    texts.set(file.path, lookUp.text(file.path) ?? '');
    drafts.push(readPage(file, around));
  }
  // What pages take in, and no list of pages names, is a piece and no page.
  const isListed = (file: string) =>
    site.outline.some(({ target }) => file === target || file.startsWith(`${target}.`));
  const isPiece = (file: string) =>
    site.outline.length > 0 ? !isListed(file) : /(?:^|\/)(?:_|snippets|partials|includes|fragments)/.test(file);
  const pages = drafts.filter(draft => !(included.has(draft.path) && isPiece(draft.path)));
  for (const draft of drafts.filter(one => !pages.includes(one))) {
    const file = files.find(one => one.path === draft.path);
    if (file) unread.push({ file, reason: 'included' });
  }
  const languageOf = (draft: Draft) => (draft.meta.language ?? surveyed.languages.get(draft.path))?.replace('_', '-');
  const counts = new Map<string, number>();
  for (const draft of pages) {
    const language = languageOf(draft)?.slice(0, 2).toLowerCase();
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const main = (wanted ?? site.language ?? most?.[0])?.replace('_', '-');
  const base = main?.slice(0, 2).toLowerCase();
  const isOther = (draft: Draft) => {
    const own = languageOf(draft)?.slice(0, 2).toLowerCase();
    return (
      base !== undefined &&
      (own === undefined
        ? wanted !== undefined && site.language !== undefined && site.language.slice(0, 2).toLowerCase() !== base
        : own !== base)
    );
  };
  for (const draft of pages.filter(isOther)) {
    const file = files.find(one => one.path === draft.path);
    if (file) unread.push({ file, reason: 'otherLanguage' });
  }
  const exact = pages
    .filter(draft => !isOther(draft))
    .map(languageOf)
    .find(one => one !== undefined);
  const language = main !== undefined && exact !== undefined && exact.length > main.length ? exact : main;
  return {
    files,
    siteFiles: lookUp,
    site,
    survey: surveyed,
    drafts: pages.filter(draft => !isOther(draft)),
    pictures,
    texts,
    included,
    unread,
    language: language !== undefined && isLanguageTag(language) ? Intl.getCanonicalLocales(language)[0] : undefined,
    otherLanguages: [...counts]
      .filter(([one]) => base !== undefined && one !== base)
      .map(([one, number]) => ({ language: one, pages: number })),
  };
}

/** The order in which the first page of a folder names the others, where nothing else states one. */
function contentsOf(files: SiteFiles, site: Site) {
  if (site.program !== '') return [];
  const start = files.files.find(({ path: file }) => /^(?:readme|index|home)\.(?:md|markdown)$/i.test(file));
  const outline = start ? readmeOutline(files, start.path) : [];
  return start && outline.length >= 2 ? [{ target: start.path }, ...outline] : [];
}

/** What a page asks of the site around it. */
function aroundOf(files: SiteFiles, site: Site, included: Set<string>): Around {
  const titles = new Map(
    site.outline.flatMap(({ target, title }) => (title === undefined ? [] : [[plainPath(target), title] as const])),
  );
  return {
    variable: name => site.variables[name] ?? (/^(?:site\.)?title$/i.test(name) ? site.title : undefined),
    include: (name, from) => {
      const folders = [path.dirname(from), ...site.includeRoots];
      const places = folders.flatMap(folder => [name, `${name}.md`].map(one => path.normalize(below(folder, one))));
      const place = places.find(
        one => /\.(?:md|markdown|txt|mdx)$/i.test(one) && one !== from && files.text(one) !== undefined,
      );
      if (place === undefined) return undefined;
      included.add(place);
      return readFrontMatter(files.text(place) ?? '').body.trim();
    },
    outlineTitle: file => titles.get(plainPath(file)),
  };
}

/** The same for a page and for its name in a list of pages. */
const plainPath = (file: string) =>
  file
    .replace(/\.\w+$/, '')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();

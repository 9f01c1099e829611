import { decode } from '../../read/decode.ts';
import type { ForeignFile } from '../foreign-file.ts';
import { sidebarBook, summaryBook, tocBook } from './books.ts';
import { docusaurus } from './docusaurus.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { mkdocs } from './mkdocs.ts';
import { emptySite, type Site, type SiteFiles, type SiteReader } from './site.ts';

/** The programs whose settings are understood. The first that finds its own wins. */
const readers: readonly SiteReader[] = [mkdocs, docusaurus, hugo, tocBook, summaryBook, jekyll, sidebarBook];

/** Finds out which program a folder was written for, and what its settings say. */
export function siteOf(files: SiteFiles): Site {
  for (const { read } of readers) {
    const site = read(files);
    if (site) return site;
  }
  return emptySite;
}

export function siteFiles(files: readonly ForeignFile[]): SiteFiles {
  const byPath = new Map(files.map(file => [file.path, file]));
  const depth = (path: string) => path.split('/').length;
  return {
    files,
    text: path => {
      const file = byPath.get(path);
      return (
        file &&
        decode(file.bytes)
          .text.replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n')
      );
    },
    named: (...names) =>
      files
        .map(({ path }) => path)
        .filter(path => names.includes(path.slice(path.lastIndexOf('/') + 1)))
        .sort((a, b) => depth(a) - depth(b) || names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)) || (a < b ? -1 : 1)),
  };
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

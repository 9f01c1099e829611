import { type ProgrammeContext, programmeDownloads, siteUrls } from '../src/index.ts';
import { packOf } from './search-pack.ts';
import { addressOf, type WrittenFile } from './written-files.ts';

/** A file that a device keeps with a programme. */
export interface KeptFile {
  /** From the root of the site, without the path prefix. */
  readonly url: string;
  readonly bytes: number;
  /** The beginning of its SHA-256, in hexadecimal digits: enough to see that it has changed. */
  readonly hash: string;
  /** The paper it is set for; null for what every reader needs. */
  readonly paper: string | null;
}

/** Pages outside every programme that its readers need. */
const around = new Set<string>([siteUrls.home, siteUrls.search, siteUrls.privacy, siteUrls.offline]);

/**
 * What a programme takes to be read without a network: its pages and files, the assets, the pictures, and the search
 * in its language.
 * @param files the files of the whole site
 */
export function programmeFiles(context: ProgrammeContext, files: readonly WrittenFile[]): KeptFile[] {
  const papers = new Map(programmeDownloads(context).map(({ url, paper }) => [url, paper]));
  return files
    .filter(({ path: file }) => {
      const [top] = file.split('/');
      return (
        file === packOf(context.language) ||
        top === context.id ||
        top === 'assets' ||
        top === 'media' ||
        around.has(addressOf(file))
      );
    })
    .map(({ path: file, bytes, sha256 }) => {
      const url = addressOf(file);
      return { url: encodeURI(url), bytes, hash: sha256.slice(0, 16), paper: papers.get(url) ?? null };
    });
}

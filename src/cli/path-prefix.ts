import { UsageError } from './arguments.ts';

/**
 * Reads `--path-prefix`.
 * @throws UsageError when the prefix does not begin and end with a slash
 */
export function readPathPrefix(prefix: string): string {
  if (!/^\/(?:[^\s/?#]+\/)*$/.test(prefix)) {
    throw new UsageError(
      `Unexpected path prefix \`${prefix}\`, expected one that begins and ends with \`/\`, such as \`/handbook/\``,
    );
  }
  return prefix;
}

/**
 * Reads `--url`.
 * @returns undefined when it is not given
 * @throws UsageError when it is no web address
 */
export function readAddress(url: string): string | undefined {
  if (url === '') return undefined;
  const isAddress = /^https?:\/\/[^\s?#]+$/.test(url) && URL.canParse(url);
  if (!isAddress) {
    throw new UsageError(
      `Unexpected address \`${url}\`, expected one that begins with \`https://\`, such as \`https://alder.example/handbook/\``,
    );
  }
  return url;
}

/** The folder of the web server that an address leads to, with `/` at both ends. */
export function folderOf(url: string | undefined): string {
  return url === undefined ? '/' : new URL(url).pathname.replace(/\/*$/, '/');
}

/** What one version brings for those who have a site of their own. */
export interface ForForks {
  /** As the changelog calls it, e.g. `1.2.0` or `Unreleased`. */
  readonly version: string;
  readonly entries: readonly string[];
}

/** The heading in the changelog below which stands what forks must know. */
const heading = '### For forks';

/** What the changelog has for forks, the newest version first. */
export function forForks(changelog: string): ForForks[] {
  return changelog
    .replace(/\r\n/g, '\n')
    .split(/^## /m)
    .slice(1)
    .flatMap(part => {
      const [, version = ''] = /^\[?([^\]\s]+)/.exec(part) ?? [];
      const section = part.split(/^(?=### )/m).find(text => text.startsWith(`${heading}\n`));
      const entries = entriesOf(section ?? '');
      return entries.length === 0 ? [] : [{ version, entries }];
    });
}

/** The entries of a list, each as one line. */
export function entriesOf(list: string): string[] {
  return [...list.matchAll(/^- (.*(?:\n {2}.*)*)/gm)].map(([, entry = '']) => entry.replace(/\n\s+/g, ' ').trim());
}

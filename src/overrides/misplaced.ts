import path from 'node:path';
import type { OverrideFault } from '../read/content-file.ts';
import { nearestName } from '../text/nearest.ts';
import { shownPath } from './load-modules.ts';
import { entriesOf, overrideShelves, overridesFolder } from './shelves.ts';

/** What `overrides/` and each plugin in it may hold. */
const known = ['layouts', 'strings', 'kinds', 'rules', 'formats', 'documents', 'scripts', 'theme.css'];

/** Finds files and folders in `overrides/` whose names are near to one that is read, and programs that nothing would run. */
export function misplacedIn(folder: string): OverrideFault[] {
  return overrideShelves(folder).flatMap(shelf => {
    const isRoot = shelf === overridesFolder;
    const names = [...known, isRoot ? 'plugins' : 'plugin.ts'];
    return entriesOf(path.join(folder, shelf)).flatMap(({ name }) => {
      if (names.includes(name) || name.startsWith('.')) return [];
      const suggestion = nearestName(name, names);
      if (suggestion === undefined || /^plugin\.[cm]?[jt]s$/.test(name)) return [];
      const place = { file: shownPath(folder, `${shelf}/${name}`), line: 1, column: 1 };
      return [
        { ...place, words: 'problem.ownMisplaced', values: { name, suggestion }, severity: 'warning', suggestion },
      ];
    });
  });
}

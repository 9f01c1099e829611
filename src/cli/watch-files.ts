import fs from 'node:fs';
import { watch } from 'chokidar';

/** How long nothing more must happen to files before they are looked at, in milliseconds: a save is several events. */
const quiet = 15;
/** The same while a file is empty: many editors empty a file before they write it. */
const quietWhileEmpty = 100;

/**
 * Watches files and folders, new ones below them too.
 * @param whenChanged called with the files that were changed, added or removed, when their writers seem to be done
 * @param whenBlind told why some of them cannot be watched, such as a limit of the system
 * @returns ends it
 */
export function watchFiles(
  places: readonly string[],
  isIgnored: (file: string) => boolean,
  whenChanged: (files: ReadonlySet<string>) => void,
  whenBlind: (error: unknown) => void,
): () => Promise<void> {
  const watcher = watch([...places], { ignoreInitial: true, ignored: isIgnored });
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const files = changed;
    changed = new Set();
    whenChanged(files);
  };
  watcher.on('error', whenBlind);
  watcher.on('all', (_event, file) => {
    changed.add(file);
    clearTimeout(timer);
    const isEmpty = [...changed].some(each => {
      const found = fs.statSync(each, { throwIfNoEntry: false });
      return found?.isFile() && found.size === 0;
    });
    timer = setTimeout(tell, isEmpty ? quietWhileEmpty : quiet);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

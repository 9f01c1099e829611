import type { Handover } from '../handover.ts';
import { nearestName } from '../text/nearest.ts';
import { UsageError } from './arguments.ts';

/**
 * Reads `--without`: the plugins that a build goes without. Which there are is known once the configuration has been read.
 * @param names ids of plugins with commas between them; empty for none
 * @returns what the plugins ask; `whenAsked` throws a UsageError for a name that no plugin has
 */
export function leftOut(names: string): Required<Pick<Handover, 'leavesOut' | 'whenAsked'>> {
  const wanted = new Set(names.split(',').flatMap(name => (name.trim() === '' ? [] : [name.trim()])));
  const known = new Set<string>();
  return {
    leavesOut(plugin) {
      known.add(plugin);
      // The first of all says where the content is: there is no site without it.
      return plugin !== 'content' && wanted.has(plugin);
    },
    whenAsked() {
      known.delete('content');
      for (const name of wanted) {
        if (known.has(name)) continue;
        const near = nearestName(name, [...known]);
        throw new UsageError(
          `Unexpected plugin \`${name}\`, expected ${near ? `\`${near}\`` : `one of ${[...known].sort().join(', ')}`}`,
        );
      }
    },
  };
}

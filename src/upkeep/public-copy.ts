import path from 'node:path/posix';

/** A module as a fork may have it, or what it asks the core for that the public door does not give. */
export type PublicCopy = { readonly text: string } | { readonly missing: readonly string[] };

const imported = /^import (type )?\{([^}]*)\} from '(\.[^']+)';\n/gm;

/**
 * A built-in module for the overrides: what it imports from its neighbours comes by the public door `mentorbook` instead, and
 * what it defines is the default export.
 * @param file its path in the project
 * @param door the text of `src/index.ts`
 */
export function publicCopy(text: string, file: string, door: string): PublicCopy {
  const names = exportsOf(door);
  const missing: string[] = [];
  const values = new Set<string>();
  const types = new Set<string>();
  for (const [, onlyTypes, list = '', specifier = ''] of text.matchAll(imported)) {
    const target = path.join(path.dirname(file), specifier);
    for (const entry of list.split(',').map(part => part.trim())) {
      if (entry === '') continue;
      const [, isType, name = '', alias = name] = /^(type )?(\w+)(?: as (\w+))?$/.exec(entry) ?? [];
      const open = names.get(`${target} ${name}`);
      if (open === undefined) missing.push(name);
      const both = open === alias ? alias : `${open} as ${alias}`;
      (onlyTypes || isType ? types : values).add(both);
    }
  }
  if (missing.length > 0 || /^export (?:\*|\{)|from '\.[^']+'/m.test(text.replace(imported, ''))) return { missing };
  const [, defined] = /^export const (\w+) = define\w+\(/m.exec(text) ?? [];
  if (defined === undefined) return { missing: ['default'] };
  const list = [...[...types].map(name => `type ${name}`), ...values].sort(
    (a, b) => sortName(a) - sortName(b) || compare(a, b),
  );
  const line = list.length === 0 ? '' : `import { ${list.join(', ')} } from 'mentorbook';\n`;
  const rest = text.replace(imported, '').replace(/^\n+/, '');
  const packages = /^(?:import [^\n]+;\n)*/.exec(rest)?.[0] ?? '';
  const body = rest.slice(packages.length).replace(/^\n+/, '');
  return { text: `${packages}${line}\n${body.trimEnd()}\n\nexport default ${defined};\n` };
}

const sortName = (name: string) => (name.startsWith('type ') ? 1 : 0);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What the door gives, by the module and the name that it has there. */
function exportsOf(door: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, list = '', specifier = ''] of door.matchAll(/^export (?:type )?\{([^}]*)\} from '(\.[^']+)';/gm)) {
    for (const entry of list.split(',').map(part => part.trim().replace(/^type /, ''))) {
      const [name = '', alias = name] = entry.split(' as ');
      if (name !== '') names.set(`${path.join('src', specifier)} ${name}`, alias);
    }
  }
  return names;
}

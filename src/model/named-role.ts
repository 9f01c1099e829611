import type { ContentFile } from '../read/content-file.ts';
import { oncePerText } from '../text/once-per-text.ts';
import type { Graph } from './graph.ts';

/** One side of a pair. */
export type Side = 'mentor' | 'mentee';

/** Says which side of a pair a few words are for, or undefined when they name neither or both. */
export type NamedRole = (words: string) => Side | undefined;

interface RoleWord {
  readonly one?: unknown;
  readonly many?: unknown;
}

type Terms = Partial<Record<Side, RoleWord>>;

const noTerms: Terms = {};
// All files of a programme have the same words, and say the same again in the next check.
const readers = new WeakMap<Terms, NamedRole>();

/** Makes the function that reads roles out of the words of a file, in the words of its programme too. */
export function namedRoleIn(file: ContentFile, { files }: Graph): NamedRole {
  const { scope } = file;
  const home = scope.place === 'programme' ? files.get(`programmes/${scope.programme}/programme.md`) : undefined;
  const own = home?.source.values?.terms;
  const terms: Terms = typeof own === 'object' && own !== null ? own : noTerms;
  const known = readers.get(terms) ?? readerOf(terms);
  readers.set(terms, known);
  return known;
}

function readerOf(terms: Terms): NamedRole {
  const words: Record<Side, Set<string>> = {
    mentor: new Set(['mentor', 'mentors', ...wordsOf(terms.mentor)]),
    mentee: new Set(['mentee', 'mentees', ...wordsOf(terms.mentee)]),
  };
  const read = oncePerText((text: string) => ({ side: sideIn(text) }));
  return text => read(text).side;

  function sideIn(text: string): Side | undefined {
    const plain = text
      .toLowerCase()
      .replace(/\{\{\s*(\w+)\s*\}\}/g, '$1')
      .trim();
    const first = namings.map(naming => naming.exec(plain)?.[1]).find(word => word !== undefined);
    const side = (['mentor', 'mentee'] as const).find(one => words[one].has(first ?? ''));
    if (!side) return undefined;
    const other = words[side === 'mentor' ? 'mentee' : 'mentor'];
    return (plain.match(/[\p{L}-]+/gu) ?? []).some(word => other.has(word)) ? undefined : side;
  }
}

/**
 * The ways in which a title says whom it is for: `For mentors`, `Being a mentor`, `Mentor`, `Mentor: prepare`, `Mentor’s
 * checklist`. `Mentor feedback` or `Mentors we admire` speak about them, and may stand on anybody's page.
 */
const namings: readonly RegExp[] = [
  /^(?:for|being|becoming|as)\s+(?:an?\s+|the\s+)?([\p{L}-]+)/u,
  /^(?:an?\s+|the\s+)?([\p{L}-]+)(?:\s*[:–—]|$)/u,
  /^(?:the\s+)?([\p{L}-]+?)(?:[’']s?)?\s+(?:checklist|guide|handbook|notes|worksheet|tasks|duties|responsibilities)$/u,
];

function wordsOf(term: RoleWord | undefined): string[] {
  return [term?.one, term?.many].filter(word => typeof word === 'string').map(word => word.toLowerCase());
}

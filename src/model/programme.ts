import type { Kind } from '../kinds/define-kind.ts';
import type { KindId } from '../kinds/index.ts';
import type { SiteSettings } from '../kinds/site.ts';
import { type AnyEntry, type Entry, type EntryOf, isKind } from './entry.ts';
import { holdsFor } from './holds-for.ts';
import type { FilesByPath } from './links.ts';
import { mentionsOf, targetOf } from './mentions.ts';
import { referencesOf } from './references.ts';
import type { Shelf } from './shelf.ts';

type SlotData = Entry<'programme'>['data']['schedule'][number];

/** A place in the schedule, with the session type that it holds. */
export interface Slot extends SlotData {
  readonly type: Entry<'session'>;
}

/** A programme with everything it uses: its own files first, then the library's. */
export class Programme {
  readonly id: string;
  readonly entry: Entry<'programme'>;
  readonly language: string;
  readonly licence: string | undefined;
  readonly guides: readonly Entry<'guide'>[];
  readonly slots: readonly Slot[];
  /** Session types in the order of the schedule, then those that stand outside it, such as an early ending. */
  readonly sessions: readonly Entry<'session'>[];
  readonly #own: Shelf;
  readonly #library: Shelf;
  readonly #used: ReadonlyMap<KindId, readonly Entry[]>;
  #terms: readonly Entry<'term'>[] | undefined;

  constructor(entry: Entry<'programme'>, own: Shelf, library: Shelf, settings: SiteSettings, files: FilesByPath) {
    this.id = entry.id;
    this.entry = entry;
    this.#own = own;
    this.#library = library;
    this.language = entry.data.language ?? settings.language;
    this.licence = entry.data.licence ?? settings.licence;
    this.guides = own.all('guide').sort((a, b) => a.data.order - b.data.order);
    this.slots = entry.data.schedule.flatMap(slot => {
      const type = own.get('session', slot.session);
      return type ? [{ ...slot, type }] : [];
    });
    this.sessions = [...new Set([...this.slots.map(slot => slot.type), ...own.all('session')])];
    this.#used = byKind(this.#reach(files));
    Object.freeze(this);
  }

  get data(): Entry<'programme'>['data'] {
    return this.entry.data;
  }

  /** The words of its glossary in the order of their language; put in order when they are first asked for. */
  get terms(): readonly Entry<'term'>[] {
    this.#terms ??= this.visible('term').sort((a, b) => a.data.title.localeCompare(b.data.title, this.language));
    return this.#terms;
  }

  /** Looks an id up in the programme first, then in the library. */
  find<K extends Kind>(kind: K, id: string): EntryOf<K> | undefined;
  find<Id extends KindId>(kind: Id, id: string): Entry<Id> | undefined;
  find(kind: KindId | Kind, id: string): unknown {
    const name = nameOf(kind);
    return this.#own.get(name, id) ?? this.#library.get(name, id);
  }

  /** Looks up a list of ids; ids that the check has reported are left out. */
  findAll<Id extends KindId>(kind: Id, ids: readonly string[]): Entry<Id>[] {
    return ids.flatMap(id => this.find(kind, id) ?? []);
  }

  /** The clauses of an agreement in order, without those whose condition the programme does not meet. */
  clausesOf(agreement: Entry<'agreement'>): Entry<'clause'>[] {
    return this.findAll('clause', agreement.data.clauses).filter(clause => holdsFor(clause, this.entry));
  }

  /** The entries of a kind that the programme could use: its own, and those of the library that it does not replace. */
  visible<Id extends KindId>(kind: Id): Entry<Id>[] {
    return mergeById(
      this.#own.all(kind) as unknown as Entry[],
      this.#library.all(kind) as unknown as Entry[],
    ) as unknown as Entry<Id>[];
  }

  /** The entries of a kind that the programme publishes: its own, and those of the library that it uses. */
  used<K extends Kind>(kind: K): EntryOf<K>[];
  used<Id extends KindId>(kind: Id): Entry<Id>[];
  used(kind: KindId | Kind): readonly unknown[] {
    return [...(this.#used.get(nameOf(kind)) ?? [])];
  }

  /** The sessions whose front matter names an entry. */
  sessionsNaming({ kind, id }: Pick<AnyEntry, 'kind' | 'id'>): Entry<'session'>[] {
    return this.sessions.filter(({ file }) =>
      referencesOf(file).some(reference => reference.kind === kind && reference.id === id),
    );
  }

  /** Everything that the programme's pages show: what it uses, and the words of its glossary. */
  shown(): Entry[] {
    return [...new Set([...[...this.#used.values()].flat(), ...(this.terms as unknown as Entry[])])];
  }

  /** Follows references and links from the programme's own files, so that nothing they lead to is missing. */
  #reach(files: FilesByPath): Entry[] {
    const sessions = new Set(this.sessions.map(session => session as Entry));
    const own = this.#own.everything().filter(entry => !sessions.has(entry) && this.#holds(entry));
    const reached = new Set<Entry>([this.entry as Entry, ...sessions, ...own]);
    for (const entry of reached) {
      for (const { kind, id } of referencesOf(entry.file)) {
        const target = this.find(kind as KindId, id);
        if (target && this.#holds(target as Entry)) reached.add(target as Entry);
      }
      for (const mention of mentionsOf(entry.file)) {
        const link = mention.type === 'link' ? targetOf(mention, entry.file) : undefined;
        const file = link?.type === 'file' ? files.get(link.path) : undefined;
        if (file?.kind && file.scope.place === 'library') {
          const linked = this.find(file.kind.id as KindId, file.id);
          if (linked && this.#holds(linked as Entry)) reached.add(linked as Entry);
        }
      }
    }
    return [...reached];
  }

  /** Whether an entry is for this programme at all: a clause may have a condition. */
  #holds(entry: Entry): boolean {
    return !isKind(entry, 'clause') || holdsFor(entry, this.entry);
  }
}

const nameOf = (kind: KindId | Kind) => (typeof kind === 'string' ? kind : (kind.id as KindId));

function byKind(entries: readonly Entry[]): Map<KindId, Entry[]> {
  const kinds = new Map<KindId, Entry[]>();
  for (const entry of entries) {
    const alike = kinds.get(entry.kind);
    if (alike) alike.push(entry);
    else kinds.set(entry.kind, [entry]);
  }
  return kinds;
}

function mergeById<T extends Entry>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Map([...second, ...first].map(entry => [entry.id, entry])).values()];
}

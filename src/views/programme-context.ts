import type { Block, Direction, Inline } from '../document/document.ts';
import type { Format } from '../document/format.ts';
import { blocksFrom, inlinesFrom, type TextContext } from '../document/from-markdown.ts';
import { plainText, text } from '../document/inlines.ts';
import type { Kind } from '../kinds/define-kind.ts';
import { type KindId, newKindsAmong } from '../kinds/index.ts';
import type { Role } from '../kinds/parts/role.ts';
import type { SiteSettings } from '../kinds/site.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import { capitalised, type Facts, factNames, factsOf, wordsOf } from '../model/facts.ts';
import type { Graph } from '../model/graph.ts';
import { readLink } from '../model/links.ts';
import { translatorFor } from '../model/own-words.ts';
import type { Programme } from '../model/programme.ts';
import { entryUrl, manualUrl, mediaUrl } from '../model/urls.ts';
import type { Translate } from '../strings/index.ts';
import { directionOf } from '../text/direction.ts';
import type { OwnDocument } from './define-document.ts';
import { type Edition, editionFor, editionsOf } from './editions.ts';
import type { Capability } from './publication.ts';

/** The id that a programme shares with its translations. */
const originalOf = (programme: Programme) => programme.data.translationOf ?? programme.id;

/** Placeholders of one text beside the facts, e.g. the fields of a clause. */
export type Placeholders = ReadonlyMap<string, readonly Inline[]>;

const noPlaceholders: Placeholders = new Map();

/** The capability that publishes the page of each kind; terms stand in the glossary, clauses in agreements. */
const capabilityOf: Readonly<Partial<Record<KindId, Capability>>> = {
  programme: 'handbook',
  guide: 'handbook',
  session: 'sessions',
  checklist: 'checklists',
  sheet: 'sheets',
  agreement: 'agreements',
  clause: 'agreements',
  questions: 'question-sheets',
  term: 'glossary',
};

/** What a fork adds to what a programme publishes. */
export interface OwnViews {
  readonly documents?: readonly OwnDocument[];
  readonly formats?: readonly Format[];
}

/** The capabilities of which one publishes the pages of a kind; empty for what has a place on the pages of others. */
function capabilitiesFor(kind: Kind | undefined): readonly Capability[] {
  if (!kind) return [];
  const builtIn = capabilityOf[kind.id as KindId];
  if (builtIn !== undefined) return [builtIn];
  return kind.layout === undefined ? [kind.folder] : ['own-kinds', kind.folder];
}

/** A programme with its words: what turns its texts into inline text and its entries into addresses. */
export class ProgrammeContext {
  readonly programme: Programme;
  readonly settings: SiteSettings;
  readonly t: Translate;
  readonly facts: Facts;
  readonly language: string;
  readonly direction: Direction;
  readonly has: (capability: Capability) => boolean;
  /** The site's pages in the programme's language. */
  readonly edition: Edition;
  /** The programme in every language that it is published in, itself among them. */
  readonly translations: readonly Programme[];
  /** The kinds of the fork's own. */
  readonly ownKinds: readonly Kind[];
  /** The fork's own formats, those that take the place of built-in ones among them. */
  readonly ownFormats: readonly Format[];
  readonly #documents: ReadonlyMap<string, OwnDocument>;
  readonly #graph: Graph;
  /** Entries have many texts. */
  readonly #textContexts = new WeakMap<AnyEntry, TextContext>();
  /** A page asks for its text several times in a row. */
  #lastBlocks: { readonly entry: AnyEntry; readonly blocks: readonly Block[] } | undefined;
  readonly #roleWords: Readonly<Record<Role, string>>;

  constructor(
    programme: Programme,
    graph: Graph,
    settings: SiteSettings,
    has: (capability: Capability) => boolean,
    editions = editionsOf(graph, settings),
    { documents = [], formats = [] }: OwnViews = {},
  ) {
    const words = wordsOf(programme.entry, translatorFor(graph, programme.language));
    this.programme = programme;
    this.settings = settings;
    this.has = has;
    this.language = programme.language;
    this.direction = directionOf(programme.language);
    this.t = translatorFor(graph, programme.language, words);
    this.facts = factsOf(programme, settings, this.t);
    this.edition = editionFor(programme.language, editions);
    this.translations = graph.programmes.filter(other => originalOf(other) === originalOf(programme));
    this.ownKinds = newKindsAmong(graph.content.kinds);
    this.ownFormats = formats;
    this.#documents = new Map(documents.map(document => [document.kind.id, document]));
    this.#graph = graph;
    this.#roleWords = {
      mentor: capitalised(words.mentor, this.language),
      mentee: capitalised(words.mentee, this.language),
      both: this.t('role.both'),
      coordinator: this.t('role.coordinator'),
    };
  }

  get id(): string {
    return this.programme.id;
  }

  /** A role in the programme's own words, with a capital: `Mentor`, `Both`. */
  roleWord(role: Role): string {
    return this.#roleWords[role];
  }

  /** A role as a mark for the reader, not told by colour alone. */
  roleMark(role: Role): Inline {
    return { type: 'role', role, text: this.roleWord(role) };
  }

  /** A text field of an entry as inline text. */
  inline(entry: AnyEntry, markdown: string, placeholders: Placeholders = noPlaceholders): readonly Inline[] {
    return inlinesFrom(markdown, this.#textContext(entry, placeholders));
  }

  /** A text field of an entry as plain words, for titles, labels and lists. */
  plain(entry: AnyEntry, markdown: string): string {
    return plainText(this.inline(entry, markdown));
  }

  /** The body of an entry as blocks. */
  blocks(entry: AnyEntry, placeholders: Placeholders = noPlaceholders, levelShift = 0): readonly Block[] {
    if (placeholders !== noPlaceholders || levelShift !== 0)
      return blocksFrom(entry.body, this.#textContext(entry, placeholders), levelShift);
    if (this.#lastBlocks?.entry !== entry)
      this.#lastBlocks = { entry, blocks: blocksFrom(entry.body, this.#textContext(entry, placeholders)) };
    return this.#lastBlocks.blocks;
  }

  /** A plain text with facts in it; undefined when one of the facts is not stated. */
  fill(template: string): string | undefined {
    let complete = true;
    const filled = template.replace(/\{\{\s*([A-Za-z][A-Za-z0-9.-]*)\s*\}\}/g, (_, name: string) => {
      const fact = this.facts.get(name);
      complete &&= fact !== undefined;
      return fact ?? '';
    });
    return complete ? filled : undefined;
  }

  /** The address of an entry in this programme; undefined when the site has no page for it. */
  url(entry: AnyEntry): string | undefined {
    return this.#publishes(entry.file.kind) ? entryUrl(entry, this.programme) : undefined;
  }

  /** How the files of a kind of the fork's own are printed; undefined when they are not. */
  ownDocumentOf(kind: string): OwnDocument | undefined {
    return this.#documents.get(kind);
  }

  #publishes(kind: Kind | undefined): boolean {
    return capabilitiesFor(kind).some(this.has);
  }

  #textContext(entry: AnyEntry, placeholders: Placeholders): TextContext {
    if (placeholders !== noPlaceholders) return this.#makeTextContext(entry, placeholders);
    const known = this.#textContexts.get(entry) ?? this.#makeTextContext(entry, placeholders);
    this.#textContexts.set(entry, known);
    return known;
  }

  #makeTextContext(entry: AnyEntry, placeholders: Placeholders): TextContext {
    return {
      placeholder: name => placeholders.get(name) ?? [this.#fact(name, entry)],
      link: href => this.#link(entry, href),
      picture: source => mediaUrl(entry.file.source.path, source),
      direction: this.direction,
      html: this.settings.html,
    };
  }

  /** A fact, or a gap that says which fact is missing: the check warns of it, and refuses it before a release. */
  #fact(name: string, entry: AnyEntry): Inline {
    const fact = this.facts.get(name);
    if (fact !== undefined) return text(fact);
    if (!factNames.some(known => known === name)) {
      throw new RangeError(`Unexpected placeholder \`${name}\` in ${entry.file.source.file}, expected a fact`);
    }
    return { type: 'blank', label: this.t('fact.missing', { name }) };
  }

  #link(entry: AnyEntry, href: string): string | undefined {
    const link = readLink(entry.file.source.path, href);
    if (link.type === 'external') return href;
    if (link.type === 'refused') return undefined;
    if (link.type === 'here') return `#${link.anchor}`;
    if (link.type === 'site') return link.url;
    const file = this.#graph.files.get(link.path);
    if (!file?.kind) return undefined;
    if (file.scope.place === 'manual') return this.has('manual') ? manualUrl(file.id) : undefined;
    const kind = file.kind.id as KindId;
    const elsewhere = this.#graph.programmes.find(
      other => file.scope.place === 'programme' && file.scope.programme === other.id && other !== this.programme,
    );
    const programme = elsewhere ?? this.programme;
    const target = kind === 'programme' ? programme.entry : programme.find(kind, file.id);
    const url = target && this.#publishes(file.kind) ? entryUrl(target as Entry, programme) : undefined;
    return url === undefined || link.anchor === undefined ? url : `${url}#${link.anchor}`;
  }
}

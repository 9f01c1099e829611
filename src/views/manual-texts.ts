import type { Block, Inline } from '../document/document.ts';
import { blocksFrom, inlinesFrom, type TextContext } from '../document/from-markdown.ts';
import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import type { Graph } from '../model/graph.ts';
import { readLink } from '../model/links.ts';
import { entryUrl, manualUrl, mediaUrl } from '../model/urls.ts';
import type { ProgrammeContext } from './programme-context.ts';
import type { Capability } from './publication.ts';

/** Turns the texts of the manual into blocks. The manual speaks of no programme, so it has no facts. */
export class ManualTexts {
  readonly #graph: Graph;
  readonly #programmes: readonly ProgrammeContext[];
  readonly #has: (capability: Capability) => boolean;

  constructor(graph: Graph, programmes: readonly ProgrammeContext[], has: (capability: Capability) => boolean) {
    this.#graph = graph;
    this.#programmes = programmes;
    this.#has = has;
  }

  inline(entry: Entry, markdown: string): readonly Inline[] {
    return inlinesFrom(markdown, this.#context(entry));
  }

  blocks(entry: Entry): Block[] {
    return blocksFrom(entry.body, this.#context(entry));
  }

  /** Texts that stand in no content file, such as the documentation of a rule. */
  free(markdown: string): readonly Inline[] {
    return inlinesFrom(markdown, { placeholder: braces, link: href => href, picture: source => source });
  }

  #context(entry: Entry): TextContext {
    const { path } = entry.file.source;
    return {
      placeholder: braces,
      link: href => this.#link(path, href),
      picture: source => mediaUrl(path, source),
    };
  }

  #link(from: string, href: string): string | undefined {
    const link = readLink(from, href);
    if (link.type === 'external') return href;
    if (link.type === 'refused') return undefined;
    if (link.type === 'here') return `#${link.anchor}`;
    if (link.type === 'site') return link.url;
    const file = this.#graph.files.get(link.path);
    const anchor = link.anchor === undefined ? '' : `#${link.anchor}`;
    if (file?.scope.place === 'manual') return this.#has('manual') ? manualUrl(file.id) + anchor : undefined;
    const { scope } = file ?? {};
    const context = this.#programmes.find(({ id }) => scope?.place === 'programme' && scope.programme === id);
    const entry = context?.programme
      .used((file?.kind?.id ?? 'guide') as 'guide')
      .find(candidate => candidate.file === file);
    const url = entry && context ? entryUrl(entry, context.programme) : undefined;
    return url === undefined ? undefined : url + anchor;
  }
}

/** In the manual a placeholder is shown, not filled: it is what the manual writes about. */
const braces = (name: string): Inline[] => [text(`{{ ${name} }}`)];

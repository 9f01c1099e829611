import type { Format } from '../document/format.ts';
import type { SiteSettings } from '../kinds/site.ts';
import type { Graph } from '../model/graph.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Translate } from '../strings/index.ts';
import { type Edition, editionsOf } from './editions.ts';
import { ManualTexts } from './manual-texts.ts';
import { type OwnViews, ProgrammeContext } from './programme-context.ts';

/** What a site can do; each is one plugin, and a fork may add its own. A view links only to what is there. */
export const capabilities = [
  'home',
  'handbook',
  'book',
  'calendar',
  'roles',
  'sessions',
  'worksheets',
  'question-sheets',
  'checklists',
  'sheets',
  'agreements',
  'own-kinds',
  'glossary',
  'manual',
  'downloads',
  'search',
  'feed',
  'assets',
  'offline',
  'offline-zip',
  'privacy',
  'edit',
] as const;
export type Capability = (typeof capabilities)[number] | (string & {});

/** The content that is published, and with which capabilities: what every view is made from. */
export interface Publication {
  readonly graph: Graph;
  readonly settings: SiteSettings;
  /** The words of the interface in the site's own language. */
  readonly t: Translate;
  /** The languages that the site speaks, its own first. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly programmes: readonly ProgrammeContext[];
  /** The day of the last change to each content file, as `2026-03-31`, by its path inside the content folder. */
  readonly lastChanges: ReadonlyMap<string, string>;
  readonly manualTexts: ManualTexts;
  /** The rules that the manual explains. */
  readonly rules: readonly Rule[];
  /** The fork's own formats. */
  readonly ownFormats: readonly Format[];
  has(capability: Capability): boolean;
}

/**
 * Prepares checked content for its views.
 * @param enabled the capabilities of the site
 * @param rules the rules that were run, which the manual explains
 * @param lastChanges when each content file was last changed, where that is known
 * @param own the documents and formats of the fork's own
 * @throws TypeError when the content has no settings: the check has reported that before
 */
export function publish(
  graph: Graph,
  enabled: ReadonlySet<Capability>,
  rules: readonly Rule[] = [],
  lastChanges: ReadonlyMap<string, string> = new Map(),
  own: OwnViews = {},
): Publication {
  const { settings } = graph;
  if (!settings) throw new TypeError('Unexpected content without settings, expected checked content');
  const has = (capability: Capability) => enabled.has(capability);
  const editions = editionsOf(graph, settings);
  const [{ t }] = editions;
  const programmes = graph.programmes.map(
    programme => new ProgrammeContext(programme, graph, settings, has, editions, own),
  );
  const manualTexts = new ManualTexts(graph, programmes, has);
  const ownFormats = own.formats ?? [];
  return { graph, settings, t, editions, programmes, lastChanges, manualTexts, rules, ownFormats, has };
}

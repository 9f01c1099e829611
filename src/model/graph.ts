import type { SiteSettings } from '../kinds/site.ts';
import type { Content, ContentFile } from '../read/content-file.ts';
import type { OwnStrings } from '../strings/index.ts';
import type { Entry } from './entry.ts';
import { deepFreeze } from './freeze.ts';
import { type FilesByPath, filesByPath } from './links.ts';
import { Programme } from './programme.ts';
import { type Reference, referencesOf } from './references.ts';
import { Shelf } from './shelf.ts';

/** The whole content, linked. Nothing in it changes once it is made. */
export interface Graph {
  readonly content: Content;
  readonly files: FilesByPath;
  /** Undefined while `site.yaml` is missing or has mistakes. */
  readonly settings: SiteSettings | undefined;
  readonly library: Shelf;
  /** The programmes that `site.yaml` publishes, in its order. */
  readonly programmes: readonly Programme[];
  readonly manual: readonly Entry<'guide'>[];
  readonly references: readonly Reference[];
  /** The organisation's own words for the interface, by language. */
  readonly words: ReadonlyMap<string, OwnStrings>;
}

/**
 * Links checked files into the graph that every page, sheet and agreement is made from.
 * @param url where the site is published, in place of the address in `site.yaml`
 */
export function linkContent(content: Content, url?: string): Graph {
  const { files } = content;
  const siteFile = files.find(file => file.scope.place === 'site');
  const settings =
    siteFile?.data === undefined ? undefined : deepFreeze(settingsAt(siteFile.data as SiteSettings, url));
  const library = new Shelf(files.filter(file => file.scope.place === 'library'));
  const byPath = filesByPath(files);
  const byProgramme = shelvesByProgramme(files);
  const programmes = (settings?.programmes ?? []).flatMap(id => {
    const own = byProgramme.get(id);
    const entry = own?.get('programme', id);
    return settings && own && entry ? [new Programme(entry, own, library, settings, byPath)] : [];
  });
  const manualFiles = settings?.manual ? files.filter(file => file.scope.place === 'manual') : [];
  const manual = new Shelf(manualFiles).all('guide').sort((a, b) => a.data.order - b.data.order);
  const references = files.flatMap(referencesOf);
  const words = wordsIn(files);
  return Object.freeze({ content, files: byPath, settings, library, programmes, manual, references, words });
}

/** The words of plugins, then those of the organisation, which come before them: files are in the order of their paths. */
function wordsIn(files: readonly ContentFile[]): Map<string, OwnStrings> {
  const words = new Map<string, OwnStrings>();
  for (const { scope, data } of files) {
    if (scope.place !== 'words' || data === undefined) continue;
    words.set(scope.language, deepFreeze({ ...words.get(scope.language), ...(data as OwnStrings) }));
  }
  return words;
}

/** The settings with the address of the site as a folder: without `/` at the end, its last part would be lost in links. */
function settingsAt(settings: SiteSettings, url = settings.url): SiteSettings {
  return url === undefined ? settings : { ...settings, url: url.replace(/\/*$/, '/') };
}

/** The programmes in the folder that `site.yaml` does not publish, as far as their files are right. */
export function unlistedProgrammes({ content, files, settings, library }: Graph): Programme[] {
  if (!settings) return [];
  return [...shelvesByProgramme(content.files)].flatMap(([id, own]) => {
    const entry = settings.programmes.includes(id) ? undefined : own.get('programme', id);
    return entry ? [new Programme(entry, own, library, settings, files)] : [];
  });
}

/** The files of each programme, published or not. */
export function filesByProgramme(files: readonly ContentFile[]): Map<string, ContentFile[]> {
  const byProgramme = new Map<string, ContentFile[]>();
  for (const file of files) {
    if (file.scope.place !== 'programme') continue;
    const own = byProgramme.get(file.scope.programme) ?? [];
    own.push(file);
    byProgramme.set(file.scope.programme, own);
  }
  return byProgramme;
}

// Those that are published are asked for first, and the others by a rule.
const shelves = new WeakMap<readonly ContentFile[], ReadonlyMap<string, Shelf>>();

function shelvesByProgramme(files: readonly ContentFile[]): ReadonlyMap<string, Shelf> {
  const known = shelves.get(files) ?? new Map([...filesByProgramme(files)].map(([id, own]) => [id, new Shelf(own)]));
  shelves.set(files, known);
  return known;
}

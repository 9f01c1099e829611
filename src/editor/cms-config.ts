import type { Kind } from '../kinds/define-kind.ts';
import { type SiteSettings, siteSchema } from '../kinds/site.ts';
import {
  editorUrl,
  kindCollection,
  librarySection,
  programmeCollection,
  programmeEntry,
  siteCollection,
  siteEntry,
} from '../model/editor-address.ts';
import { backendFor } from '../model/editor-host.ts';
import type { Graph } from '../model/graph.ts';
import type { ContentFile } from '../read/content-file.ts';
import { siteFile } from '../read/read-content.ts';
import { english, type StringKey, translator } from '../strings/index.ts';
import { sayKind } from '../strings/say-kind.ts';
import { idForm } from '../text/slug.ts';
import { type Choice, cmsFields, type FieldSettings, labelOf } from './cms-fields.ts';
import { type Form, formOf } from './form.ts';

/** What the form editor in the browser is told. */
export interface EditorConfig {
  /** The settings of Sveltia CMS. */
  readonly cms: Readonly<Record<string, unknown>>;
  /** The form of each format that Sveltia CMS knows a file by. */
  readonly formats: Readonly<Record<string, Form>>;
  /** Whether the files are those of this device, written by `npm run edit`. */
  readonly local: boolean;
  /** The content folder in the repository; paths begin with it. */
  readonly folder: string;
  /** What the page says itself, by key. */
  readonly words: Readonly<Record<string, string>>;
}

export interface EditorOptions {
  readonly graph: Graph;
  /** Begins and ends with `/`. */
  readonly pathPrefix: string;
  /** Where the files are: on this device, or where `site.yaml` says. */
  readonly local: boolean;
}

/** Material Symbols, which come with Sveltia CMS. */
const icons: Readonly<Record<string, string>> = {
  programme: 'flag',
  guide: 'menu_book',
  session: 'event',
  checklist: 'checklist',
  questions: 'quiz',
  clause: 'gavel',
  agreement: 'handshake',
  sheet: 'description',
  term: 'dictionary',
  site: 'settings',
};

const t = translator('en');

/** What the page says beside the forms; it fills the gaps itself. */
const pageWords: readonly StringKey[] = [
  'editor.problems',
  'editor.here',
  'editor.elsewhere',
  'editor.more',
  'editor.checking',
  'editor.sound',
  'editor.merged',
  'editor.stopped',
];

/** The format of a kind's files. Sveltia CMS takes no other ending for a format of Markdown files. */
const formatOf = (kind: string) => (kind === 'site' ? 'mentorbook-site' : `mentorbook-${kind}-frontmatter`);

/**
 * What the form editor needs to know: a form for each kind of file, a list of files for each programme and the library.
 * @throws TypeError when the files are elsewhere and `site.yaml` does not say where
 */
export function editorConfig({ graph, pathPrefix, local }: EditorOptions): EditorConfig {
  const { settings } = graph;
  const { kinds } = graph.content;
  const editor = settings?.editor;
  if (!local && !editor) throw new TypeError('Unexpected site without `editor`, expected it in site.yaml');
  const folder = local ? 'content' : (editor?.folder ?? 'content');
  const siteForm = formOf({ id: 'site', body: 'none', schema: siteSchema }, t);
  const forms = [siteForm, ...kinds.map(kind => formOf(kind, t))];
  const lists = new Lists(graph, kinds, forms, { strict: !local, folder });
  return {
    cms: {
      load_config_file: false,
      backend: local ? { name: 'test-repo' } : backendFor(editor as NonNullable<SiteSettings['editor']>),
      app_title: t('editor.title', { site: settings?.title ?? 'Mentorbook' }),
      logo: { src: `${pathPrefix}${editorUrl.slice(1)}icon.svg`, show_in_header: false },
      display_url: pathPrefix,
      media_folder: `${folder}/media`,
      public_folder: '/media/media',
      editor: { preview: false },
      slug: { encoding: 'ascii', clean_accents: true, lowercase: true },
      collections: lists.all(),
    },
    formats: Object.fromEntries(forms.map(form => [formatOf(form.kind), form])),
    local,
    folder,
    words: Object.fromEntries(pageWords.map(key => [key.slice('editor.'.length), english[key]])),
  };
}

interface ListOptions {
  readonly strict: boolean;
  readonly folder: string;
}

/** The lists of files that stand at the side of the editor. */
class Lists {
  readonly #graph: Graph;
  readonly #kinds: readonly Kind[];
  readonly #forms: readonly Form[];
  readonly #options: ListOptions;

  constructor(graph: Graph, kinds: readonly Kind[], forms: readonly Form[], options: ListOptions) {
    this.#graph = graph;
    this.#kinds = kinds;
    this.#forms = forms;
    this.#options = options;
  }

  all(): object[] {
    const divider = { divider: true };
    return [
      this.#single(siteCollection, siteEntry, t('editor.site'), siteFile, 'site', ''),
      ...this.#programmes().flatMap(programme => [divider, ...this.#programme(programme)]),
      divider,
      ...this.#kindsFor('library').map(kind => this.#many(librarySection, 'library', kind)),
    ];
  }

  /** Those that are published, in their order, then the others. */
  #programmes(): string[] {
    const { settings, content } = this.#graph;
    const there = content.files.flatMap(({ scope }) => (scope.place === 'programme' ? [scope.programme] : []));
    const published = (settings?.programmes ?? []).filter(id => there.includes(id));
    return [...new Set([...published, ...there])];
  }

  #programme(id: string): object[] {
    const files = this.#graph.content.files;
    const own = files.find(({ kind, scope }) => kind?.id === 'programme' && isIn(scope, id));
    const kinds = this.#kindsFor('programme').filter(({ folder }) => folder !== '');
    const file = `programmes/${id}/programme.md`;
    return [
      this.#single(programmeCollection(id), programmeEntry, own ? titleOf(own) : id, file, 'programme', id),
      ...kinds.map(kind => this.#many(id, `programmes/${id}`, kind)),
    ];
  }

  #kindsFor(place: 'programme' | 'library'): Kind[] {
    return this.#kinds.filter(({ places }) => places.includes(place));
  }

  #single(name: string, entry: string, label: string, file: string, kind: string, programme: string): object {
    const path = `${this.#options.folder}/${file}`;
    const fields = this.#fields(kind, programme);
    const media = { media_folder: '', public_folder: '' };
    const format = formatOf(kind);
    return { name, label, icon: icons[kind], files: [{ name: entry, label, file: path, format, fields, ...media }] };
  }

  #many(where: string, parent: string, { id, folder, description }: Kind): object {
    const label = labelOf(sayKind(id, t));
    return {
      name: kindCollection(where, folder),
      label: `${labelOf(folder)} · ${where === librarySection ? t('editor.library') : where}`,
      label_singular: label,
      description,
      icon: icons[id] ?? 'note',
      folder: `${this.#options.folder}/${parent}/${folder}`,
      extension: 'md',
      format: formatOf(id),
      create: true,
      slug: {
        template: '{{title}}',
        editable: ['create'],
        hint: t('editor.fileName'),
        pattern: [idForm.source, t('editor.fileName')],
      },
      summary: '{{title}}',
      sortable_fields: { fields: ['title', ...(id === 'guide' ? ['order'] : [])] },
      // A picture stands beside the file that shows it.
      media_folder: '',
      public_folder: '',
      fields: this.#fields(id, where === librarySection ? '' : where),
    };
  }

  #fields(kind: string, programme: string): object[] {
    const form = this.#forms.find(each => each.kind === kind);
    if (!form) throw new TypeError(`Unexpected kind \`${kind}\`, expected one that has a form`);
    const settings: FieldSettings = {
      strict: this.#options.strict,
      choicesFor: reference => this.#choices(reference, programme),
      words: {
        needed: t('editor.needed'),
        body: t('editor.body'),
        bodyHelp: t('editor.bodyHelp'),
        looksLike: expected => t('editor.looksLike', { expected }),
        unexpected: expected => t('editor.unexpected', { expected }),
      },
    };
    return cmsFields(form, settings);
  }

  /** The files that a reference may name: the programme’s own first, then the library’s. A library file may name both. */
  #choices(kind: string, programme: string): Choice[] | undefined {
    if (!this.#kinds.some(({ id }) => id === kind)) return undefined;
    const files = this.#graph.content.files.filter(file => file.kind?.id === kind);
    const own = files.filter(({ scope }) => kind === 'programme' || programme === '' || isIn(scope, programme));
    const shared = files.filter(({ scope }) => scope.place === 'library');
    const choices = new Map<string, Choice>();
    for (const file of own.filter(({ scope }) => scope.place === 'programme')) add(choices, file, '');
    for (const file of shared) add(choices, file, ` (${t('editor.library')})`);
    return [...choices.values()];
  }
}

function add(choices: Map<string, Choice>, file: ContentFile, from: string): void {
  if (!choices.has(file.id)) choices.set(file.id, { label: `${titleOf(file)}${from}`, value: file.id });
}

const isIn = (scope: ContentFile['scope'], programme: string) =>
  scope.place === 'programme' && scope.programme === programme;

const titleOf = ({ source, id }: ContentFile) => (typeof source.values?.title === 'string' ? source.values.title : id);

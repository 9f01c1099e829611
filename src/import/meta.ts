import type { Credit } from '../kinds/parts/common.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Tell } from './note.ts';

/** What the front matter of another program says that a page here has a place for. */
export interface Meta {
  readonly title?: string;
  readonly navTitle?: string;
  readonly summary?: string;
  readonly order?: number;
  readonly section?: string;
  /** A name that other pages call it by when they say where they belong. */
  readonly key?: string;
  readonly language?: string;
  readonly draft: boolean;
  readonly keywords: readonly string[];
  /** Where it was found until now. */
  readonly address?: string;
  readonly slug?: string;
  readonly aliases: readonly string[];
  readonly credit?: Credit;
  /** Other keys that tell something, kept as notes of the writer's own. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** Says how a page looks or where it stands in another program: of no use here. */
const presentation =
  /^(?:layout|template|templateKey|type|toc|toc_\w+|menu|menus|nav|navbar|sidebar\w*|hide_\w+|hide|pagination_\w+|custom_edit_url|edit\w*|has_children|has_toc|child_nav_order|grand_parent|grandparent|thumbnail|image|images|featured\w*|feature\w*|header|hero\w*|cover\w*|banner|icon|color|colour|bodyclass|css|js|class|style|math|mathjax|comments|share|related|search\w*|robots|noindex|sitemap\w*|og\w*|twitter\w*|meta_\w+|social\w*|bookCollapseSection|bookHidden|bookFlatSection|collapsible|no_list|simple_list|outputs|cascade|resources|linktitle|linkTitle|nav_exclude|exclude|published|excerpt_separator|classes|rating|pagename|displayed_sidebar|markdown|jupytext|kernelspec|eleventyExcludeFromCollections|eleventyComputed|postSlug|headless|prev|next|last|previous)$/i;

const read =
  /^(?:title|name|description|summary|excerpt|subtitle|lead|weight|nav_order|sidebar_position|order|position|eleventyNavigation|parent|section|category|lang|language|locale|draft|unlisted|keywords|permalink|url|slug|id|aliases|alias|redirect_from|author|authors|date|licen[cs]e|canonical_url|canonical|source|source_url|original_url|sidebar_label|nav_title|menuTitle|shortTitle|identifier)$/;

/** Reads the keys of another program's front matter, and says which were left. */
export function metaOf({ values, lines, unread }: FrontMatter, tell: Tell): Meta {
  const lineOf = (key: string) => lines.get(key) ?? lines.get(key.toLowerCase()) ?? 1;
  if (unread !== undefined) tell('frontMatter', lines.values().next().value ?? 1, unread.trim());
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (read.test(key) || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const shown = `${key}: ${shownValue(value)}`;
    if (presentation.test(key) || key.startsWith('x-')) tell('key', lineOf(key), shown);
    else {
      const name = `x-${key.replace(/[^\w-]+/g, '-')}`;
      kept[name] = plain(value);
      tell('keptKey', lineOf(key), shown, name);
    }
  }
  const navigation = group(values.eleventyNavigation);
  const menu = firstGroup(values.menu ?? values.menus);
  const address = text(values.permalink) ?? text(values.url);
  const meta: Meta = {
    ...some('title', text(values.title) ?? text(values.name)),
    ...some(
      'navTitle',
      text(values.sidebar_label) ??
        text(values.linkTitle) ??
        text(values.linktitle) ??
        text(values.nav_title) ??
        text(values.menuTitle) ??
        text(navigation?.title) ??
        text(navigation?.key),
    ),
    ...some(
      'summary',
      text(values.description) ??
        text(values.summary) ??
        text(values.excerpt) ??
        text(values.subtitle) ??
        text(values.lead),
    ),
    ...some(
      'order',
      number(values.nav_order) ??
        number(values.sidebar_position) ??
        number(values.weight) ??
        number(values.order) ??
        number(values.position) ??
        number(navigation?.order) ??
        number(menu?.weight),
    ),
    ...some(
      'section',
      text(values.parent) ??
        text(navigation?.parent) ??
        text(values.section) ??
        text(values.category) ??
        text(menu?.parent),
    ),
    ...some('key', text(navigation?.key) ?? text(menu?.identifier)),
    ...some('language', text(values.lang) ?? text(values.language) ?? text(values.locale)),
    draft: values.draft === true || values.published === false || values.unlisted === true,
    keywords: [...texts(values.keywords)],
    ...some('address', address !== undefined && /^[/\w]/.test(address) && !address.includes(':') ? address : undefined),
    ...some('slug', text(values.slug)),
    aliases: [...texts(values.aliases), ...texts(values.alias), ...texts(values.redirect_from)],
    ...some('credit', creditOf(values)),
    kept,
  };
  if (meta.credit)
    tell(
      'credit',
      lineOf('author'),
      [meta.credit.author, meta.credit.licence, meta.credit.url].filter(Boolean).join(', '),
    );
  const said = new Set(
    [meta.title, meta.navTitle, meta.summary, meta.section].filter((value): value is string => value !== undefined),
  );
  for (const key of Object.keys(values)) {
    if (
      !read.test(key) ||
      !/^(?:name|description|summary|excerpt|subtitle|lead|category|section|id|position)$/.test(key)
    )
      continue;
    const value = text(values[key]);
    if (value !== undefined && !said.has(value)) tell('key', lineOf(key), `${key}: ${value}`);
  }
  return meta;
}

/** A text written by somebody is credited to them. */
function creditOf(values: Readonly<Record<string, unknown>>): Credit | undefined {
  const author = [...texts(values.author), ...texts(values.authors)].join(', ');
  const licence = text(values.license) ?? text(values.licence);
  const url = [values.canonical_url, values.canonical, values.source, values.source_url, values.original_url]
    .map(text)
    .find(value => value !== undefined && /^https?:\/\/\S+$/.test(value) && URL.canParse(value));
  if (author === '' && licence === undefined && url === undefined) return undefined;
  const title = text(values.title) ?? text(values.name);
  if (title === undefined) return undefined;
  const date = text(values.date)?.replace(/T.*$/, '');
  return {
    title,
    ...(author === '' ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(licence === undefined ? {} : { licence }),
  };
}

/** A key that is only there when it has a value. */
function some<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

/** A value as one line of text; undefined for a list, a group or nothing. */
export function text(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** A list of texts, whether it is written as a list, as one text, or as groups with a name. */
export function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  const named = group(value);
  if (named) return texts(named.name ?? named.title);
  const one = text(value);
  return one === undefined ? [] : [one];
}

export function group(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? (value as Record<string, unknown>)
    : undefined;
}

function firstGroup(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const outer = group(value);
  return outer && (Object.values(outer).map(group).find(Boolean) ?? outer);
}

function number(value: unknown): number | undefined {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function shownValue(value: unknown): string {
  return text(value) ?? JSON.stringify(value) ?? '';
}

/** Nothing but texts, numbers, lists and groups goes into a file: a day of TOML is a text. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

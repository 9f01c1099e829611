import type { Finding } from '../read/findings.ts';
import { nearestName } from '../text/nearest.ts';

/** What other tools for handbooks call the same thing. */
const synonyms: Readonly<Record<string, string>> = {
  nav_order: 'order',
  sidebar_position: 'order',
  weight: 'order',
  position: 'order',
  description: 'summary',
  excerpt: 'summary',
  subtitle: 'summary',
  name: 'title',
  heading: 'title',
  lang: 'language',
  locale: 'language',
};

/** Keys that other tools use and that Mentorbook has no use for. */
const foreign: ReadonlySet<string> = new Set([
  'author',
  'authors',
  'categories',
  'category',
  'collection',
  'created',
  'cssclass',
  'cssclasses',
  'date',
  'eleventyNavigation',
  'execute',
  'grand_parent',
  'has_children',
  'has_toc',
  'hide',
  'hide_table_of_contents',
  'hide_title',
  'icon',
  'id',
  'image',
  'keywords',
  'last_modified_at',
  'lastmod',
  'layout',
  'linkTitle',
  'menu',
  'myst',
  'nav_exclude',
  'nav_fold_children',
  'pagination_next',
  'pagination_prev',
  'parent',
  'permalink',
  'published',
  'redirect_from',
  'sidebar',
  'sidebar_label',
  'slug',
  'status',
  'tags',
  'template',
  'toc',
  'type',
  'updated',
  'url',
]);

type UnknownKey = Extract<Finding, { type: 'unknown-key' }>;

/** The key that an unknown one most likely stands for: what other tools call it, or the nearest name. */
export function meantKey({ key, known, path }: Pick<UnknownKey, 'key' | 'known' | 'path'>): string | undefined {
  const synonym = Object.hasOwn(synonyms, key) ? synonyms[key] : undefined;
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  return isForeign({ key, path }) ? undefined : nearestName(key, known);
}

/** @returns whether a key at the top of a file is known from other tools. */
export function isForeign({ key, path }: Pick<UnknownKey, 'key' | 'path'>): boolean {
  return path.length === 0 && foreign.has(key);
}

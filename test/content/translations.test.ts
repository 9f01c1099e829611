import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { Programme } from '../../src/model/programme.ts';
import { textsOf } from '../../src/model/texts-of.ts';
import { htmlOf, pagesOf } from '../support/pages.ts';
import { root } from '../support/run.ts';

const { graph } = await checkContent(path.join(root, 'content'));

const pairs = graph.programmes.flatMap(translation => {
  const original = graph.programmes.find(({ id }) => id === translation.data.translationOf);
  return original ? [[translation.id, translation, original] as const] : [];
});

const kinds = ['guide', 'session', 'checklist', 'questions', 'clause', 'agreement', 'sheet'] as const;

/** Everything that readers of a programme see, whether it is its own or the library's. */
function shownIn(programme: Programme): Entry[] {
  const entries = [...kinds.flatMap(kind => programme.used(kind) as Entry[]), ...(programme.terms as Entry[])];
  return [programme.entry as Entry, ...entries];
}

const nameOf = ({ file }: Entry) => (file.kind?.id === 'programme' ? 'programme' : `${file.kind?.id} ${file.id}`);

/** The same entry as another programme shows it. */
function counterpartOf(entry: Entry, programme: Programme): Entry | undefined {
  return shownIn(programme).find(other => nameOf(other) === nameOf(entry));
}

/** What a translation says in its own way: the fixed ids that keep its anchors those of the original, and words to search with. */
const differing = new Set(['id', 'language', 'translationOf', 'translatedFrom', 'terms', 'keywords', 'also']);

/** The data of a file without its words: ids, names, owners, minutes, schedule slots, and how many there are of each. */
function shapeOf({ file }: Entry): unknown {
  const words = new Set(
    textsOf(file)
      .filter(({ form, path: [key] }) => form !== 'body' && form !== 'value' && key !== 'adaptedFrom')
      .map(({ path: keys }) => JSON.stringify(keys)),
  );
  const isList = (keys: readonly PropertyKey[]) => keys[0] === 'items' || keys[0] === 'questions' || isSegment(keys);
  const walk = (value: unknown, keys: readonly PropertyKey[], options: readonly unknown[] = []): unknown => {
    if (words.has(JSON.stringify(keys))) return 'words';
    if (Array.isArray(value)) return value.map((inner, index) => walk(inner, [...keys, index], options));
    if (typeof value === 'string' && options.includes(value)) return `option ${options.indexOf(value)}`;
    if (typeof value !== 'object' || value === null) return value;
    const own = 'options' in value && Array.isArray(value.options) ? value.options : [];
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !(differing.has(key) && (keys.length === 0 || isList(keys))))
        .map(([key, inner]) => [key, walk(inner, [...keys, key], own)]),
    );
  };
  return walk(file.data, []);
}

const isSegment = ([key]: readonly PropertyKey[]) => key === 'before' || key === 'during' || key === 'after';

/** The names in double braces of a file's body, apart from the words for a role, which each language repeats as it needs. */
function placeholdersOf({ file }: Entry): string[] {
  const names = [...file.source.body.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name = '']) => name);
  return names.filter(name => !/^mente(?:e|es)$|^mentors?$/i.test(name)).sort();
}

describe.each(pairs)('the translation %s', (_id, translation, original) => {
  it('has a file of its own for everything that the original shows, from the library too', () => {
    const missing = shownIn(original).filter(
      entry => counterpartOf(entry, translation)?.file.scope.place !== 'programme',
    );
    expect(missing.map(nameOf)).toEqual([]);
    expect(shownIn(translation).map(nameOf).sort()).toEqual(shownIn(original).map(nameOf).sort());
  });

  it.each(shownIn(original).map(entry => [nameOf(entry), entry] as const))(
    'has the same items, questions, fields and slots in %s',
    (_name, entry) => {
      const other = counterpartOf(entry, translation) as Entry;
      expect(shapeOf(other)).toEqual(shapeOf(entry));
      expect(placeholdersOf(other)).toEqual(placeholdersOf(entry));
    },
  );

  it('says every sentence in its own language', () => {
    const same = shownIn(original).flatMap(entry => {
      const other = counterpartOf(entry, translation) as Entry;
      const said = new Set(sentencesOf(other));
      return sentencesOf(entry).filter(sentence => said.has(sentence));
    });
    expect(same).toEqual([]);
  });

  it('leads to the same item, question and clause from a link into the page of the original', async () => {
    const pages = (await pagesOf(inject('shippedSite'))).filter(page =>
      new RegExp(`^/${original.id}/(?:sessions|checklists|agreements)/[^/]+/$`).test(page),
    );
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      expect(await anchorsOn(page.replace(original.id, translation.id)), page).toEqual(await anchorsOn(page));
    }
  });
});

it('shows a whole programme in another language', () => {
  expect(pairs.map(([id]) => id)).toContain('dos-sesiones');
  expect(languagesOf(graph)).toContain('es');
});

/** The texts of a file that are more than a name or a figure. Credits name works by their own titles. */
function sentencesOf({ file }: Entry): string[] {
  const texts = textsOf(file).filter(({ form, path: [key] }) => form !== 'value' && key !== 'adaptedFrom');
  return texts
    .flatMap(({ passages }) => passages.map(({ words }) => words.trim()))
    .filter(words => /\p{L}+(?:[\s,]+\p{L}+){2}/u.test(words.replace(/\{\{[^}]*\}\}/g, '')));
}

async function anchorsOn(page: string): Promise<string[]> {
  const html = await htmlOf(inject('shippedSite'), page);
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
}

const languagesOf = ({ programmes }: Graph) => programmes.map(({ language }) => language);

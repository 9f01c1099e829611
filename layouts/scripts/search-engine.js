// Finds records with Pagefind. Pagefind knows which records hold a word; which of them answer best is decided here, since a
// title, a keyword of the content, or the words of a whole search in order say more than how often a word occurs.

/**
 * @typedef {{ url: string, where?: string, programme?: string, role?: { id: string, word: string } }} Place
 * @typedef {{ kind: string, title: string, text: string, keywords: string[], standing: 'page' | 'part' | 'line' | 'minor', places: Place[] }} Entry
 * @typedef {{ words: string[], written: string, corrected: string | undefined, isComplete: boolean, entries: Entry[], more: boolean }} Found
 * @typedef {{ page: string, records: number, stopWords: string[], programmes: Record<string, string>, words: Record<string, string>, filters: { name: string, label: string, any: string, options: { value: string, label: string }[] }[] }} Settings
 * @typedef {typeof import('../../src/text/search-words.js')} Comparison
 * @typedef {{ results: { id: string, score: number, data(): Promise<any> }[] }} Results
 */

/** Where the site begins: the scripts stand in a folder whose name changes with them. */
export const root = document.body.dataset.site ?? '/';
const bundle = new URL(`${root}pagefind/`, location.href).href;
const language = document.documentElement.lang.toLowerCase();

/** @param {string} name */
const json = async name => {
  const response = await fetch(bundle + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};

/** Forgets what failed to load, so that the next search tries again. @template T @param {() => Promise<T>} load */
function once(load) {
  /** @type {Promise<T> | undefined} */
  let loading;
  return () => {
    loading ??= load().catch(error => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** @type {() => Promise<Settings>} */
export const settings = once(() => json(`settings.${language}.json`));

/** @type {() => Promise<Comparison>} */
export const comparing = once(() => import(`${bundle}search-words.js`));

const pagefind = once(async () => {
  const engine = await import(`${bundle}pagefind.js`);
  await engine.options({ baseUrl: '/', noWorker: true, ranking: { pageLength: 0.1 } });
  await engine.init();
  return engine;
});

/** The index of whole texts, which most searches do without. */
const wholeTexts = once(async () => {
  await (await pagefind()).mergeIndex(`${bundle}text/`, {
    baseUrl: '/',
    ranking: { metaWeights: { title: 4, keywords: 3 } },
  });
});

/** @type {() => Promise<string[][]>} */
const vocabulary = once(async () => {
  const { titles, texts } = await json(`words.${language}.json`);
  return [titles.split(' '), texts.split(' ')];
});

/** Starts to load what the first search needs. */
export const prepare = () => Promise.all([settings(), comparing(), pagefind()]);

/** The programme of the open page, by its address. */
const here = location.pathname.slice(root.length).split('/')[0] ?? '';

// As many as are looked at closely. Each is a small file of its own.
const most = 12;
/** What is added for how far up a record belongs. */
const standings = { page: 0.5, part: 0.4, line: 0, minor: -2 };
// With fewer good results than these, and none that is called what was written, whole texts are searched as well.
const enough = 3;

/**
 * @param {string} written what the reader wrote
 * @param {Record<string, string>} filters the chosen value of each filter
 * @param {number} [portions] how many portions of results are wanted; with more than one, whole texts are searched as well
 * @returns {Promise<Found>}
 */
export async function find(written, filters, portions = 1) {
  const [{ stopWords, records }, comparison, engine] = await prepare();
  const all = comparison.searchWords(written);
  const stop = new Set(stopWords);
  const telling = all.filter(word => !stop.has(word));
  const asked = new Set(telling.some(word => word.length > 2) ? telling : all);

  /** @type {Map<string, Results>} */
  const found = new Map();
  const options = Object.keys(filters).length > 0 ? { filters } : {};
  const look = async (/** @type {Iterable<string>} */ words) => {
    for (const word of words) found.set(word, await engine.search(word, options));
  };
  let searchedAll = false;
  const lookInTexts = async () => {
    searchedAll = true;
    await wholeTexts();
    await look(found.keys());
  };
  await look(asked);
  if (portions > 1 || here === 'manual') await lookInTexts();

  /** @type {Map<string, string>} */
  const mended = new Map();
  for (const word of asked) {
    const isWhole = word !== all.at(-1);
    const known = await knownAs(word, found.get(word), comparison);
    if (known === 1 || (known === 0.8 && !isWhole)) continue;
    const [titles = [], texts = []] = await vocabulary();
    const meant = comparison.meantWords(word, [titles, texts, stopWords], isWhole);
    // Its first results may have another form of it only.
    if (meant.length === 0 && titles.some(other => other.startsWith(word))) continue;
    if (meant.length > 0) {
      found.delete(word);
      const likeliest = await likeliestOf(meant.slice(0, 8));
      mended.set(word, likeliest);
      if (stop.has(likeliest)) found.delete(likeliest);
    } else if (!searchedAll && texts.some(other => other.startsWith(word))) {
      await lookInTexts();
    } else if (known === 0) {
      found.delete(word);
    }
  }
  const mendedWords = all.map(word => mended.get(word) ?? word);
  if (found.size === 0) await look(mendedWords);
  const words = [...found.keys()];
  // A search that is mostly such words may be a keyword as a whole, such as “can’t make it”.
  const looked = new Map(found);
  if (words.length === 1 && all.length > 2) {
    const others = mendedWords.filter(word => word.length > 2 && !found.has(word));
    for (const word of others) {
      const results = await engine.search(word, options);
      if (results.results.length <= enough) looked.set(word, results);
    }
  }

  /** Of several words, the one that most often stands together with the others that were written. @param {string[]} meant */
  async function likeliestOf(meant) {
    const others = new Set([...found.values()].flatMap(({ results }) => results.map(({ id }) => id)));
    const [first = ''] = meant;
    let best = first;
    let most = 0;
    for (const word of meant) {
      const { results } = await engine.search(word, options);
      const together = results.filter((/** @type {{ id: string }} */ { id }) => others.has(id)).length;
      const shared = together / Math.max(1, results.length);
      if (shared > most && !stop.has(word)) [best, most] = [word, shared];
    }
    await look([best]);
    return best;
  }

  const phrases = new Set([all.join(' '), mendedWords.join(' ')]);
  const wanted = most * portions;
  const best = async () => {
    const entries = await Promise.all(candidatesOf(looked, records).slice(0, wanted).map(entryOf));
    return entries.map(entry => ranked(entry, words, phrases, { ...comparison, found, records, stop }));
  };
  let entries = await best();
  const good = entries.filter(({ share }) => share > 0.99).length;
  if (!searchedAll && good < enough && !entries.some(({ named }) => named >= 0.8)) {
    await lookInTexts();
    entries = [...entries, ...(await best())];
  }
  const list = together(
    entries.filter(({ share, named }) => share > 0.25 || named >= 0.8),
    filters.programme ?? here,
  );
  return {
    words,
    written,
    corrected: mended.size > 0 ? mendedWords.join(' ') : undefined,
    isComplete: words.length < 2 || list.some(({ share }) => share > 0.99),
    entries: list,
    more: !searchedAll || Math.max(0, ...[...found.values()].map(({ results }) => results.length)) > wanted,
  };
}

/**
 * How well the records that Pagefind gives really hold a word: for one that it does not know, it gives those of a shorter one.
 * @param {string} word @param {Results | undefined} found @param {Comparison} by
 * @returns {Promise<number>} 1 for the very word, 0 for no word like it
 */
async function knownAs(word, found, { searchWords, likeness }) {
  const looked = await Promise.all((found?.results ?? []).slice(0, 2).map(entryOf));
  const others = looked.flatMap(({ title, keywords, text }) => searchWords([title, ...keywords, text].join(' ')));
  return likeness(word, others);
}

/** How much a word tells: one that few records have tells more. @param {Results | undefined} results @param {number} records */
const weightOf = (results, records) => Math.log(1 + records / (1 + (results?.results.length ?? 0)));

/**
 * The records that have most of the words, by Pagefind's measure.
 * @param {Map<string, Results>} found @param {number} records
 */
function candidatesOf(found, records) {
  /** @type {Map<string, { data(): Promise<any>, score: number }>} */
  const candidates = new Map();
  for (const given of found.values()) {
    const { results } = given;
    const weight = weightOf(given, records);
    const highest = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score, data } of results) {
      const known = candidates.get(id)?.score ?? 0;
      candidates.set(id, { data, score: known + weight * (1 + score / highest) });
    }
  }
  return [...candidates.values()].sort((one, other) => other.score - one.score);
}

/** @param {{ data(): Promise<any> }} candidate @returns {Promise<Entry>} */
async function entryOf({ data }) {
  const { content, filters } = await data();
  const entry = JSON.parse(filters.record[0]);
  return { ...entry, text: entry.text ?? content };
}

/**
 * @param {Entry} entry @param {string[]} words @param {Set<string>} written the whole search, as it was written and mended
 * @param {Comparison & { found: Map<string, Results>, records: number, stop: Set<string> }} by
 */
function ranked(entry, words, written, { searchWords, isNear, likeness, found, records, stop }) {
  const title = searchWords(entry.title);
  const phrases = [title, ...entry.keywords.map(searchWords)];
  const keywords = phrases.slice(1).flat();
  const text = searchWords(entry.text);
  let total = 0;
  let hits = 0;
  let inTitle = 0;
  for (const word of words) {
    const weight = weightOf(found.get(word), records);
    total += weight;
    const strength = Math.max(
      likeness(word, title),
      0.85 * likeness(word, keywords),
      0.5 * likeness(word, text),
      word.length > 3 && [...title, ...keywords].some(known => isNear(word, known)) ? 0.4 : 0,
    );
    hits += weight * strength;
    if (likeness(word, title) > 0) inTitle += 1;
  }
  const telling = title.filter(word => !stop.has(word));
  const named = Math.max(
    ...phrases.flatMap(phrase => [...written].map(whole => sameness(whole, phrase.join(' '), isNear))),
  );
  // What is called what was written answers it whole, whatever its single words weigh.
  const share = Math.max(total > 0 ? hits / total : 0, named >= 0.8 ? named : 0);
  const isHere = entry.places.some(({ programme }) => programme === here);
  const rank =
    3 * share * share +
    2 * named +
    (0.8 * share * inTitle) / Math.max(1, telling.length) +
    (isHere ? 0.8 : 0) +
    (entry.standing === 'minor' && isHere ? 0 : standings[entry.standing]);
  const hasAll = words.every(word => likeness(word, [...title, ...keywords, ...text]) > 0);
  return { ...entry, rank, named, share: hasAll ? 1 : share };
}

/** Whether a search is a title or a keyword, word for word or with one slip. @param {string} search @param {string} phrase @param {(one: string, other: string) => boolean} isNear */
function sameness(search, phrase, isNear) {
  if (search === phrase) return 1;
  if (phrase.length > 4 && isNear(search, phrase)) return 0.8;
  return search.length > 2 && phrase.startsWith(search) ? 0.3 : 0;
}

/**
 * Puts the best first, and what is called the same together: the others are further places of the first.
 * @template {Entry & { rank: number }} T @param {T[]} entries @param {string} first the programme whose places come first @returns {T[]}
 */
function together(entries, first) {
  /** @type {Map<string, T>} */
  const list = new Map();
  for (const entry of entries.toSorted((one, other) => other.rank - one.rank)) {
    const key = `${entry.kind} ${entry.title}`;
    const known = list.get(key);
    const urls = new Set(known?.places.map(({ url }) => url));
    const places = [...(known?.places ?? []), ...entry.places.filter(({ url }) => !urls.has(url))];
    list.set(key, { ...(known ?? entry), places });
  }
  return [...list.values()].map(entry => ({
    ...entry,
    // A reader stays in the programme they are in.
    places: entry.places.toSorted((one, other) => Number(other.programme === first) - Number(one.programme === first)),
  }));
}

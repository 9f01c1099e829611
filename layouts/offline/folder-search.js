// Searches in a copy of the site that is read from a folder, with the list of texts beside it. It asks nobody.
(() => {
  /** @typedef {{ url: string, title: string, about: string, text: string, keywords: string, standing: string, language: string }} Indexed */
  /** @type {Indexed[]} */
  const index = Reflect.get(globalThis, 'folderIndex') ?? [];
  const spoken = (/** @type {string} */ language) => language.split('-')[0];
  const own = index.filter(({ language }) => spoken(language) === spoken(document.documentElement.lang));
  const form = /** @type {HTMLFormElement} */ (document.querySelector('.folder-search'));
  const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
  const status = /** @type {HTMLElement} */ (document.querySelector('.search-status'));
  const list = /** @type {HTMLElement} */ (document.querySelector('.search-results'));
  const mostResults = 50;
  /** With fewer pages that hold every word, those that hold some of them are shown too. */
  const enoughResults = 5;

  /** Letters without marks, in small: what is typed finds what is written. @param {string} text */
  const fold = text =>
    text
      .normalize('NFD')
      .replace(/[\p{M}’']/gu, '')
      .toLowerCase();

  /** @param {string} text @returns {string[]} */
  const wordsIn = text => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  const records = (own.length > 0 ? own : index).map(record => ({
    record,
    title: wordsIn(record.title),
    keywords: wordsIn(record.keywords),
    words: wordsIn(record.text),
  }));

  /** How far up something belongs among others that fit as well. @type {Record<string, number>} */
  const standings = { page: 1, part: 0.9, line: 0.7, minor: 0.1 };

  /** How well words hold a term: a whole word counts twice as much as the beginning of one. @param {readonly string[]} words @param {string} term */
  function hits(words, term) {
    let found = 0;
    for (const word of words) if (word.startsWith(term)) found += word === term ? 1 : 0.5;
    return found;
  }

  /** @param {readonly string[]} terms */
  function search(terms) {
    const weighed = records.map(({ record, title, keywords, words }) => ({
      record,
      weights: terms.map(
        term =>
          8 * Math.min(1, hits(title, term)) + 6 * Math.min(1, hits(keywords, term)) + Math.log1p(hits(words, term)),
      ),
    }));
    // A word that stands nearly everywhere says little.
    const rareness = terms.map((_, at) => {
      const holding = weighed.filter(({ weights }) => (weights[at] ?? 0) > 0).length;
      return Math.log((1 + records.length) / (1 + holding));
    });
    const found = weighed.map(({ record, weights }) => {
      const share = weights.filter(weight => weight > 0).length / terms.length;
      const sum = weights.reduce((all, weight, at) => all + weight * (rareness[at] ?? 0), 0);
      return { record, share, score: sum * share ** 2 * (standings[record.standing] ?? 1) };
    });
    const ranked = found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    const whole = ranked.filter(({ share }) => share === 1);
    return (whole.length >= enoughResults ? whole : ranked).slice(0, mostResults);
  }

  /** The words around the first hit, the hits marked. @param {string} text @param {readonly string[]} terms */
  function excerpt(text, terms) {
    const words = text.split(/\s+/);
    const isHit = (/** @type {string} */ word) => wordsIn(word).some(one => terms.some(term => one.startsWith(term)));
    const first = Math.max(0, words.findIndex(isHit) - 8);
    const paragraph = document.createElement('p');
    for (const word of words.slice(first, first + 30)) {
      if (isHit(word)) {
        const mark = document.createElement('mark');
        mark.textContent = word;
        paragraph.append(mark, ' ');
      } else paragraph.append(`${word} `);
    }
    return paragraph;
  }

  function show() {
    const words = input.value.trim();
    const terms = [...new Set(wordsIn(words))];
    list.replaceChildren();
    status.textContent = '';
    if (terms.length === 0) return;
    const results = search(terms);
    const said = results.length === 0 ? form.dataset.none : form.dataset.count;
    status.textContent = (said ?? '').replace('{words}', words).replace('{count}', String(results.length));
    for (const { record } of results) {
      const link = document.createElement('a');
      link.href = new URL(record.url, new URL(form.dataset.top ?? '', location.href)).href;
      link.textContent = record.title;
      const title = document.createElement('p');
      title.className = 'result-title';
      title.append(link);
      const about = document.createElement('p');
      about.className = 'small';
      about.textContent = record.about;
      const entry = document.createElement('li');
      entry.append(title, about, excerpt(record.text, terms));
      list.append(entry);
    }
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    show();
  });
  input.addEventListener('input', show);
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  show();
})();

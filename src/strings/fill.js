// Plain JavaScript without imports: the pages of the site use this very file for the words that scripts say.

/**
 * Fills the gaps of a text: `{name}` takes the value given as `name`, and a plural takes the form that the language
 * has for a number, in the notation of ICU MessageFormat: `{count, plural, one {# page} other {# pages}}`. Numbers are
 * written as the language writes them. A gap without a value stays as it is.
 * @param {string} text
 * @param {Readonly<Record<string, string | number>>} values
 * @param {string} language a BCP 47 tag
 * @returns {string}
 */
export function fill(text, values, language) {
  let filled = '';
  let from = 0;
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', from)) {
    const end = closing(text, start);
    const inGap = end < 0 ? undefined : gap(text.slice(start + 1, end), values, language);
    // A brace that opens no gap is a sign like any other.
    filled += text.slice(from, start) + (inGap ?? '{');
    from = inGap === undefined ? start + 1 : end + 1;
  }
  return filled + text.slice(from);
}

/** To make one takes far longer than to use it. @type {Map<string, { plurals: Intl.PluralRules, numbers: Intl.NumberFormat }>} */
const ways = new Map();

/** How a language counts and writes numbers. @param {string} language */
function wayOf(language) {
  const way = ways.get(language) ?? {
    plurals: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
  };
  ways.set(language, way);
  return way;
}

/**
 * What stands for one gap, given what is between its braces; undefined when it is no gap, or has no value.
 * @param {string} inside
 * @param {Readonly<Record<string, string | number>>} values
 * @param {string} language
 * @returns {string | undefined}
 */
function gap(inside, values, language) {
  const plural = /^(\w+), plural, /.exec(inside);
  const value = values[plural?.[1] ?? inside];
  if (value === undefined) return undefined;
  if (!plural) return shown(value, language);
  const forms = formsOf(inside.slice(plural[0].length));
  const form = forms[`=${value}`] ?? forms[wayOf(language).plurals.select(Number(value))] ?? forms.other ?? '';
  return fill(form.replaceAll('#', shown(value, language)), values, language);
}

/**
 * The forms of a plural by their names: `=0`, `one`, `few`, `other` …
 * @param {string} text such as `one {# page} other {# pages}`
 */
function formsOf(text) {
  /** @type {Record<string, string>} */
  const forms = {};
  let from = 0;
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', from)) {
    const end = closing(text, start);
    if (end < 0) break;
    forms[text.slice(from, start).trim()] = text.slice(start + 1, end);
    from = end + 1;
  }
  return forms;
}

/**
 * The place of the brace that closes the one at `start`; -1 when none does.
 * @param {string} text
 * @param {number} start
 */
function closing(text, start) {
  let depth = 0;
  for (let place = start; place < text.length; place++) {
    if (text[place] === '{') depth++;
    if (text[place] === '}' && --depth === 0) return place;
  }
  return -1;
}

/**
 * @param {string | number} value
 * @param {string} language
 */
function shown(value, language) {
  return typeof value === 'number' ? wayOf(language).numbers.format(value) : value;
}

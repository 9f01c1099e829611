// A chosen sheet as the fragment of the address, which no server ever sees.
// `#q=k3f9ab.0x2m4c-4.o0&o=What+is+new%3F&l=3`: two questions of the banks, the second with four lines, then the
// first question of one's own; three lines for each answer that does not say otherwise.

/**
 * A question on the sheet: one of a bank by its key, or one of the reader's own. `lines` is set for this one alone.
 * @typedef {{ key?: string, own?: string, lines?: number | undefined }} Choice
 * @typedef {{ chosen: Choice[], lines: number | undefined }} Sheet
 */

/** @type {Sheet} */
export const emptySheet = { chosen: [], lines: undefined };

// Anybody can write an address. What is longer than any real sheet is not read.
const longestAddress = 20_000;
const mostQuestions = 200;
const longestQuestion = 200;
const mostLines = 20;

/**
 * Reads a sheet. What cannot be read is left out and counted.
 * @param {string} fragment with or without `#`
 * @returns undefined when the fragment is about something else
 */
export function readSheet(fragment) {
  const values = new URLSearchParams(fragment.slice(0, longestAddress).replace(/^#/, ''));
  const list = values.get('q');
  if (list === null) return undefined;
  const own = values.getAll('o');
  const chosen = new Map();
  let unread = 0;
  for (const token of list.split('.').filter(Boolean).slice(0, mostQuestions)) {
    const choice = readChoice(token, own);
    if (choice) chosen.set(idOf(choice), choice);
    else unread += 1;
  }
  return { sheet: { chosen: [...chosen.values()], lines: linesIn(values.get('l')) }, unread };
}

/** Writes a sheet as a fragment without `#`; an empty one is an empty text. @param {Sheet} sheet */
export function writeSheet({ chosen, lines }) {
  /** @type {string[]} */
  const own = [];
  const tokens = chosen.map(choice => {
    const name = choice.key ?? `o${own.push(choice.own ?? '') - 1}`;
    return choice.lines === undefined ? name : `${name}-${choice.lines}`;
  });
  const values = new URLSearchParams(own.map(text => ['o', text]));
  if (lines !== undefined) values.append('l', String(lines));
  return [chosen.length > 0 || lines !== undefined ? `q=${tokens.join('.')}` : '', String(values)]
    .filter(Boolean)
    .join('&');
}

/** Tells the questions of a sheet apart. @param {Choice} choice */
export function idOf({ key, own }) {
  return key ?? `own:${own}`;
}

/** A question of one's own as it goes on the sheet. @param {string} text */
export function ownQuestion(text) {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, longestQuestion).join('').trim();
}

/** How many lines a text asks for; undefined when it is no number. @param {string | null | undefined} text */
export function linesIn(text) {
  return text && /^\d+$/.test(text) ? Math.min(mostLines, Number(text)) : undefined;
}

/** @param {string} token @param {string[]} texts @returns {Choice | undefined} */
function readChoice(token, texts) {
  const [, key, number, count] = /^(?:([a-z0-9]{6})|o(\d{1,3}))(?:-(\d{1,2}))?$/.exec(token) ?? [];
  const lines = linesIn(count);
  const extra = lines === undefined ? {} : { lines };
  if (key) return { key, ...extra };
  const own = ownQuestion(texts[Number(number)] ?? '');
  return own === '' ? undefined : { own, ...extra };
}

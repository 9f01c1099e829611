// The sheet as it prints: the chosen questions as a numbered list, each with its lines and its controls.
import { find, findAll } from './find.js';
import { idOf } from './picker-address.js';

/** @import { Choice, Sheet } from './picker-address.js' */

const defaultLines = 2;

/**
 * Shows a chosen sheet in place of the whole one.
 * @param {HTMLElement} article the whole sheet, as the page brought it
 * @param {HTMLElement} pattern an entry of the list, to be copied
 * @param {Map<string, HTMLElement>} questions what there is to choose from, by key
 */
export function makeSheet(article, pattern, questions) {
  const whole = findAll(article, ':scope > :not(.running-head, h1)', HTMLElement);
  const list = document.createElement('ol');
  list.className = 'picked';
  article.append(list);
  /** @type {Map<string, HTMLElement>} */
  const made = new Map();

  /** @param {Sheet} sheet @returns how many pages it takes on paper, about */
  function show({ chosen, lines }) {
    for (const part of whole) part.hidden = chosen.length > 0;
    list.hidden = chosen.length === 0;
    const entries = chosen.map(choice => {
      const id = idOf(choice);
      const entry = made.get(id) ?? entryFor(choice);
      made.set(id, entry);
      const given = questions.get(id)?.dataset.lines ?? defaultLines;
      drawLines(entry, choice.lines ?? lines ?? Number(given));
      return entry;
    });
    for (const entry of findAll(list, ':scope > li', HTMLElement)) if (!entries.includes(entry)) entry.remove();
    for (const [index, entry] of entries.entries()) {
      // An element that is moved loses the focus: only what changed its place is moved.
      const there = list.children[index] ?? null;
      if (there !== entry) list.insertBefore(entry, there);
      mark(entry, 'up', index === 0);
      mark(entry, 'down', index === entries.length - 1);
    }
    return pagesFor(entries);
  }

  /** @param {Choice} choice */
  function entryFor(choice) {
    const id = idOf(choice);
    const entry = document.importNode(pattern, true);
    entry.dataset.id = id;
    const group = find(entry, '.group', HTMLElement);
    const words = find(group, 'p', HTMLElement);
    const question = questions.get(id);
    if (question) {
      words.append(...find(question, 'label > span', HTMLElement).cloneNode(true).childNodes);
      for (const next of findAll(question, ':scope > p', HTMLElement)) {
        group.append(next.cloneNode(true));
        find(group, ':scope > [hidden]', HTMLElement).hidden = false;
      }
    } else {
      // Whatever its script, it stands beside its number.
      const isolated = document.createElement('bdi');
      isolated.textContent = choice.own ?? '';
      words.append(isolated);
    }
    for (const name of entry.querySelectorAll('.visually-hidden')) name.textContent = `: ${wordsOf(entry)}`;
    return entry;
  }

  return { list, show, entryOf: (/** @type {string} */ id) => made.get(id) };
}

/** The question in an entry of the list. @param {HTMLElement} entry */
export function wordsOf(entry) {
  return find(entry, 'p', HTMLElement)
    .textContent.replace(/[\u200b\s]+/g, ' ')
    .trim();
}

/** @param {HTMLElement} entry @param {number} count */
function drawLines(entry, count) {
  find(entry, 'input', HTMLInputElement).value = String(count);
  entry.querySelector('.lines')?.remove();
  if (count === 0) return;
  const lines = document.createElement('div');
  lines.className = 'lines';
  lines.ariaHidden = 'true';
  lines.append(...Array.from({ length: count }, () => document.createElement('span')));
  find(entry, '.group', HTMLElement).append(lines);
}

/** A button that leads nowhere from here stays reachable, so that the focus is not lost. @param {HTMLElement} entry @param {string} action @param {boolean} off */
function mark(entry, action, off) {
  find(entry, `[data-do="${action}"]`, HTMLElement).ariaDisabled = String(off);
}

// The measures of the printed style sheet on A4, in millimetres.
const page = 265;
const head = 25;
const textLine = 4.6;
const writingLine = 8;
const gap = 2;
const lettersInLine = 90;

/** @param {HTMLElement[]} entries */
function pagesFor(entries) {
  let pages = 1;
  let used = head;
  for (const entry of entries) {
    const texts = findAll(entry, '.group p', HTMLElement).map(part => Math.ceil(wordsIn(part) / lettersInLine));
    const textLines = texts.reduce((sum, lines) => sum + lines, 0);
    const height = textLines * textLine + entry.querySelectorAll('.lines > span').length * writingLine + gap;
    // A question that does not fit goes to the next page whole.
    if (used + height > page) {
      pages += 1;
      used = 0;
    }
    used += height;
  }
  return pages;
}

/** @param {HTMLElement} part */
const wordsIn = part => part.textContent.length;

// Makes a question sheet of the reader's own out of ticked and added questions. Without this script the whole sheet
// stands there.
import { filled } from './filled.js';
import { find, findAll } from './find.js';
import { keepOnDevice } from './keep.js';
import { emptySheet, idOf, linesIn, ownQuestion, readSheet, writeSheet } from './picker-address.js';
import { filterQuestions } from './picker-filter.js';
import { makeSheet, wordsOf } from './picker-sheet.js';

/** @import { Choice, Sheet } from './picker-address.js' */

const article = find(document, 'article.document', HTMLElement);
const picker = find(document, '.picker', HTMLElement);
const tool = find(picker, '.picker-tool', HTMLDetailsElement);
const summary = find(tool, 'summary', HTMLElement);
const bar = find(picker, '.picker-bar', HTMLElement);
const allLines = find(picker, '[name="lines"]', HTMLSelectElement);
const words = picker.dataset;

const questions = new Map(findAll(picker, '[data-key]', HTMLElement).map(part => [part.dataset.key ?? '', part]));
const pattern = find(find(picker, '.picker-entry', HTMLTemplateElement).content, 'li', HTMLElement);
const paper = makeSheet(article, pattern, questions);

/** @type {Sheet} */
let sheet = emptySheet;

/** @typedef {Record<string, string | number>} Values */

/** Writes words of the interface, their gaps filled in. @param {string} place @param {string} [text] @param {Values} [values] */
function write(place, text, values) {
  find(picker, place, HTMLElement).textContent = filled(text, values);
}

/** @param {string} [text] @param {Values} [values] */
const say = (text, values) => write('.picker-message', text, values);

function draw() {
  for (const [key, question] of questions) {
    find(question, 'input', HTMLInputElement).checked = sheet.chosen.some(choice => choice.key === key);
  }
  allLines.value = String(sheet.lines ?? '');
  const pages = paper.show(sheet);
  const count = sheet.chosen.length;
  write('.picker-count', count === 0 ? words.none : words.count, { count, pages });
  bar.hidden = !tool.open && count === 0;
}

function address() {
  const fragment = writeSheet(sheet);
  return location.pathname + location.search + (fragment && `#${fragment}`);
}

/** Shows a sheet, puts it into the address, and keeps it if the reader wants that. @param {Partial<Sheet>} part */
function change(part) {
  sheet = { ...sheet, ...part };
  draw();
  history.replaceState(null, '', address());
  save();
}

/** Takes the sheet that an address or the device brings, without the questions that are not here any more. @param {string} fragment */
function take(fragment) {
  const found = readSheet(fragment);
  if (!found) return false;
  const chosen = found.sheet.chosen.filter(({ key }) => !key || questions.has(key));
  const count = found.unread + found.sheet.chosen.length - chosen.length;
  sheet = { ...found.sheet, chosen };
  draw();
  say(count > 0 ? words.lost : '', { count });
  if (count > 0) bar.hidden = false;
  return true;
}

/** @param {string} id */
const without = id => sheet.chosen.filter(choice => idOf(choice) !== id);

/** @param {string} id @param {number} step */
function move(id, step) {
  const from = sheet.chosen.findIndex(choice => idOf(choice) === id);
  const to = Math.min(Math.max(from + step, 0), sheet.chosen.length - 1);
  change({ chosen: without(id).toSpliced(to, 0, .../** @type {Choice[]} */ (sheet.chosen.slice(from, from + 1))) });
  return { number: to + 1, count: sheet.chosen.length };
}

function restart() {
  sheet = emptySheet;
  draw();
  // A step of its own, so that the browser's way back undoes it.
  if (location.hash) history.pushState(null, '', address());
  save();
  tool.open = true;
  summary.focus();
  say(words.restarted);
}

function showSheet() {
  const title = find(article, 'h1', HTMLElement);
  title.tabIndex = -1;
  title.focus();
  title.scrollIntoView();
}

/** @type {Record<string, () => void>} */
const actions = {
  show: showSheet,
  print: () => print(),
  copy: () =>
    // Some browsers forbid copying: then the reader is told where the link stands.
    Promise.resolve(navigator.clipboard?.writeText(new URL(address(), location.href).href) ?? Promise.reject()).then(
      () => say(words.copied),
      () => say(words.notCopied),
    ),
  restart,
};

picker.addEventListener('click', ({ target }) => {
  const action = target instanceof HTMLButtonElement ? target.dataset.do : undefined;
  if (action) actions[action]?.();
});

picker.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const key = target.closest('li')?.dataset.key;
  if (!key) return;
  change({ chosen: target.checked ? [...sheet.chosen, { key }] : without(key) });
  say();
});

allLines.addEventListener('change', () => change({ lines: linesIn(allLines.value) }));

find(picker, '.picker-own', HTMLFormElement).addEventListener('submit', event => {
  event.preventDefault();
  const field = find(picker, '#own-question', HTMLInputElement);
  const own = ownQuestion(field.value);
  if (own === '') return;
  if (sheet.chosen.some(choice => choice.own === own)) return say(words.twice);
  change({ chosen: [...sheet.chosen, { own }] });
  field.value = '';
  say(words.added, { number: sheet.chosen.length, question: own });
});

paper.list.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const entry = button?.closest('li');
  if (!button || !entry) return;
  const id = entry.dataset.id ?? '';
  const question = wordsOf(entry);
  if (button.dataset.do !== 'remove') {
    say(words.moved, { ...move(id, button.dataset.do === 'up' ? -1 : 1), question });
    return button.focus();
  }
  // The focus goes to the question that takes the place of this one.
  const next = entry.nextElementSibling ?? entry.previousElementSibling;
  change({ chosen: without(id) });
  say(words.removed, { question });
  (next ? find(next, '[data-do="remove"]', HTMLElement) : summary).focus();
});

paper.list.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const id = target.closest('li')?.dataset.id;
  const lines = linesIn(target.value);
  change({ chosen: sheet.chosen.map(choice => (idOf(choice) === id ? { ...choice, lines } : choice)) });
  // An emptied place shows by now how many lines the question has without a number of its own.
  say(words.lines, { count: Number(target.value) });
});

tool.addEventListener('toggle', draw);
addEventListener('hashchange', () => {
  // A link to a place on the page, such as “Skip to the text”, takes no question off the sheet.
  if (!take(location.hash || 'q=') && sheet.chosen.length > 0) history.replaceState(null, '', address());
});

filterQuestions(picker, count => write('.picker-shown', words.shown, { count }));
take(location.hash || 'q=');
const save = keepOnDevice(find(picker, '.keep', HTMLElement), {
  name: `questions:${location.pathname}`,
  read: () => writeSheet(sheet),
  restore(text) {
    if (readSheet(location.hash)) return;
    take(text);
    history.replaceState(null, '', address());
  },
});

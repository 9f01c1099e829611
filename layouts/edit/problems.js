// What the check found, beside the form of the file: after each save, and gone when it is mended.
import { fill } from '../../src/strings/fill.js';

/**
 * @typedef {{ path: string, place: string, severity: string, message: string, docs: string, address: string }} Shown
 * @typedef {{ checked: boolean, problems: Shown[] }} Report
 */

/** Under these names a note, and which file was saved, wait for the page to load again. */
const noteKey = 'mentorbook:edit-note';
const savedKey = 'mentorbook:edit-saved';

/**
 * Shows the problems of the open file, and those of others as links.
 * @param {import('../../src/editor/cms-config.ts').EditorConfig} config
 * @param {EventTarget} changes tells what was saved
 */
export function showProblems({ cms, folder, words }, changes) {
  const panel = element('section', { id: 'mentorbook-problems', 'aria-label': words.problems ?? '', hidden: '' });
  const status = element('p', { role: 'status', class: 'status' });
  const list = element('div', { class: 'found' });
  panel.append(status, list);
  document.body.append(panel);

  /** @type {Report} */
  let report = { checked: false, problems: [] };
  let refused = '';
  let stopped = false;
  /** The file that was saved last, as its path in the content folder. @type {string | undefined} */
  let saved = taken(savedKey);
  /** Whether the lists to choose from are older than the files. */
  let isOld = false;
  let note = taken(noteKey) ?? '';

  function show() {
    const open = pathOf(location.hash, /** @type {any[]} */ (cms.collections), folder);
    const file = open ?? saved;
    const own = report.problems.filter(({ path }) => path === file);
    const others = report.problems.filter(({ path }) => path !== file);
    const said = stopped ? words.stopped : refused || note || wordsOfSaved(own.length);
    if (status.textContent !== said) status.replaceChildren(...inline(said ?? ''));
    status.className = stopped || refused ? 'status alarm' : 'status';
    const title = heading(filled(words.here, { count: own.length, file: file ?? '' }));
    const [first] = own;
    if (open === undefined && first?.address) title.replaceChildren(link(first.address, title.textContent ?? ''));
    const rest = filled(words.elsewhere, { count: others.length });
    list.replaceChildren(
      ...(own.length > 0 ? [title, entries(own, false, words.more ?? '')] : []),
      ...(others.length > 0 ? [folded(rest, entries(others, true, words.more ?? ''))] : []),
    );
    panel.hidden = !said && report.problems.length === 0;
    document.documentElement.style.setProperty('--mentorbook-panel', panel.hidden ? '0px' : `${panel.offsetHeight}px`);
  }

  /** @param {number} problems how many the saved file has */
  function wordsOfSaved(problems) {
    if (saved === undefined) return '';
    if (!report.checked) return words.checking;
    return problems > 0 ? '' : filled(words.sound, { file: saved });
  }

  function loadAgain() {
    if (saved !== undefined) sessionStorage.setItem(savedKey, saved);
    location.reload();
  }

  const events = new EventSource('events');
  events.addEventListener('message', ({ data }) => {
    report = JSON.parse(data);
    stopped = false;
    if (report.checked && isOld && !isForm(location.hash)) loadAgain();
    show();
  });
  events.addEventListener('error', () => {
    stopped = true;
    show();
  });
  changes.addEventListener('saved', event => {
    const { path, merged, fresh } = /** @type {CustomEvent} */ (event).detail;
    saved = path.slice(folder.length + 1);
    typed = false;
    [refused, note] = ['', ''];
    report = { ...report, checked: false };
    if (fresh) isOld = true;
    if (merged) {
      sessionStorage.setItem(noteKey, words.merged ?? '');
      location.reload();
    }
    show();
  });
  changes.addEventListener('refused', event => {
    refused = /** @type {CustomEvent} */ (event).detail;
    show();
  });
  // Drafts are kept a moment after something was typed, or not at all where the browser keeps nothing.
  let typed = false;
  document.addEventListener('input', () => {
    typed = isForm(location.hash);
  });
  window.addEventListener('beforeunload', event => {
    if (typed) event.preventDefault();
  });
  window.addEventListener('hashchange', () => {
    typed = false;
    if (isForm(location.hash)) saved = undefined;
    [refused, note] = ['', ''];
    if (isOld && report.checked && !isForm(location.hash)) loadAgain();
    show();
  });
  show();
}

/** What waited under a name, which is then free again. @param {string} key */
function taken(key) {
  const value = sessionStorage.getItem(key) ?? undefined;
  sessionStorage.removeItem(key);
  return value;
}

/** Whether a form is open at an address: something may be typed there. @param {string} hash */
const isForm = hash => /\/(?:entries\/|new)/.test(hash);

/**
 * The file whose form is open, as its path in the content folder.
 * @param {string} hash @param {any[]} collections @param {string} folder
 */
function pathOf(hash, collections, folder) {
  const [, name, entry = ''] = /^#\/collections\/([^/?]+)\/entries\/([^?]+)/.exec(decodeURIComponent(hash)) ?? [];
  const collection = collections.find(each => each.name === name);
  /** @type {string | undefined} */
  const path = collection?.folder
    ? `${collection.folder}/${entry}.md`
    : collection?.files?.find((/** @type {any} */ file) => file.name === entry)?.file;
  return path?.slice(folder.length + 1);
}

/** @param {Shown[]} problems @param {boolean} withFile @param {string} more */
function entries(problems, withFile, more) {
  const list = element('ul', {});
  for (const { path, place, severity, message, docs, address } of problems) {
    const item = element('li', { class: severity });
    if (withFile && address) item.append(link(address, path), ' ');
    else if (withFile) item.append(element('span', {}, path), ' ');
    item.append(...inline(message), ' ', element('span', { class: 'place' }, place), ' ');
    if (docs) item.append(link(docs, more, message));
    list.append(item);
  }
  return list;
}

/** Words between backticks are code. @param {string} message */
const inline = message => message.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part));

/** @param {string | undefined} text @param {Record<string, string | number>} values */
const filled = (text, values) => fill(text ?? '', values, 'en');

/** @param {string} text */
const heading = text => element('h2', {}, text);

/** @param {string} summary @param {HTMLElement} content */
function folded(summary, content) {
  const details = element('details', {});
  details.append(element('summary', {}, summary), content);
  return details;
}

/** @param {string} address @param {string} text @param {string} [about] */
function link(address, text, about) {
  return element(
    'a',
    { href: address, ...(about ? { 'aria-label': `${text}: ${about}`, target: '_blank' } : {}) },
    text,
  );
}

/** @param {string} name @param {Record<string, string>} attributes @param {string} [text] */
function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

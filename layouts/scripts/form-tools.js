// What can be done with a form that is filled in on the page: kept, saved, loaded, brought together with the other
// side's, and downloaded as Word or PDF. All of it happens on this device; nothing is sent.
import { clearAnswers, controlsOf, labelOf, readAnswers, writeAnswers } from './answers.js';
import { mergeAnswers, readAnswersFile, writeAnswersFile } from './answers-file.js';
import { filled } from './filled.js';
import { find, findAll } from './find.js';
import { keepOnDevice } from './keep.js';

/** @typedef {import('./answers.js').Answers} Answers */

const form = find(document, 'article.document', HTMLElement);
const section = find(document, 'section.form-tools', HTMLElement);

section.hidden = controlsOf(form).length === 0;
if (!section.hidden) startTools(section);

/** @param {HTMLElement} tools */
function startTools(tools) {
  const status = find(tools, '.form-status', HTMLElement);
  const { programme = '', document: id = '', title = '', language = '' } = tools.dataset;
  const say = (/** @type {string} */ text) => {
    status.textContent = text;
  };

  const save = keepOnDevice(find(tools, '.keep', HTMLElement), {
    name: `answers:${programme}/${id}`,
    read: () => JSON.stringify(readAnswers(form)),
    restore: text => writeAnswers(form, readKept(text)),
    clear: () => clearAnswers(form),
  });
  markEmptyDates();
  form.addEventListener('input', event => {
    copyToSameName(event.target);
    markEmptyDates();
    save();
  });

  find(tools, 'button.save-answers', HTMLButtonElement).addEventListener('click', () => {
    const text = writeAnswersFile({ programme, document: id, title, answers: readAnswers(form) });
    download(`${id}-answers.json`, new Blob([text], { type: 'application/json' }));
    say(tools.dataset.saved ?? '');
  });

  const chooser = find(tools, 'input[type="file"]', HTMLInputElement);
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files ?? [];
    if (file) await load(await file.text(), tools, say);
    chooser.value = '';
  });

  for (const button of findAll(tools, 'button.download-filled', HTMLButtonElement)) {
    const { url = '', format = '' } = button.dataset;
    // Loaded with the page: whoever is without a network by the time the form is full can still download it.
    let parts = partsFor(url, format);
    parts.catch(() => undefined);
    button.addEventListener('click', async () => {
      say(tools.dataset.making ?? '');
      try {
        parts = parts.catch(() => partsFor(url, format));
        download(
          url.split('/').pop() ?? 'form',
          new Blob([(await (await parts)(readAnswers(form), language)).slice()]),
        );
        say(tools.dataset.made ?? '');
      } catch (error) {
        say(tools.dataset.notMade ?? '');
        throw error;
      }
    });
  }
}

/** @param {string} text @param {HTMLElement} tools @param {(text: string) => void} say */
async function load(text, tools, say) {
  const file = readAnswersFile(text);
  if (!file) return say(tools.dataset.noAnswers ?? '');
  if (file.document !== tools.dataset.document) {
    return say(filled(tools.dataset.otherForm, { title: file.title }));
  }
  const { taken, differing } = mergeAnswers(readAnswers(form), file.answers);
  const unplaced = writeAnswers(form, taken);
  showDifferences(differing, file.answers, tools);
  const taking = Object.keys(taken).length - unplaced.length;
  say(
    [
      filled(tools.dataset.loaded, { count: taking }),
      differing.length > 0 ? tools.dataset.differing : '',
      unplaced.length > 0
        ? filled(tools.dataset.unplaced, { answers: wordsOf(unplaced, taken, tools.dataset.colon) })
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  if (differing.length > 0) find(tools, '.differences', HTMLElement).focus();
}

/** @param {readonly string[]} names @param {Answers} answers @param {string} [colon] */
const wordsOf = (names, answers, colon) => names.map(name => `${name}${colon} ${textOf(answers[name])}`).join('; ');

/** @param {string | string[] | true | undefined} answer */
const textOf = answer => (Array.isArray(answer) ? answer.join(', ') : answer === true ? '✓' : (answer ?? ''));

/** Where both sides wrote something, the reader decides; until then their own answer stands. */
/** @param {readonly string[]} names @param {Answers} theirs @param {HTMLElement} tools */
function showDifferences(names, theirs, tools) {
  const list = find(tools, '.differences', HTMLElement);
  const row = find(tools, 'template.difference', HTMLTemplateElement);
  list.hidden = names.length === 0;
  find(list, 'ul', HTMLUListElement).replaceChildren(
    ...names.map(name => {
      const item = document.importNode(row.content, true);
      find(item, '.difference-field', HTMLElement).textContent = labelOf(form, name);
      find(item, '.difference-mine', HTMLElement).textContent = textOf(readAnswers(form)[name]);
      find(item, '.difference-theirs', HTMLElement).textContent = textOf(theirs[name]);
      const take = find(item, 'button', HTMLButtonElement);
      take.setAttribute('aria-label', `${take.textContent}${tools.dataset.colon} ${labelOf(form, name)}`);
      take.addEventListener('click', () => {
        const answer = theirs[name];
        if (answer !== undefined) writeAnswers(form, { [name]: answer });
        const entry = take.closest('li');
        const next = entry?.nextElementSibling ?? entry?.previousElementSibling;
        entry?.remove();
        list.hidden = list.querySelector('li') === null;
        (next?.querySelector('button') ?? tools.querySelector('button'))?.focus();
      });
      return item;
    }),
  );
}

/**
 * What a filled-in download is made from: the published file, and what fills it in.
 * @param {string} url @param {string} format
 * @returns {Promise<(answers: Answers, language: string) => Uint8Array | Promise<Uint8Array>>}
 */
async function partsFor(url, format) {
  const [file, fill] = await Promise.all([
    fetch(url),
    format === 'docx'
      ? import('./fill-word.js').then(({ fillWord }) => fillWord)
      : import('./fill-pdf.js').then(({ fillPdf }) => fillPdf),
  ]);
  if (!file.ok) throw new TypeError(`Unexpected answer ${file.status} for ${url}`);
  const template = new Uint8Array(await file.arrayBuffer());
  return (answers, language) => fill(template, answers, language);
}

/** @param {string} name @param {Blob} content */
function download(name, content) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A field that stands twice is filled in once. @param {EventTarget | null} target */
function copyToSameName(target) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || target.type === 'radio') return;
  for (const other of controlsOf(form)) {
    if (other !== target && other.name === target.name && target.type !== 'checkbox') other.value = target.value;
  }
}

/** Browsers print the pattern of an empty date, where there should be room for a pen. */
function markEmptyDates() {
  for (const date of findAll(form, 'input[type="date"]', HTMLInputElement)) {
    date.classList.toggle('empty', date.value === '');
  }
}

/** What is kept may come from an older version of the form. @param {string} text @returns {Answers} */
function readKept(text) {
  return (
    readAnswersFile(
      JSON.stringify({ mentorbook: 'answers', version: 1, programme: '', document: '', answers: parsed(text) }),
    )?.answers ?? {}
  );
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

// Fills in the Word file of a form on the reader's own device.
import { strFromU8, strToU8, unzipSync, zipSync } from './fflate.js';

/** @typedef {import('./answers.js').Answers} Answers */

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const body = 'word/document.xml';

/** Word cuts the names of controls at this length. */
const longestName = 64;

/**
 * @param {Uint8Array} template the published Word file
 * @param {Answers} answers
 * @param {string} language the language of the form, for its dates
 * @returns {Uint8Array} the same file with the answers in its controls
 * @throws {TypeError} when the file is not as Mentorbook publishes it
 */
export function fillWord(template, answers, language) {
  const parts = unzipSync(template);
  const part = parts[body];
  if (!part) throw new TypeError(`Unexpected Word file without ${body}`);
  const xml = new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  for (const control of [...xml.getElementsByTagNameNS(word, 'sdt')]) fillControl(control, answers, language);
  // A zip entry's time is read in local time, so that this day is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync({ ...parts, [body]: strToU8(new XMLSerializer().serializeToString(xml)) }, { mtime });
}

/** @param {Element} control @param {Answers} answers @param {string} language */
function fillControl(control, answers, language) {
  const name = settingOf(control, 'tag');
  const field = Object.keys(answers).find(key => [...key].slice(0, longestName).join('') === name);
  const answer = field === undefined ? undefined : answers[field];
  const box = control.getElementsByTagNameNS(word2010, 'checked')[0];
  if (box) {
    const option = settingOf(control, 'alias');
    const chosen = Array.isArray(answer) && answer.some(one => one.startsWith(option ?? ' '));
    const ticked = answer === true || chosen;
    box.setAttributeNS(word2010, 'w14:val', ticked ? '1' : '0');
    setText(control, [ticked ? '☒' : '☐']);
    return;
  }
  if (typeof answer !== 'string') return;
  control.getElementsByTagNameNS(word, 'showingPlcHdr')[0]?.remove();
  control.getElementsByTagNameNS(word, 'placeholder')[0]?.remove();
  const date = control.getElementsByTagNameNS(word, 'date')[0];
  if (date && /^\d{4}-\d{2}-\d{2}$/.test(answer)) {
    date.setAttributeNS(word, 'w:fullDate', `${answer}T00:00:00Z`);
    setText(control, [formatDay(answer, language)]);
  } else {
    setText(control, answer.split('\n'));
  }
}

/** A day in the words of a language. @param {string} day @param {string} language */
export function formatDay(day, language) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** @param {Element} control @param {string} key */
function settingOf(control, key) {
  return control.getElementsByTagNameNS(word, key)[0]?.getAttributeNS(word, 'val') ?? undefined;
}

/** Puts lines of text where the control has its placeholder. @param {Element} control @param {string[]} lines */
function setText(control, lines) {
  const content = control.getElementsByTagNameNS(word, 'sdtContent')[0];
  const [first, ...others] = content ? [...content.getElementsByTagNameNS(word, 'r')] : [];
  if (!first) throw new TypeError('Unexpected control without text, expected a run of text in it');
  for (const run of others) run.remove();
  for (const child of [...first.children]) if (child.localName !== 'rPr') child.remove();
  first.getElementsByTagNameNS(word, 'rStyle')[0]?.remove();
  lines.forEach((line, index) => {
    if (index > 0) first.append(first.ownerDocument.createElementNS(word, 'w:br'));
    const text = first.ownerDocument.createElementNS(word, 'w:t');
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    // LibreOffice leaves out line breaks in a control: the space keeps the words of two lines apart there.
    text.textContent = index < lines.length - 1 ? `${line} ` : line;
    first.append(text);
  });
}

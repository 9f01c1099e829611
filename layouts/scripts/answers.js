// What is filled in on a page: read from its controls, and put back into them.
import { findAll } from './find.js';

/**
 * The answers of a form by the name of their field: a text, the chosen options of a list of boxes, or `true` for a
 * single box that is ticked. What is empty is left out.
 * @typedef {Record<string, string | string[] | true>} Answers
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

/** The controls of a form, in the order of the page. @param {ParentNode} form @returns {Control[]} */
export function controlsOf(form) {
  return [...form.querySelectorAll('input[name], textarea[name], select[name]')].flatMap(control =>
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
      ? [control]
      : [],
  );
}

/** @param {ParentNode} form @returns {Answers} */
export function readAnswers(form) {
  /** @type {Answers} */
  const answers = {};
  for (const control of controlsOf(form)) {
    const { type, value } = control;
    const name = nameOf(control);
    const ticked = control instanceof HTMLInputElement && control.checked;
    if (type === 'radio') {
      if (ticked) answers[name] = value;
    } else if (type === 'checkbox') {
      if (!ticked) continue;
      if (isLone(control)) answers[name] = true;
      else answers[name] = [...listed(answers[name]), value];
    } else if (value.trim() !== '') {
      answers[name] = value;
    }
  }
  return answers;
}

/**
 * Puts answers into a form. Controls without an answer are left as they are.
 * @param {ParentNode} form @param {Answers} answers
 * @returns {string[]} the names of answers that have no place in it
 */
export function writeAnswers(form, answers) {
  const placed = new Set();
  for (const control of controlsOf(form)) {
    const answer = Object.hasOwn(answers, nameOf(control)) ? answers[nameOf(control)] : undefined;
    if (answer === undefined || !accepts(control, answer)) continue;
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      control.checked = answer === true || listed(answer).includes(control.value);
    } else {
      control.value = String(answer);
    }
    placed.add(nameOf(control));
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return Object.keys(answers).filter(name => !placed.has(name));
}

/** Empties a form. @param {ParentNode} form */
export function clearAnswers(form) {
  for (const control of controlsOf(form)) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
      control.checked = false;
    else control.value = '';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The label of a field, as a reader knows it. @param {ParentNode} form @param {string} name */
export function labelOf(form, name) {
  const control = controlsOf(form).find(one => nameOf(one) === name);
  if (!control) return name;
  const group = control.closest('[role="radiogroup"], [role="group"], fieldset.field');
  const inGroup = control.type === 'radio' || (control.type === 'checkbox' && !isLone(control));
  const named = inGroup ? group : control;
  const own =
    named?.getAttribute('aria-label') ?? (inGroup ? group?.querySelector('legend') : control.labels?.[0])?.textContent;
  const party = control.closest('.party')?.querySelector('legend')?.textContent;
  return [party, own ?? name].filter(Boolean).join(': ');
}

/** The name of its field: boxes of one list have brackets after it. @param {Control} control */
const nameOf = ({ name }) => name.replace(/\[\]$/, '');

/** Whether a box stands alone instead of in a list of options. @param {Control} box */
const isLone = box => !box.hasAttribute('value');

/** @param {string | string[] | true | undefined} answer */
const listed = answer => (Array.isArray(answer) ? answer : typeof answer === 'string' ? [answer] : []);

/** @param {Control} control @param {string | string[] | true} answer */
function accepts(control, answer) {
  if (control.type === 'checkbox') return isLone(control) ? answer === true : answer !== true;
  if (typeof answer !== 'string') return false;
  if (control instanceof HTMLSelectElement) return [...control.options].some(option => option.value === answer);
  if (control.type === 'radio') {
    const group = findAll(document, `input[type="radio"]`, HTMLInputElement).filter(
      ({ name }) => name === control.name,
    );
    return group.some(({ value }) => value === answer);
  }
  return control.type !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(answer);
}

// Fills in the PDF form of a page on the reader's own device.

import { formatDay } from './fill-word.js';
import {
  PDFBool,
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
} from './pdf-lib.js';

/** @typedef {import('./answers.js').Answers} Answers */

/**
 * @param {Uint8Array} template the published PDF
 * @param {Answers} answers
 * @param {string} language the language of the form, for its dates
 * @returns {Promise<Uint8Array>} the same form with the answers in its fields; it can be filled in further
 */
export async function fillPdf(template, answers, language) {
  const pdf = await PDFDocument.load(template, { updateMetadata: false });
  const form = pdf.getForm();
  for (const [name, answer] of Object.entries(answers)) {
    // Dots and strokes have a meaning in the names of PDF fields.
    const own = name.replace(/[./]/g, '-');
    if (Array.isArray(answer)) tickOptions(form, own, answer);
    else fillField(form.getFieldMaybe(own), answer, language);
  }
  // The viewer draws what was filled in, with letters of its own where the form's font has none.
  form.acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
  return pdf.save({ updateFieldAppearances: false, useObjectStreams: true });
}

/** @param {import('./pdf-lib.js').PDFField | undefined} field @param {string | true} answer @param {string} language */
function fillField(field, answer, language) {
  if (answer === true) {
    if (field instanceof PDFCheckBox) field.check();
  } else if (field instanceof PDFRadioGroup) {
    if (field.getOptions().includes(answer)) field.select(answer);
  } else if (field instanceof PDFTextField || field instanceof PDFDropdown) {
    const text = /^\d{4}-\d{2}-\d{2}$/.test(answer) ? formatDay(answer, language) : answer;
    field.acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(text));
    for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
  }
}

/**
 * The boxes of a list are named after its field, in order, and said by their option.
 * @param {import('./pdf-lib.js').PDFForm} form @param {string} name @param {readonly string[]} options
 */
function tickOptions(form, name, options) {
  for (let number = 1; ; number += 1) {
    const box = form.getFieldMaybe(`${name}.${number}`);
    if (!(box instanceof PDFCheckBox)) return;
    const tooltip = box.acroField.dict.lookup(PDFName.of('TU'));
    const said = tooltip instanceof PDFHexString || tooltip instanceof PDFString ? tooltip.decodeText() : '';
    if (options.some(option => said.endsWith(`: ${option}`))) box.check();
  }
}

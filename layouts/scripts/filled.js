// The words that a script says come from the page, in its language; their gaps are filled in here.
import { fill } from './fill.js';

/** @param {string} [text] @param {Readonly<Record<string, string | number>>} [values] */
export const filled = (text = '', values = {}) => fill(text, values, document.documentElement.lang);

import { colourForm } from './colour.ts';

/** The names of colours that people write most. https://www.w3.org/TR/css-color-4/#named-colors */
const names: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lime: '#00ff00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/**
 * The colour that a text in another form stands for: digits without their sign, a name, or three numbers as style guides
 * print them, such as `rgb(122, 31, 92)`.
 * @returns undefined when it is none of these
 */
export function meantColour(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  const [first = ''] = written.split(/\s/);
  if (colourForm.test(first)) return first;
  if (/^[0-9a-f]{6}$/.test(written)) return `#${written}`;
  if (/^#[0-9a-f]{8}$/.test(written)) return written.slice(0, 7);
  if (Object.hasOwn(names, written)) return names[written];
  const numbers = /^(?:rgba?)?\(?\s*(\d{1,3})[\s,/]+(\d{1,3})[\s,/]+(\d{1,3})(?:[\s,/]+[\d.]+%?)?\s*\)?$/.exec(written);
  const parts = numbers?.slice(1, 4).map(Number);
  if (!parts || parts.some(part => part > 255)) return undefined;
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

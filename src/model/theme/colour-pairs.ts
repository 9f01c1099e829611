import type { ColourName } from '../../kinds/theme.ts';
import { contrast } from '../../text/colour.ts';
import type { Palette, Scheme } from './palette.ts';

/** What is marked in a text that was searched for stands on this ground, whatever the theme (`search.css`). */
const foundWords: Readonly<Record<Scheme, string>> = { light: '#ffe9a8', dark: '#5c4a12' };

/** A ground of the pages: a colour of the theme, or that of words that were found. */
export type Ground = ColourName | 'found';

const grounds = ['paper', 'surface', 'surfaceTint', 'accentSoft'] as const;

/**
 * Which colours stand on which in the styles. Words need 4.5 to 1 (WCAG 2.2, 1.4.3), and what a control is known by needs
 * 3 to 1 (1.4.11). `line` only parts things, so it is in no pair.
 */
const uses: readonly { readonly name: ColourName; readonly needed: number; readonly on: readonly Ground[] }[] = [
  { name: 'ink', needed: 4.5, on: [...grounds, 'found'] },
  { name: 'inkSoft', needed: 4.5, on: grounds },
  { name: 'accent', needed: 4.5, on: grounds },
  { name: 'accentInk', needed: 4.5, on: ['accent'] },
  { name: 'mentor', needed: 4.5, on: grounds },
  { name: 'mentee', needed: 4.5, on: grounds },
  { name: 'focus', needed: 3, on: grounds },
  { name: 'lineStrong', needed: 3, on: ['paper', 'surface', 'surfaceTint'] },
];

/** Two colours that meet on a page, and how much they stand out. */
export interface ColourPair {
  readonly name: ColourName;
  readonly colour: string;
  readonly ground: Ground;
  readonly groundColour: string;
  readonly found: number;
  readonly needed: number;
}

/** All pairs of a palette. */
export function colourPairs(palette: Palette, scheme: Scheme): ColourPair[] {
  return uses.flatMap(({ name, needed, on }) => on.map(ground => pair(name, ground, needed, palette, scheme)));
}

/** The pairs that a colour is one of. */
export function pairsWith(name: ColourName, palette: Palette, scheme: Scheme): ColourPair[] {
  return uses.flatMap(use =>
    use.on
      .filter(ground => use.name === name || ground === name)
      .map(ground => pair(use.name, ground, use.needed, palette, scheme)),
  );
}

function pair(name: ColourName, ground: Ground, needed: number, palette: Palette, scheme: Scheme): ColourPair {
  const colour = palette[name];
  const groundColour = ground === 'found' ? foundWords[scheme] : palette[ground];
  return { name, colour, ground, groundColour, found: contrast(colour, groundColour), needed };
}

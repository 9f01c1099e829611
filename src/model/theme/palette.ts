import { type ColourName, colourNames, type Theme } from '../../kinds/theme.ts';
import { colourOf, contrast, nearestColour, shadeOf, sixDigits } from '../../text/colour.ts';
import { pairsWith } from './colour-pairs.ts';

export type Scheme = 'light' | 'dark';
export type Palette = Readonly<Record<ColourName, string>>;

/** The colours of Mentorbook, as `layouts/styles/tokens.css` has them. */
export const ownPalettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    ink: '#1b2528',
    inkSoft: '#50595b',
    paper: '#fbfaf6',
    surface: '#ffffff',
    surfaceTint: '#f0ede4',
    line: '#d8d3c6',
    lineStrong: '#8a877d',
    accent: '#0f5a55',
    accentInk: '#ffffff',
    accentSoft: '#e2efec',
    focus: '#b3420f',
    mentor: '#0f4f7a',
    mentee: '#8a3d0c',
  },
  dark: {
    ink: '#e8e6df',
    inkSoft: '#b3b6b0',
    paper: '#14191a',
    surface: '#1c2324',
    surfaceTint: '#232b2c',
    line: '#3b4546',
    lineStrong: '#7e8886',
    accent: '#83d3c8',
    accentInk: '#0d1f1e',
    accentSoft: '#1c3533',
    focus: '#ffb485',
    mentor: '#9ecbf0',
    mentee: '#f3b98c',
  },
};

/** The colours of a theme, and which of them are not those of Mentorbook. */
export interface ThemeColours {
  readonly light: Palette;
  readonly dark: Palette;
  readonly changed: readonly ColourName[];
}

type Colours = { readonly [Name in ColourName]?: string | undefined };

/**
 * The colours of a theme. What it leaves out is made of what it gives: a partner for dark screens of the colour for light
 * ones, and a pale shade and the words on a button of the accent. What is made is always readable, if that can be.
 */
export function themeColours({ colours, darkColours }: Pick<Theme, 'colours' | 'darkColours'>): ThemeColours {
  const light = paletteFor('light', colours, colours);
  const dark = paletteFor('dark', darkColours, colours);
  const changed = colourNames.filter(
    name => light[name] !== ownPalettes.light[name] || dark[name] !== ownPalettes.dark[name],
  );
  return { light, dark, changed };
}

function paletteFor(scheme: Scheme, given: Colours, light: Colours): Palette {
  const palette: Record<ColourName, string> = { ...ownPalettes[scheme] };
  const make = (name: ColourName, colour: string) => {
    palette[name] = nearestColour(colour, candidate => stands(name, candidate, palette, scheme)) ?? colour;
  };
  for (const name of colourNames) if (given[name] !== undefined) palette[name] = sixDigits(given[name]);
  if (scheme === 'dark') {
    for (const name of groundsFirst) {
      if (given[name] === undefined && light[name] !== undefined) make(name, darkPartner(name, light[name]));
    }
  }
  const known = (name: ColourName) => given[name] !== undefined || (scheme === 'dark' && light[name] !== undefined);
  if (!known('accent')) return palette;
  const { accent } = palette;
  if (!known('accentSoft')) make('accentSoft', tinted(ownPalettes[scheme].accentSoft, accent, 0.25, 0.03));
  if (!known('accentInk'))
    palette.accentInk = contrast('#ffffff', accent) >= contrast(black, accent) ? '#ffffff' : black;
  return palette;
}

/** The words on a dark screen's button: nearly black, which is calmer than black. */
const black = '#0d1112';

/** What stands on a ground is fitted to it, so the grounds come first. */
const groundsFirst: readonly ColourName[] = [
  'paper',
  'surface',
  'surfaceTint',
  ...colourNames.filter(name => !['paper', 'surface', 'surfaceTint'].includes(name)),
];

/** As light as Mentorbook's own colour on dark screens, with the hue of the light one, somewhat calmer. */
function darkPartner(name: ColourName, light: string): string {
  const own = ownPalettes.dark[name];
  const most = shadeOf(own).lightness < 0.4 ? 0.03 : 0.13;
  return tinted(own, light, 1, most);
}

function tinted(lightness: string, hue: string, share: number, most: number): string {
  const { chroma, ...shade } = shadeOf(hue);
  return colourOf({ ...shade, lightness: shadeOf(lightness).lightness, chroma: Math.min(chroma * share, most) });
}

function stands(name: ColourName, colour: string, palette: Palette, scheme: Scheme): boolean {
  return pairsWith(name, { ...palette, [name]: colour }, scheme).every(pair => pair.found >= pair.needed);
}

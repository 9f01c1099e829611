import { z } from 'zod';
import { colourForm } from '../text/colour.ts';
import { plainText } from './parts/text.ts';

/** What each colour is for. The names are those of the design tokens: `inkSoft` is the token `--ink-soft`. */
const colourUses = {
  accent: 'The colour of the organisation: links, buttons, marks of the current page, and headings and lines on paper.',
  accentInk: 'Words on a button that is filled with the accent. Default: white or black, whichever stands out more.',
  accentSoft: 'Behind what is pointed to or chosen. Default: a pale shade of the accent.',
  focus: 'The frame around what the keyboard is on.',
  mentor: 'The mark of what is for mentors.',
  mentee: 'The mark of what is for mentees.',
  ink: 'Text and headings.',
  inkSoft: 'Text that matters less, such as notes and dates.',
  paper: 'Behind the page.',
  surface: 'Behind cards, sheets and fields.',
  surfaceTint: 'Behind notes, table heads and code.',
  line: 'Lines that part things, which nothing depends on.',
  lineStrong: 'The frames of fields, and the lines to write on.',
} as const;

export type ColourName = keyof typeof colourUses;
export const colourNames = Object.keys(colourUses) as readonly ColourName[];

const colour = (description: string) =>
  z.string().regex(colourForm).meta({ description, expected: 'expected.colour' }).optional();

/** A group of colours, each of which may be left out. */
function colours(description: string, standard: string) {
  const shape = Object.fromEntries(
    Object.entries(colourUses).map(([name, use]) => [
      name,
      colour(use.includes('Default:') ? use : `${use} ${standard}`),
    ]),
  ) as Record<ColourName, ReturnType<typeof colour>>;
  return z.strictObject(shape).default({}).meta({ description });
}

/** A file in the content folder by its path there; it may stand in `overrides/`, where updates put nothing. */
const ownFile = (endings: string, expected: string, description: string) =>
  z
    .string()
    .regex(new RegExp(String.raw`^(?!.*(?:^|/)\.)[^/\\:?#<>"][^\\:?#<>"]*\.(?:${endings})$`, 'i'))
    .meta({ description, expected });

const picture = (description: string) => ownFile('svg|png|jpe?g', 'expected.logoFile', description);
const fontFile = (description: string) => ownFile('ttf|otf|woff2?', 'expected.fontFile', description).optional();

const font = (description: string) =>
  z
    .strictObject({
      name: z
        .string()
        .trim()
        .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u)
        .meta({
          description:
            'The name of the font, e.g. `Atkinson Hyperlegible`. Without files it is one that readers have, e.g. `Georgia`; `system` is the font of their device, and `serif` one with serifs.',
          expected: 'expected.fontName',
        }),
      regular: fontFile(
        'The file of its upright letters, e.g. `overrides/fonts/Ours-Regular.ttf`. A file beside it of the same name that ends in `.woff2` or `.woff` is sent to browsers; PDFs need `.ttf` or `.otf`. Default: none, and the font is one of the device.',
      ),
      bold: fontFile('The file of its bold letters. Default: browsers make them; PDFs cannot.'),
      italic: fontFile('The file of its slanted letters. Default: browsers make them; PDFs show them bold.'),
      boldItalic: fontFile('The file of its bold, slanted letters. Default: browsers make them.'),
    })
    .optional()
    .meta({ description });

/** How the site, its PDFs and its Word files look: what an organisation changes of the look without writing styles. */
export const themeSchema = z
  .strictObject({
    colours: colours(
      'Colours for light screens, and for paper, each written like `"#0f5a55"`. Default: those of Mentorbook.',
      'Default: that of Mentorbook.',
    ),
    darkColours: colours(
      'Colours for dark screens. Default: for each colour that is given above, a partner of the same hue; otherwise those of Mentorbook.',
      'Default: a partner of the light one, if that is given; otherwise that of Mentorbook.',
    ),
    fonts: z
      .strictObject({
        text: font('The font of the text. Default: that of the reader’s device; on paper Noto Sans.'),
        headings: font('The font of headings. Default: that of the text, if it is given; otherwise one with serifs.'),
      })
      .default({})
      .meta({ description: 'The fonts. Only use those whose licence lets you publish them.' }),
    logo: z
      .strictObject({
        file: picture('The logo, as SVG, PNG or JPEG, e.g. `overrides/logo.svg`.'),
        dark: picture(
          'The logo for dark screens. Default: the same logo; if it could be lost in the dark, on a light ground.',
        ).optional(),
        print: picture('The logo for paper and for Word, which takes PNG and JPEG. Default: the same logo.').optional(),
        alternative: plainText('What the logo says, for those who do not see it: most often the name on it.'),
        withTitle: z.boolean().default(true).meta({
          description: '`false` when the logo holds the name of the site: it then stands alone. Default: `true`.',
        }),
      })
      .optional()
      .meta({ description: 'The logo, at the top of every page and of every sheet. Default: none.' }),
    icon: ownFile(
      'svg',
      'expected.iconFile',
      'A square picture as SVG for the tab of the browser and the home screen, e.g. `overrides/icon.svg`. Default: that of Mentorbook.',
    ).optional(),
  })
  .meta({ description: 'Colours, fonts and logo, for the site, PDF and Word. Default: those of Mentorbook.' });

export type Theme = z.output<typeof themeSchema>;
export type ThemeFont = NonNullable<Theme['fonts']['text']>;

/** The styles of a font that may have a file each. */
export const fontStyles = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type FontStyle = (typeof fontStyles)[number];

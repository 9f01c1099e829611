import type { FontFace, PaperFont, PaperLogo, PaperTheme } from '../../document/paper-theme.ts';
import type { Graph } from '../../model/graph.ts';
import { themeColours } from '../../model/theme/palette.ts';
import { missingOnPaper, type OwnFont } from '../../model/theme/theme-font.ts';
import { contrast, nearestColour } from '../../text/colour.ts';
import { type FontUse, type LogoPicture, logoPicture, themeAddress, themeFonts } from './theme-files.ts';

/** How documents look with the theme of `site.yaml`; undefined when there is none. */
export function paperTheme(graph: Graph): PaperTheme | undefined {
  const theme = graph.settings?.theme;
  if (!theme) return undefined;
  const fonts = themeFonts(graph);
  const picture = logoPicture(graph, 'print') ?? logoPicture(graph, 'file');
  const parts = {
    accent: theme.colours.accent === undefined ? undefined : onWhite(themeColours(theme).light.accent),
    text: fonts.text && paperFont(fonts.text, 'text'),
    headings: fonts.headings && paperFont(fonts.headings, 'headings'),
    logo: picture && paperLogo(picture, theme.logo?.alternative ?? ''),
  };
  return { ...parts, key: keyOf(parts) };
}

/** Paper is white, and a printer may have black alone: what is too pale there becomes darker, whatever the check was told. */
const onWhite = (colour: string) => nearestColour(colour, shade => contrast(shade, '#ffffff') >= 4.5) ?? '#000000';

/** What programs for text know instead of the names that stand for fonts of the device. */
const programFonts: Readonly<Record<string, string | undefined>> = { system: undefined, serif: 'Georgia' };

function paperFont(font: OwnFont, use: FontUse): PaperFont {
  const name = Object.hasOwn(programFonts, font.name) ? programFonts[font.name] : font.name;
  return { name, faces: missingOnPaper(font, use).length > 0 ? [] : facesOf(font, use) };
}

/** Headings are bold, so the one file of a font for headings is its bold. */
function facesOf({ paper }: OwnFont, use: FontUse): FontFace[] {
  const { regular, bold, italic, boldItalic } = paper;
  const faces = [
    { isBold: false, isItalic: false, file: use === 'text' ? regular : undefined },
    { isBold: true, isItalic: false, file: use === 'text' ? bold : (bold ?? regular) },
    { isBold: false, isItalic: true, file: use === 'text' ? italic : undefined },
    { isBold: true, isItalic: true, file: use === 'text' ? boldItalic : (boldItalic ?? italic) },
  ];
  return faces.flatMap(({ file, ...face }) => (file ? [{ ...face, bytes: file.bytes, has: file.has }] : []));
}

const paperLogo = ({ name, ...picture }: LogoPicture, alternative: string): PaperLogo => ({
  ...picture,
  source: themeAddress(name),
  alternative,
});

function keyOf({ logo, ...parts }: Omit<PaperTheme, 'key'>): string {
  // Loaded only where there is a theme.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  const names = [parts.accent, parts.text?.name, parts.headings?.name, logo?.alternative, logo?.source];
  hash.update(JSON.stringify(names));
  for (const font of [parts.text, parts.headings]) {
    for (const { isBold, isItalic, bytes } of font?.faces ?? [])
      hash.update(`\0${font === parts.text}${isBold}${isItalic}\0`).update(bytes);
  }
  if (logo) hash.update('\0').update(logo.bytes);
  return hash.digest('hex');
}

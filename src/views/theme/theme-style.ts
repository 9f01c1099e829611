import { type FontStyle, fontStyles } from '../../kinds/theme.ts';
import type { Graph } from '../../model/graph.ts';
import { themeColours } from '../../model/theme/palette.ts';
import type { OwnFont, StyleFile } from '../../model/theme/theme-font.ts';
import { knowsScript } from '../../text/knows-script.ts';
import { scriptOf } from '../../text/script.ts';
import { type FontUse, fontName, logoPicture, themeFonts } from './theme-files.ts';

/**
 * The theme of `site.yaml` as styles: design tokens in the layer of the tokens, so that paper and the styles of
 * `overrides/theme.css` come after it. Addresses are relative to the style sheet.
 * @returns nothing when there is no theme
 */
export function themeStyle(graph: Graph): string {
  const { settings } = graph;
  if (!settings?.theme) return '';
  const fonts = themeFonts(graph);
  const { light, dark, changed } = themeColours(settings.theme);
  const colours = changed.map(name => `--${hyphened(name)}: light-dark(${light[name]}, ${dark[name]});`);
  const languages = [settings.language, ...graph.programmes.map(({ language }) => language)];
  const [plain, special] = [languages.filter(isPlain), languages.filter(language => !isPlain(language))];
  const tokens = [...colours, ...fontTokens(fonts, plain)];
  const ofLanguages = [...new Set(special)].flatMap(language => {
    const own = fontTokens(fonts, [language], true);
    return own.length > 0 ? [`[lang]:lang(${language}) { ${own.join(' ')} }`] : [];
  });
  return [
    ...Object.entries(fonts).flatMap(([use, font]) => fontFaces(use as FontUse, font)),
    tokens.length > 0 ? `@layer tokens { :root { ${tokens.join(' ')} } }` : '',
    ofLanguages.length > 0 ? `@layer languages { ${ofLanguages.join(' ')} }` : '',
    logoPicture(graph, 'file') ? logoStyle : '',
  ]
    .filter(part => part !== '')
    .map(part => `${part}\n`)
    .join('');
}

const hyphened = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** The scripts that `languages.css` gives fonts of their own. */
const scriptsWithFonts = new Set(['Arab', 'Hans', 'Hant', 'Hebr', 'Jpan', 'Kore', 'Thai']);
const isPlain = (language: string) => !scriptsWithFonts.has(scriptOf(language));

/** Fonts that readers have on their devices, by the names that stand for them. */
const stacks: Readonly<Record<string, string>> = {
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  serif: 'Charter, "Bitstream Charter", "Sitka Text", "Iowan Old Style", Cambria, Georgia, serif',
};

/** The tokens that name the fonts, as far as they have letters for one of the languages. */
function fontTokens(fonts: ReturnType<typeof themeFonts>, languages: readonly string[], needsFiles = false): string[] {
  const familyOf = (use: FontUse) => {
    const font = fonts[use];
    if (!font || (needsFiles && !font.hasFiles)) return undefined;
    if (!font.hasFiles) return stacks[font.name] ?? `"${font.name}", system-ui, sans-serif`;
    const knows = languages.some(language => webFiles(font).some(file => knowsScript(file, scriptOf(language))));
    return knows ? `"${familyName(use)}", system-ui, sans-serif` : undefined;
  };
  const [text, headings] = [familyOf('text'), familyOf('headings')];
  return [
    ...(text === undefined ? [] : [`--text-font: ${text};`]),
    ...(headings === undefined
      ? text === undefined || fonts.headings
        ? []
        : ['--heading-font: var(--text-font);']
      : [`--heading-font: ${headings};`]),
  ];
}

const webFiles = ({ web }: OwnFont) => Object.values(web).flat();

/** A name that no font of a device has. */
const familyName = (use: FontUse) => `Own ${use}`;

const sources: Readonly<Record<StyleFile['format'], string>> = {
  woff2: 'woff2',
  woff: 'woff',
  otf: 'opentype',
  ttf: 'truetype',
};

function fontFaces(use: FontUse, font: OwnFont): string[] {
  return fontStyles.flatMap(style => {
    const files = font.web[style];
    if (!files) return [];
    const source = files.map(file => `url("theme/${fontName(use, style, file)}") format("${sources[file.format]}")`);
    const slant = style === 'italic' || style === 'boldItalic' ? 'italic' : 'normal';
    return [
      `@font-face { font-family: "${familyName(use)}"; font-style: ${slant}; font-weight: ${weightOf(use, style, font)}; font-display: swap; src: ${source.join(', ')}; }`,
    ];
  });
}

/** Where there is no bold file, a variable font has every weight, and headings take the weight that there is. */
function weightOf(use: FontUse, style: FontStyle, { web }: OwnFont): string {
  if (style === 'bold' || style === 'boldItalic') return '700';
  const hasBold = web[style === 'regular' ? 'bold' : 'boldItalic'] !== undefined;
  if (hasBold) return '400';
  if (web[style]?.some(({ isVariable }) => isVariable)) return '100 900';
  return use === 'headings' ? '400 700' : '400';
}

/** A logo that has no picture of its own for dark screens stands on a light ground there, lest it be lost. */
const logoStyle = `@layer frame {
  .site-title:has(.logo) { gap: var(--space-3); }
  .logo { display: block; block-size: 2.5rem; inline-size: auto; max-inline-size: min(14rem, 45vw); object-fit: contain; forced-color-adjust: none; }
  .sheet-logo { float: inline-end; block-size: 9mm; inline-size: auto; max-inline-size: 50mm; margin-inline-start: 4mm; object-fit: contain; }
  @media (prefers-color-scheme: dark) { .logo-on-light { padding: 0.25rem; border-radius: 0.25rem; background: #fff; } }
}`;

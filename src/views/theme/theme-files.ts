import { fontStyles, type Theme } from '../../kinds/theme.ts';
import type { Graph } from '../../model/graph.ts';
import { type OwnFont, ownFont, type StyleFile } from '../../model/theme/theme-font.ts';
import { readPictureFile } from '../../text/picture-file.ts';

/** A file of the theme that the site publishes among its assets. */
export interface ThemeAsset {
  /** Its name below the folder `theme` of the assets, e.g. `logo-dark.svg`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The address of a file of the theme on the site. */
export const themeAddress = (name: string) => `/assets/theme/${name}`;

/** The keys of a logo that may name a picture, with the names that the pictures are published under. */
const logoNames = { file: 'logo', dark: 'logo-dark', print: 'logo-print' } as const;

/** A picture of the logo that is there and whole. */
export interface LogoPicture extends ThemeAsset {
  readonly format: 'svg' | 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** A picture of the logo; undefined when the theme names none, or the check has something against it. */
export function logoPicture({ settings, content }: Graph, key: keyof typeof logoNames): LogoPicture | undefined {
  const path = settings?.theme?.logo?.[key];
  const bytes = path === undefined ? undefined : content.themeFiles.get(path)?.bytes;
  const picture = bytes && readPictureFile(bytes);
  return picture && { ...picture, bytes, name: `${logoNames[key]}.${picture.format}` };
}

/** The fonts of the theme by what they are for. */
export function themeFonts({ settings, content }: Graph): { readonly [Use in FontUse]?: OwnFont } {
  const { text, headings } = settings?.theme?.fonts ?? ({} as Theme['fonts']);
  return {
    ...(text ? { text: ownFont(text, content.themeFiles) } : {}),
    ...(headings ? { headings: ownFont(headings, content.themeFiles) } : {}),
  };
}

export type FontUse = 'text' | 'headings';

/** The name that a font file is published under, e.g. `text-bold.woff2`. */
export const fontName = (use: FontUse, style: string, { format }: StyleFile) =>
  `${use}-${style.replace('I', '-i')}.${format}`;

/** Everything of the theme that the site publishes. */
export function themeAssets(graph: Graph): ThemeAsset[] {
  const pictures = (['file', 'dark', 'print'] as const).map(key => logoPicture(graph, key));
  const fonts = Object.entries(themeFonts(graph)).flatMap(([use, font]) =>
    fontStyles.flatMap(style =>
      (font.web[style] ?? []).map(file => ({ name: fontName(use as FontUse, style, file), bytes: file.bytes })),
    ),
  );
  return [...pictures.filter(picture => picture !== undefined), ...fonts];
}

/** The theme's own icon; undefined when the site keeps that of Mentorbook. */
export function themeIcon({ settings, content }: Graph): Uint8Array | undefined {
  const path = settings?.theme?.icon;
  const bytes = path === undefined ? undefined : content.themeFiles.get(path)?.bytes;
  return bytes && readPictureFile(bytes)?.format === 'svg' ? bytes : undefined;
}

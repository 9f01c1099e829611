import type { Document } from '../../document/document.ts';
import { type FontFace, fitted, type PaperFont, type PaperLogo, type PaperTheme } from '../../document/paper-theme.ts';
import { knowsScript } from '../../text/knows-script.ts';
import { knowsItalics, scriptOf } from '../../text/script.ts';
import { fontNamesFor } from './fonts.ts';
import { renamedFont } from './renamed-font.ts';
import type { OwnFonts } from './typst.ts';

/** What a document of one language looks like. */
export interface Look {
  /** The names of the fonts, in the order in which they are asked for a letter. */
  readonly fonts: readonly string[];
  readonly headingFonts: readonly string[];
  readonly accent: string | null;
  /** In millimetres, with the name that its file goes by. */
  readonly logo: (PaperLogo & { readonly file: string }) | undefined;
  /** Whether words that matter more are slanted; else they are bold. */
  readonly isSlanted: boolean;
  /** The font files beside those that come with Mentorbook. */
  readonly ownFonts: OwnFonts | undefined;
}

/**
 * The names that the theme's fonts go by here, whatever they are called: a font of the same name that the system has would
 * lend its weights, and the same content would give another PDF elsewhere.
 */
const families = { text: 'Mentorbook Own Words', headings: 'Mentorbook Own Titles' } as const;

/** The room above the text of a page, in millimetres, that a printer reaches. */
const headRoom = { width: 60, height: 7.5 };

/** The look of a document. A font of the theme is used for the languages whose letters it has, with the others behind it. */
export function lookFor({ language }: Pick<Document, 'language'>, theme: PaperTheme | undefined): Look {
  const standard = fontNamesFor(language);
  const [text, headings] = [theme?.text, theme?.headings].map(font => knownFaces(font, language));
  const fonts = text ? [families.text, ...standard] : standard;
  const isOwnSlanted = !text || text.some(({ isItalic }) => isItalic);
  return {
    fonts,
    headingFonts: headings ? [families.headings, ...fonts] : fonts,
    accent: theme?.accent ?? null,
    logo: theme?.logo && { ...theme.logo, ...fitted(theme.logo, headRoom), file: `logo.${theme.logo.format}` },
    isSlanted: knowsItalics(language) && isOwnSlanted,
    ownFonts: ownFontsOf(theme),
  };
}

function knownFaces(font: PaperFont | undefined, language: string): readonly FontFace[] | undefined {
  const faces = font?.faces ?? [];
  const script = scriptOf(language);
  return faces.length > 0 && faces.every(face => knowsScript(face, script)) ? faces : undefined;
}

const made = new WeakMap<PaperTheme, OwnFonts>();

function ownFontsOf(theme: PaperTheme | undefined): OwnFonts | undefined {
  if (!theme) return undefined;
  const known = made.get(theme);
  if (known) return known;
  const files = (['text', 'headings'] as const).flatMap(use =>
    (theme[use]?.faces ?? []).map(face => renamedFont(Buffer.from(face.bytes), families[use], face)),
  );
  const fonts = { key: theme.key, files };
  made.set(theme, fonts);
  return fonts;
}

import type { PaperFont, PaperLogo, PaperTheme } from '../document/paper-theme.ts';
import { knowsScript } from '../text/knows-script.ts';
import { scriptOf } from '../text/script.ts';

/** What files for word processors take of a theme: they name fonts and do not carry them. */
export interface OfficeLook {
  /** A colour such as `#7a1f5c`; undefined for the usual ones. */
  readonly accent: string | undefined;
  /** The name of the font; undefined for the usual one. */
  readonly text: string | undefined;
  readonly headings: string | undefined;
  /** Whether those fonts have the letters of a language that is not written in those of Latin. */
  readonly knowsLanguage: boolean;
  /** A PNG or JPEG: not every word processor shows SVG. */
  readonly logo: PaperLogo | undefined;
}

/** The look of a document in a language. */
export function officeLook(theme: PaperTheme | undefined, language: string): OfficeLook {
  const script = scriptOf(language);
  const knows = (font: PaperFont | undefined) =>
    font === undefined || (font.faces.length > 0 && font.faces.every(face => knowsScript(face, script)));
  return {
    accent: theme?.accent,
    text: theme?.text?.name,
    headings: theme?.headings ? theme.headings.name : theme?.text?.name,
    knowsLanguage: theme?.text !== undefined && knows(theme.text) && knows(theme.headings),
    logo: theme?.logo?.format === 'svg' ? undefined : theme?.logo,
  };
}

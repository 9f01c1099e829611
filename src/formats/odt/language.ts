import { escapeXml } from '../xml.ts';

/** The language of text in each group of scripts, as attributes of `style:text-properties`. */
export function languageAttributes(language: string): string {
  const locale = new Intl.Locale(language);
  const country = locale.region ?? 'none';
  const script = locale.script === undefined ? '' : ` fo:script="${escapeXml(locale.script)}"`;
  return `fo:language="${escapeXml(locale.language)}"${script} fo:country="${country}" style:language-asian="${escapeXml(locale.language)}" style:country-asian="${country}" style:language-complex="${escapeXml(locale.language)}" style:country-complex="${country}"`;
}

import type { Theme } from '../kinds/theme.ts';
import { missingOnPaper, type OwnFont, ownFont } from '../model/theme/theme-font.ts';
import type { Place } from '../problems/problem.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { siteFile } from '../read/read-content.ts';
import type { ThemeFile } from '../read/theme-files.ts';
import { readFontFile } from '../text/font-file.ts';
import { nearestName } from '../text/nearest.ts';
import { readPictureFile } from '../text/picture-file.ts';
import { defineRule, type ProblemDetails, type RuleContext, type RuleExample } from './define-rule.ts';

const site = (icon: string): RuleExample => ({
  path: siteFile,
  text: `title: Small handbook\ndescription: A handbook for tests.\norganisation:\n  name: Small Society\nprogrammes:\n  - pairs\ntheme:\n  icon: ${icon}\n`,
  beside: [
    {
      path: 'overrides/icon.svg',
      text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 8 4 0 8 8z"/></svg>\n',
    },
  ],
});

export const themeFile = defineRule({
  id: 'theme-file',
  severity: 'error',
  docs: {
    what: 'A picture or a font that the theme names is not there, is not what its name says, is large, or cannot be used for PDFs.',
    why: 'Every page loads the logo and the fonts, so a wrong one shows everywhere, and a large one makes readers with a slow connection wait. Until it is mended, the site and the PDFs do without it.',
    bad: site('overrides/ikon.svg'),
    good: site('overrides/icon.svg'),
  },
  check(context) {
    const theme = context.graph.settings?.theme;
    const source = context.graph.files.get(siteFile)?.source;
    if (!theme || !source) return;
    const at = (...path: string[]) => placeOfValue(source, ['theme', ...path]);
    checkPictures(theme, at, context);
    const forWord = theme.logo?.print ?? theme.logo?.file;
    if (forWord?.toLowerCase().endsWith('.svg')) {
      const key = theme.logo?.print === undefined ? 'file' : 'print';
      context.report(at('logo', key), context.t('problem.noWordLogo', { file: forWord }), { severity: 'info' });
    }
    for (const use of ['text', 'headings'] as const) checkFont(use, theme, at, context);
  },
});

type At = (...path: string[]) => Place;

/** From how many bytes on a file makes readers wait. */
const large = { picture: 100_000, font: 250_000 };

function checkPictures({ logo, icon }: Theme, at: At, context: RuleContext): void {
  const named = [
    ...(['file', 'dark', 'print'] as const).map(key => [logo?.[key], at('logo', key)] as const),
    [icon, at('icon')] as const,
  ];
  for (const [path, place] of named) {
    const file = path === undefined ? undefined : context.graph.content.themeFiles.get(path);
    if (!file) continue;
    const { t, report } = context;
    if (!file.bytes) {
      reportMissing(file, place, context);
      continue;
    }
    const ending = endingOf(file.path).replace('jpeg', 'jpg');
    if (readPictureFile(file.bytes)?.format !== ending) {
      report(place, t('problem.damagedPicture', { file: file.path, format: ending.toUpperCase() }));
    } else if (file.bytes.length > large.picture) {
      report(place, t('problem.largePicture', sizes(file.bytes, large.picture)), { severity: 'warning' });
    }
  }
}

function checkFont(use: 'text' | 'headings', { fonts }: Theme, at: At, context: RuleContext): void {
  const font = fonts[use];
  if (!font) return;
  const { graph, t } = context;
  const own = ownFont(font, graph.content.themeFiles);
  let isWhole = true;
  const report = (key: string, message: string, details: ProblemDetails = {}) => {
    if (details.severity === undefined) isWhole = false;
    context.report(at('fonts', use, key), message, details);
  };
  for (const style of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
    const file = font[style] === undefined ? undefined : graph.content.themeFiles.get(font[style]);
    if (!file) continue;
    if (!file.bytes) {
      isWhole = false;
      reportMissing(file, at('fonts', use, style), context);
      continue;
    }
    if (readFontFile(file.bytes)?.format !== endingOf(file.path)) {
      report(style, t('problem.damagedFont', { file: file.path, format: endingOf(file.path) }));
      continue;
    }
    const sent = own.web[style]?.[0];
    if (sent && sent.bytes.length > large.font) {
      const advice = t(sent.format === 'woff2' ? 'problem.largeFontAdvice' : 'problem.noWoff2Advice', {
        file: sent.path.replace(/\.[a-z0-9]+$/i, '.woff2'),
      });
      report(style, `${t('problem.largeFont', sizes(sent.bytes, large.font))} ${advice}`, { severity: 'warning' });
    }
  }
  if (own.hasFiles && isWhole) checkPaper(use, own, report, context);
}

/** What a PDF needs and does not find: it then keeps the font that comes with Mentorbook. */
function checkPaper(
  use: 'text' | 'headings',
  own: OwnFont,
  report: (key: string, message: string, details: ProblemDetails) => void,
  { t }: RuleContext,
): void {
  const [missing] = missingOnPaper(own, use);
  if (missing === undefined) return;
  const files = own.web[missing];
  const key = files ? missing : 'name';
  const [file] = files ?? [];
  const values = {
    font: own.name,
    style: missing,
    file: file?.path ?? '',
    stem: (file?.path ?? '').replace(/\.[a-z0-9]+$/i, ''),
  };
  const words = !file
    ? 'problem.noPaperStyle'
    : files?.some(({ isVariable }) => isVariable)
      ? 'problem.variableFont'
      : 'problem.noPaperFont';
  report(key, t(words, values), { severity: 'warning' });
}

function reportMissing({ path, beside }: ThemeFile, place: Place, { t, report }: RuleContext): void {
  const alike = beside.filter(other => endingsAlike(other, path));
  const suggestion = nearestName(path, alike) ?? (alike.length === 1 ? alike[0] : undefined);
  const hint = suggestion === undefined ? '' : ` ${t('problem.tryThis', { name: suggestion })}`;
  report(place, t('problem.missingThemeFile', { file: path }) + hint, { suggestion });
}

const endingOf = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const isFont = (path: string) => /^(?:ttf|otf|woff2?)$/.test(endingOf(path));
const endingsAlike = (one: string, other: string) =>
  isFont(one) === isFont(other) && (isFont(one) || /^(?:svg|png|jpe?g)$/.test(endingOf(one)));

const sizes = (bytes: Uint8Array, limit: number) => ({
  found: Math.ceil(bytes.length / 1000),
  limit: limit / 1000,
});

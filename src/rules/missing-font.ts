import { knowsLanguage, missingLetters } from '../model/theme/missing-letters.ts';
import { missingOnPaper, ownFont } from '../model/theme/theme-font.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { siteFile } from '../read/read-content.ts';
import { extraFontFor, hasPaperFont } from '../text/paper-fonts.ts';
import { scriptOf } from '../text/script.ts';
import { defineRule, type RuleContext } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';

export const missingFont = defineRule({
  id: 'missing-font',
  severity: 'warning',
  docs: {
    what: 'A programme is in a language whose letters none of the fonts has that are installed, or uses letters that a font of the theme lacks.',
    why: 'A PDF brings its own letters, and would show boxes in place of them. So the programme gets no PDFs until the font is there. Its pages, its Word and OpenDocument files and printing from the browser need none. For single letters that a font of the theme lacks, Noto Sans steps in: they can be read, and look like strangers.',
    bad: exampleProgramme({ language: 'language: bo' }),
    good: exampleProgramme({ language: 'language: vi' }),
  },
  check(context) {
    checkThemeFonts(context);
    const { graph, soundProgrammes, t, report } = context;
    const told = new Set<string>();
    for (const { language, entry } of soundProgrammes) {
      const script = scriptOf(language);
      if (told.has(script) || hasPaperFont(language)) continue;
      told.add(script);
      const own = entry.file.source;
      const site = graph.files.get(siteFile)?.source;
      const source = entry.data.language === undefined ? (site ?? own) : own;
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
      const font = extraFontFor(language);
      report(
        placeOfValue(source, ['language']),
        font
          ? t('problem.missingFont', { language, name, package: font.package })
          : t('problem.noFont', { language, name }),
      );
    }
  },
});

/** Letters that the theme's own fonts lack on paper, where another font steps in. */
function checkThemeFonts({ graph, soundProgrammes, t, report }: RuleContext): void {
  const fonts = graph.settings?.theme?.fonts;
  const source = graph.files.get(siteFile)?.source;
  if (!fonts || !source) return;
  for (const use of ['text', 'headings'] as const) {
    const font = fonts[use] && ownFont(fonts[use], graph.content.themeFiles);
    if (!font || Object.keys(font.paper).length === 0 || missingOnPaper(font, use).length > 0) continue;
    const place = placeOfValue(source, ['theme', 'fonts', use, 'name']);
    const strange = new Set<string>();
    for (const programme of soundProgrammes) {
      const { language } = programme;
      const letters = missingLetters(font, programme);
      if (letters.length > 0) {
        const shown = letters.slice(0, 12).join(' ') + (letters.length > 12 ? ' …' : '');
        report(place, t('problem.missingLetters', { font: font.name, programme: programme.id, letters: shown }));
      } else if (!knowsLanguage(font, language) && !strange.has(language)) {
        strange.add(language);
        const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
        report(place, t('problem.strangeScript', { font: font.name, language, name }), { severity: 'info' });
      }
    }
  }
}

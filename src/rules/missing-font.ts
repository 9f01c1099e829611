import { placeOfValue } from '../read/place-in-yaml.ts';
import { extraFontFor, hasPaperFont } from '../text/paper-fonts.ts';
import { scriptOf } from '../text/script.ts';
import { defineRule } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';

export const missingFont = defineRule({
  id: 'missing-font',
  severity: 'warning',
  docs: {
    what: 'A programme is in a language whose letters none of the fonts has that are installed.',
    why: 'A PDF brings its own letters, and would show boxes in place of them. So the programme gets no PDFs until the font is there. Its pages, its Word and OpenDocument files and printing from the browser need none.',
    bad: exampleProgramme({ language: 'language: bo' }),
    good: exampleProgramme({ language: 'language: vi' }),
  },
  check({ graph, soundProgrammes, t, report }) {
    const told = new Set<string>();
    for (const { language, entry } of soundProgrammes) {
      const script = scriptOf(language);
      if (told.has(script) || hasPaperFont(language)) continue;
      told.add(script);
      const own = entry.file.source;
      const site = graph.files.get('site.yaml')?.source;
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

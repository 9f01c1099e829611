import {
  fingerprint,
  type TranslatedFile,
  type TranslatedProgramme,
  translatedProgrammes,
} from '../model/translations.ts';
import { placeOfValue, topPlace } from '../read/place-in-yaml.ts';
import type { Translate } from '../strings/index.ts';
import { defineRule, type RuleContext, type RuleExample } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';
import { relatedPlace } from './related-place.ts';

const session: RuleExample = {
  path: 'programmes/paare/sessions/first.md',
  text: '---\ntitle: Das erste Treffen\npurpose: Ihr lernt euch kennen.\nfunction: opening\n---\n',
};
const programme = (translationOf: string): RuleExample => ({
  path: 'programmes/paare/programme.md',
  text: exampleProgramme({
    schedule: `schedule:\n  - session: first\nlanguage: de${translationOf}`,
    requiredActivities: '',
  }).text,
  beside: [session],
});

export const staleTranslation = defineRule({
  id: 'stale-translation',
  severity: 'warning',
  last: true,
  docs: {
    what: 'A programme that translates another lacks files or parts that the original has, has files that the original has not, or, with `--release`, was translated before the original changed.',
    why: 'A translation lags behind unnoticed. Its readers miss what was added, or follow what was dropped.',
    bad: programme('\ntranslationOf: pairs'),
    good: programme(''),
  },
  check(context) {
    const { graph, t, report, isSound } = context;
    // A file that is broken or misplaced is not missing.
    if (!isSound) return;
    for (const programme of translatedProgrammes(graph)) {
      const { original, file, files } = programme;
      const missing = files.filter(each => !each.file);
      if (missing.length > 0) {
        const list = listed(
          missing.map(({ path }) => path),
          t,
        );
        report(placeOfValue(file.source, ['translationOf']), t('problem.untranslated', { original, list }), {
          related: missing.flatMap(each => theOriginal(each, t)),
        });
      }
      const hasOriginal = files.some(each => each.original);
      for (const each of hasOriginal ? files : []) checkFile(each, programme, context);
    }
  },
});

function checkFile(each: TranslatedFile, { original, files }: TranslatedProgramme, context: RuleContext): void {
  const { file, path, lacks, isBehind } = each;
  const isWhole = files.every(other => other.file);
  const { t, report, isReported, release } = context;
  if (!file) return;
  if (!each.original) report(topPlace(file.source), t('problem.withoutOriginal', { path, original }));
  // What is to be mended first may change the text once more.
  if ([each.original, file].some(one => one && isReported(one.source.file))) return;
  const related = theOriginal(each, t);
  // While whole files are missing, somebody is still at work on the rest.
  if (lacks.length > 0 && isWhole) {
    report(topPlace(file.source), t('problem.translationLacks', { list: listed(lacks, t) }), { related });
  }
  // Originals change many times while somebody writes; before publishing it matters.
  if (isBehind && each.original && release) {
    const [found, expected] = [String(file.source.values?.translatedFrom), fingerprint(each.original)];
    const place = placeOfValue(file.source, ['translatedFrom']);
    report(place, t('problem.translationBehind', { found, expected }), { related });
  }
}

const theOriginal = ({ original }: TranslatedFile, t: Translate) =>
  original ? [relatedPlace(topPlace(original.source), t('problem.theOriginal'))] : [];

/** The first names of a list, and how many more there are. */
function listed(names: readonly string[], t: Translate): string {
  const most = 5;
  const list = names
    .slice(0, most)
    .map(name => `\`${name}\``)
    .join(', ');
  return names.length <= most ? list : t('problem.andMore', { list, count: names.length - most });
}

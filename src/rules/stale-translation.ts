import type { Data } from '../kinds/index.ts';
import { filesByProgramme } from '../model/graph.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue, topPlace } from '../read/place-in-yaml.ts';
import { defineRule, type RuleExample } from './define-rule.ts';
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
  docs: {
    what: 'A programme that translates another lacks files that the original has, or has files that the original has not.',
    why: 'A translation lags behind unnoticed. Its readers miss what was added, or follow what was dropped.',
    bad: programme('\ntranslationOf: pairs'),
    good: programme(''),
  },
  check({ graph, t, report }) {
    const byProgramme = filesByProgramme(graph.content.files);
    for (const [id, files] of byProgramme) {
      const file = files.find(({ kind }) => kind?.id === 'programme');
      const original = (file?.data as Data<'programme'> | undefined)?.translationOf;
      if (!file || original === undefined || original === id) continue;
      const own = filesInside(files);
      const others = filesInside(byProgramme.get(original) ?? []);
      const missing = [...others].filter(([path]) => !own.has(path));
      if (missing.length > 0) {
        const list = missing.map(([path]) => `\`${path}\``).join(', ');
        report(placeOfValue(file.source, ['translationOf']), t('problem.untranslated', { original, list }), {
          related: missing.map(([, other]) => relatedPlace(topPlace(other.source), t('problem.theOriginal'))),
        });
      }
      for (const [path, extra] of own) {
        if (others.size === 0 || others.has(path)) continue;
        report(topPlace(extra.source), t('problem.withoutOriginal', { path, original }));
      }
    }
  },
});

/** The files of a programme by their path inside it, drafts aside. */
function filesInside(files: readonly ContentFile[]): Map<string, ContentFile> {
  const written = files.filter(({ kind, source }) => kind && source.values?.draft !== true);
  return new Map(written.map(file => [file.source.path.split('/').slice(2).join('/'), file]));
}

import { filesByProgramme } from '../model/graph.ts';
import { topPlace } from '../read/place-in-yaml.ts';
import { siteFile } from '../read/read-content.ts';
import { idForm, slugOf } from '../text/slug.ts';
import { defineRule } from './define-rule.ts';

export const unplacedFile = defineRule({
  id: 'unplaced-file',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A file stands where nothing reads it, or its name cannot be an id, or a file that everything needs is missing.',
    why: 'The folder of a file says what it is, and its name is its address. A file in the wrong place would never be published.',
    bad: { path: 'library/term/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone who helps.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone who helps.\n' },
  },
  check({ graph, t, report }) {
    const { files, folder } = graph.content;
    if (!files.some(file => file.scope.place === 'site')) {
      report(missing(`${folder}/${siteFile}`), t('problem.missingSite', { file: siteFile }));
    }
    for (const file of files) {
      if (file.scope.place === 'nowhere') {
        report(topPlace(file.source), t('problem.unplacedFile', { path: file.source.path }));
      } else if (file.kind && !idForm.test(file.id)) {
        const suggestion = slugOf(file.id);
        report(topPlace(file.source), t('problem.fileName', { name: file.id, suggestion }), { suggestion });
      }
    }
    for (const [programme, own] of filesByProgramme(files)) {
      const [first] = own;
      if (first && !own.some(file => file.kind?.id === 'programme')) {
        report(topPlace(first.source), t('problem.missingProgramme', { programme }));
      }
    }
  },
});

const missing = (file: string) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

import { filesByProgramme } from '../model/graph.ts';
import { likelyPaths } from '../model/likely-paths.ts';
import { mayBeOfLostKind } from '../model/lost-kinds.ts';
import { topPlace } from '../read/place-in-yaml.ts';
import { siteFile } from '../read/read-content.ts';
import { sayKind } from '../strings/say-kind.ts';
import { shortened } from '../text/shortened.ts';
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
    const likely = likelyPaths(graph.content);
    const rightPaths = new Map([...likely].map(([right, file]) => [file, right]));
    if (!files.some(file => file.scope.place === 'site') && !likely.has(siteFile)) {
      report(missing(`${folder}/${siteFile}`), t('problem.missingSite', { file: siteFile }));
    }
    for (const file of files) {
      const suggestion = rightPaths.get(file);
      const misfiled = file.findings.find(finding => finding.type === 'other-kind');
      if (mayBeOfLostKind(file, graph.content)) continue;
      if (file.scope.place === 'nowhere') {
        const { path } = file.source;
        const message = suggestion
          ? t('problem.misplacedFile', { path, suggestion })
          : t('problem.unplacedFile', { path });
        report(topPlace(file.source), message, { suggestion });
      } else if (misfiled) {
        const kind = sayKind(misfiled.kind, t, 'with article');
        const path = suggestion ?? file.source.path;
        report(topPlace(file.source), t('problem.otherKind', { kind, path }), { suggestion });
      } else if (file.kind && !idForm.test(file.id)) {
        const name = slugOf(file.id);
        const suggestion = idForm.test(name) ? name : undefined;
        const message = suggestion
          ? t('problem.fileName', { name: shortened(file.id), suggestion })
          : t('problem.fileNameTaken', { name: shortened(file.id) });
        report(topPlace(file.source), message, { suggestion });
      }
    }
    for (const [programme, own] of filesByProgramme(files)) {
      const [first] = own;
      if (!first || own.some(file => file.kind?.id === 'programme')) continue;
      if (likely.has(`programmes/${programme}/programme.md`)) continue;
      const near = rightPaths.get(first)?.split('/')[1];
      const hint = near ? ` ${t('problem.tryThis', { name: near })}` : '';
      report(topPlace(first.source), t('problem.missingProgramme', { programme }) + hint, { suggestion: near });
    }
  },
});

const missing = (file: string) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

import { type KindId, newKindsAmong } from '../kinds/index.ts';
import { unlistedProgrammes } from '../model/graph.ts';
import { holdsFor } from '../model/holds-for.ts';
import type { Programme } from '../model/programme.ts';
import { topPlace } from '../read/place-in-yaml.ts';
import { sayKind } from '../strings/say-kind.ts';
import { defineRule } from './define-rule.ts';

const builtIn: readonly KindId[] = ['checklist', 'questions', 'sheet', 'clause'];

export const unusedEntry = defineRule({
  id: 'unused-entry',
  severity: 'info',
  docs: {
    what: 'No programme uses a checklist, a question bank, a sheet or a clause of the library, or a published programme does not use one of its own.',
    why: 'It shows on no page. In the library it may wait for another programme; in a programme somebody forgot to name it, so it is a warning there.',
    bad: {
      path: 'programmes/pairs/questions/more.md',
      text: '---\ntitle: More questions\nquestions:\n  - text: What next?\n    topic: Plans\n---\n',
    },
    good: {
      path: 'programmes/pairs/questions/ask.md',
      text: '---\ntitle: Questions to ask\nquestions:\n  - text: What next?\n    topic: Plans\n---\n',
    },
  },
  check({ graph, soundProgrammes, isSound, t, report }) {
    // A slip in one file may hide the use of another, so nothing is said until all else is right.
    if (!isSound || soundProgrammes.length === 0) return;
    const kinds = [...builtIn, ...newKindsAmong(graph.content.kinds).map(({ id }) => id as KindId)];
    // Whoever publishes only a programme of their own still keeps ours, and the library that ours need, for updates.
    const programmes = [...soundProgrammes, ...unlistedProgrammes(graph)];
    const used = new Set(
      programmes.flatMap(programme => [
        ...kinds.flatMap(kind => programme.used(kind).map(({ file }) => file)),
        ...listedClauses(programme).map(({ file }) => file),
      ]),
    );
    // That an agreement lacks a required clause is said there.
    const askedFor = new Set(
      graph.library
        .all('clause')
        .filter(clause => clause.data.required && soundProgrammes.some(({ entry }) => holdsFor(clause, entry)))
        .map(({ file }) => file),
    );
    for (const kind of kinds) {
      for (const { id, file } of graph.library.all(kind)) {
        if (askedFor.has(file)) continue;
        // A programme's own file of that name takes its place, and may do so for good.
        const isReplaced = programmes.some(programme => programme.find(kind, id)?.file !== file);
        if (used.has(file) || isReplaced) continue;
        report(topPlace(file.source), t('problem.unusedEntry', { kind: sayKind(kind, t), id }));
      }
    }
    // A programme shows its own checklists and sheets in any case; banks and clauses have no page of their own.
    for (const programme of soundProgrammes) {
      const named = new Set([
        ...programme.sessions.flatMap(({ data }) => data.questions.map(id => `questions/${id}`)),
        ...listedClauses(programme).map(({ id }) => `clause/${id}`),
      ]);
      for (const kind of ['questions', 'clause'] as const) {
        for (const { id, file } of programme.visible(kind)) {
          if (file.scope.place !== 'programme' || named.has(`${kind}/${id}`)) continue;
          report(topPlace(file.source), t('problem.unusedEntry', { kind: sayKind(kind, t), id }), {
            severity: 'warning',
          });
        }
      }
    }
  },
});

/** The clauses that the agreements of a programme list, those too that wait for a condition. */
const listedClauses = (programme: Programme) =>
  programme.used('agreement').flatMap(({ data }) => programme.findAll('clause', data.clauses));

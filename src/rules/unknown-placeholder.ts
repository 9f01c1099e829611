import { factNames, factsOf, isFactName } from '../model/facts.ts';
import type { Graph } from '../model/graph.ts';
import { type FileMention, mentionsOf } from '../model/mentions.ts';
import { type FileText, mayBeIn, shownTextsOf } from '../model/texts-of.ts';
import type { ContentFile } from '../read/content-file.ts';
import { nearestName } from '../text/nearest.ts';
import { defineRule } from './define-rule.ts';
import { meantKey } from './meant-key.ts';

export const unknownPlaceholder = defineRule({
  id: 'unknown-placeholder',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A text has a name in double braces that is neither a fact, nor a field of the clause, nor a blank of a question, a fact that the programme does not state, or a name with a brace missing, such as `{{ mentor }`.',
    why: 'Every sheet and agreement would print a gap where the fact belongs. A fact that the programme does not state yet is a warning while you write: the gap shows which one is missing. It is an error before a release.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nAsk {{ contacts.cordinator }}.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nAsk {{ contacts.coordinator }}.\n' },
  },
  check({ graph, t, release, report }) {
    const stated = statedFacts(graph, t);
    for (const file of graph.content.files) {
      // The manual writes about placeholders and fills none in.
      if (!file.kind || !file.source.values || file.scope.place === 'manual' || !knowsItsNames(file)) continue;
      if (!mayBeIn(file, /\{/)) continue;
      const own = new Set(namesOwnedBy(file));
      for (const text of shownTextsOf(file)) {
        for (const { found, name, line } of halfBracesIn(text, own)) {
          report(text.placeOf(found, line), t('problem.halfBraces', { found, name }), { suggestion: name });
        }
      }
      for (const mention of mentionsOf(file)) {
        if (mention.type !== 'placeholder') continue;
        const { target: name } = mention;
        const usable = file.kind.id === 'clause' && !showsFields(mention) ? noNames : own;
        if (usable.has(name)) continue;
        if (!isFactName(name)) {
          const suggestion = nearestName(name, [...usable, ...factNames]);
          const expected = suggestion ? t('problem.didYouMean', { name: suggestion }) : t('problem.aFact');
          report(mention.place(), t('problem.unknownPlaceholder', { name, expected }), { suggestion });
        } else if (!mention.mayBeEmpty) {
          const silent = stated.find(programme => programme.uses(file) && !programme.facts.has(name));
          if (!silent) continue;
          // The programme may state it later: until then the draft shows a gap with the name of the fact in it.
          report(mention.place(), t('problem.unstatedFact', { name, programme: silent.id }), {
            severity: release ? 'error' : 'warning',
          });
        }
      }
    }
  },
});

/** Names with a brace too few, which no reader should see; between single braces only those that are known count. */
function halfBracesIn(text: FileText, own: ReadonlySet<string>) {
  if (!text.text.includes('{')) return [];
  return text.passages.flatMap(({ prose, line }) => {
    if (!prose.replace(wholeBraces, '').includes('{')) return [];
    return [...prose.matchAll(/(?<!\{)(\{\{?)\s*([A-Za-z][\w.-]*)\s*(\}\}?)(?!\})/g)].flatMap(
      ([found, before = '', inside = '', after = '']) => {
        const isKnown = own.has(inside) || isFactName(inside);
        const isWrong = before.length !== after.length || (before.length === 1 && isKnown);
        return isWrong ? [{ found, name: `{{ ${inside} }}`, line }] : [];
      },
    );
  });
}

const wholeBraces = /\{\{\s*[A-Za-z][\w.-]*\s*\}\}/g;

/** Keys whose entries give names to fields and blanks. */
const givers: ReadonlySet<PropertyKey> = new Set(['fields', 'questions', 'parts']);

/** Whether the names that a file gives can be relied on: a field whose own name is misspelt is one slip, not two. */
function knowsItsNames({ findings }: ContentFile): boolean {
  return !findings.some(
    finding =>
      givers.has(finding.path[0] ?? '') ||
      finding.type === 'other-kind' ||
      (finding.type === 'unknown-key' && finding.path.length === 0 && givers.has(meantKey(finding) ?? '')),
  );
}

const noNames: ReadonlySet<string> = new Set();

/** A clause has its fields in its wording and in its gist; a title or a question cannot be filled in. */
const showsFields = ({ key }: FileMention) => key === undefined || key === 'gist';

/** Fields of a clause and blanks of questions, which a text of the same file may name. */
function namesOwnedBy({ source }: ContentFile): string[] {
  const names: string[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'name' && typeof inner === 'string') names.push(inner);
        else visit(inner);
      }
    }
  };
  visit([source.values?.fields, source.values?.questions, source.values?.parts]);
  return names;
}

function statedFacts({ programmes, settings }: Graph, t: Parameters<typeof factsOf>[2]) {
  if (!settings) return [];
  return programmes.map(programme => {
    const used = new Set(
      (['programme', 'guide', 'session', 'checklist', 'questions', 'clause', 'agreement', 'sheet'] as const).flatMap(
        kind => programme.used(kind).map(entry => entry.file),
      ),
    );
    for (const term of programme.visible('term')) used.add(term.file);
    return { id: programme.id, facts: factsOf(programme, settings, t), uses: (file: ContentFile) => used.has(file) };
  });
}

import { lacksKinds } from '../model/lost-kinds.ts';
import type { Place } from '../problems/problem.ts';
import type { Finding } from '../read/findings.ts';
import { placeOfKey } from '../read/place-in-yaml.ts';
import { offsetsOf, type Source } from '../read/source.ts';
import { nearestName } from '../text/nearest.ts';
import { shortened } from '../text/shortened.ts';
import { worksUntil } from '../text/versions.ts';
import { defineRule } from './define-rule.ts';
import { isForeign, meantKey } from './meant-key.ts';

type UnknownKey = Extract<Finding, { type: 'unknown-key' }>;

export const unknownKey = defineRule({
  id: 'unknown-key',
  severity: 'error',
  essential: true,
  docs: {
    what: 'The front matter has a key that Mentorbook does not know, or knows by another name by now.',
    why: 'A misspelt key would be left out of the page without a word. Keys of your own may begin with `x-`. An earlier name goes on working for a while: that is a warning.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\nsumary: Who helps\n---\nSomeone who helps.\n' },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\nsummary: Who helps\n---\nSomeone who helps.\n',
    },
  },
  check({ graph, t, report }) {
    for (const { source, findings, renamed = [] } of graph.content.files) {
      for (const { path, key, name, since } of renamed) {
        const place = placeOfKey(source, path, name);
        const { start, end } = offsetsOf(source, place);
        // Signs around the key stay: without quotes, `{"key":1}` would be another thing.
        const text = source.text.slice(start, end).replace(key, () => name);
        const message = t('problem.renamedKey', { key, name, version: worksUntil(since) });
        report(place, message, { severity: 'warning', suggestion: name, fix: { start, end, text } });
      }
      for (const finding of findings) {
        if (finding.type !== 'unknown-key') continue;
        if (finding.path.length === 0 && lacksKinds(graph.content)) continue;
        const { key, known, path, renamedTo: name } = finding;
        if (name !== undefined) {
          report(placeOfKey(source, path, key), t('problem.renamedTwice', { key, name }));
          continue;
        }
        const suggestion = meantKey(finding);
        const expected = suggestion ? t('problem.didYouMean', { name: suggestion }) : listed(known);
        const isOthers = suggestion === undefined && isForeign(finding);
        const shown = { key: shortened(key), expected };
        const message = isOthers ? t('problem.foreignKey', shown) : t('problem.unknownKey', shown);
        const place = placeOfKey(source, path, key);
        if (key.trim() === '') {
          report(place, t('fault.yaml-no-key', { detail: key }));
          continue;
        }
        report(place, message, { suggestion, fix: fixFor(finding, suggestion, source, place) });
      }
    }
  },
});

/** A misspelt key is mended when one known name alone is near it and that key is not there yet. */
function fixFor({ key, known, path }: UnknownKey, suggestion: string | undefined, source: Source, place: Place) {
  if (suggestion === undefined || nearestName(key, known) !== suggestion) return undefined;
  const others = known.filter(name => name !== suggestion);
  const there = source.yaml()?.hasIn([...path, suggestion]) === true;
  if (there || nearestName(key, others) !== undefined) return undefined;
  return { ...offsetsOf(source, place), text: suggestion };
}

/** The names to choose from, cut short where there are hundreds. */
function listed(names: readonly string[]): string {
  const shown = names.length > mostListed ? names.slice(0, 5) : names;
  return shown.map(name => `\`${name}\``).join(', ') + (shown.length < names.length ? ', …' : '');
}

const mostListed = 50;

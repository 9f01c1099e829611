import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import type { RuleExample } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { siteWith } from '../support/run.ts';

/** The problems of a small site with an example in it. */
async function problemsOf({ path, text, beside = [] }: RuleExample, id: string) {
  const others = beside.map(other => [other.path, other.text]);
  const { problems } = await checkContent(await siteWith({ ...Object.fromEntries(others), [path]: text }));
  // An example stands alone in the library, so that nothing uses it; of other files the rule may speak.
  return problems.filter(({ rule, file }) => rule === id || rule !== 'unused-entry' || !file.endsWith(path));
}

describe.each(rules.map(rule => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it('reports its bad example, once and plainly', async () => {
    const problems = await problemsOf(rule.docs.bad, id);
    expect(problems.map(problem => problem.rule)).toEqual([id]);
    expect(problems[0]?.file.endsWith(rule.docs.bad.path)).toBe(true);
    expect(problems[0]?.message).toMatch(/^Unexpected .+, expected .+/);
    expect(problems[0]?.message).not.toMatch(/schema|undefined|regex|\bnode\b|NaN|\[object|\{\w+\}/i);
  });

  it('is silent about its good example', async () => {
    expect(await problemsOf(rule.docs.good, id)).toEqual([]);
  });
});

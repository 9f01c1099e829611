import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { rules } from '../../src/rules/index.ts';
import { siteWith } from '../support/run.ts';

describe.each(rules.map(rule => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it('reports its bad example', async () => {
    const { path, text } = rule.docs.bad;
    const { problems } = await checkContent(await siteWith({ [path]: text }));
    const own = problems.filter(problem => problem.rule === id);
    expect(own).toHaveLength(1);
    expect(own[0]?.file.endsWith(path)).toBe(true);
    expect(problems.filter(problem => problem.rule !== id)).toEqual([]);
  });

  it('is silent about its good example', async () => {
    const { path, text } = rule.docs.good;
    const { problems } = await checkContent(await siteWith({ [path]: text }));
    expect(problems).toEqual([]);
  });

  it('speaks plainly', async () => {
    const { path, text } = rule.docs.bad;
    const { problems } = await checkContent(await siteWith({ [path]: text }));
    for (const { message } of problems) {
      expect(message).toMatch(/^Unexpected .+, expected .+/);
      expect(message).not.toMatch(/schema|undefined|regex|\bnode\b|NaN|\[object/i);
    }
  });
});

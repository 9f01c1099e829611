import { expect, it } from 'vitest';
import { soak } from '../../bench/soak.ts';

it('serves the last edit after dozens of them, and ends with the site of a build from nothing', async () => {
  const { edits, different } = await soak(2, 15);
  expect(edits).toBe(32);
  expect(different).toEqual([]);
}, 600_000);

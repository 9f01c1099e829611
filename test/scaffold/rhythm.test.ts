import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/scaffold/refusal.ts';
import { type Rhythm, settleRhythm, type Wanted } from '../../src/scaffold/rhythm.ts';
import { translator } from '../../src/strings/index.ts';

const t = translator('en');
const monthly: Rhythm = { sessions: 7, cadence: 'every month', duration: '6 months' };
const twice: Rhythm = { sessions: 2, cadence: 'every 2 months', duration: '2 months' };
const open: Rhythm = { sessions: 7, cadence: undefined, duration: undefined };

const settled = (wanted: Wanted, now = monthly, limits = { least: 1, most: 54 }) => {
  const { sessions, cadence, duration } = settleRhythm(wanted, now, limits, t);
  return [sessions, cadence, duration];
};

function refused(wanted: Wanted, now = monthly, limits = { least: 1, most: 54 }): string {
  try {
    settleRhythm(wanted, now, limits, t);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('number, rhythm and length of a programme', () => {
  it('stay as they are when nothing is asked for', () => {
    expect(settled({})).toEqual([7, 'every month', '6 months']);
    expect(settled({ sessions: 7, cadence: 'every month' })).toEqual([7, 'every month', '6 months']);
  });

  it.each<[Wanted, Rhythm, unknown[]]>([
    [{ sessions: 4 }, monthly, [4, 'every month', '3 months']],
    [{ sessions: 10, cadence: 'every 2 weeks' }, monthly, [10, 'every 2 weeks', '18 weeks']],
    [{ cadence: 'every week' }, monthly, [7, 'every week', '6 weeks']],
    [{ duration: '1 year' }, monthly, [13, 'every month', '1 year']],
    [{ sessions: 13, duration: '6 months' }, monthly, [13, 'every 2 weeks', '6 months']],
    [{ sessions: 5, duration: '1 year' }, monthly, [5, 'every 3 months', '1 year']],
    [{ sessions: 3, duration: '5 days' }, monthly, [3, 'every 2 days', '5 days']],
    [{ cadence: 'every 3 months', duration: '1 year' }, monthly, [5, 'every 3 months', '1 year']],
    [{ sessions: 9 }, open, [9, undefined, undefined]],
  ])('with %j asked for, follow one from the other', (wanted, now, expected) => {
    expect(settled(wanted, now)).toEqual(expected);
  });

  it('change their rhythm where the number is fixed', () => {
    expect(settled({ duration: '3 months' }, twice, { least: 2, most: 2 })).toEqual([2, 'every 3 months', '3 months']);
  });

  it('are left out for a single meeting', () => {
    expect(settled({ sessions: 1, cadence: 'every week' })).toEqual([1, undefined, undefined]);
  });

  it('are refused where they contradict each other', () => {
    expect(refused({ sessions: 4, cadence: 'every week', duration: '1 year' })).toBe(
      'Unexpected length `1 year` for 4 meetings every week, which take 3 weeks, expected facts that agree. Leave one of the three out, or write `--sessions 53`.',
    );
    expect(refused({ sessions: 3 }, twice, { least: 2, most: 2 })).toContain('expected 2: its texts are written for');
    expect(refused({ sessions: 3 }, monthly, { least: 4, most: 108 })).toContain('from 4 to 108');
    expect(refused({ cadence: 'every month', duration: '2 months' }, monthly, { least: 4, most: 9 })).toContain('`3`');
  });
});

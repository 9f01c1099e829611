import { describe, expect, it } from 'vitest';
import { formatDuration, meantDuration, minutesOf, parseDuration } from '../../src/text/duration.ts';

const none = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0 };

describe('a length of time', () => {
  it.each([
    ['6 months', { ...none, months: 6 }],
    ['1 hour 30 minutes', { ...none, hours: 1, minutes: 30 }],
    ['1 hour and 30 minutes', { ...none, hours: 1, minutes: 30 }],
    ['P6M', { ...none, months: 6 }],
    ['PT90M', { ...none, minutes: 90 }],
    ['0 months', none],
  ])('is read from `%s`', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
  });

  it.each(['', '60', 'soon', 'P', '6 moons', '1 month 2 months', '6 months!'])('is not read from `%s`', text => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each([
    ['6 months', 'en-GB', '6 months'],
    ['6 months', 'de', '6 Monate'],
    ['PT90M', 'en-GB', '90 minutes'],
    ['1 hour 30 minutes', 'en-GB', '1 hour, 30 minutes'],
  ])('of %s is said in %s as `%s`', (text, language, said) => {
    const duration = parseDuration(text);
    expect(duration && formatDuration(duration, language)).toBe(said);
  });

  it('is counted in minutes only when it is given in hours and minutes', () => {
    expect(minutesOf({ ...none, hours: 1, minutes: 15 })).toBe(75);
    expect(minutesOf({ ...none, months: 1 })).toBeUndefined();
  });
});

describe('a length of time with a slip', () => {
  it.each([
    ['6 moths', '6 months'],
    ['six months', '6 months'],
    ['60 min', '60 minutes'],
    ['1hr, 30 minuets', '1 hour 30 minutes'],
    ['an hour', '1 hour'],
  ])('is taken for the one that is meant: %s', (written, meant) => {
    expect(meantDuration(written)).toBe(meant);
  });

  it.each(['6', '-3 months', '1.5 hours', '1 hour and a half', '6 months 2 months', 'aa '.repeat(5000)])(
    'is left alone where nothing is near: %s',
    written => {
      expect(meantDuration(written)).toBeUndefined();
    },
  );
});

import { z } from 'zod';
import { type Duration, parseDuration } from '../../text/duration.ts';

/** A length of time written for people (`6 months`) or as ISO 8601 (`P6M`). */
export const lengthOfTime = (description: string) =>
  z
    .string()
    .refine(text => parseDuration(text) !== undefined)
    .meta({ description, expected: 'expected.lengthOfTime' })
    .transform((text): Duration => {
      const duration = parseDuration(text);
      if (!duration) throw new RangeError(`Unexpected length of time \`${text}\`, expected one that was checked`);
      return duration;
    });

const everyForm = /^every\s+(?:(\d+)\s+)?(day|week|month|year)s?$/i;

function parseCadence(text: string): Duration | undefined {
  const [, amount = '1', unit] = everyForm.exec(text.trim()) ?? [];
  return unit === undefined ? undefined : parseDuration(`${amount} ${unit}`);
}

/** How often a pair meets: the time from one meeting to the next, written `every 2 weeks`. */
export const cadenceText = (description: string) =>
  z
    .string()
    .refine(text => parseCadence(text) !== undefined)
    .meta({ description, expected: 'expected.cadence' })
    .transform((text): Duration => {
      const cadence = parseCadence(text);
      if (!cadence) throw new RangeError(`Unexpected rhythm \`${text}\`, expected one that was checked`);
      return cadence;
    });

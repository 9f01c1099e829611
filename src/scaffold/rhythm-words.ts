import type { Programme } from '../model/programme.ts';
import { asRhythm, parseInterval } from './interval.ts';

const adjectives: Readonly<Record<string, string>> = {
  'every day': 'daily',
  'every week': 'weekly',
  'every 2 weeks': 'fortnightly',
  'every month': 'monthly',
  'every 3 months': 'quarterly',
  'every year': 'yearly',
};

/**
 * English texts name a meeting by its rhythm: a monthly meeting. In another rhythm it needs another name.
 * @param programme whose texts they are
 * @param cadence the rhythm that they are for now
 * @returns what to do to each text and each path
 */
export function inRhythm(programme: Programme, cadence: string | undefined): (text: string) => string {
  const isEnglish = new Intl.Locale(programme.language).language === 'en';
  const before = isEnglish ? adjectiveOf(String(programme.entry.file.source.values?.cadence)) : undefined;
  const after = (cadence && adjectiveOf(cadence)) ?? 'regular';
  if (before === undefined || before === after) return text => text;
  return text => text.replaceAll(before, after).replaceAll(capitalised(before), capitalised(after));
}

function adjectiveOf(cadence: string): string | undefined {
  const interval = parseInterval(cadence);
  return interval && adjectives[asRhythm(interval)];
}

const capitalised = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

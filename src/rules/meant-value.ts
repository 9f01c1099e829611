import type { Expected } from '../strings/expected.ts';
import { meantDuration } from '../text/duration.ts';

/** The value that a text in another form most likely stands for. */
export function meantValue(text: string, { words }: Expected): string | undefined {
  switch (words) {
    case 'expected.lengthOfTime':
      return meantDuration(text);
    case 'expected.cadence':
      return meantCadence(text.toLowerCase());
    case 'expected.webAddress':
      return /^www\.[\w-]+\.[\w.-]+(?:\/\S*)?$/.test(text) ? `https://${text}` : undefined;
    case 'expected.language':
      return meantLanguage(text);
    default:
      return undefined;
  }
}

const rhythms: Readonly<Record<string, string>> = {
  daily: 'every day',
  weekly: 'every week',
  fortnightly: 'every 2 weeks',
  monthly: 'every month',
  yearly: 'every year',
};

function meantCadence(text: string): string | undefined {
  if (Object.hasOwn(rhythms, text)) return rhythms[text];
  if (/^(?:every|each|once an?) fortnight$/.test(text)) return rhythms.fortnightly;
  const time = text.replace(/^(?:e[a-z]{2,4}|once)\s+/, '').replace(/^other\s/, '2 ');
  const length = meantDuration(time) ?? meantDuration(`1 ${time}`);
  const meant = `every ${length?.replace(/^1 /, '')}`;
  // A meeting takes hours and minutes; from one to the next there are days at least.
  return /^every (?:\d+ )?(?:day|week|month|year)s?$/.test(meant) ? meant : undefined;
}

/** `en_GB` is how programs write `en-GB`; people write `English`. */
function meantLanguage(text: string): string | undefined {
  if (/^[A-Za-z]{2}_[A-Za-z]{2}$/.test(text)) return text.replace('_', '-');
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap(first => letters.map(second => first + second));
  return tags.find(tag => names.of(tag)?.toLowerCase() === text.toLowerCase());
}

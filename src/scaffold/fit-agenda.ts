import { type Document, isMap, isSeq } from 'yaml';
import { type Duration, minutesOf, parseDuration } from '../text/duration.ts';
import { fitMinutes } from './fit-minutes.ts';

/**
 * Fits the timed steps of a session to another length of meeting. A session with a length of its own keeps its steps.
 * @param before how long a meeting took
 * @param after how long it takes now, as it is written in `programme.md`
 */
export function fitAgenda(yaml: Document, before: Duration | undefined, after: string | undefined): void {
  const from = before && minutesOf(before);
  const length = after === undefined ? undefined : parseDuration(after);
  const to = length && minutesOf(length);
  const steps = yaml.get('during');
  if (from === to || from === undefined || yaml.has('length') || !isSeq(steps)) return;
  const timed = steps.items.filter(isMap).filter(step => step.has('minutes'));
  const minutes = timed.map(step => Number(step.get('minutes')));
  const sum = minutes.reduce((total, each) => total + each, 0);
  const fitted = to === undefined ? undefined : fitMinutes(minutes, Math.round((sum * to) / from));
  for (const [index, step] of timed.entries()) {
    // Steps that would have no time at all stand without one.
    if (fitted) step.set('minutes', fitted[index]);
    else step.delete('minutes');
  }
}

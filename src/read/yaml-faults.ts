import { type Document, parseDocument } from 'yaml';
import type { FileFault } from './source.ts';
import { type Broken, type Habit, habitBehind, lineAt } from './yaml-habits.ts';
import { parseOptions } from './yaml-signs.ts';

/** As many slips of one file as anybody will mend before the next check. */
const mostSlips = 20;

/** As many errors of the parser as a file with twenty slips can have. */
const mostErrors = 200;

/**
 * Says what is wrong with front matter that cannot be parsed, in terms of the habit behind it.
 * One slip often makes the lines after it wrong too: the first error and every repeated key are causes of their own. What
 * else is wrong shows when the first is out of the way.
 */
export function yamlFaults(document: Document, text: string, start: number): FileFault[] {
  const found = new Map<number, Habit>();
  let broken: Broken = { text, document };
  for (let turn = 0; turn < mostSlips; turn += 1) {
    const inOrder = [...broken.document.errors, ...broken.document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    // With so many errors one slip has spoilt all that follows, or the text is none of front matter: to look for more takes long.
    if (turn > 0 && inOrder.length > mostErrors) break;
    const repeated = inOrder
      .filter(({ code }) => code === 'DUPLICATE_KEY')
      .slice(0, mostSlips)
      .map(error => habitBehind(error, broken));
    const first = inOrder.find(({ code }) => code !== 'DUPLICATE_KEY');
    const slip = first && habitBehind(first, broken);
    for (const habit of slip ? [...repeated, slip] : repeated) if (!found.has(habit.from)) found.set(habit.from, habit);
    const mended = slip && withoutSlip(broken.text, slip);
    if (mended === undefined || mended === broken.text) break;
    broken = { text: mended, document: parseDocument(mended, parseOptions) };
  }
  const habits = [...found.values()].sort((a, b) => a.from - b.from);
  return habits.filter((habit, index) => !goesOn(text, habits[index - 1], habit)).map(habit => faultOf(habit, start));
}

/** A text without a key is one slip, however many lines it has. */
function goesOn(text: string, before: Habit | undefined, { reason, from }: Habit): boolean {
  const isSame = before?.reason === 'yaml-no-key' && reason === 'yaml-no-key';
  return isSame && /^\s*\n[ \t]*$/.test(text.slice(before.to, from));
}

/** Slips that spoil a value alone, and those that spoil their line alone. */
const ofValue: ReadonlySet<string> = new Set(['yaml-colon', 'yaml-start', 'yaml-after-quote']);
const ofLine: ReadonlySet<string> = new Set(['yaml-missing-space', 'yaml-no-key', 'yaml-hyphen', 'yaml-end']);

/**
 * The text with a harmless value of the same length in place of a slip, so that all else keeps its place.
 * @returns undefined where the slip bears on the lines around it
 */
function withoutSlip(text: string, { reason, from, to }: Habit): string | undefined {
  const filled = (start: string) =>
    to - from < start.length
      ? undefined
      : text.slice(0, from) + start + 'x'.repeat(to - from - start.length) + text.slice(to);
  if (ofValue.has(reason)) return filled('');
  if (!ofLine.has(reason) || isParent(text, from, to)) return undefined;
  const [, key = ''] = /^(\w[\w-]+):\S/.exec(text.slice(from, to)) ?? [];
  if (key !== '') return filled(`${key.slice(0, -1)}: `);
  return filled(reason === 'yaml-hyphen' ? '- ' : '#');
}

/** Whether the line after a span is set in further than the span. */
function isParent(text: string, from: number, to: number): boolean {
  const column = from - lineAt(text, from).from;
  const next = /^\s*?\n([ \t]*)\S/.exec(text.slice(to));
  return next?.[1] !== undefined && next[1].length > column;
}

function faultOf({ reason, from, to, detail = '', first, suggestion }: Habit, start: number): FileFault {
  return {
    reason,
    detail,
    start: start + from,
    end: start + to,
    ...(first === undefined ? {} : { first: start + first }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

import type { Inline } from '../document/document.ts';
import type { Entry } from '../model/entry.ts';
import { formatCadence } from '../model/facts.ts';
import type { Slot } from '../model/programme.ts';
import { type Duration, formatDuration } from '../text/duration.ts';
import type { Link } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { sessionPapers } from './session-papers.ts';
import { meetingPhrase } from './worksheets.ts';

/** One place in the schedule, in words. */
export interface SlotView {
  readonly title: readonly Inline[];
  readonly url: string | undefined;
  readonly purpose: readonly Inline[];
  /** When it happens, e.g. `After 2 months`; undefined when the programme leaves it open. */
  readonly when: string | undefined;
  readonly repeat: string | undefined;
  readonly optional: boolean;
  readonly function: string;
  /** How long the session takes, in words; undefined when it is no meeting or its length is left open. */
  readonly length: string | undefined;
  /** What to print for it. */
  readonly papers: readonly Link[];
}

/** A stage with its places, in order. */
export interface StageView {
  readonly number: number | undefined;
  readonly title: readonly Inline[] | undefined;
  readonly summary: readonly Inline[] | undefined;
  readonly phase: string | undefined;
  readonly slots: readonly SlotView[];
}

/** The schedule of a programme, stage by stage. Neighbouring slots of one stage stand together. */
export function timelineOf(context: ProgrammeContext): StageView[] {
  const { programme, t } = context;
  const entry = programme.entry as Entry;
  const runs: { stage: string | undefined; slots: Slot[] }[] = [];
  for (const slot of programme.slots) {
    const last = runs.at(-1);
    if (last && last.stage === slot.stage) last.slots.push(slot);
    else runs.push({ stage: slot.stage, slots: [slot] });
  }
  return runs.map(({ stage: id, slots }) => {
    const index = programme.data.stages.findIndex(stage => stage.id === id);
    const stage = programme.data.stages[index];
    return {
      number: stage && index + 1,
      title: stage && context.inline(entry, stage.title),
      summary: stage?.summary === undefined ? undefined : context.inline(entry, stage.summary),
      phase: stage?.phase === undefined ? undefined : t(`phase.${stage.phase}`),
      slots: slots.map(slot => slotView(slot, context)),
    };
  });
}

function slotView(slot: Slot, context: ProgrammeContext): SlotView {
  const session = slot.type as Entry;
  const entry = context.programme.entry as Entry;
  return {
    title: slot.title === undefined ? context.inline(session, session.data.title) : context.inline(entry, slot.title),
    url: context.url(session),
    purpose: context.inline(session, slot.type.data.purpose),
    when: whenOf(slot, context),
    repeat: repeatOf(slot, context),
    optional: slot.optional,
    function: context.t(`function.${slot.type.data.function}`),
    length: meetingPhrase(slot.type, context),
    papers: sessionPapers(slot.type, context),
  };
}

/** When a slot happens, in words. */
export function whenOf({ at, afterEnd, type }: Slot, { t, language }: ProgrammeContext): string | undefined {
  if (afterEnd) return t('when.afterEnd', { length: formatDuration(afterEnd, language) });
  if (at) return isZero(at) ? t('when.start') : t('when.at', { length: formatDuration(at, language) });
  const before = type.data.function === 'preparing' || type.data.function === 'introductory';
  return before ? t('when.before') : undefined;
}

function repeatOf({ repeat, every }: Slot, context: ProgrammeContext): string | undefined {
  if (repeat === 1) return undefined;
  const { t, language, programme } = context;
  const rhythm = every ?? programme.data.cadence;
  return rhythm
    ? t('when.repeatEvery', { times: repeat, cadence: formatCadence(rhythm, language, t) })
    : t('when.repeat', { times: repeat });
}

const isZero = (length: Duration) => Object.values(length).every(amount => amount === 0);

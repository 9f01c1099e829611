import type { Piece, PieceValue } from './piece.ts';

/**
 * Shares the sessions of a programme out among its stages: what opens it belongs to the first, what closes it to the last, and
 * a session that is held again and again to each of those between. Where a stage would stay empty, the stages are left out: they
 * are still in the text.
 */
export function stagedSchedule(programme: Piece, sessions: readonly Piece[]): Piece {
  const { stages, schedule } = programme.data;
  if (!Array.isArray(stages) || !Array.isArray(schedule)) return programme;
  const ids = stages.map(stage => String((stage as { id?: PieceValue }).id));
  const inRow = schedule.map(slot => String((slot as { session?: PieceValue }).session));
  const useOf = (id: string) => String(sessions.find(session => session.id === id)?.data.function);
  const isEarly = (id: string) => ['preparing', 'introductory', 'opening'].includes(useOf(id));
  const isLate = (id: string) => ['closing', 'after'].includes(useOf(id));
  const between = inRow.filter(id => !isEarly(id) && !isLate(id));
  const early = inRow.filter(isEarly);
  const late = inRow.filter(isLate);
  const middle = ids.slice(early.length > 0 ? 1 : 0, late.length > 0 ? -1 : undefined);
  const again = between.findLast(id => sessions.find(session => session.id === id)?.data.repeatable === true);
  const shared =
    between.length >= middle.length
      ? between.map((session, index) => ({
          session,
          stage: middle[Math.floor((index * middle.length) / between.length)],
        }))
      : again === undefined
        ? []
        : middle.map((stage, index) => ({ session: between[index] ?? again, stage }));
  const slots = [
    ...early.map(session => ({ session, stage: ids[0] })),
    ...shared,
    ...late.map(session => ({ session, stage: ids.at(-1) })),
  ];
  const isFull =
    ids.every(id => slots.some(({ stage }) => stage === id)) &&
    inRow.every(id => slots.some(({ session }) => session === id));
  if (isFull) programme.data.schedule = slots;
  else delete programme.data.stages;
  return programme;
}

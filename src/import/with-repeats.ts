import { daysOf, parseDuration } from '../text/duration.ts';
import type { Piece, PieceValue } from './piece.ts';

/**
 * Says how many times the ordinary meeting is held, where the text says how long the programme lasts and how often a pair
 * meets: the meetings that are left when the others have their time.
 */
export function withRepeats(programme: Piece, sessions: readonly Piece[]): Piece {
  const { duration, cadence, schedule } = programme.data;
  const whole = parseDuration(String(duration ?? ''));
  const rhythm = String(cadence ?? '').replace(/^every /, '');
  const step = parseDuration(/^\d/.test(rhythm) ? rhythm : `1 ${rhythm}`);
  if (!whole || !step || !Array.isArray(schedule)) return programme;
  const sessionOf = (slot: PieceValue) => sessions.find(({ id }) => id === (slot as { session?: PieceValue }).session);
  const isMeeting = (slot: PieceValue) =>
    ['opening', 'working', 'review', 'closing'].includes(String(sessionOf(slot)?.data.function));
  const again = schedule.filter(slot => sessionOf(slot)?.data.repeatable === true);
  const once = schedule.filter(slot => isMeeting(slot) && !again.includes(slot)).length;
  const left = Math.round(daysOf(whole) / daysOf(step)) - once;
  if (again.length === 0 || left < again.length || left > 52) return programme;
  let place = 0;
  programme.data.schedule = schedule.map((slot): PieceValue => {
    if (!again.includes(slot)) return slot;
    const times = Math.floor(left / again.length) + (place < left % again.length ? 1 : 0);
    place += 1;
    return times > 1 ? { ...(slot as { [key: string]: PieceValue }), repeat: times } : slot;
  });
  return programme;
}

import { createHash } from 'node:crypto';
import { AppError } from '#bot/lib/app-error.ts';
import { startOfDay } from '#bot/lib/vietnam-days.ts';
import type { DutyShiftRow } from './credit.table.ts';

type Turn = Pick<DutyShiftRow, 'day' | 'fromMinute' | 'toMinute'>;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The instant at which a turn is over. */
export function endOfTurn({ day, toMinute }: Turn): Date {
  return new Date(startOfDay(day).getTime() + toMinute * minuteMs);
}

/** Throws `duty/cancelled`, or `duty/over` once the turn has ended. */
export function assertChangeable(shift: Turn & Pick<DutyShiftRow, 'cancelledAt'>, now: Date): void {
  if (shift.cancelledAt !== null) throw new AppError('duty/cancelled');
  if (endOfTurn(shift) <= now) throw new AppError('duty/over');
}

/** Throws `duty/cancelled`, or `duty/not-over` before the turn has ended. */
export function assertRecordable(shift: Turn & Pick<DutyShiftRow, 'cancelledAt'>, now: Date): void {
  if (shift.cancelledAt !== null) throw new AppError('duty/cancelled');
  if (endOfTurn(shift) > now) throw new AppError('duty/not-over');
}

/** Turns that only touch do not overlap. */
export function doOverlap(one: Turn, other: Turn): boolean {
  return (
    one.day === other.day && one.fromMinute < other.toMinute && other.fromMinute < one.toMinute
  );
}

/** The ids and days of a turn and its weekly repetitions; the same id always gives the same ones. */
export function weekly(id: string, day: string, weeks: number): { id: string; day: string }[] {
  return Array.from({ length: weeks }, (_, week) => ({
    id: week === 0 ? id : repeatedId(id, week),
    day: new Date(Date.parse(`${day}T00:00:00Z`) + week * 7 * dayMs).toISOString().slice(0, 10),
  }));
}

/** A UUID made of another one and a number, so that planning twice plans once. */
function repeatedId(id: string, week: number): string {
  const hex = createHash('sha256').update(`${id} ${week}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

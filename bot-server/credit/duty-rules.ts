import { AppError } from '#bot/lib/app-error.ts';
import { startOfDay } from '#bot/lib/vietnam-days.ts';
import type { DutyShiftRow } from './credit.table.ts';

type Turn = Pick<DutyShiftRow, 'day' | 'fromMinute' | 'toMinute'>;

const minuteMs = 60_000;

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

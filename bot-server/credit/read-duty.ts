import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { DutyRota, DutyShift } from '#shared/credit.ts';
import { endOfTurn } from './duty-rules.ts';
import { type ShiftInArea, selectShift, selectShiftMembers, selectShifts } from './duty-store.ts';

/** Who looks: from which area, and as which member if as one. */
export type DutyReader = { areaId: string; memberId: string | undefined };

/** What is past is shown for this long. */
const pastMs = 31 * 24 * 3_600_000;

/**
 * Turns of the reader's own area and of those above it: what is coming soonest first, then what is past of the last 31 days,
 * latest first.
 */
export async function readDutyRota(tx: Tx, reader: DutyReader, now: Date): Promise<DutyRota> {
  const since = dayOf(new Date(now.getTime() - pastMs));
  const shifts = await selectShifts(tx, reader.areaId, since);
  const isPast = (shift: ShiftInArea) => endOfTurn(shift) <= now;
  const ordered = [...shifts.filter((one) => !isPast(one)), ...shifts.filter(isPast).reverse()];
  return { shifts: await describe(tx, reader, ordered) };
}

/** One turn of those; throws `not-found` for every other. */
export async function readDutyShift(
  tx: Tx,
  reader: DutyReader,
  shiftId: string,
): Promise<DutyShift> {
  const [described] = await describe(tx, reader, [await getShift(tx, reader.areaId, shiftId)]);
  if (described === undefined) throw new AppError('not-found');
  return described;
}

/** The turn as it is kept; throws `not-found` for one of another area. */
export async function getShift(tx: Tx, areaId: string, shiftId: string): Promise<ShiftInArea> {
  const shift = await selectShift(tx, areaId, shiftId);
  if (shift === undefined) throw new AppError('not-found', { facts: { shiftId } });
  return shift;
}

async function describe(
  tx: Tx,
  reader: DutyReader,
  shifts: readonly ShiftInArea[],
): Promise<DutyShift[]> {
  const turns = await selectShiftMembers(
    tx,
    shifts.map(({ id }) => id),
  );
  return shifts.map(({ id, place, areaName, day, fromMinute, toMinute, note, cancelledAt }) => ({
    id,
    place,
    areaName,
    day,
    fromMinute,
    toMinute,
    note,
    isCancelled: cancelledAt !== null,
    members: turns
      .filter(({ shiftId }) => shiftId === id)
      .map(({ memberId, name, peopleHelped, recordedAt }) => ({
        id: memberId,
        name,
        isMe: memberId === reader.memberId,
        peopleHelped,
        isRecorded: recordedAt !== null,
      })),
  }));
}

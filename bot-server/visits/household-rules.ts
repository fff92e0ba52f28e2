import { AppError } from '#bot/lib/app-error.ts';
import type { HouseholdChange } from '#shared/visits.ts';
import type { Household } from './household.table.ts';

/**
 * Who may say who looks after a house: the leader anyone; a member takes a house that nobody has, or gives their own back. Throws
 * `household/not-yours-to-assign` for the rest. `current` is nobody where the one who had it has left the team.
 */
export function mayAssign(
  member: { id: string; isLeader: boolean },
  current: string | null,
  next: string | null,
): void {
  if (member.isLeader || current === next) return;
  const takes = current === null && next === member.id;
  const givesBack = current === member.id && next === null;
  if (!takes && !givesBack) throw new AppError('household/not-yours-to-assign');
}

/** A change of a house as columns. A refusal counts from the first time; taken back or closed, nothing is promised any more. */
export function columnsOf(
  house: Pick<Household, 'refusedAt' | 'closedAt'>,
  change: HouseholdChange,
  now: Date,
): Partial<Household> {
  const { name, place, assignedTo, refused, closed } = change;
  const ends = refused === true || closed === true;
  return {
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place: place === '' ? null : place }),
    ...(assignedTo === undefined ? {} : { assignedTo }),
    ...(refused === undefined ? {} : { refusedAt: refused ? (house.refusedAt ?? now) : null }),
    ...(closed === undefined ? {} : { closedAt: closed ? (house.closedAt ?? now) : null }),
    ...(ends ? { nextVisitDay: null } : {}),
  };
}

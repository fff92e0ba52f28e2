import type { Household } from '#shared/visits.ts';

type Ordered = Pick<
  Household,
  'id' | 'name' | 'lastVisitAt' | 'nextVisitDay' | 'openRequests' | 'openDeeds'
>;

/** Made once: a village may have thousands. */
const byName = new Intl.Collator('vi');

/**
 * Houses in the order in which they should be gone to on `today`: those to which the team promised to come by now, the oldest
 * promise first; those with open matters; the rest. Among equals the one that was not visited for longest.
 */
export function inOrderOfNeed<House extends Ordered>(
  houses: readonly House[],
  today: string,
): House[] {
  return [...houses].sort(
    (one, other) =>
      rank(one, today) - rank(other, today) ||
      compare(duePromise(one, today), duePromise(other, today)) ||
      compare(one.lastVisitAt ?? '', other.lastVisitAt ?? '') ||
      byName.compare(one.name, other.name) ||
      compare(one.id, other.id),
  );
}

function rank(house: Ordered, today: string): number {
  if (duePromise(house, today) !== '') return 0;
  return house.openRequests.length > 0 || house.openDeeds.length > 0 ? 1 : 2;
}

/** Empty where nothing was promised, or not yet for today. */
function duePromise({ nextVisitDay }: Ordered, today: string): string {
  return nextVisitDay !== null && nextVisitDay <= today ? nextVisitDay : '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

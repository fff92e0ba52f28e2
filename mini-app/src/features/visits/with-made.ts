import type { TeamMember } from '#app/lib/team-member.ts';
import type { Household, HouseholdDetail, HouseholdView, Visit } from '#shared/visits.ts';
import type { MadeHere, MadeHouse, MadeVisit } from './made-here.ts';

type Reader = Pick<TeamMember, 'id' | 'colleagues'> & { name: string };

/** The house as it is after the visits written here that the answer of the server does not know of. */
function afterVisits<H extends Household>(household: H, made: MadeHere): H {
  return visitsTo(household.id, made)
    .filter(({ sending }) => sending.kind !== 'refused')
    .reduce(afterVisit, household);
}

function afterVisit<H extends Household>(household: H, { visit }: MadeVisit): H {
  const { lastVisitAt } = household;
  const isKnown = lastVisitAt !== null && Date.parse(lastVisitAt) >= Date.parse(visit.visitedAt);
  if (isKnown) return household;
  const done = visit.deeds.map(({ deed }) => deed);
  return {
    ...household,
    lastVisitAt: visit.visitedAt,
    nextVisitDay: visit.nextDay ?? null,
    hasRefused: visit.result === 'nobody-home' ? household.hasRefused : visit.result === 'refused',
    visitCount: household.visitCount + 1,
    openDeeds: household.openDeeds.filter((deed) => !done.includes(deed)),
  };
}

function visitsTo(householdId: string, made: MadeHere): MadeVisit[] {
  return made.visits.filter(({ visit }) => visit.householdId === householdId);
}

/** Houses that were entered here and are not in the list yet come before it. */
export function listWithMade(
  listed: readonly Household[],
  made: MadeHere,
  view: HouseholdView,
  reader: Reader,
): Household[] {
  const added = made.houses
    .filter(({ id, sending }) => sending.kind !== 'refused' && !listed.some((one) => one.id === id))
    .map((one) => asHousehold(one, reader));
  return [...added.filter((one) => isIn(view, one, reader.id)), ...listed]
    .map((household) => afterVisits(household, made))
    .filter((household) => view === 'refused' || !household.hasRefused);
}

/** Which houses a view shows, where only the whole team's list is at hand. */
export function isIn(view: HouseholdView, household: Household, memberId: string): boolean {
  if (view === 'refused') return household.hasRefused;
  if (view === 'mine') return household.assignedTo?.id === memberId;
  return view === 'team' || household.assignedTo === null;
}

/** The detail with the visits written here on top. */
export function detailWithMade(detail: HouseholdDetail, made: MadeHere): HouseholdDetail {
  const known = new Set(detail.visits.map(({ id }) => id));
  const added = visitsTo(detail.id, made)
    .filter(({ id }) => !known.has(id))
    .map(
      ({ id, houseName, visit }): Visit => ({
        ...visit,
        id,
        memberName: '',
        householdName: houseName,
      }),
    )
    .reverse();
  return { ...afterVisits(detail, made), visits: [...added, ...detail.visits] };
}

export function asHousehold({ id, house }: MadeHouse, reader: Reader): Household {
  const { assignedTo = null } = house;
  const colleague = reader.colleagues.find((one) => one.id === assignedTo);
  const name = assignedTo === reader.id ? reader.name : (colleague?.name ?? '');
  return {
    id,
    name: house.name,
    place: house.place ?? null,
    villageName: '',
    assignedTo: assignedTo === null ? null : { id: assignedTo, name },
    lastVisitAt: null,
    nextVisitDay: null,
    hasRefused: false,
    visitCount: 0,
    openRequests: [],
    openDeeds: [],
  };
}

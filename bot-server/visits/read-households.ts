import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { Household, HouseholdDetail, HouseholdView, VisitDeed } from '#shared/visits.ts';
import { inOrderOfNeed } from './household-order-rules.ts';
import { countVisits, type HouseRow, selectHouses } from './household-store.ts';
import {
  selectDoneHouses,
  selectOpenRequests,
  selectRunningCampaigns,
} from './open-matters-store.ts';
import { listVisitsOfHousehold } from './read-visits.ts';

/** More houses than any village has. */
const villageMax = 10_000;

type Reader = { id: string; teamId: string; areaId: string };

/** Houses of a member's team, in the order in which they should be gone to; those left alone only in their own view. */
export async function listHouseholds(
  tx: Tx,
  member: Reader,
  view: HouseholdView,
  now: Date,
): Promise<Household[]> {
  const { id: memberId, teamId, areaId } = member;
  return describe(tx, areaId, await selectHouses(tx, { teamId, view, memberId }, villageMax), now);
}

/** All houses of a village, for staff: those left alone as well, at the end. */
export async function listHouseholdsOfVillage(
  tx: Tx,
  areaId: string,
  now: Date,
): Promise<Household[]> {
  const houses = await describe(tx, areaId, await selectHouses(tx, { areaId }, villageMax), now);
  return houses.sort((one, other) => Number(one.hasRefused) - Number(other.hasRefused));
}

/** One house; throws `not-found` for another team's. */
export async function readHousehold(
  tx: Tx,
  member: Reader,
  householdId: string,
  now: Date,
): Promise<Household> {
  const rows = await selectHouses(tx, { id: householdId }, 1);
  const own = rows.filter(({ house }) => house.teamId === member.teamId);
  const [house] = await describe(tx, member.areaId, own, now);
  if (house === undefined) throw new AppError('not-found', { facts: { householdId } });
  return house;
}

/** One house with what was done there, newest first; throws `not-found` for another team's. */
export async function readHouseholdDetail(
  tx: Tx,
  member: Reader,
  householdId: string,
  now: Date,
): Promise<HouseholdDetail> {
  const house = await readHousehold(tx, member, householdId, now);
  return { ...house, visits: await listVisitsOfHousehold(tx, householdId) };
}

/** Houses of one village as people see them, in order of need. */
async function describe(tx: Tx, areaId: string, rows: HouseRow[], now: Date): Promise<Household[]> {
  const today = dayOf(now);
  const ids = rows.map(({ house }) => house.id);
  const visited = await countVisits(tx, ids);
  const requests = await selectOpenRequests(tx, ids);
  const deeds = await findOpenDeeds(tx, areaId, rows, today);
  const houses = rows.map(({ house, villageName, assignee }) => ({
    id: house.id,
    name: house.name,
    place: house.place,
    villageName,
    assignedTo: assignee,
    lastVisitAt: house.lastVisitAt?.toISOString() ?? null,
    nextVisitDay: house.nextVisitDay,
    hasRefused: house.refusedAt !== null,
    visitCount: visited.get(house.id) ?? 0,
    openRequests: requests.get(house.id) ?? [],
    openDeeds: deeds.get(house.id) ?? [],
  }));
  return inOrderOfNeed(houses, today);
}

/** Deeds of running campaigns that were not done at a house; a house that is left alone owes none. */
async function findOpenDeeds(
  tx: Tx,
  areaId: string,
  rows: HouseRow[],
  today: string,
): Promise<Map<string, VisitDeed[]>> {
  const asked = rows.flatMap(({ house }) => (house.refusedAt === null ? [house.id] : []));
  const open = new Map<string, VisitDeed[]>();
  if (asked.length === 0) return open;
  for (const campaign of await selectRunningCampaigns(tx, areaId, today)) {
    const done = await selectDoneHouses(tx, campaign, asked);
    for (const id of asked.filter((one) => !done.has(one))) {
      open.set(id, [...new Set([...(open.get(id) ?? []), campaign.deed])]);
    }
  }
  return open;
}

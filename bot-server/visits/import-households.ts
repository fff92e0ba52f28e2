import type { Work } from '#bot/db/work.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { getTeamForArea } from '#bot/teams/find-team.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { HouseholdImport, HouseholdImportReport } from '#shared/visits.ts';
import { planHouseholds, type WantedHouse } from './household-list-rules.ts';
import { householdListTexts as texts } from './household-list-texts.ts';
import {
  insertHouseholds,
  lockHouseholdList,
  selectHousesByCode,
  updateHousehold,
} from './household-store.ts';
import { type ListError, type ListRow, readHouseholdList } from './read-household-list.ts';

/** Nobody puts more right in one go. */
const errorsMax = 500;

/**
 * Takes a list of a village's houses in: all of it or, while anything is wrong with it, nothing. Houses are known by their code;
 * the same list again changes nothing, and nothing is ever removed. Two at once wait for each other. A dry run writes nothing and
 * says what would be done. Throws `help-request/no-team` where the village has no team.
 */
export async function importHouseholds(
  work: Work,
  areaId: string,
  { csv, dryRun }: HouseholdImport,
): Promise<HouseholdImportReport> {
  const { tx, now, newId } = work;
  const team = await getTeamForArea(tx, areaId);
  const { rows, errors } = readHouseholdList(csv);
  const members = await listMembers(tx, team.id);
  const active = members.filter(({ state }) => state === 'active');
  const wanted = rows.flatMap((row) => {
    const named = findNamed(row, active);
    if (named.error !== undefined) errors.push(named.error);
    const { code, name, place } = row;
    return [{ code, name, place, assignedTo: named.memberId } satisfies WantedHouse];
  });
  const found = errors.sort((one, other) => one.row - other.row).slice(0, errorsMax);
  if (found.length > 0) {
    return { isWritten: false, added: 0, changed: 0, unchanged: 0, errors: found };
  }
  await lockHouseholdList(tx, areaId);
  const plan = planHouseholds(wanted, await selectHousesByCode(tx, areaId));
  if (!dryRun) {
    const place = { areaId, teamId: team.id, createdAt: now };
    await insertHouseholds(
      tx,
      plan.add.map((house) => ({ ...house, ...place, id: newId() })),
    );
    for (const { id, values } of plan.change) await updateHousehold(tx, id, values);
  }
  return {
    isWritten: !dryRun,
    added: plan.add.length,
    changed: plan.change.length,
    unchanged: plan.unchanged,
    errors: [],
  };
}

type Named = { memberId?: string; error?: ListError };

/** Whom a row names by code, or by the whole name; accents decide between two who are equal without them. */
function findNamed({ row, assignee }: ListRow, members: readonly Member[]): Named {
  if (assignee === undefined) return {};
  const byCode = members.find(({ code }) => code?.toUpperCase() === assignee.toUpperCase());
  if (byCode !== undefined) return { memberId: byCode.id };
  const alike = members.filter(({ name }) => foldVietnamese(name) === foldVietnamese(assignee));
  const exact = alike.filter(({ name }) => name.toLowerCase() === assignee.toLowerCase());
  const meant = exact.length > 0 ? exact : alike;
  const [member, ...others] = meant;
  if (member !== undefined && others.length === 0) return { memberId: member.id };
  const message =
    member === undefined ? texts.unknownMember(assignee) : texts.severalMembers(assignee);
  return { error: { row, field: texts.columns.assignee, message } };
}

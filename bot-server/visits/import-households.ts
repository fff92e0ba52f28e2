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
  const { rows, errors } = readHouseholdList(csv);
  const planned = await planHouseholdRows(work, areaId, rows);
  const found = [...errors, ...planned.errors]
    .sort((one, other) => one.row - other.row)
    .slice(0, errorsMax);
  if (found.length > 0) {
    return { isWritten: false, added: 0, changed: 0, unchanged: 0, errors: found };
  }
  if (!dryRun) await planned.write();
  const { added, changed, unchanged } = planned;
  return { isWritten: !dryRun, added, changed, unchanged, errors: [] };
}

export type PlannedHouses = {
  added: number;
  changed: number;
  unchanged: number;
  errors: ListError[];
  write(): Promise<void>;
};

/**
 * What a list would change of a village's houses, and whom it names that is not there; no other list is taken in for the village
 * until the transaction ends. Throws `help-request/no-team`.
 */
export async function planHouseholdRows(
  { tx, now, newId }: Work,
  areaId: string,
  rows: readonly ListRow[],
): Promise<PlannedHouses> {
  const team = await getTeamForArea(tx, areaId);
  const members = await listMembers(tx, team.id);
  const active = members.filter(({ state }) => state === 'active');
  const errors: ListError[] = [];
  const known = new Map<string | undefined, Named>();
  const wanted = rows.map((row) => {
    const named = known.get(row.assignee) ?? findNamed(row, active);
    known.set(row.assignee, named);
    if (named.error !== undefined) errors.push({ ...named.error, row: row.row });
    const { code, name, place } = row;
    return { code, name, place, assignedTo: named.memberId } satisfies WantedHouse;
  });
  await lockHouseholdList(tx, areaId);
  const plan = planHouseholds(wanted, await selectHousesByCode(tx, areaId));
  return {
    added: plan.add.length,
    changed: plan.change.length,
    unchanged: plan.unchanged,
    errors,
    async write() {
      const place = { areaId, teamId: team.id, createdAt: now };
      await insertHouseholds(
        tx,
        plan.add.map((house) => ({ ...house, ...place, id: newId() })),
      );
      for (const { id, values } of plan.change) await updateHousehold(tx, id, values);
    },
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

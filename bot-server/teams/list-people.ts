import { inArray } from 'drizzle-orm';
import { nameKey } from '#bot/areas/village-names.ts';
import type { Tx } from '#bot/db/database.ts';
import { selectEveryMemberOf, selectPhonesOf, selectTeamsOf } from './keeping-store.ts';
import { memberContacts } from './member-contact.table.ts';
import { type Member, members, type Team } from './team.table.ts';

export type TeamWithPeople = Team & {
  people: Member[];
  byCode: ReadonlyMap<string, Member>;
  byOaUserId: ReadonlyMap<string, Member>;
  /** By name as names are compared. */
  byName: ReadonlyMap<string, Member[]>;
  /** By member. */
  phones: ReadonlyMap<string, string>;
};

/** The teams of several areas with everybody who is or was in them. */
export async function listTeamsWithPeople(
  tx: Tx,
  areaIds: readonly string[],
): Promise<TeamWithPeople[]> {
  const people = await selectEveryMemberOf(tx, areaIds);
  const phones = await selectPhonesOf(tx, areaIds);
  const byTeam = Map.groupBy(people, ({ teamId }) => teamId);
  const teams = await selectTeamsOf(tx, areaIds);
  return teams.map((team) => {
    const own = byTeam.get(team.id) ?? [];
    return {
      ...team,
      people: own,
      byCode: new Map(own.flatMap((one) => (one.code === null ? [] : [[one.code, one]]))),
      byOaUserId: new Map(
        own.flatMap((one) => (one.oaUserId === null ? [] : [[one.oaUserId, one]])),
      ),
      byName: Map.groupBy(own, ({ name }) => nameKey(name)),
      phones,
    };
  });
}

const rowsAtOnce = 500;

/** Numbers of members who are known by their code. */
export async function keepPhones(
  tx: Tx,
  phones: readonly { code: string; areaId: string; phone: string }[],
): Promise<void> {
  for (let start = 0; start < phones.length; start += rowsAtOnce) {
    const some = phones.slice(start, start + rowsAtOnce);
    const codes = some.map(({ code }) => code);
    const found = await tx
      .select({ id: members.id, code: members.code })
      .from(members)
      .where(inArray(members.code, codes));
    const idOf = new Map(found.map(({ id, code }) => [code, id]));
    for (const { code, areaId, phone } of some) {
      const memberId = idOf.get(code);
      if (memberId === undefined) continue;
      await tx
        .insert(memberContacts)
        .values({ memberId, areaId, phone })
        .onConflictDoUpdate({ target: memberContacts.memberId, set: { phone } });
    }
  }
}

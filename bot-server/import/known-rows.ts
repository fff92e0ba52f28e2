import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type Area, areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import {
  type OfficialAccount,
  officialAccounts,
  officialAccountTokens,
} from '#bot/official-accounts/official-account.table.ts';
import { grantLost } from '#bot/official-accounts/pause-account.ts';
import {
  type Group,
  groups,
  type Member,
  members,
  type Officer,
  officers,
  type Team,
  teams,
} from '#bot/teams/team.table.ts';
import type { CommuneRows } from './commune-rows.ts';

/** What the database knows of everything that the files name. */
export type KnownRows = {
  areas: Area[];
  accounts: OfficialAccount[];
  /** Official Accounts, by our id, that hold a token already. */
  accountsWithToken: Set<string>;
  /** Sealed refresh tokens, by our id of the account, that Zalo takes no more. */
  lostTokens: Map<string, Buffer>;
  teams: Team[];
  members: Member[];
  groups: Group[];
  officers: Officer[];
};

/** Each step looks up by the codes in the files and by what the steps before it found. */
export async function selectKnownRows(tx: Tx, rows: CommuneRows): Promise<KnownRows> {
  const knownTeams = await selectTeams(tx, rows);
  const knownAccounts = await selectAccounts(tx, rows);
  const areaCodes = [
    ...rows['areas.csv'].flatMap((row) => [row.code, row.parent_code ?? row.code]),
    ...rows['official-accounts.csv'].map((row) => row.area_code),
    ...rows['teams.csv'].map((row) => row.area_code),
    ...rows['officers.csv'].map((row) => row.area_code),
  ];
  const areaIds = [...knownTeams, ...knownAccounts].map((row) => row.areaId);
  const tokens = await tx
    .select({
      id: officialAccountTokens.officialAccountId,
      refreshToken: officialAccountTokens.refreshToken,
      lostAt: officialAccountTokens.lostAt,
    })
    .from(officialAccountTokens)
    .where(
      isAnyOf(
        officialAccountTokens.officialAccountId,
        knownAccounts.map((row) => row.id),
      ),
    );
  const pausedForLoss = new Set(
    knownAccounts.filter((row) => row.pausedReason === grantLost).map((row) => row.id),
  );
  return {
    areas: await tx
      .select()
      .from(areas)
      .where(or(isAnyOf(areas.code, areaCodes), isAnyOf(areas.id, areaIds))),
    accounts: knownAccounts,
    accountsWithToken: new Set(tokens.map((token) => token.id)),
    lostTokens: new Map(
      tokens
        .filter(({ id, lostAt }) => lostAt !== null || pausedForLoss.has(id))
        .map(({ id, refreshToken }) => [id, refreshToken]),
    ),
    teams: knownTeams,
    members: await selectMembers(tx, rows, knownTeams),
    groups: await selectGroups(tx, rows, knownTeams),
    officers: await tx
      .select()
      .from(officers)
      .where(
        isAnyOf(
          officers.code,
          rows['officers.csv'].map((row) => row.code),
        ),
      ),
  };
}

function selectAreaIds(tx: Tx, codes: string[]) {
  return tx.select({ id: areas.id }).from(areas).where(isAnyOf(areas.code, codes));
}

function selectAccounts(tx: Tx, rows: CommuneRows): Promise<OfficialAccount[]> {
  const own = rows['official-accounts.csv'];
  const oaIds = [...own, ...rows['groups.csv']].map((row) => row.oa_id);
  const serving = selectAreaIds(
    tx,
    own.map((row) => row.area_code),
  );
  return tx
    .select()
    .from(officialAccounts)
    .where(or(isAnyOf(officialAccounts.oaId, oaIds), inArray(officialAccounts.areaId, serving)));
}

function selectTeams(tx: Tx, rows: CommuneRows): Promise<Team[]> {
  const own = rows['teams.csv'];
  const codes = [
    ...own.map((row) => row.code),
    ...rows['members.csv'].map((row) => row.team_code),
    ...rows['groups.csv'].map((row) => row.team_code),
  ];
  const serving = selectAreaIds(
    tx,
    own.map((row) => row.area_code),
  );
  return tx
    .select()
    .from(teams)
    .where(or(isAnyOf(teams.code, codes), inArray(teams.areaId, serving)));
}

/** Those on the list, those whom the list may mean (same person in the same team), and the teams' leaders. */
function selectMembers(tx: Tx, rows: CommuneRows, knownTeams: Team[]): Promise<Member[]> {
  const own = rows['members.csv'];
  const oaUserIds = own.flatMap((row) => row.zalo_user_id ?? []);
  const teamIds = knownTeams.map((team) => team.id);
  return tx
    .select()
    .from(members)
    .where(
      or(
        isAnyOf(
          members.code,
          own.map((row) => row.code),
        ),
        and(isAnyOf(members.teamId, teamIds), isAnyOf(members.oaUserId, oaUserIds)),
        and(
          isAnyOf(members.teamId, teamIds),
          eq(members.isLeader, true),
          eq(members.state, 'active'),
        ),
      ),
    );
}

function selectGroups(tx: Tx, rows: CommuneRows, knownTeams: Team[]): Promise<Group[]> {
  const own = rows['groups.csv'];
  const codes = new Set(own.map((row) => row.team_code));
  const teamIds = knownTeams.filter((team) => codes.has(team.code)).map((team) => team.id);
  return tx
    .select()
    .from(groups)
    .where(
      or(
        isAnyOf(
          groups.groupId,
          own.map((row) => row.group_id),
        ),
        isAnyOf(groups.teamId, teamIds),
      ),
    );
}

/** One parameter for the whole list: a province's members are more than a statement takes one by one. */
function isAnyOf(column: AnyPgColumn, values: string[]): SQL {
  return sql`${column} = any(${sql.param(values)}::${sql.raw(column.getSQLType())}[])`;
}

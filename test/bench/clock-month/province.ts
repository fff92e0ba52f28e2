import { randomUUID } from 'node:crypto';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { calendarExceptions, clockPolicies, workingCalendars } from '#bot/clocks/clock.table.ts';
import { defaultFrames, defaultPolicies } from '#bot/clocks/default-clock-rules.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { type Member, members, teams } from '#bot/teams/team.table.ts';
import type { ClockPolicy, WeekFrames } from '#shared/clocks.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';
import { monthStart } from './month.ts';

const teamsPerCommune = 50;

export type TeamOfMonth = {
  id: string;
  name: string;
  areaId: string;
  communePath: string;
  officialAccountId: string;
  members: Pick<Member, 'id' | 'name'>[];
  policies: Record<HelpRequestKind, ClockPolicy>;
  week: WeekFrames;
  keepsHolidays: boolean;
  /** Days of the month on which nobody works. */
  harvest: { first: string; last: string } | undefined;
};

/** After the day's work, and the days of the week's end. */
const evenings: WeekFrames = Array.from({ length: 7 }, (_, day) =>
  day === 0 || day === 6
    ? [
        { from: 480, to: 690 },
        { from: 840, to: 1200 },
      ]
    : [{ from: 1050, to: 1260 }],
);
const quickQuestion: ClockPolicy = {
  ...defaultPolicies.question,
  firstAnswerMinutes: 90,
  remindGroupMinutes: 45,
  remindLeaderMinutes: null,
  escalateMinutes: 400,
  silentClaimMinutes: 200,
};
const harvest = { first: '2026-02-09', last: '2026-02-12' };
const names = ['Phạm Văn Thuận', 'Nguyễn Thị Lan', 'Trần Quốc Hưng'];

/**
 * A province of so many teams of three people, in communes with an account each: every third commune works in the evenings, every
 * third through Tết, every fourth has quicker questions, every tenth village harvests for four days.
 */
export async function settleProvince(owner: NodePgDatabase, count: number): Promise<TeamOfMonth[]> {
  const province = {
    id: randomUUID(),
    code: 'T',
    name: 'Tỉnh',
    level: 'province',
    path: 'T',
  } as const;
  const rows = {
    areas: [province] as (typeof areas.$inferInsert)[],
    accounts: [] as (typeof officialAccounts.$inferInsert)[],
    teams: [] as (typeof teams.$inferInsert)[],
    members: [] as (typeof members.$inferInsert)[],
    calendars: [] as (typeof workingCalendars.$inferInsert)[],
    exceptions: [] as (typeof calendarExceptions.$inferInsert)[],
    policies: [] as (typeof clockPolicies.$inferInsert)[],
  };
  const settled: TeamOfMonth[] = [];
  const updatedAt = monthStart;
  for (let at = 0; at < Math.ceil(count / teamsPerCommune); at += 1) {
    const commune = { id: randomUUID(), code: `X${at}`, path: `T.X${at}` };
    rows.areas.push({ ...commune, name: `Xã ${at}`, level: 'commune', parentId: province.id });
    const account = {
      id: randomUUID(),
      oaId: `${at}`,
      name: `Xã ${at}`,
      kind: 'state-agency' as const,
      areaId: commune.id,
    };
    rows.accounts.push(account);
    const week = at % 3 === 1 ? evenings : defaultFrames;
    const keepsHolidays = at % 3 !== 2;
    if (at % 3 !== 0) {
      rows.calendars.push({ areaId: commune.id, frames: week, keepsHolidays, updatedAt });
    }
    const isQuick = at % 4 === 1;
    if (isQuick) {
      rows.policies.push({ id: randomUUID(), areaId: commune.id, ...quickQuestion, updatedAt });
    }
    for (let n = 0; n < teamsPerCommune && settled.length < count; n += 1) {
      const village = { id: randomUUID(), code: `X${at}V${n}`, path: `T.X${at}.V${n}` };
      rows.areas.push({ ...village, name: `Thôn ${n}`, level: 'village', parentId: commune.id });
      const team = { id: randomUUID(), code: village.code, name: `Tổ ${n}`, areaId: village.id };
      rows.teams.push(team);
      const people = names.map((name, who) => ({ id: randomUUID(), name, isLeader: who === 0 }));
      rows.members.push(
        ...people.map((person) => ({
          ...person,
          teamId: team.id,
          areaId: village.id,
          state: 'active' as const,
          joinedAt: monthStart,
        })),
      );
      const isHarvest = settled.length % 10 === 3;
      if (isHarvest) {
        rows.exceptions.push({
          id: randomUUID(),
          areaId: village.id,
          firstDay: harvest.first,
          lastDay: harvest.last,
          frames: [],
          reason: 'harvest',
          label: 'Mùa vụ',
        });
      }
      settled.push({
        ...team,
        communePath: commune.path,
        officialAccountId: account.id,
        members: people,
        policies: isQuick ? { ...defaultPolicies, question: quickQuestion } : defaultPolicies,
        week,
        keepsHolidays,
        harvest: isHarvest ? harvest : undefined,
      });
    }
  }
  await insertAll(owner, areas, rows.areas);
  await insertAll(owner, officialAccounts, rows.accounts);
  await insertAll(owner, teams, rows.teams);
  await insertAll(owner, members, rows.members);
  await insertAll(owner, workingCalendars, rows.calendars);
  await insertAll(owner, calendarExceptions, rows.exceptions);
  await insertAll(owner, clockPolicies, rows.policies);
  return settled;
}

async function insertAll<T extends PgTable>(
  owner: NodePgDatabase,
  table: T,
  rows: T['$inferInsert'][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await owner.insert(table).values(rows.slice(at, at + 500));
  }
}

import type { Area } from '#bot/areas/area.table.ts';
import { describeVillage } from '#bot/areas/find-villages.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import { findBotOfAccount } from '#bot/bots/find-bot.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { listConsents } from '#bot/residents/list-consents.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { findRolesOf } from '#bot/teams/find-roles.ts';
import { getTeam } from '#bot/teams/find-team.ts';
import type { Member, Officer } from '#bot/teams/team.table.ts';
import type { Me } from '#shared/sessions.ts';
import type { Viewer } from './find-session.ts';

/** The signed-in person in each of their roles; read within the resident's own scope. */
export async function describeMe(tx: Tx, viewer: Viewer): Promise<Me> {
  const resident = await getResident(tx, viewer.residentId);
  const account = await findOfficialAccount(tx, viewer.officialAccountId);
  if (account === undefined) throw new AppError('session/missing');
  const commune = await getArea(tx, account.areaId);
  const village = await getArea(tx, resident.areaId);
  const { member, officer } = await findRolesOf(tx, resident);
  return {
    // Zalo may not have told yet what somebody is called whom the commune has on its list.
    name: resident.ownName ?? resident.displayName ?? officer?.name ?? member?.name ?? null,
    resident: {
      id: resident.id,
      village: resident.villageChosenAt === null ? null : describeVillage(village, commune.name),
      officialAccountName: account.name,
      oaId: account.oaId,
      isInChat: resident.oaUserId !== null,
      consents: await listConsents(tx, resident.id),
      muted: resident.muted,
    },
    member:
      member?.state === 'active' ? await describeMember(tx, member, commune, account.id) : null,
    officer: officer === undefined ? null : await describeOfficer(tx, officer),
  };
}

async function describeMember(
  tx: Tx,
  member: Member,
  commune: Area,
  officialAccountId: string,
): Promise<Me['member']> {
  const team = await getTeam(tx, member.teamId);
  const colleagues = await listMembers(tx, team.id);
  const villages = await listVillages(tx, commune);
  const bot = await findBotOfAccount(tx, officialAccountId);
  return {
    id: member.id,
    teamName: team.name,
    isLeader: member.isLeader,
    colleagues: colleagues
      .filter((colleague) => colleague.id !== member.id)
      .map(({ id, name }) => ({ id, name })),
    otherVillages: villages
      .filter((village) => village.id !== team.areaId)
      .map(({ id, name }) => ({ id, name })),
    ...(bot === undefined ? {} : { hasBot: true }),
  };
}

async function describeOfficer(tx: Tx, officer: Officer): Promise<Me['officer']> {
  return {
    id: officer.id,
    areaName: (await getArea(tx, officer.areaId)).name,
    role: officer.role,
  };
}

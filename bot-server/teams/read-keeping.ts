import type { Area } from '#bot/areas/area.table.ts';
import { listEveryVillage } from '#bot/areas/list-villages.ts';
import type { Tx } from '#bot/db/database.ts';
import type {
  KeptMember,
  KeptVillage,
  KeptVillageDetail,
  KeptVillageList,
} from '#shared/keeping.ts';
import { groupGoneText } from './group-texts.ts';
import {
  type GroupReading,
  selectEveryMemberOf,
  selectGroupsOf,
  selectPhonesOf,
  selectReadingsOf,
  selectResidentGroupsOf,
  selectSamePeople,
  selectStaffOf,
  selectTeamsOf,
} from './keeping-store.ts';
import type { ResidentGroup } from './resident-group.table.ts';
import type { Group, Member, Team } from './team.table.ts';

/** The villages of a commune with their teams and groups, and those that ended. */
export async function readKeptVillages(tx: Tx, commune: Area): Promise<KeptVillageList> {
  const villages = await listEveryVillage(tx, commune.id);
  const inForce = villages.filter(({ validTo }) => validTo === null);
  const names = new Map(villages.map(({ id, name }) => [id, name]));
  const known = await readKnown(
    tx,
    inForce.map(({ id }) => id),
  );
  return {
    communeName: commune.name,
    villages: inForce.map((village) => describeVillage(village, known)),
    ended: villages
      .flatMap(({ name, validTo, mergedInto }) =>
        validTo === null
          ? []
          : [{ name, endedOn: validTo, mergedIntoName: names.get(mergedInto ?? '') ?? null }],
      )
      .sort((one, other) => other.endedOn.localeCompare(one.endedOn)),
  };
}

/** One village in force with everybody of its team. */
export async function readKeptVillage(
  tx: Tx,
  commune: Area,
  village: Area,
): Promise<KeptVillageDetail> {
  const known = await readKnown(tx, [village.id]);
  const [team] = known.teams;
  const phones = await selectPhonesOf(tx, [village.id]);
  const elsewhere = team === undefined ? [] : await selectSamePeople(tx, team.id);
  const reading = readingOf(known.groups[0], known.readings);
  const inGroup = reading && new Set(reading.people.map(({ id }) => id));
  const staff = await selectStaffOf(tx, commune.id);
  const expected = new Set([...known.members, ...staff].map(({ oaUserId }) => oaUserId));
  return {
    village: describeVillage(village, known),
    members: known.members.map(
      (member): KeptMember => ({
        id: member.id,
        number: member.number,
        name: member.name,
        phone: phones.get(member.id) ?? null,
        isLeader: member.isLeader,
        state: member.state,
        isKnown: member.oaUserId !== null,
        otherTeams: [
          ...new Set(
            elsewhere.filter((one) => one.memberId === member.id).map((one) => one.teamName),
          ),
        ],
        isInGroup:
          member.oaUserId === null || inGroup === undefined ? null : inGroup.has(member.oaUserId),
      }),
    ),
    outsiders: (reading?.people ?? [])
      .filter(({ id }) => !expected.has(id))
      .map(({ name }) => name),
  };
}

type Known = {
  teams: Team[];
  members: Member[];
  groups: Group[];
  readings: GroupReading[];
  residentGroups: ResidentGroup[];
};

async function readKnown(tx: Tx, areaIds: readonly string[]): Promise<Known> {
  return {
    teams: await selectTeamsOf(tx, areaIds),
    members: await selectEveryMemberOf(tx, areaIds),
    groups: await selectGroupsOf(tx, areaIds),
    readings: await selectReadingsOf(tx, areaIds),
    residentGroups: await selectResidentGroupsOf(tx, areaIds),
  };
}

function describeVillage({ id, code, name, oldNames }: Area, known: Known): KeptVillage {
  const team = known.teams.find(({ areaId }) => areaId === id);
  const people = known.members.filter((member) => member.teamId === team?.id);
  const active = people.filter(({ state }) => state === 'active');
  const group = known.groups.find(({ teamId }) => teamId === team?.id);
  return {
    id,
    code,
    name,
    oldNames,
    team:
      team === undefined
        ? null
        : {
            name: team.name,
            leaderName: active.find(({ isLeader }) => isLeader)?.name ?? null,
            memberCount: active.length,
            unconfirmedCount: people.filter(({ state }) => state === 'unconfirmed').length,
            group: group === undefined ? null : describeGroup(group, active, known.readings),
          },
    residentGroups: known.residentGroups
      .filter(({ areaId }) => areaId === id)
      .map((one) => ({ id: one.id, name: one.name, isGone: one.state === 'gone' })),
  };
}

function describeGroup(group: Group, active: Member[], readings: GroupReading[]) {
  const reading = readingOf(group, readings);
  const inGroup = new Set(reading?.people.map(({ id }) => id));
  const isGone = group.state === 'gone';
  return {
    name: group.name,
    isGone,
    goneReason: isGone ? groupGoneText(group.goneReason) : null,
    isBots: group.botId !== null,
    readAt: reading?.readAt.toISOString() ?? null,
    missingCount:
      reading === undefined
        ? null
        : active.filter(({ oaUserId }) => oaUserId === null || !inGroup.has(oaUserId)).length,
  };
}

function readingOf(
  group: Group | undefined,
  readings: readonly GroupReading[],
): GroupReading | undefined {
  return readings.find(({ groupId }) => groupId === group?.groupId);
}

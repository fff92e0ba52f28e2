import { areas } from '#bot/areas/area.table.ts';
import type { Scope } from '#bot/db/database.ts';
import type { AccountInArea } from '#bot/official-accounts/find-official-account.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { type Resident, residents } from '#bot/residents/resident.table.ts';
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
import type { World } from './world.ts';

/** A village with its people; the first member leads. */
export type VillageOfTest = {
  id: string;
  code: string;
  name: string;
  path: string;
  scope: Scope;
  team: Team;
  group: Group;
  leader: Member;
  members: Member[];
};

/** A commune of its own for one test, so that tests of a file never meet. */
export type CommuneOfTest = {
  id: string;
  name: string;
  path: string;
  scope: Scope;
  account: AccountInArea;
  officer: Officer;
  approver: Officer;
  administrator: Officer;
  supervisor: Officer;
  /** Thôn Chè Kho Làng. */
  che: VillageOfTest;
  /** Thôn 3. */
  thon3: VillageOfTest;
  /** Thôn 13, for which nobody has made a team yet. */
  thon13: { id: string; code: string; name: string; path: string };
};

let made = 0;

/** Ids that no other commune, person or group of this file has. */
function nextNumber(): number {
  made += 1;
  return made;
}

export const zaloId = (): string => String(7_200_000_000_000_000_000n + BigInt(nextNumber()));

async function inserted<Row>(rows: PromiseLike<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (row === undefined) throw new Error('nothing was inserted');
  return row;
}

/** A commune named `name` with two villages that have teams and one that has none. */
export async function makeCommune(world: World, name = 'Xã Thanh Tâm'): Promise<CommuneOfTest> {
  const { owner, newId } = world;
  const code = `X${nextNumber()}`;
  const province = await inserted(
    owner
      .insert(areas)
      .values({
        id: newId(),
        code: `T${code}`,
        name: 'Tỉnh Sông Châu',
        level: 'province',
        path: `T${code}`,
      })
      .returning(),
  );
  const commune = await inserted(
    owner
      .insert(areas)
      .values({
        id: newId(),
        code,
        name,
        level: 'commune',
        parentId: province.id,
        path: `T${code}.${code}`,
      })
      .returning(),
  );
  const account = await inserted(
    owner
      .insert(officialAccounts)
      .values({
        id: newId(),
        oaId: `418${String(nextNumber()).padStart(12, '0')}`,
        name: `UBND ${name.toLowerCase()}`,
        areaId: commune.id,
        kind: 'state-agency',
      })
      .returning(),
  );
  const makeOfficer = (officerName: string, role: Officer['role'], areaId: string) =>
    inserted(
      owner
        .insert(officers)
        .values({
          id: newId(),
          code: `CB${nextNumber()}`,
          name: officerName,
          areaId,
          role,
          oaUserId: zaloId(),
          appUserId: zaloId(),
        })
        .returning(),
    );
  const place = { world, commune, officialAccountId: account.id };
  const thon13 = await makeArea(place, { name: 'Thôn 13', oldNames: [] });
  return {
    id: commune.id,
    name: commune.name,
    path: commune.path,
    scope: { kind: 'area', path: commune.path, confidant: 'desk' },
    account: { ...account, areaPath: commune.path },
    officer: await makeOfficer('Nguyễn Thị Hồng Nhung', 'officer', commune.id),
    approver: await makeOfficer('Vũ Anh Tuấn', 'approver', commune.id),
    administrator: await makeOfficer('Đỗ Thị Mai', 'administrator', commune.id),
    supervisor: await makeOfficer('Đặng Thu Trang', 'supervisor', province.id),
    che: await makeVillage(place, {
      name: 'Thôn Chè Kho Làng',
      oldNames: ['thôn 1', 'xóm Chè'],
      people: ['Phạm Văn Thuận', 'Nguyễn Thị Lan', 'Trần Quốc Hưng'],
    }),
    thon3: await makeVillage(place, {
      name: 'Thôn 3',
      oldNames: ['xóm Cầu Đá'],
      people: ['Trần Văn Bình', 'Nguyễn Thị Thu Hà', 'Lê Thị Lan'],
    }),
    thon13,
  };
}

type Place = {
  world: World;
  commune: { id: string; code: string; path: string };
  officialAccountId: string;
};

async function makeArea({ world, commune }: Place, village: { name: string; oldNames: string[] }) {
  const code = `${commune.code}-${String(nextNumber()).padStart(4, '0')}`;
  return inserted(
    world.owner
      .insert(areas)
      .values({
        id: world.newId(),
        code,
        name: village.name,
        level: 'village',
        parentId: commune.id,
        path: `${commune.path}.${code}`,
        oldNames: village.oldNames,
      })
      .returning(),
  );
}

async function makeVillage(
  place: Place,
  village: { name: string; oldNames: string[]; people: string[] },
): Promise<VillageOfTest> {
  const { owner, newId } = place.world;
  const area = await makeArea(place, village);
  const team = await inserted(
    owner
      .insert(teams)
      .values({
        id: newId(),
        code: `TO${nextNumber()}`,
        name: `Tổ công nghệ số ${village.name.toLowerCase()}`,
        areaId: area.id,
      })
      .returning(),
  );
  const group = await inserted(
    owner
      .insert(groups)
      .values({
        id: newId(),
        groupId: `nhom${nextNumber()}`,
        name: `Tổ số ${village.name}`,
        teamId: team.id,
        areaId: area.id,
        officialAccountId: place.officialAccountId,
      })
      .returning(),
  );
  const people: Member[] = [];
  for (const name of village.people) {
    people.push(
      await makeMember(place.world, { id: area.id, team }, { name, isLeader: people.length === 0 }),
    );
  }
  const [leader] = people;
  if (leader === undefined) throw new Error('a team needs a leader');
  const { id, code, name, path } = area;
  return {
    id,
    code,
    name,
    path,
    scope: { kind: 'area', path },
    team,
    group,
    leader,
    members: people,
  };
}

/** Somebody on a team's list, known by chat and by Mini App. */
export function makeMember(
  world: World,
  village: { id: string; team: Team },
  person: Pick<Member, 'name'> & Partial<Member>,
): Promise<Member> {
  const { number: _given, ...known } = person;
  return inserted(
    world.owner
      .insert(members)
      .values({
        id: world.newId(),
        teamId: village.team.id,
        areaId: village.id,
        code: `TV${nextNumber()}`,
        oaUserId: zaloId(),
        appUserId: zaloId(),
        state: 'active',
        joinedAt: world.clock.now(),
        ...known,
      })
      .returning(),
  );
}

/** A resident who has chosen the village, known by chat and by Mini App. */
export function makeResident(
  world: World,
  commune: CommuneOfTest,
  village: { id: string },
  person: Partial<Resident> = {},
): Promise<Resident> {
  return inserted(
    world.owner
      .insert(residents)
      .values({
        id: world.newId(),
        officialAccountId: commune.account.id,
        oaUserId: zaloId(),
        appUserId: zaloId(),
        displayName: 'Bà Tư Mận',
        areaId: village.id,
        villageChosenAt: world.clock.now(),
        createdAt: world.clock.now(),
        ...person,
      })
      .returning(),
  );
}

/** The member of that name, as people call each other. */
export function called(village: VillageOfTest, name: string): Member {
  const member = village.members.find((one) => one.name.endsWith(name));
  if (member === undefined) throw new Error(`${village.name} has no ${name}`);
  return member;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pick } from '#test/play/random.ts';
import type { WorldInput } from '#test/zalo-simulator/world.ts';

export type Villager = { personId: string; name: string; village: string; oaId: string };
export type Village = { code: string; name: string; oaId: string; groupId: string };
export type Commune = {
  code: string;
  name: string;
  oaId: string;
  administrator: string;
  approver: string;
  officer: string;
};

/** Whom this run is about, as everybody who acts in it knows them. */
export type Inhabitants = {
  communes: Commune[];
  villages: Village[];
  residents: Villager[];
  members: Villager[];
  supervisor: string;
  /** What the simulated Zalo starts with. */
  world: WorldInput;
  /** The files of `npm run import`, by name. */
  files: Record<string, string>;
};

export type Size = { communes: number; villages: number; residents: number; members: number };

export const app = {
  appId: '2800000000000000099',
  appSecret: 'torture-app-secret',
  oaSecret: 'torture-oa-secret',
  miniAppId: '3900000000000000099',
  miniAppApiKey: 'torture-mini-app-api-key',
  linkedToOa: true,
  requestsPerMinute: 100_000,
  personRequestsPerMinute: 100_000,
};

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const middles = ['Văn', 'Thị', 'Xuân', 'Đức', 'Thu', 'Quang', 'Ngọc', 'Minh'];
const given = ['Lan', 'Hưng', 'Mùi', 'Tẹo', 'Nhài', 'Hạnh', 'Sửu', 'Bưởi', 'Cúc', 'Đào', 'Khoai'];
const places = ['Chè', 'Vọng', 'Lở', 'Mít', 'Sen', 'Gạo', 'Đá', 'Bàng', 'Cau', 'Trúc', 'Dâu'];

/** Makes up a province of communes with their villages, teams, groups and people; the same seed makes the same. */
export function inventVillages(random: () => number, size: Size): Inhabitants {
  let people = 0;
  const worldPeople: NonNullable<WorldInput['people']> = [];
  const worldGroups: NonNullable<WorldInput['groups']> = [];
  const accounts: NonNullable<WorldInput['officialAccounts']> = [];
  const rows: Record<string, string[]> = {
    areas: ['SC,Tỉnh Sông Châu,province,,,2025-07-01'],
    teams: [],
    members: [],
    groups: [],
    officers: [],
    'official-accounts': [],
  };
  const add = (file: string, ...cells: string[]) => rows[file]?.push(cells.join(','));
  const inhabitants: Omit<Inhabitants, 'world' | 'files'> = {
    communes: [],
    villages: [],
    residents: [],
    members: [],
    supervisor: '',
  };

  function person(
    kind: 'resident' | 'member' | 'officer',
    oaId: string,
    village?: string,
  ): Villager {
    people += 1;
    const number = String(people).padStart(6, '0');
    // No two of a name: commands name people, and a name alone must say who.
    const name = `${pick(surnames, random)} ${pick(middles, random)} ${pick(given, random)} ${letters(people)}`;
    worldPeople.push({
      personId: `900000000000${number}`,
      name,
      kind,
      appUserId: `560000000000${number}`,
      oaUserIds: { [oaId]: `720000000000${number}` },
      follows: random() < 0.9 ? [oaId] : [],
      ...(village === undefined ? {} : { area: village }),
      behaviour: kind === 'resident' && random() < 0.05 ? 'slow' : 'normal',
    });
    return { personId: `900000000000${number}`, name, village: village ?? '', oaId };
  }
  const userId = ({ personId }: Villager) => personId.replace(/^90/, '72');

  for (let at = 1; at <= size.communes; at += 1) {
    const code = `SC-C${at}`;
    const oaId = `41800000000000001${String(at).padStart(2, '0')}`;
    const name = `Xã ${pick(places, random)} ${letters(at)}`;
    add('areas', code, name, 'commune', 'SC', '', '2025-07-01');
    const desk = (['administrator', 'approver', 'officer'] as const).map((role) => {
      const one = person('officer', oaId);
      add('officers', `CB-${at}-${role}`, one.name, code, userId(one), role);
      return one.personId;
    });
    const [administrator = '', approver = '', officer = ''] = desk;
    inhabitants.communes.push({ code, name, oaId, administrator, approver, officer });
    if (at === 1) {
      const one = person('officer', oaId);
      add('officers', 'GS-01', one.name, 'SC', userId(one), 'supervisor');
      inhabitants.supervisor = one.personId;
    }
    const refreshToken = `torture-refresh-${at}`;
    add('official-accounts', oaId, `UBND ${name}`, code, 'business', '2000', refreshToken);
    const groupAssets: { assetId: string; size: 'gmf50' }[] = [];
    for (let of = 1; of <= size.villages; of += 1) {
      const village = `${code}-${String(of).padStart(2, '0')}`;
      const villageName = `Thôn ${pick(places, random)} ${letters(at * 50 + of)}`;
      const team = `TO-${at}-${of}`;
      const groupId = `a${String(at).padStart(3, '0')}${String(of).padStart(3, '0')}0123456789abc`;
      const assetId = `33000000000000${at}${String(of).padStart(3, '0')}`;
      add('areas', village, villageName, 'village', code, '', '2019-01-01');
      add('teams', team, `Tổ công nghệ số ${villageName}`, village);
      add('groups', groupId, team, oaId, `Tổ số ${villageName}`);
      groupAssets.push({ assetId, size: 'gmf50' });
      inhabitants.villages.push({ code: village, name: villageName, oaId, groupId });
      const members = Array.from({ length: size.members }, () => person('member', oaId, village));
      for (const [index, one] of members.entries()) {
        const number = `TV-${at}-${of}-${index + 1}`;
        add('members', number, team, one.name, userId(one), index === 0 ? 'có' : 'không');
      }
      inhabitants.members.push(...members);
      const memberPersonIds = members.map(({ personId }) => personId);
      worldGroups.push({
        groupId,
        oaId,
        name: `Tổ số ${villageName}`,
        assetId,
        memberPersonIds,
      });
      for (let index = 0; index < size.residents; index += 1) {
        inhabitants.residents.push(person('resident', oaId, village));
      }
    }
    accounts.push({
      oaId,
      name: `UBND ${name}`,
      oaType: 2,
      requestsPerMinute: 2_000,
      refreshToken,
      adminPersonIds: [administrator],
      groupAssets,
    });
  }

  const heads: Record<string, string> = {
    areas: 'code,name,level,parent_code,old_names,valid_from',
    teams: 'code,name,area_code',
    members: 'code,team_code,name,zalo_user_id,leader',
    groups: 'group_id,team_code,oa_id,name',
    officers: 'code,name,area_code,zalo_user_id,role',
    'official-accounts': 'oa_id,name,area_code,kind,requests_per_minute,refresh_token',
  };
  const files = Object.entries(rows).map(
    ([file, lines]) => [`${file}.csv`, [heads[file], ...lines, ''].join('\n')] as const,
  );
  return {
    ...inhabitants,
    files: Object.fromEntries(files),
    world: { app, officialAccounts: accounts, people: worldPeople, groups: worldGroups },
  };
}

/** Writes the files that the import takes. */
export async function writeImportFolder(folder: string, { files }: Inhabitants): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/** 1 → A, 27 → AB: what tells names apart, without digits. */
function letters(number: number): string {
  const rest = Math.floor(number / 26);
  const own = String.fromCharCode(65 + (number % 26));
  return rest === 0 ? own : `${letters(rest)}${own.toLowerCase()}`;
}

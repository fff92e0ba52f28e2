import type { Area } from '#bot/areas/area.table.ts';
import { listEveryVillage } from '#bot/areas/list-villages.ts';
import { nameKey } from '#bot/areas/village-names.ts';
import type { Row } from '#bot/import/commune-rows.ts';
import { planSomeRows } from '#bot/import/plan-some-rows.ts';
import { isExcelNumber, readPhone, readYesNo } from '#bot/import/read-words.ts';
import { keepPhones, listTeamsWithPeople, type TeamWithPeople } from '#bot/teams/list-people.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { findVillage } from './find-village.ts';
import type { Column, FileKind, FileRow, FileScene, Say } from './import-kind.ts';
import { headings, rowTexts, samples, titles } from './kind-texts.ts';
import { requireCells } from './require-cells.ts';
import { requireCode } from './require-code.ts';
import { sayTwoTeams } from './say-two-teams.ts';

const columns: readonly Column[] = [
  {
    key: 'village',
    heading: headings.village,
    aliases: ['ten thon', 'dia ban', 'thon ban', 'to dan pho', 'thon to dan pho', 'ma thon', 'to'],
    isRequired: true,
  },
  {
    key: 'name',
    heading: headings.personName,
    aliases: ['ho ten', 'ten', 'ten thanh vien', 'thanh vien', 'ho va ten thanh vien'],
    isRequired: true,
  },
  {
    key: 'phone',
    heading: headings.phone,
    aliases: [
      'sdt',
      'dien thoai',
      'so dt',
      'dt',
      'di dong',
      'so di dong',
      'so zalo',
      'dien thoai zalo',
    ],
  },
  {
    key: 'leader',
    heading: headings.leader,
    aliases: ['la to truong', 'vai tro', 'chuc vu', 'nhiem vu'],
  },
  { key: 'zaloId', heading: headings.zaloId, aliases: ['zalo id', 'ma zalo oa', 'zalo user id'] },
  { key: 'code', heading: headings.personCode, aliases: ['ma', 'ma so', 'code'] },
];
const lengthsMax = { village: 100, name: 100, phone: 30, leader: 40, zaloId: 40, code: 40 };

/** Members of the teams: known by code, by Zalo id, or by name within their team. */
export const peopleKind: FileKind = {
  title: titles.people,
  columns,
  rowsMax: 50_000,
  samples: samples.people,
  async plan(scene, rows) {
    const { work, commune, say } = scene;
    const villages = await listEveryVillage(work.tx, commune.id);
    const teams = await listTeamsWithPeople(
      work.tx,
      villages.map(({ id }) => id),
    );
    const wanted = resolveRows(scene, rows, villages, teams);
    sayTwoTeams(wanted, teams, say);
    const some = { 'members.csv': wanted.map(({ member }) => member) };
    const keyOf = { zalo_user_id: 'zaloId', leader: 'leader', code: 'code', name: 'name' };
    const { plan, file } = await planSomeRows(scene, some, keyOf);
    const own = file('members.csv');
    const phones = wanted.flatMap(({ team, before, member, phone }) =>
      phone === undefined || phone === team.phones.get(before?.id ?? '')
        ? []
        : [{ code: member.code, areaId: team.areaId, phone, isKnown: before !== undefined }],
    );
    const changing = new Set(plan['members.csv'].change.map(({ id }) => id));
    const onlyPhone = wanted.filter(
      ({ team, before, phone }) =>
        before !== undefined &&
        phone !== undefined &&
        phone !== team.phones.get(before.id) &&
        !changing.has(before.id),
    ).length;
    return {
      added: own.added,
      changed: own.changed + onlyPhone,
      same: own.same - onlyPhone,
      async write(step) {
        await own.write(step);
        await keepPhones(work.tx, phones);
      },
    };
  },
};

export type WantedPerson = {
  row: number;
  team: TeamWithPeople;
  before: Member | undefined;
  member: Row<'members.csv'>;
  phone: string | undefined;
};

function resolveRows(
  scene: FileScene,
  rows: readonly FileRow[],
  villages: readonly Area[],
  teams: readonly TeamWithPeople[],
): WantedPerson[] {
  const { say, work } = scene;
  const seen = new Map<string, number>();
  const villageByWords = new Map<string, TeamWithPeople | undefined>();
  return rows.flatMap((one): WantedPerson[] => {
    const { row, cells } = one;
    if (!requireCells(one, columns, lengthsMax, say) || !requireCode(one, say)) return [];
    const words = cells.village ?? '';
    const team = villageByWords.has(words)
      ? villageByWords.get(words)
      : findTeam(words, row, { say, villages, teams });
    if (team !== undefined) villageByWords.set(words, team);
    const name = cells.name ?? '';
    const phone = readPhoneCell(row, cells.phone, say);
    const leader = cells.leader === undefined ? undefined : readYesNo(cells.leader);
    if (cells.leader !== undefined && leader === undefined && readsAsYesNo(cells.leader)) {
      say.problem(row, 'leader', rowTexts.yesNo);
    }
    if (cells.zaloId !== undefined && !/^\d{12,20}$/.test(cells.zaloId)) {
      const message = isExcelNumber(cells.zaloId) ? rowTexts.excelNumber : rowTexts.zaloId;
      say.problem(row, 'zaloId', message);
      return [];
    }
    if (team === undefined) return [];
    const key = `${team.id} ${cells.code ?? ''} ${nameKey(name)} ${phone ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) {
      say.problem(row, 'name', rowTexts.duplicate(name, first));
      return [];
    }
    seen.set(key, row);
    const before = findBefore(one, team, phone, say);
    if (before === 'several') return [];
    if (before?.state === 'left') say.note(row, 'name', rowTexts.hasLeft(before.name));
    const zaloId = cells.zaloId ?? (before?.code === null ? before.oaUserId : null);
    const member: Row<'members.csv'> = {
      row,
      code: before?.code ?? cells.code ?? `TV-${work.newId().slice(0, 8).toUpperCase()}`,
      team_code: team.code,
      name,
      ...(zaloId === null ? {} : { zalo_user_id: zaloId }),
      ...(leader === undefined ? {} : { leader }),
    };
    return [{ row, team, before, member, phone }];
  });
}

/** "Bí thư chi bộ" in a column of offices says nothing about leading; a lone word in one of yes and no is a slip. */
function readsAsYesNo(cell: string): boolean {
  return cell.length <= 3;
}

function findTeam(
  words: string,
  row: number,
  known: { say: Say; villages: readonly Area[]; teams: readonly TeamWithPeople[] },
): TeamWithPeople | undefined {
  const { say, villages, teams } = known;
  const byTeamCode = teams.find(({ code }) => code.toLowerCase() === words.toLowerCase());
  if (byTeamCode !== undefined) return byTeamCode;
  const village = findVillage(villages, words, { say, row, key: 'village' });
  if (village === undefined) return undefined;
  const team = teams.find(({ areaId }) => areaId === village.id);
  if (team === undefined) say.problem(row, 'village', rowTexts.noTeam(village.name));
  return team;
}

function readPhoneCell(row: number, cell: string | undefined, say: Say): string | undefined {
  if (cell === undefined) return undefined;
  const read = readPhone(cell);
  if (read === undefined) {
    say.problem(row, 'phone', isExcelNumber(cell) ? rowTexts.excelNumber : rowTexts.phone);
  } else if (read.lostZero) say.note(row, 'phone', rowTexts.phoneZero(read.phone));
  return read?.phone;
}

/** Whom of the team the row means, if it is somebody who is there. */
function findBefore(
  { row, cells }: FileRow,
  team: TeamWithPeople,
  phone: string | undefined,
  say: Say,
): Member | 'several' | undefined {
  const byCode = team.byCode.get(cells.code ?? '');
  const byId = team.byOaUserId.get(cells.zaloId ?? '');
  if (byCode ?? byId) return byCode ?? byId;
  if (cells.code !== undefined) return undefined;
  const alike = team.byName.get(nameKey(cells.name ?? '')) ?? [];
  const exact = alike.filter(({ name }) => name === cells.name);
  const byPhone = alike.filter(({ id }) => phone !== undefined && team.phones.get(id) === phone);
  const fits = [byPhone, exact, alike].find((some) => some.length > 0) ?? [];
  if (fits.length > 1) {
    say.problem(row, 'name', rowTexts.namesakes(cells.name ?? ''));
    return 'several';
  }
  return fits[0];
}

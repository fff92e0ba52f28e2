import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#bot/import/problem.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import {
  copyThanhTam,
  createImporter,
  type Edits,
  readAll,
  removeCopies,
} from './import-folder.ts';

let database: ClonedDatabase;
let importer: ReturnType<typeof createImporter>;

beforeAll(async () => {
  database = await cloneDatabase();
  importer = createImporter(database.url);
});
afterAll(async () => {
  await removeCopies();
  await importer.close();
  await database.drop();
});

async function problemsOf(
  edits: Edits,
  made: Record<string, string | Buffer> = {},
): Promise<Problem[]> {
  const before = await readAll(importer.pool);
  const result = await importer.run(await copyThanhTam(edits, made));
  expect(await readAll(importer.pool)).toEqual(before);
  return result.kind === 'refused' ? result.problems : [];
}

/** Changes the first place where `from` stands. */
const put = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const long = 'ă'.repeat(101);

type Case = {
  what: string;
  file: string;
  edit: (text: string) => string;
  row?: number;
  column?: string;
  says: RegExp;
};

const cells: Case[] = [
  {
    what: 'a missing name',
    file: 'areas.csv',
    edit: put('Thôn Đồng Vọng', ''),
    row: 5,
    column: 'name',
    says: /trống/,
  },
  {
    what: 'an over-long name',
    file: 'teams.csv',
    edit: put('Tổ công nghệ số thôn 3', long),
    row: 4,
    column: 'name',
    says: /100/,
  },
  {
    what: 'an over-long old name',
    file: 'areas.csv',
    edit: put('xóm Chè', long),
    row: 4,
    column: 'old_names',
    says: /100/,
  },
  {
    what: 'a code with blanks',
    file: 'members.csv',
    edit: put('TV-05', 'TV 05'),
    row: 6,
    column: 'code',
    says: /Mã chỉ gồm/,
  },
  {
    what: 'a strange level',
    file: 'areas.csv',
    edit: put('commune', 'huyện'),
    row: 3,
    column: 'level',
    says: /ba cấp/,
  },
  {
    what: 'a day that does not exist',
    file: 'areas.csv',
    edit: put('2025-07-01', '2025-02-30'),
    row: 2,
    column: 'valid_from',
    says: /Ngày/,
  },
  {
    what: 'an id of letters',
    file: 'members.csv',
    edit: put('720000000000000004', 'chị Thắm'),
    row: 5,
    column: 'zalo_user_id',
    says: /chữ số/,
  },
  {
    what: 'an id that Excel rounded',
    file: 'members.csv',
    edit: put('720000000000000004', '7.2E+17'),
    row: 5,
    column: 'zalo_user_id',
    says: /Excel/,
  },
  {
    what: 'a group id of the wrong kind',
    file: 'groups.csv',
    edit: put('b10de9fd308749937e9a', 'nhóm'),
    row: 2,
    column: 'group_id',
    says: /Mã nhóm/,
  },
  {
    what: 'a strange kind of account',
    file: 'official-accounts.csv',
    edit: put('business', 'xã'),
    row: 2,
    column: 'kind',
    says: /business/,
  },
  {
    what: 'a rate of zero',
    file: 'official-accounts.csv',
    edit: put('2000', '0'),
    row: 2,
    column: 'requests_per_minute',
    says: /số nguyên/,
  },
  {
    what: 'a strange role',
    file: 'officers.csv',
    edit: put('supervisor', 'chủ tịch'),
    row: 5,
    column: 'role',
    says: /officer/,
  },
  {
    what: 'neither yes nor no',
    file: 'members.csv',
    edit: put('có', 'có lẽ'),
    row: 2,
    column: 'leader',
    says: /"có"/,
  },
];

const references: Case[] = [
  {
    what: 'a code twice',
    file: 'members.csv',
    edit: put('TV-03', 'TV-02'),
    row: 4,
    column: 'code',
    says: /dòng 3/,
  },
  {
    what: 'a person twice',
    file: 'members.csv',
    edit: put('000000003', '000000002'),
    row: 4,
    column: 'zalo_user_id',
    says: /dòng 3/,
  },
  {
    what: 'two teams of one village',
    file: 'teams.csv',
    edit: put('SC-TT-02', 'SC-TT-01'),
    row: 3,
    column: 'area_code',
    says: /dòng 2/,
  },
  {
    what: 'two groups of one team',
    file: 'groups.csv',
    edit: put('TO-02', 'TO-01'),
    row: 3,
    column: 'team_code',
    says: /dòng 2/,
  },
  {
    what: 'an unknown parent',
    file: 'areas.csv',
    edit: put('village,SC-TT,', 'village,SC-XX,'),
    row: 4,
    column: 'parent_code',
    says: /SC-XX/,
  },
  {
    what: 'a village without a commune',
    file: 'areas.csv',
    edit: put('village,SC-TT,', 'village,,'),
    row: 4,
    column: 'parent_code',
    says: /cấp trên/,
  },
  {
    what: 'a village right under the province',
    file: 'areas.csv',
    edit: put('village,SC-TT,', 'village,SC,'),
    row: 4,
    column: 'parent_code',
    says: /ngay trên/,
  },
  {
    what: 'a province under a commune',
    file: 'areas.csv',
    edit: put('province,,', 'province,SC-TT,'),
    row: 2,
    column: 'parent_code',
    says: /cao nhất/,
  },
  {
    what: 'an area above itself',
    file: 'areas.csv',
    edit: put('commune,SC,', 'commune,SC-TT,'),
    row: 3,
    column: 'parent_code',
    says: /vòng tròn: SC-TT → SC-TT/,
  },
  {
    what: 'an area above the one above it',
    file: 'areas.csv',
    edit: put('commune,SC,', 'commune,SC-TT-01,'),
    row: 3,
    column: 'parent_code',
    says: /vòng tròn/,
  },
  {
    what: 'an unknown area of a team',
    file: 'teams.csv',
    edit: put('SC-TT-03', 'SC-TT-33'),
    row: 4,
    column: 'area_code',
    says: /SC-TT-33/,
  },
  {
    what: 'a team of a province',
    file: 'teams.csv',
    edit: put('SC-TT-03', 'SC'),
    row: 4,
    column: 'area_code',
    says: /không phải một tỉnh/,
  },
  {
    what: 'an account of a village',
    file: 'official-accounts.csv',
    edit: put('SC-TT,', 'SC-TT-01,'),
    row: 2,
    column: 'area_code',
    says: /không phải một thôn/,
  },
  {
    what: 'an unknown team of a member',
    file: 'members.csv',
    edit: put('TO-03', 'TO-33'),
    row: 15,
    column: 'team_code',
    says: /TO-33/,
  },
  {
    what: 'two leaders of one team',
    file: 'members.csv',
    edit: put('002,không', '002,có'),
    row: 3,
    column: 'leader',
    says: /Phạm Văn Thuận/,
  },
  {
    what: 'an unknown account of a group',
    file: 'groups.csv',
    edit: put('4180000000000000011', '4180000000000000099'),
    row: 2,
    column: 'oa_id',
    says: /4180000000000000099/,
  },
  {
    what: 'an officer of a province',
    file: 'officers.csv',
    edit: put('SC-TT', 'SC'),
    row: 2,
    column: 'area_code',
    says: /thuộc một xã/,
  },
  {
    what: 'a supervisor of a commune',
    file: 'officers.csv',
    edit: put('SC,', 'SC-TT,'),
    row: 5,
    column: 'area_code',
    says: /thuộc một tỉnh/,
  },
];

const files: Case[] = [
  {
    what: 'an unknown column',
    file: 'teams.csv',
    edit: put('name', 'tên'),
    row: 1,
    column: 'tên',
    says: /Không biết cột/,
  },
  {
    what: 'a missing column',
    file: 'teams.csv',
    edit: put('name', 'ten'),
    row: 1,
    column: 'name',
    says: /Thiếu cột/,
  },
  {
    what: 'a comma outside quotes',
    file: 'teams.csv',
    edit: put('thôn 3', 'thôn 3, 4'),
    row: 4,
    says: /dấu phẩy/,
  },
  {
    what: 'a quote that does not end',
    file: 'teams.csv',
    edit: put('Tổ công nghệ số thôn 3', '"Tổ'),
    row: 4,
    says: /dấu nháy/,
  },
  { what: 'an empty file', file: 'teams.csv', edit: () => '', says: /Tệp trống/ },
];

describe.each([
  ['a cell', cells],
  ['rows that do not fit', references],
  ['a file', files],
])('%s', (_, cases) => {
  test.each(cases)('$what is refused where it stands, and nothing is written', async (bad) => {
    const problems = await problemsOf({ [bad.file]: bad.edit });
    const wanted = {
      file: bad.file,
      ...(bad.row && { row: bad.row }),
      ...(bad.column && { column: bad.column }),
      text: expect.stringMatching(bad.says),
    };
    expect(problems).toContainEqual(wanted);
  });
});

test('everything that is wrong is told at once, in the order of the files', async () => {
  const problems = await problemsOf({
    'members.csv': (text) => text.replace('TV-05', 'TV 05').replace('TO-03', 'TO-33'),
    'areas.csv': (text) => text.replace('commune', 'huyện').replace('2019-01-01', 'hôm qua'),
  });
  expect(problems.map(({ file, row, column }) => [file, row, column])).toEqual([
    ['areas.csv', 3, 'level'],
    ['areas.csv', 4, 'valid_from'],
    ['members.csv', 6, 'code'],
    ['members.csv', 15, 'team_code'],
  ]);
});

test('rows are counted as Excel counts them, empty ones too', async () => {
  const problems = await problemsOf({
    'teams.csv': (text) => text.replace('\nTO-02', '\n\n,,\nTO 02'),
  });
  expect(problems).toMatchObject([{ file: 'teams.csv', row: 5, column: 'code' }]);
});

test('a file in an old encoding is refused with the way to save it', async () => {
  const made = {
    'teams.csv': Buffer.from('code,name,area_code\nTO-01,T\xf4,SC-TT-01\n', 'latin1'),
  };
  expect(await problemsOf({}, made)).toContainEqual({
    file: 'teams.csv',
    text: expect.stringMatching(/CSV UTF-8/),
  });
});

test('a file with a name that is nearly right is refused', async () => {
  expect(await problemsOf({}, { 'member.csv': 'code\n' })).toMatchObject([{ file: 'member.csv' }]);
});

test('a folder without any of the files, or no folder at all, is refused', async () => {
  const empty = await copyThanhTam(
    Object.fromEntries(
      ['areas', 'official-accounts', 'teams', 'members', 'groups', 'officers'].map((name) => [
        `${name}.csv`,
        undefined,
      ]),
    ),
  );
  expect(await importer.run(empty)).toMatchObject({ kind: 'refused', problems: { length: 1 } });
  expect(await importer.run(`${empty}/nowhere`)).toMatchObject({
    kind: 'refused',
    problems: [{ text: expect.stringMatching(/Không có thư mục/) }],
  });
});

describe('against what is in the database already', () => {
  beforeAll(async () => {
    expect((await importer.run(await copyThanhTam())).kind).toBe('imported');
  });

  test.each([
    {
      what: 'another level',
      file: 'areas.csv',
      edit: put('SC-TT-05,Thôn Gò Mít,village,SC-TT', 'SC-TT-05,Gò Mít,commune,SC'),
      row: 8,
      column: 'level',
      says: /mã mới/,
    },
    {
      what: 'another account of the commune',
      file: 'official-accounts.csv',
      edit: put('4180000000000000011', '4180000000000000012'),
      row: 2,
      column: 'area_code',
      says: /4180000000000000011/,
    },
    {
      what: 'another team of the village',
      file: 'teams.csv',
      edit: put('TO-01', 'TO-91'),
      row: 2,
      column: 'area_code',
      says: /TO-01/,
    },
    {
      what: 'another leader',
      file: 'members.csv',
      edit: (text: string) => text.replace(/TV-01.*\n/, '').replace('002,không', '002,có'),
      row: 2,
      column: 'leader',
      says: /Phạm Văn Thuận/,
    },
    {
      what: 'the id of somebody else',
      file: 'members.csv',
      edit: (text: string) => text.replace('TV-01', 'TV-91').replace('có', 'không'),
      row: 2,
      column: 'zalo_user_id',
      says: /Phạm Văn Thuận/,
    },
  ])('$what is refused', async ({ file, edit, row, column, says }) => {
    expect(await problemsOf({ [file]: edit })).toContainEqual({
      file,
      row,
      column,
      text: expect.stringMatching(says),
    });
  });
});

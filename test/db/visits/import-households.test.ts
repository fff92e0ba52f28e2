import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { householdListTexts as texts } from '#bot/visits/household-list-texts.ts';
import { importHouseholds } from '#bot/visits/import-households.ts';
import { type CommuneOfTest, called, makeCommune, makeMember } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { goFromDoorToDoor } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let go: ReturnType<typeof goFromDoorToDoor>;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  go = goFromDoorToDoor(world, commune);
});
afterAll(() => world.close());

const header = 'Mã,Tên nhà,Chỗ ở,Người phụ trách';
const takes = (lines: string[], dryRun = false) =>
  go.inVillage(commune.che, (work) =>
    importHouseholds(work, commune.che.id, { csv: [header, ...lines].join('\n'), dryRun }),
  );
const houses = () =>
  world.rows(
    `select h.code, h.name, h.place, m.name as assignee, h.team_id, h.closed_at is not null as closed,
       h.refused_at is not null as refused
     from households h left join members m on m.id = h.assigned_to where h.area_id = $1 order by h.code`,
    [commune.che.id],
  );
const row = (change: object) => ({
  place: null,
  assignee: null,
  team_id: commune.che.team.id,
  closed: false,
  refused: false,
  ...change,
});
const report = (change: object) => ({
  isWritten: true,
  added: 0,
  changed: 0,
  unchanged: 0,
  errors: [],
  ...change,
});

describe('a list of households', () => {
  test('is taken in with who looks after each, by code or by name, and the second time changes nothing', async () => {
    const code = called(commune.che, 'Hưng').code;
    const list = [
      'H1,Nhà bà Tư Hạnh,"Cạnh ao đình, cổng xanh",Nguyễn Thị Lan',
      `H2,Nhà ông Bính,,${code}`,
      'H3,Nhà chị Ngà,,pham van thuan',
      'H4,Nhà anh Khoa,,',
    ];
    expect(await takes(list)).toEqual(report({ added: 4 }));
    const expected = [
      row({
        code: 'H1',
        name: 'Nhà bà Tư Hạnh',
        place: 'Cạnh ao đình, cổng xanh',
        assignee: 'Nguyễn Thị Lan',
      }),
      row({ code: 'H2', name: 'Nhà ông Bính', assignee: 'Trần Quốc Hưng' }),
      row({ code: 'H3', name: 'Nhà chị Ngà', assignee: 'Phạm Văn Thuận' }),
      row({ code: 'H4', name: 'Nhà anh Khoa' }),
    ];
    expect(await houses()).toEqual(expected);
    expect(await takes(list)).toEqual(report({ unchanged: 4 }));
    expect(await houses()).toEqual(expected);
  });

  test('is only looked through in a dry run', async () => {
    const list = ['H1,Nhà bà Tư Hạnh,,'];
    expect(await takes(list, true)).toEqual(report({ isWritten: false, added: 1 }));
    expect(await houses()).toEqual([]);
  });

  test('with anything wrong in it writes nothing, and says it all', async () => {
    await makeMember(world, commune.che, { name: 'Nguyễn Thị Làn' });
    await makeMember(world, commune.che, { name: 'Trần Văn Hải' });
    await makeMember(world, commune.che, { name: 'Trần Văn Hải' });
    await makeMember(world, commune.che, { name: 'Vũ Thị Gái', state: 'left' });
    await makeMember(world, commune.che, { name: 'Lê Văn Mới', state: 'unconfirmed' });
    const found = await takes([
      'H1,Nhà bà Tư Hạnh,,Nguyễn Thị Lan',
      'H2,Nhà ông Bính,,Trần Văn Hải',
      'H3,Nhà chị Ngà,,Lê Thị Không Có',
      'H4,Nhà anh Khoa,,Vũ Thị Gái',
      'H5,Nhà chị Xuyến,,Lê Văn Mới',
      'H6,Nhà cụ Mận,,nguyen thi lan',
      'H7,,,',
    ]);
    const field = texts.columns.assignee;
    expect(found).toEqual(
      report({
        isWritten: false,
        errors: [
          { row: 3, field, message: texts.severalMembers('Trần Văn Hải') },
          { row: 4, field, message: texts.unknownMember('Lê Thị Không Có') },
          { row: 5, field, message: texts.unknownMember('Vũ Thị Gái') },
          { row: 6, field, message: texts.unknownMember('Lê Văn Mới') },
          { row: 7, field, message: texts.severalMembers('nguyen thi lan') },
          { row: 8, field: texts.columns.name, message: texts.emptyCell },
        ],
      }),
    );
    expect(await houses()).toEqual([]);
  });

  test('changes what it says otherwise; what it leaves out, and who wants to be left alone, stays', async () => {
    await takes(['H1,Nhà bà Tư Hạnh,Ngõ 1,Nguyễn Thị Lan', 'H2,Nhà ông Bính,Ngõ 2,']);
    await world.rows(`update households set refused_at = now() where code = 'H1'`);
    await go.house(commune.che, 'Nhà thêm tay');
    expect(await takes(['h1,Nhà bà Tư Hạnh (mới sửa),,'])).toEqual(report({ changed: 1 }));
    expect(await houses()).toEqual([
      row({
        code: 'H1',
        name: 'Nhà bà Tư Hạnh (mới sửa)',
        place: 'Ngõ 1',
        assignee: 'Nguyễn Thị Lan',
        refused: true,
      }),
      row({ code: 'H2', name: 'Nhà ông Bính', place: 'Ngõ 2' }),
      row({ code: null, name: 'Nhà thêm tay' }),
    ]);
  });

  test('taken in by two people at once is taken in once', async () => {
    const list = Array.from({ length: 40 }, (_, at) => `H${at},Nhà ${at},,`);
    const reports = await Promise.all([takes(list), takes(list), takes(list)]);
    expect(reports.map(({ added }) => added).sort()).toEqual([0, 0, 40]);
    expect(await houses()).toHaveLength(40);
  });

  test('of a process that dies before its end is not taken in at all', async () => {
    const csv = `${header}\nH1,Nhà bà Tư Hạnh,,`;
    const died = go.inVillage(commune.che, async (work) => {
      await importHouseholds(work, commune.che.id, { csv, dryRun: false });
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await houses()).toEqual([]);
  });

  test('of five thousand houses is taken in whole', async () => {
    const list = Array.from({ length: 5000 }, (_, at) => `H${at},Nhà ${at},,Nguyễn Thị Lan`);
    expect(await takes(list)).toEqual(report({ added: 5000 }));
    expect(await takes(list)).toEqual(report({ unchanged: 5000 }));
  });

  test('for a village that has no team is refused', async () => {
    const taken = world.work(
      commune.scope,
      (work) => importHouseholds(work, commune.thon13.id, { csv: header, dryRun: true }),
      world.web,
    );
    await expect(taken).rejects.toThrow('help-request/no-team');
  });
});

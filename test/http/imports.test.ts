import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runLongTasks } from '#bot/jobs/run-long-tasks.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import type { ImportKind, ImportReport } from '#shared/imports.ts';
import { importKinds } from '#shared/imports.ts';
import type { AskedTask, KeptVillageDetail, KeptVillageList } from '#shared/keeping.ts';
import type { LongTask } from '#shared/long-tasks.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { type CellOfTest, makeWorkbook } from '#test/support/workbook.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  await world.rows(`update officers set role = 'administrator' where id = $1`, [
    commune.officer.id,
  ]);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

let uploaded = 0;
const nextUpload = () => {
  uploaded += 1;
  return uploaded;
};
const nothing = () => {};

function worker(): WorkerDeps {
  return {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { debug: nothing, info: nothing, warn: console.error, error: console.error },
  } as unknown as WorkerDeps;
}

async function uploads(kind: ImportKind, bytes: Buffer | string, key = newKey()) {
  const response = await app.app.inject({
    method: 'POST',
    // Many files from many desks: nobody meets the limit of uploads here.
    remoteAddress: `10.9.0.${nextUpload()}`,
    url: `/api/staff/imports?kind=${kind}&key=${key}&name=${encodeURIComponent('danh sách.xlsx')}`,
    headers: {
      authorization: `Bearer ${nhung.token}`,
      'content-type': 'application/octet-stream',
    },
    payload: bytes,
  });
  return { status: response.statusCode, body: response.json<AskedTask & ApiError>() };
}

async function looks(kind: ImportKind, rows: CellOfTest[][], merged: string[] = []) {
  return looksAt(kind, makeWorkbook({ rows, merged }));
}

async function looksAt(kind: ImportKind, bytes: Buffer | string): Promise<ImportReport> {
  const { body } = await uploads(kind, bytes);
  await runLongTasks(worker());
  return (await nhung.get<ImportReport>(`/api/staff/imports/${body.taskId}`)).body;
}

async function applies(report: ImportReport): Promise<string[]> {
  const asked = await nhung.post<AskedTask>(`/api/staff/imports/${report.id}/apply`);
  expect(asked.status).toBe(202);
  await runLongTasks(worker());
  const [task] = await world.rows<{ state: string; result: { summary: string[] } }>(
    'select state, result from long_tasks where id = $1',
    [asked.body.taskId],
  );
  return [task?.state ?? '', ...(task?.result.summary ?? [])];
}

const members = () =>
  world.rows<{ name: string; phone: string | null; is_leader: boolean; team: string }>(
    `select m.name, c.phone, m.is_leader, t.name as team from members m
     join teams t on t.id = m.team_id left join member_contacts c on c.member_id = m.id
     join areas a on a.id = m.area_id where a.path <@ $1::ltree order by t.name, m.name`,
    [commune.path],
  );
const villagesNow = async () =>
  (await nhung.get<KeptVillageList>('/api/staff/keeping/villages')).body.villages;

describe('a list of villages', () => {
  test('is looked through, confirmed and brought in with its teams; again it changes nothing', async () => {
    const rows = [
      ['DANH SÁCH THÔN XÃ THANH TÂM'],
      [],
      ['STT', 'Tên thôn', 'Tên cũ', 'Tên tổ'],
      [1, 'Thôn Bến Lở', 'Thôn 7; Xóm Bến', ''],
      [2, 'Thôn 3', 'Xóm Mít', 'Tổ số Cầu Đá'],
      [3, 'Thôn 13', '', ''],
    ];
    const report = await looks('villages', rows);
    expect(report).toMatchObject({
      state: 'checked',
      rows: 3,
      added: 1,
      problems: [],
      canApply: true,
      appliedBy: null,
    });
    expect(await villagesNow()).toHaveLength(3);
    expect(await applies(report)).toEqual(['done', expect.stringContaining('Đã nhập xong')]);
    const villages = await villagesNow();
    expect(villages.map(({ name }) => name)).toContain('Thôn Bến Lở');
    expect(villages.find(({ name }) => name === 'Thôn 3')).toMatchObject({
      oldNames: ['xóm Cầu Đá', 'Xóm Mít'],
      team: { name: 'Tổ số Cầu Đá' },
    });
    expect(villages.find(({ name }) => name === 'Thôn 13')?.team).not.toBeNull();
    const again = await looks('villages', rows);
    expect(again).toMatchObject({ added: 0, changed: 0, same: 3, canApply: false });
  });

  test('with one name twice, or the name of a village that went into another, gets its sentences and writes nothing', async () => {
    await nhung.post(`/api/staff/keeping/villages/${commune.thon3.id}/merger`, {
      into: commune.che.id,
    });
    const report = await looks('villages', [
      ['Tên thôn'],
      ['Thôn Bến Lở'],
      ['thôn bến lở'],
      ['Thôn 3'],
    ]);
    expect(report.problems).toEqual([
      { row: 3, field: 'Tên thôn', message: expect.stringContaining('trùng với dòng 2') },
      { row: 4, field: 'Tên thôn', message: expect.stringContaining('Thôn Chè Kho Làng') },
    ]);
    expect(report.canApply).toBe(false);
    const refused = await nhung.post<ApiError>(`/api/staff/imports/${report.id}/apply`);
    expect([refused.status, refused.body.code]).toEqual([409, 'import/not-ready']);
  });
});

describe('a list of people', () => {
  test('with merged cells, two heading rows, lost zeros and formulas is understood, and what was mended is said', async () => {
    const report = await looks(
      'people',
      [
        ['Thôn', 'Họ và tên', 'Liên hệ', null, 'Vai trò'],
        [null, null, 'SĐT', 'Mã Zalo', null],
        ['Thôn 3', 'Hoàng Văn Sáu', 912345678, null, ''],
        [null, 'Lý Thị Mơ', '+84 987.654.321', null, ''],
        ['xóm Chè', { formula: 'A1', value: 'Vũ Văn Tám' }, '', null, ''],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'A3:A4'],
    );
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ rows: 3, added: 3, changed: 0, canApply: true });
    expect(report.notes.map(({ row, field }) => [row, field])).toEqual([
      [3, 'Số điện thoại'],
      [5, 'Họ và tên'],
      [5, 'Thôn'],
    ]);
    await applies(report);
    expect(await members()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Hoàng Văn Sáu', phone: '0912345678' }),
        expect.objectContaining({ name: 'Lý Thị Mơ', phone: '0987654321' }),
        expect.objectContaining({ name: 'Vũ Văn Tám', team: 'Tổ công nghệ số thôn chè kho làng' }),
      ]),
    );
  });

  test('each wrong row gets its sentence with its row and column, and nothing of the others is written', async () => {
    const before = await members();
    const report = await looks('people', [
      ['Thôn', 'Họ và tên', 'Số điện thoại', 'Mã Zalo', 'Tổ trưởng'],
      ['Thôn 3', 'Người Đúng', '0912345678', '', ''],
      ['Thôn 99', 'Nguyễn Văn A', '', '', ''],
      ['Thôn 3', '', '', '', ''],
      ['Thôn 3', 'Nguyễn Văn B', '12345', '', ''],
      ['Thôn 3', 'Nguyễn Văn C', '', 7.2e18, ''],
      ['Thôn 13', 'Nguyễn Văn D', '', '', ''],
      ['Thôn 3', 'Nguyễn Văn E', '', '', 'có'],
      ['Thôn 3', 'Người Đúng', '0912345678', '', ''],
    ]);
    expect(report.problems.map(({ row, field }) => [row, field])).toEqual([
      [3, 'Thôn'],
      [4, 'Họ và tên'],
      [5, 'Số điện thoại'],
      [6, 'Mã Zalo'],
      [7, 'Thôn'],
      [8, 'Tổ trưởng'],
      [9, 'Họ và tên'],
    ]);
    expect(report.canApply).toBe(false);
    expect(await members()).toEqual(before);
  });

  test('a village by a name that two had before the merger is asked about, and one of two teams is said to be', async () => {
    await world.rows(`update areas set old_names = '{xóm Giữa}' where id = any($1)`, [
      [commune.che.id, commune.thon3.id],
    ]);
    const report = await looks('people', [
      ['Thôn', 'Họ và tên', 'Số điện thoại'],
      ['Xóm Giữa', 'Nguyễn Văn A', ''],
      ['Thôn 3', 'Hồ Thị Hai', '0912345678'],
      ['Thôn Chè Kho Làng', 'Hồ Thị Hai', '0912345678'],
    ]);
    expect(report.problems).toEqual([
      { row: 2, field: 'Thôn', message: expect.stringContaining('Thôn Chè Kho Làng') },
    ]);
    expect(report.notes.map(({ row, message }) => [row, message])).toEqual([
      [3, expect.stringContaining('Tổ công nghệ số thôn chè kho làng')],
      [4, expect.stringContaining('Tổ công nghệ số thôn 3')],
    ]);
  });

  test('who is there already is changed and not doubled, and confirmed twice or after a kill is brought in once', async () => {
    const lan = called(commune.che, 'Lan');
    const rows = [
      ['Thôn', 'Họ và tên', 'Số điện thoại'],
      ['Thôn Chè Kho Làng', lan.name, '0912345678'],
      ['Thôn Chè Kho Làng', 'Người Mới', ''],
    ];
    const report = await looks('people', rows);
    expect(report).toMatchObject({ added: 1, changed: 1 });
    const [kept] = await world.rows<{ output_file: Buffer }>(
      'select output_file from long_tasks where id = $1',
      [report.id],
    );
    const asked = await Promise.all(
      [1, 2].map(() => nhung.post<AskedTask>(`/api/staff/imports/${report.id}/apply`)),
    );
    expect(new Set(asked.map(({ body }) => body.taskId)).size).toBe(1);
    await runLongTasks(worker());
    const after = await members();
    // The worker died between writing and saying so.
    await world.rows(
      `update long_tasks set state = 'queued', lease_until = null, input_file = $2 where id = $1`,
      [asked[0]?.body.taskId, kept?.output_file],
    );
    await runLongTasks(worker());
    expect(await members()).toEqual(after);
    const both = after.filter(({ name }) => name === lan.name);
    expect(both).toMatchObject([{ phone: '0912345678' }]);
    const [entries] = await world.rows<{ count: number }>(
      `select count(*)::int from audit_entries where act = 'import.applied' and area_id = $1`,
      [commune.id],
    );
    expect(entries?.count).toBe(1);
  });

  test('what changed between looking and confirming is found, and then nothing is written', async () => {
    const report = await looks('people', [
      ['Thôn', 'Họ và tên'],
      ['Thôn 3', 'Người Mới'],
    ]);
    await nhung.post(`/api/staff/keeping/villages/${commune.thon3.id}/merger`, {
      into: commune.thon13.id,
    });
    await world.rows(`update areas set old_names = '{}' where id = $1`, [commune.thon13.id]);
    const before = await members();
    expect(await applies(report)).toEqual(['failed', expect.stringContaining('chưa ghi gì cả')]);
    expect(await members()).toEqual(before);
  });
});

test('canned answers, days off and houses come in the same way', async () => {
  const answers = await looks('canned-answers', [
    ['Tên gọi', 'Tiêu đề', 'Nội dung trả lời', 'Thôn'],
    ['VNeID', 'Quên mật khẩu', 'Bấm “Quên mật khẩu”. Số 0912345678.', ''],
    ['quên', 'Sai tên gọi', 'x', ''],
  ]);
  expect(answers.problems).toMatchObject([{ row: 3, field: 'Tên gọi' }]);
  const right = await looks('canned-answers', [
    ['Tên gọi', 'Tiêu đề', 'Nội dung trả lời', 'Thôn'],
    ['VNeID', 'Quên mật khẩu', 'Bấm “Quên mật khẩu”. CCCD 012345678901.', ''],
    ['lich', 'Lịch nhà văn hoá', 'Thứ bảy', 'Thôn 3'],
  ]);
  expect((await applies(right))[0]).toBe('done');
  const kept = await world.rows<{ text: string }>(
    `select text from canned_answers where area_id = $1`,
    [commune.id],
  );
  expect(kept[0]?.text).not.toContain('012345678901');

  const days = await looks('calendar', [
    ['Từ ngày', 'Đến ngày', 'Nội dung', 'Lý do', 'Giờ làm'],
    [{ day: 46162 }, '05/06/2026', 'Gặt vụ chiêm', 'mùa vụ', ''],
    ['09/05/2026', '', 'Làm bù', 'làm bù', '7:30-11:30; 13h30-17h'],
    ['31/02/2026', '', 'Ngày lạ', '', ''],
    ['10/05/2026', '09/05/2026', 'Ngược', '', ''],
  ]);
  expect(days.problems).toMatchObject([
    { row: 4, field: 'Từ ngày' },
    { row: 5, field: 'Đến ngày' },
  ]);
  const rightDays = await looks('calendar', [
    ['Từ ngày', 'Đến ngày', 'Nội dung', 'Lý do', 'Giờ làm'],
    [{ day: 46162 }, '05/06/2026', 'Gặt vụ chiêm', 'mùa vụ', ''],
    ['09/05/2026', '', 'Làm bù', 'làm bù', '7:30-11:30; 13h30-17h'],
  ]);
  expect((await applies(rightDays))[0]).toBe('done');
  expect(
    await world.rows(
      `select first_day::text, frames from calendar_exceptions where area_id = $1 order by 1`,
      [commune.id],
    ),
  ).toEqual([
    {
      first_day: '2026-05-09',
      frames: [
        { from: 450, to: 690 },
        { from: 810, to: 1020 },
      ],
    },
    { first_day: '2026-05-20', frames: [] },
  ]);

  const houses = await looks('households', [
    ['Thôn', 'Mã hộ', 'Tên nhà', 'Chỗ ở', 'Người phụ trách'],
    ['Thôn 3', 'H1', 'Nhà bà Tư', 'Cạnh giếng', 'Lê Thị Lan'],
    ['Thôn Chè Kho Làng', 'H1', 'Nhà ông Bảy', '', ''],
  ]);
  expect(houses).toMatchObject({ added: 2, problems: [] });
  expect((await applies(houses))[0]).toBe('done');
});

test('a household list with papers’ numbers is refused by its column and by its cells', async () => {
  const report = await looks('households', [
    ['Thôn', 'Mã hộ', 'Tên nhà', 'CCCD'],
    ['Thôn 3', 'H1', 'Nhà bà Tư', '012345678901'],
  ]);
  expect(report.problems).toMatchObject([{ row: 1, message: expect.stringContaining('CCCD') }]);
});

test('a file that is none ends with its sentence; one that is too large is not taken', async () => {
  for (const [bytes, words] of [
    ['', 'Tệp trống'],
    [Buffer.from('\x89PNG\x00\x01', 'latin1'), 'không phải là bảng tính'],
    ['Một\nhai\n', 'Không thấy dòng tên cột'],
    ['Tên thôn\n', 'chưa có dòng nào'],
  ] as const) {
    const report = await looksAt('villages', bytes);
    expect(report.problems).toMatchObject([{ message: expect.stringContaining(words) }]);
  }
  const big = await uploads('villages', Buffer.alloc(6 * 1024 * 1024));
  expect([big.status, big.body.code]).toEqual([413, 'import/too-big']);
});

test('what was asked to stop stops before anything is written', async () => {
  const { body } = await uploads('villages', 'Tên thôn\nThôn Bến Lở\n');
  await world.rows('update long_tasks set cancel_asked_at = now() where id = $1', [body.taskId]);
  await runLongTasks(worker());
  const report = await nhung.get<ImportReport>(`/api/staff/imports/${body.taskId}`);
  expect(report.body).toMatchObject({ state: 'cancelled', canApply: false });
});

test('every template is read back without a complaint about its columns', async () => {
  for (const kind of importKinds) {
    for (const format of ['xlsx', 'csv']) {
      const response = await app.app.inject({
        url: `/api/staff/imports/template?kind=${kind}&format=${format}`,
        headers: { authorization: `Bearer ${nhung.token}` },
      });
      const report = await looksAt(kind, response.rawPayload);
      expect(response.headers['content-disposition']).toMatch(/filename="mau-[a-z-]+\.(xlsx|csv)"/);
      // Its own rows are nobody's: they are skipped and said to be, and there is nothing else to bring in.
      expect([kind, format, report.problems.map(({ message }) => message)]).toEqual([
        kind,
        format,
        [expect.stringContaining('mới chỉ có dòng ví dụ')],
      ]);
      expect(report.notes.length).toBeGreaterThan(0);
      expect(report.canApply).toBe(false);
    }
  }
});

test('sample rows that were left standing are skipped, the rows below them are brought in', async () => {
  const file = 'Thôn,Họ và tên\nVí dụ: Thôn Bến Lở,Nguyễn Văn Bình\nThôn 3,Phạm Văn Út\n';
  expect(await looksAt('people', file)).toMatchObject({
    rows: 1,
    added: 1,
    problemCount: 0,
    notes: [{ row: 2, message: 'Dòng này là ví dụ của tệp mẫu nên mình bỏ qua.' }],
  });
});

test('a file with a wrong row says what its right rows would do, and none of them is brought in', async () => {
  const known = commune.thon3.leader.name;
  const file = `Thôn,Họ và tên,Điện thoại\nThôn 3,${known},0912345678\nThôn 3,Phạm Văn Út,\nGò Mít,Lê Thị Sáu,\nThôn 3,Phạm Văn Út,\n`;
  const report = await looksAt('people', file);
  expect(report).toMatchObject({
    rows: 4,
    added: 1,
    changed: 1,
    same: 0,
    problems: [{ row: 4 }, { row: 5 }],
    canApply: false,
  });
  const path = `/api/staff/imports/${report.id}/apply`;
  expect((await nhung.post(path)).status).toBe(409);
  const { body: task } = await nhung.get<LongTask>(`/api/staff/long-tasks/${report.id}`);
  expect(task.summary.at(-1)).toBe(
    '2 dòng còn lại đã đúng: sẽ thêm 1, sửa 1, đã có sẵn 0. Sửa hết chỗ sai thì mới ghi, ghi một lần cả tệp.',
  );
});

test('a village that is not there is answered with those that are', async () => {
  const { problems } = await looksAt('people', 'Thôn,Họ và tên\nGò Mít,Phạm Văn Út\n');
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Không thấy “Gò Mít” trong các thôn của xã: .*Thôn 3/),
  ]);
});

test('another commune’s file is not found, and an approver brings in nothing', async () => {
  const report = await looks('villages', [['Tên thôn'], ['Thôn Bến Lở']]);
  const other = await makeCommune(world, 'Xã Bên');
  await world.rows(`update officers set role = 'administrator' where id = $1`, [other.officer.id]);
  const stranger = await opens(app, other, other.officer.appUserId);
  expect((await stranger.get(`/api/staff/imports/${report.id}`)).status).toBe(404);
  expect((await stranger.post(`/api/staff/imports/${report.id}/apply`)).status).toBe(404);
  await world.rows(`update officers set role = 'approver' where id = $1`, [commune.officer.id]);
  expect((await uploads('villages', 'Tên thôn\n')).status).toBe(403);
  const path = `/api/staff/keeping/villages/${commune.che.id}`;
  expect((await nhung.get<KeptVillageDetail>(path)).status).toBe(403);
});

test('fifty thousand houses are brought in, all of them or none', {
  timeout: 120_000,
}, async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => `Thôn 3,H${at},Nhà số ${at},Cạnh giếng`);
  const report = await looksAt('households', `Thôn,Mã hộ,Tên nhà,Chỗ ở\n${rows.join('\n')}\n`);
  expect(report).toMatchObject({ rows: 50_000, added: 50_000, problemCount: 0 });
  expect((await applies(report))[0]).toBe('done');
  const [count] = await world.rows<{ count: number }>(
    'select count(*)::int from households where area_id = $1',
    [commune.thon3.id],
  );
  expect(count?.count).toBe(50_000);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runLongTasks } from '#bot/jobs/run-long-tasks.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import type { ImportKind, ImportReport } from '#shared/imports.ts';
import type { AskedTask } from '#shared/keeping.ts';
import type { LongTask } from '#shared/long-tasks.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Desk;
type Desk = Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  await world.rows('delete from long_tasks');
  commune = await makeCommune(world);
  nhung = await sitsAt(commune);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** The administrator of a commune. */
async function sitsAt(place: CommuneOfTest): Promise<Desk> {
  await world.rows(`update officers set role = 'administrator' where id = $1`, [place.officer.id]);
  return opens(app, place, place.officer.appUserId);
}

const nothing = () => {};
const runs = () =>
  runLongTasks({
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { debug: nothing, info: nothing, warn: console.error, error: console.error },
  } as unknown as WorkerDeps);

let uploaded = 0;
async function looks(kind: ImportKind, csv: string, desk = nhung): Promise<ImportReport> {
  uploaded += 1;
  const response = await app.app.inject({
    method: 'POST',
    remoteAddress: `10.8.0.${uploaded}`,
    url: `/api/staff/imports?kind=${kind}&key=${newKey()}&name=ds.csv`,
    headers: {
      authorization: `Bearer ${desk.token}`,
      'content-type': 'application/octet-stream',
    },
    payload: csv,
  });
  const { taskId } = response.json<AskedTask>();
  await runs();
  return (await desk.get<ImportReport>(`/api/staff/imports/${taskId}`)).body;
}
const asksToApply = async (report: ImportReport, desk = nhung) =>
  (await desk.post<AskedTask & ApiError>(`/api/staff/imports/${report.id}/apply`)).body;
const taskOf = async (id: string, desk = nhung) =>
  (await desk.get<LongTask>(`/api/staff/long-tasks/${id}`)).body;
const filesOf = async (id: string) =>
  world.rows('select input_file, output_file, output_file_name from long_tasks where id = $1', [
    id,
  ]);
const people = 'Thôn,Họ và tên\nThôn 3,Người Mới\n';

describe('what a file may hold', () => {
  test('a sign that no database keeps is left out wherever it stands', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `Thôn 3,H${at},Nhà số ${at}`);
    const report = await looks(
      'households',
      `Thôn,Mã hộ,Tên nhà\n${rows.join('\n')}\nThôn \0 lạ,NX,Nhà X\n`,
    );
    expect(report.state).toBe('checked');
    expect(report.problems).toEqual([
      { row: 402, field: 'Thôn', message: expect.stringContaining('“Thôn lạ”') },
    ]);
  });

  test.each([
    ['villages', 'Tên thôn,Mã thôn\nThôn Mới,A.B\n', 'Mã thôn'],
    ['villages', 'Tên thôn,Mã thôn\nThôn Mới,T 01\n', 'Mã thôn'],
    ['villages', 'Tên thôn,Mã thôn\nThôn Mới,Đ1\n', 'Mã thôn'],
    ['people', 'Thôn,Họ và tên,Mã thành viên\nThôn 3,Người Mới,TV.01\n', 'Mã thành viên'],
  ] as const)('of %s, %j gets a sentence about its code', async (kind, csv, field) => {
    const report = await looks(kind, csv);
    expect(report.problems).toEqual([
      { row: 2, field, message: expect.stringContaining('Mã chỉ gồm chữ không dấu') },
    ]);
    expect(report.canApply).toBe(false);
  });

  test('a code that another commune’s member, team or village has is told about its row', async () => {
    const other = await makeCommune(world, 'Xã Bên');
    const [taken] = other.thon3.members;
    await world.rows(`update teams set code = 'TO-NEW7' where id = $1`, [other.che.team.id]);
    for (const [kind, csv] of [
      ['people', `Thôn,Họ và tên,Mã thành viên\nThôn 3,Người Mới,${taken?.code}\n`],
      ['villages', 'Tên thôn,Mã thôn\nThôn Mới,NEW7\n'],
      ['villages', `Tên thôn,Mã thôn\nThôn Mới,${other.thon3.code}\n`],
    ] as const) {
      const report = await looks(kind, csv);
      expect(report.problems).toEqual([
        { row: 2, field: expect.any(String), message: expect.stringContaining('nơi khác') },
      ]);
      expect(report.canApply).toBe(false);
    }
  });
});

describe('the file that was looked through', () => {
  const fetches = (id: string, desk: Desk) =>
    app.app.inject({
      url: `/api/staff/long-tasks/${id}/file`,
      headers: { authorization: `Bearer ${desk.token}` },
    });

  test('is given to administrators alone', async () => {
    const report = await looks('people', people);
    expect((await fetches(report.id, nhung)).body).toBe(people);
    expect((await taskOf(report.id)).fileName).toBe('ds.csv');
    await world.rows(`update officers set role = 'officer' where id = $1`, [commune.officer.id]);
    const refused = await fetches(report.id, nhung);
    expect([refused.statusCode, refused.json<ApiError>().code]).toEqual([
      403,
      'session/not-allowed',
    ]);
    expect((await taskOf(report.id)).fileName).toBeNull();
  });

  test('is dropped once it was brought in', async () => {
    const report = await looks('people', people);
    const { taskId } = await asksToApply(report);
    await runs();
    const gone = [{ input_file: null, output_file: null, output_file_name: null }];
    expect([await filesOf(report.id), await filesOf(taskId)]).toEqual([gone, gone]);
    const after = await nhung.get<ImportReport>(`/api/staff/imports/${report.id}`);
    expect(after.body.appliedBy).toBe(taskId);
    expect((await asksToApply(report)).taskId).toBe(taskId);
  });

  test('is dropped after a day; then the list has to be looked through again', async () => {
    const report = await looks('people', people);
    const forget = () => forgetAtOnce({ db: world.worker, clock: world.clock });
    world.clock.advance(23 * hour);
    await forget();
    // A session of staff is shorter than a day.
    nhung = await sitsAt(commune);
    expect((await fetches(report.id, nhung)).statusCode).toBe(200);
    world.clock.advance(2 * hour);
    await forget();
    expect((await fetches(report.id, nhung)).statusCode).toBe(404);
    const refused = await nhung.post<ApiError>(`/api/staff/imports/${report.id}/apply`);
    expect(refused.body).toMatchObject({
      code: 'import/not-ready',
      message: expect.stringContaining('Chọn lại tệp'),
    });
    const after = await nhung.get<ImportReport>(`/api/staff/imports/${report.id}`);
    expect(after.body).toMatchObject({ problemCount: 0, canApply: false });
    expect((await taskOf(report.id)).summary).toEqual([
      expect.stringContaining('Đã kiểm tra'),
      expect.stringContaining('Sẽ thêm'),
    ]);
  });
});

describe('bringing in', () => {
  const entries = () =>
    world.rows(`select 1 from audit_entries where act = 'import.applied' and area_id = $1`, [
      commune.id,
    ]);

  test('that failed may be tried again, at once from two places as one', async () => {
    const report = await looks('people', people);
    const first = await asksToApply(report);
    await world.rows(
      `update long_tasks set state = 'failed', failure_code = 'unexpected', input_file = null where id = $1`,
      [first.taskId],
    );
    const failed = await nhung.get<ImportReport>(`/api/staff/imports/${report.id}`);
    expect(failed.body).toMatchObject({ canApply: true, appliedBy: null });
    const again = await Promise.all([asksToApply(report), asksToApply(report)]);
    expect(new Set(again.map(({ taskId }) => taskId)).size).toBe(1);
    expect(again[0]?.taskId).not.toBe(first.taskId);
    await runs();
    expect((await taskOf(again[0]?.taskId ?? '')).state).toBe('done');
    expect(await entries()).toHaveLength(1);
  });

  test('that was done and not told is told as done when it is tried again, and nothing is written twice', async () => {
    const report = await looks('people', people);
    const [kept] = await world.rows<{ output_file: Buffer }>(
      'select output_file from long_tasks where id = $1',
      [report.id],
    );
    const first = await asksToApply(report);
    await runs();
    // All attempts died between writing and saying so, and the file was still there.
    await world.rows(`update long_tasks set state = 'failed' where id = $1`, [first.taskId]);
    await world.rows('update long_tasks set output_file = $2 where id = $1', [
      report.id,
      kept?.output_file,
    ]);
    const again = await asksToApply(report);
    await runs();
    expect(await taskOf(again.taskId)).toMatchObject({
      state: 'done',
      summary: ['Đã nhập xong: thêm 1, sửa 0.'],
    });
    expect(await entries()).toHaveLength(1);
  });

  test('of one commune waits for no other commune', async () => {
    const other = await makeCommune(world, 'Xã Bên');
    const stranger = await sitsAt(other);
    const lan = commune.thon3.members[0];
    const slow = await looks(
      'people',
      `Thôn,Họ và tên,Mã thành viên\nThôn 3,Tên Khác,${lan?.code}\n`,
    );
    const quick = await looks('people', people, stranger);
    await asksToApply(slow);
    let release = nothing;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holding = world.owner.transaction(async (tx) => {
      await tx.execute(`select 1 from members where id = '${lan?.id}' for update`);
      await held;
    });
    const busy = runs();
    await expect
      .poll(() =>
        world.rows(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        ),
      )
      .toHaveLength(1);
    const { taskId } = await asksToApply(quick, stranger);
    await runs();
    expect((await taskOf(taskId, stranger)).state).toBe('done');
    release();
    await Promise.all([holding, busy]);
    const [task] = await world.rows(`select state from long_tasks where idempotency_key like $1`, [
      `apply:${slow.id}%`,
    ]);
    expect(task).toEqual({ state: 'done' });
  });
});

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runLongTasks } from '#bot/jobs/run-long-tasks.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { registerColumns } from '#bot/reports/register-texts.ts';
import { forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import type { AskedTask } from '#shared/keeping.ts';
import type { LongTask } from '#shared/long-tasks.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { newKey, opens, residentAsks } from '#test/support/people-mini-app.ts';
import { unzip } from '#test/support/unzip.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

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
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const run = () =>
  runLongTasks({
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { error: () => {} },
  } as unknown as WorkerDeps);
const ask = (format: 'csv' | 'xlsx', filter: object = {}, idempotencyKey = newKey()) =>
  nhung.post<AskedTask>('/api/register/exports', { idempotencyKey, format, filter });
const taskOf = async (id: string) =>
  (await nhung.get<LongTask>(`/api/staff/long-tasks/${id}`)).body;
const fileOf = (id: string, token = nhung.token) =>
  app.app.inject({
    method: 'GET',
    url: `/api/staff/long-tasks/${id}/file`,
    headers: { authorization: `Bearer ${token}` },
  });
const csvOf = async (id: string) => parse((await fileOf(id)).body, { bom: true }) as string[][];

/** Many requests at once, some in the same instant, as an import or a busy evening leaves them. */
async function fillRegister(rows: number): Promise<void> {
  const one = await residentAsks(world, app, commune, commune.che, 'Câu đầu tiên');
  const columns = await world.rows<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'help_requests'
     and is_generated = 'NEVER' and column_name not in ('id', 'code', 'opened_at', 'question', 'idempotency_key')`,
  );
  const others = columns.map(({ name }) => `"${name}"`).join(', ');
  await world.rows(
    `insert into help_requests (id, code, opened_at, question, idempotency_key, ${others})
     select gen_random_uuid(), 'Z' || n, opened_at - make_interval(secs => n / 3), 'Câu số ' || n, 'key-' || n, ${others}
     from help_requests, generate_series(1, $2::int) n where id = $1`,
    [one.id, rows],
  );
}

test.each(['csv', 'xlsx'] as const)(
  'a register of several batches is whole, each row once: %s',
  async (format) => {
    await fillRegister(2_600);
    const { status, body } = await ask(format);
    expect(status).toBe(202);
    await run();
    expect(await taskOf(body.taskId)).toMatchObject({
      state: 'done',
      done: 2_601,
      total: 2_601,
      fileName: `so-theo-doi-2026-03-02.${format}`,
      summary: ['Đã xuất 2.601 dòng. Tệp giữ 24 giờ rồi tự xoá.'],
    });
    if (format === 'csv') {
      const [head, ...lines] = await csvOf(body.taskId);
      expect(head).toEqual(registerColumns);
      expect(new Set(lines.map(([code]) => code)).size).toBe(2_601);
      expect(lines).toHaveLength(2_601);
    } else {
      const files = unzip((await fileOf(body.taskId)).rawPayload);
      expect(files.get('xl/worksheets/sheet1.xml')?.match(/<row /g)).toHaveLength(2_602);
    }
  },
);

test('the filters of the screen are those of the file, and formulas stay words', async () => {
  await residentAsks(world, app, commune, commune.che, '=HYPERLINK("http://evil.example")');
  await residentAsks(world, app, commune, commune.thon3, 'Quên mật khẩu');
  const { body } = await ask('csv', { villageId: commune.che.id });
  const workbook = await ask('xlsx', { villageId: commune.che.id });
  // An area has one at a time.
  await run();
  await run();
  const [, ...lines] = await csvOf(body.taskId);
  expect(lines.map((line) => line[3])).toEqual([`'=HYPERLINK("http://evil.example")`]);
  const files = unzip((await fileOf(workbook.body.taskId)).rawPayload);
  expect([...files.values()].join('')).not.toContain('<f>');
});

test('asked for twice under one key it is made once and written down once', async () => {
  const key = newKey();
  const answers = await Promise.all([ask('csv', {}, key), ask('csv', {}, key)]);
  expect(answers[1]?.body).toEqual(answers[0]?.body);
  const acts = await world.rows(`select act from audit_entries where subject_id = $1`, [
    answers[0]?.body.taskId,
  ]);
  expect(acts).toEqual([{ act: 'register.exported' }]);
});

test('another commune sees neither the task nor its file, and its rows are not in it', async () => {
  const other = await makeCommune(world, 'Xã Khác');
  await residentAsks(world, app, other, other.che, 'Chuyện của xã khác');
  const { body } = await ask('csv');
  await run();
  expect((await fileOf(body.taskId)).body).not.toContain('Chuyện của xã khác');
  const stranger = await opens(app, other, other.administrator.appUserId);
  expect((await fileOf(body.taskId, stranger.token)).statusCode).toBe(404);
  expect((await stranger.get(`/api/staff/long-tasks/${body.taskId}`)).status).toBe(404);
});

test('the file is dropped after a day, and the desk is told so', async () => {
  const { body } = await ask('csv');
  await run();
  const forget = () => forgetAtOnce({ db: world.worker, clock: world.clock });
  world.clock.advance(23 * hour);
  await forget();
  nhung = await opens(app, commune, commune.officer.appUserId);
  expect((await fileOf(body.taskId)).statusCode).toBe(200);
  world.clock.advance(2 * hour);
  await forget();
  nhung = await opens(app, commune, commune.officer.appUserId);
  expect((await fileOf(body.taskId)).statusCode).toBe(404);
  const { fileName, summary } = await taskOf(body.taskId);
  expect(fileName).toBeNull();
  expect(summary.at(-1)).toContain('đã tự xoá');
});

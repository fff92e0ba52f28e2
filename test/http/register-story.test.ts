import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { RegisterDetail, RegisterPage, RegisterSearch } from '#shared/register.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens, residentAsks } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Awaited<ReturnType<typeof opens>>;
let inChe: HelpRequestDetail;
let inThon3: HelpRequestDetail;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  nhung = await opens(app, commune, commune.officer.appUserId);
  inChe = await residentAsks(world, app, commune, commune.che, 'Quên mật khẩu VNeID');
  inThon3 = await residentAsks(world, app, commune, commune.thon3, '=HYPERLINK("x";"Bấm")');
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const list = '/api/register/help-requests/search';
const csv = '/api/register/help-requests.csv';
const register = async (search: Partial<RegisterSearch> = {}) =>
  (await nhung.post<RegisterPage>(list, search)).body;
const codes = async (search: Partial<RegisterSearch>) =>
  (await register(search)).rows.map(({ code }) => code);
/** For rows by the thousand: without the triggers and the checks that look at each of them. */
const unwatched = (statement: string) =>
  world.rows(`begin; set local session_replication_role = replica; ${statement}; commit`);

describe('the register', () => {
  test('lists the commune, filters it and counts it', async () => {
    const all = await register();
    expect(all).toMatchObject({ total: 2, page: 1, counts: { open: 2, claimed: 0 } });
    expect(all.rows.map(({ villageName }) => villageName).sort()).toEqual([
      'Thôn 3',
      'Thôn Chè Kho Làng',
    ]);
    expect(await codes({ villageId: commune.thon3.id })).toEqual([inThon3.code]);
    expect(await codes({ text: 'mat khau' })).toEqual([inChe.code]);
    expect(await codes({ state: 'resolved' })).toEqual([]);
    expect(await codes({ from: '2026-03-02', to: '2026-03-02' })).toHaveLength(2);
    expect(await codes({ text: '\u0000' })).toHaveLength(2);
  });

  test('takes what is searched for from no address, where logs and histories would keep it', async () => {
    for (const path of [
      '/api/register/help-requests?text=x',
      '/api/register/help-requests.csv?text=x',
    ]) {
      expect([400, 404]).toContain((await nhung.get(path)).status);
    }
  });

  test('carries sentences on what keeps messages from arriving', async () => {
    expect((await register()).notices).toEqual([]);
    await world.rows(
      `update official_accounts set paused_at = now(), paused_reason = 'grant-lost' where id = $1`,
      [commune.account.id],
    );
    await world.rows(`update groups set state = 'gone' where id = $1`, [commune.che.group.id]);
    const { notices, rows } = await register();
    expect(notices).toHaveLength(2);
    expect(notices[0]).toContain(
      `${commune.account.name} đang tạm dừng gửi tin. Zalo không còn cho`,
    );
    expect(notices[0]).toContain('bấm kết nối lại');
    expect(notices[1]).toContain(commune.che.group.name);
    expect(rows.every(({ undelivered }) => !undelivered)).toBe(true);
  });

  test('is downloaded whole, with the same filters and without formulas', async () => {
    const whole = await nhung.post(csv, {});
    expect(whole.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="so-yeu-cau.csv"',
    });
    expect(whole.text.startsWith('\uFEFFMã yêu cầu,')).toBe(true);
    expect(whole.text.split('\r\n')).toHaveLength(4);
    expect(whole.text).toContain(`"'=HYPERLINK(""x"";""Bấm"")"`);
    const filtered = await nhung.post(csv, { text: 'mat khau' });
    expect(filtered.text.split('\r\n')).toHaveLength(3);
  });

  test('that is too long to be downloaded whole is refused with a word, never cut short', async () => {
    await unwatched(
      `insert into help_requests (id, official_account_id, code, resident_id, area_id, team_id, source, question, state,
                                  opened_at, updated_at)
       select gen_random_uuid(), official_account_id, 'Z' || line, resident_id, area_id, team_id, source, question, state,
              opened_at - interval '1 day', updated_at
       from help_requests, generate_series(1, 49999) line where id = '${inChe.id}'`,
    );
    expect(await nhung.post(csv, {})).toMatchObject({
      status: 422,
      body: { code: 'register/too-many', message: expect.stringContaining('khoảng ngày ngắn hơn') },
    });
    const today = await nhung.post(csv, { from: '2026-03-02', to: '2026-03-02' });
    expect(today.text.split('\r\n')).toHaveLength(4);
    await unwatched(`delete from help_requests where code like 'Z%'`);
  });

  test('covers numbers in what the commune writes, and says so', async () => {
    const path = `/api/register/help-requests/${inChe.id}`;
    const text = 'Gọi 0912 345 678 nhé.';
    const answered = await nhung.post<RegisterDetail>(`${path}/answers`, {
      idempotencyKey: newKey(),
      text,
    });
    expect(answered.body.masked).toEqual(['phone-number']);
    expect(answered.body.entries.at(-1)?.text).toBe('Gọi [số điện thoại đã che] nhé.');
    const resolved = await nhung.post<RegisterDetail>(`${path}/resolve`, { result: text });
    expect(resolved.body).toMatchObject({
      result: 'Gọi [số điện thoại đã che] nhé.',
      masked: ['phone-number'],
    });
    expect((await nhung.get<RegisterDetail>(path)).body.masked).toBeUndefined();
  });

  test('answers and resolves in the name of the commune, and tells the whole history', async () => {
    const path = `/api/register/help-requests/${inChe.id}`;
    const body = { idempotencyKey: newKey(), text: 'Mời bác lên xã.' };
    await nhung.post(`${path}/answers`, body);
    await nhung.post(`${path}/answers`, body);
    const { body: detail } = await nhung.post<RegisterDetail>(`${path}/resolve`, {
      result: 'đã cấp lại',
    });
    expect(detail).toMatchObject({ state: 'resolved', resolvedBy: 'Nguyễn Thị Hồng Nhung' });
    expect(detail.entries).toMatchObject([
      { kind: 'opened', channel: 'mini-app', by: 'resident', name: null },
      { kind: 'answered', channel: 'staff', by: 'team', name: 'Nguyễn Thị Hồng Nhung' },
      { kind: 'resolved', channel: 'staff', by: 'team', text: 'đã cấp lại' },
    ]);
    expect((await nhung.get(path)).body).toEqual(detail);
  });
});

describe('an officer of another commune', () => {
  let other: CommuneOfTest;
  let faraway: Awaited<ReturnType<typeof opens>>;

  beforeEach(async () => {
    other = await makeCommune(world, 'Xã An Hoà');
    faraway = await opens(app, other, other.officer.appUserId);
  });

  test('never meets it: not in the list, its counts, its search, its villages or its CSV', async () => {
    for (const search of [
      {},
      { villageId: commune.che.id },
      { text: 'mat khau' },
      { state: 'open' },
      { text: inChe.code },
    ]) {
      const { body } = await faraway.post<RegisterPage>(list, search);
      expect(body).toMatchObject({ rows: [], total: 0, counts: { open: 0 } });
      const own = [other.che.id, other.thon3.id, other.thon13.id].sort();
      expect(body.villages.map(({ id }) => id).sort()).toEqual(own);
      const whole = await faraway.post(csv, search);
      expect(whole.text.split('\r\n')).toHaveLength(2);
    }
  });

  test('finds no detail, and answers and resolves nothing', async () => {
    const path = `/api/register/help-requests/${inChe.id}`;
    const tried = [
      await faraway.get(path),
      await faraway.post(`${path}/answers`, { idempotencyKey: newKey(), text: 'x' }),
      await faraway.post(`${path}/resolve`, {}),
    ];
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await register({ state: 'open' })).toMatchObject({ total: 2 });
  });
});

test('an officer who left loses the register with the session they have', async () => {
  await world.rows(`update officers set state = 'left' where id = $1`, [commune.officer.id]);
  expect((await nhung.post(list, {})).status).toBe(403);
  expect((await nhung.post(csv, {})).status).toBe(403);
  expect((await nhung.get('/api/me')).body).toMatchObject({ officer: null });
});

test('nothing that reaches a group names a resident or carries a phone number', async () => {
  await residentAsks(world, app, commune, commune.che, 'Gọi tôi 0912 345 678, tôi tên Mận [@all]');
  const texts = (await saidTo(world, commune.che.group.groupId)).map(({ text }) => text).join('\n');
  expect(texts).toContain('[số điện thoại đã che]');
  expect(texts).not.toMatch(/0912|345 678|\[@|Bà Tư/);
});

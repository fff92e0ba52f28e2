import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Home, HomeNeedKind } from '#shared/home.ts';
import type { RegisterPage } from '#shared/register.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { putRead, putRequest, putVisit } from '#test/support/home-scene.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const day = 24 * hour;
const ago = (ms: number) => new Date(world.clock.now().getTime() - ms);
const home = async (of = commune): Promise<Home> => {
  const { token } = await app.signIn(of, of.officer.appUserId);
  const answer = await app.ask<Home>('GET', '/api/staff/home', { token });
  expect(answer.status).toBe(200);
  return answer.body;
};
const kinds = ({ needs }: Home) => needs.map(({ kind }) => kind);
const needOf = (all: Home, kind: HomeNeedKind) => all.needs.find((need) => need.kind === kind);

test('where nothing has happened nothing waits, and nothing is said to be nought', async () => {
  const empty = await home(await makeCommune(world, 'Xã Yên Lặng'));
  expect(empty.needs).toEqual([]);
  expect(empty.days).toHaveLength(7);
  expect(empty.days.at(-1)).toEqual({
    day: '2026-03-02',
    opened: null,
    resolved: null,
    firstAnswerMinutes: null,
    visits: null,
    reads: null,
  });
});

test('the week counts each day of Viet Nam; days before the first thing are missing, quiet ones nought', async () => {
  const busy = await makeCommune(world, 'Xã Đông Đúc');
  // 23:30 and 00:30 in Viet Nam are two days.
  const evening = new Date('2026-02-27T16:30:00Z');
  await putRequest(world, busy, busy.che, {
    openedAt: evening,
    answeredAt: new Date(evening.getTime() + 10 * minute),
  });
  const night = new Date('2026-02-27T17:30:00Z');
  await putRequest(world, busy, busy.thon3, {
    openedAt: night,
    answeredAt: new Date(night.getTime() + 30 * minute),
    resolvedAt: ago(hour),
  });
  await putVisit(world, busy.che, ago(hour));
  await putRead(world, busy, busy.che, { publishedAt: ago(2 * day), readAt: ago(hour) });
  const { days, firstAnswerMinutes } = await home(busy);
  expect(firstAnswerMinutes).toBe(20);
  const none = {
    opened: null,
    resolved: null,
    firstAnswerMinutes: null,
    visits: null,
    reads: null,
  };
  const quiet = { opened: 0, resolved: 0, firstAnswerMinutes: null, visits: 0, reads: 0 };
  expect(days).toEqual([
    { day: '2026-02-24', ...none },
    { day: '2026-02-25', ...none },
    { day: '2026-02-26', ...none },
    { day: '2026-02-27', ...quiet, opened: 1, firstAnswerMinutes: 10 },
    { day: '2026-02-28', ...quiet, opened: 1, firstAnswerMinutes: 30 },
    { day: '2026-03-01', ...quiet },
    { day: '2026-03-02', ...quiet, resolved: 1, visits: 1, reads: 1 },
  ]);
});

test('whatever waits is counted once under its kind, the most pressing first', async () => {
  const openedAt = ago(3 * day);
  await putRequest(world, commune, commune.che, { openedAt, dueAt: ago(day) });
  await putRequest(world, commune, commune.che, { openedAt, dueAt: ago(-day) });
  await putRequest(world, commune, commune.thon3, { openedAt, state: 'escalated' });
  await putRequest(world, commune, commune.thon3, {
    openedAt,
    dueAt: ago(day),
    resolvedAt: ago(hour),
  });
  const undelivered = await putRequest(world, commune, commune.thon3, { openedAt });
  for (const at of [ago(hour), ago(2 * hour)]) {
    await world.rows(
      `insert into help_request_history (help_request_id, at, kind, channel) values ($1, $2, 'not-delivered', 'system')`,
      [undelivered, at],
    );
  }
  await world.rows(
    `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, submitted_at, idempotency_key)
     values ($1, $2, 'waiting-approval', 'Lịch cắt điện', 'Mai cắt điện', '{inbox}', $3, $4, $4, gen_random_uuid()::text)`,
    [world.newId(), commune.id, commune.officer.id, ago(hour)],
  );
  await world.rows(`update groups set state = 'gone', gone_at = $2 where id = $1`, [
    commune.che.group.id,
    ago(hour),
  ]);
  await world.rows(
    `update official_accounts set paused_at = $2, paused_reason = 'api-not-granted' where id = $1`,
    [commune.account.id, ago(hour)],
  );
  await world.rows(
    `insert into official_account_tokens (official_account_id, refresh_token, renewed_at) values ($1, '\\x00', $2)`,
    [commune.account.id, ago(84 * day)],
  );
  await world.rows(
    `insert into account_health (official_account_id, read_at, package_valid_through) values ($1, $2, '2026-03-07')`,
    [commune.account.id, ago(hour)],
  );
  await world.rows(
    `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload, state)
     values ('x', 'user_send_text', $1, 'p:x', now(), now(), '{}', 'failed')`,
    [commune.account.oaId],
  );
  const all = await home();
  expect(kinds(all)).toEqual([
    'account-paused',
    'overdue',
    'escalated',
    'undelivered',
    'failed-events',
    'groups-gone',
    'announcements-waiting',
    'grant-ending',
    'package-ending',
  ]);
  expect(needOf(all, 'overdue')).toEqual({
    kind: 'overdue',
    count: 1,
    at: ago(day).toISOString(),
    name: null,
  });
  const { token } = await app.signIn(commune, commune.officer.appUserId);
  const path = '/api/register/help-requests/search';
  const register = await app.ask<RegisterPage>('POST', path, { token, body: { overdue: 'yes' } });
  expect(register.body).toMatchObject({ total: 1, rows: [{ state: 'open' }] });
  expect(needOf(all, 'undelivered')?.count).toBe(1);
  expect(needOf(all, 'account-paused')?.name).toBe(commune.account.name);
});

test('what nobody of a team has taken yet is told apart from what waits for the desk, urgent and late ones counted', async () => {
  const quiet = await makeCommune(world, 'Xã Chưa Ai Nhận');
  const openedAt = ago(hour);
  await putRequest(world, quiet, quiet.che, { openedAt, dueAt: ago(-day) });
  await putRequest(world, quiet, quiet.che, { openedAt, dueAt: ago(-day), kind: 'urgent' });
  await putRequest(world, quiet, quiet.thon3, { openedAt, state: 'escalated', kind: 'urgent' });
  await putRequest(world, quiet, quiet.thon3, { openedAt, resolvedAt: ago(minute) });
  const { needs, unclaimed } = await home(quiet);
  expect(needs.map(({ kind }) => kind)).toEqual(['escalated']);
  expect(unclaimed).toEqual({ count: 2, urgent: 1, overdue: 0, at: openedAt.toISOString() });
  const { token } = await app.signIn(quiet, quiet.officer.appUserId);
  const search = (body: object) =>
    app.ask<RegisterPage>('POST', '/api/register/help-requests/search', { token, body });
  expect((await search({ state: 'open' })).body.rows.map(({ isUrgent }) => isUrgent)).toHaveLength(
    2,
  );
  expect((await search({ state: 'open', urgent: 'yes' })).body).toMatchObject({
    total: 1,
    rows: [{ isUrgent: true }],
  });
  await putRequest(world, quiet, quiet.che, { openedAt: ago(2 * day), dueAt: ago(day) });
  const later = await home(quiet);
  expect(later.unclaimed).toEqual({
    count: 3,
    urgent: 1,
    overdue: 1,
    at: ago(2 * day).toISOString(),
  });
  expect(kinds(later)).toEqual(['overdue', 'escalated']);
});

test('nothing of it is seen from another commune', async () => {
  expect((await home(await makeCommune(world, 'Xã Bên Cạnh'))).needs).toEqual([]);
});

test('the first page is read by indexes alone, however long the history', async () => {
  const { rows: plan } = await world.web.transaction(commune.scope, async (tx) => {
    await tx.execute('set local enable_seqscan = off');
    return tx.execute<{ 'QUERY PLAN': string }>(
      `explain select count(*) from help_requests r where r.area_id = any (array['${commune.che.id}']::uuid[])
        and r.state in ('open', 'claimed', 'answered', 'escalated')`,
    );
  });
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(
    'help_requests_unfinished_index',
  );
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import type { TeamHelpRequestList } from '#shared/team-work.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens, residentAsks } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let lan: Awaited<ReturnType<typeof opens>>;
let binh: Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  binh = await opens(app, commune, called(commune.thon3, 'Bình').appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const entered = (more: object = {}) => ({
  idempotencyKey: newKey(),
  source: 'desk',
  name: 'Cụ Sửu',
  question: 'Quên mật khẩu VNeID',
  hasAgreed: true,
  claim: false,
  ...more,
});
const enter = (body: object) => lan.post<TeamHelpRequest>('/api/team/help-requests', body);
const search = async (phone: typeof lan, text: string) =>
  (await phone.post<TeamHelpRequestList>('/api/team/search', { text })).body.helpRequests.map(
    ({ code }) => code,
  );

test('somebody who came is written down with what they agreed to, and the team is told', async () => {
  const { status, body } = await enter(entered());
  expect(status).toBe(201);
  expect(body).toMatchObject({
    code: 'A1',
    state: 'open',
    source: 'desk',
    residentName: 'Cụ Sửu',
    isMine: false,
    entries: [{ kind: 'opened', by: 'team', name: 'Nguyễn Thị Lan' }],
  });
  expect(
    await world.rows(
      `select r.own_name, r.oa_user_id, r.app_user_id, c.purpose from residents r join consents c on c.resident_id = r.id
       where r.own_name = 'Cụ Sửu' and r.area_id = $1`,
      [commune.che.id],
    ),
  ).toEqual([{ own_name: 'Cụ Sửu', oa_user_id: null, app_user_id: null, purpose: 'helping' }]);
  const [post] = await saidTo(world, commune.che.group.groupId);
  expect(post?.text).toContain('có bà con cần giúp (đến gặp tổ)');
  expect(post?.text).not.toContain('Sửu');
});

test('one key enters one person and one request, also twice at once', async () => {
  const body = entered({ source: 'call', phone: '0912345678' });
  const made = await Promise.all([enter(body), enter(body), enter(body)]);
  expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
  expect((await enter(body)).body.id).toBe(made[0]?.body.id);
  expect(
    await world.rows('select 1 from residents where own_name = $1 and area_id = $2', [
      'Cụ Sửu',
      commune.che.id,
    ]),
  ).toHaveLength(1);
});

test('taken at once it is the helper’s, with the number to call, and is asked of nobody else', async () => {
  const { body } = await enter(entered({ source: 'call', phone: '0912345678', claim: true }));
  expect(body).toMatchObject({ state: 'claimed', isMine: true, contactPhone: '0912345678' });
  const posts = (await saidTo(world, commune.che.group.groupId)).map(({ text }) => text);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toContain('Nguyễn Thị Lan đang giúp.');
  expect(posts[0]).not.toContain('0912');
});

test('numbers in name and question are covered, and said so', async () => {
  const { body } = await enter(
    entered({ name: 'Sửu 0912345678', question: 'căn cước 012345678901 của tôi' }),
  );
  expect(body.masked).toBeDefined();
  expect(JSON.stringify(body)).not.toMatch(/0912345678|012345678901/);
});

test('the household must be the team’s own', async () => {
  const households = await world.rows<{ id: string }>(
    `insert into households (id, area_id, team_id, name, created_at)
     values (gen_random_uuid(), $1, $2, 'nhà cụ Sửu', now()), (gen_random_uuid(), $3, $4, 'nhà bà Tư', now()) returning id`,
    [commune.che.id, commune.che.team.id, commune.thon3.id, commune.thon3.team.id],
  );
  const [own, others] = households.map(({ id }) => id);
  expect((await enter(entered({ householdId: own }))).body.householdId).toBe(own);
  expect((await enter(entered({ householdId: others }))).status).toBe(404);
});

test('without a yes nobody is written down, nor as somebody who wrote themselves', async () => {
  expect((await enter(entered({ hasAgreed: false }))).status).toBe(400);
  expect((await enter(entered({ source: 'chat' }))).status).toBe(400);
});

test('the team finds its own by code, by words and by name without accents, and no other team’s', async () => {
  await enter(entered());
  await enter(entered({ name: 'Bà Tư', question: 'Đổi bằng lái xe' }));
  await residentAsks(world, app, commune, commune.thon3, 'Quên mật khẩu VNeID');
  expect(await search(lan, 'a2')).toEqual(['A2']);
  expect(await search(lan, 'mat khau')).toEqual(['A1']);
  expect(await search(lan, 'cu suu')).toEqual(['A1']);
  expect(await search(lan, 'bang lai')).toEqual(['A2']);
  expect(await search(lan, '%')).toEqual([]);
  expect(await search(binh, 'cu suu')).toEqual([]);
  expect(await search(binh, 'A3')).toEqual(['A3']);
});

test('what is being written is compared with what is open, of the own team alone', async () => {
  await enter(entered());
  const alike = async (phone: typeof lan) =>
    (
      await phone.post<TeamHelpRequestList>('/api/team/help-requests/alike', {
        text: 'quen mat khau vneid',
      })
    ).body.helpRequests.map(({ code }) => code);
  expect(await alike(lan)).toEqual(['A1']);
  expect(await alike(binh)).toEqual([]);
});

test('a resident’s question in the app tells the team what is alike, and the resident nothing of it', async () => {
  await enter(entered());
  const asked = await residentAsks(world, app, commune, commune.che, 'quên mật khẩu VNeID');
  const posts = (await saidTo(world, commune.che.group.groupId)).map(({ text }) => text);
  expect(posts.at(-1)).toContain('Giống A1 đang mở; gõ "gộp A1 A2" để trả lời chung.');
  expect(JSON.stringify(asked)).not.toContain('A1');
});

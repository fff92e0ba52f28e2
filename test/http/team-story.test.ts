import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeMember } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens, residentAsks } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let request: HelpRequestDetail;
let lan: Awaited<ReturnType<typeof opens>>;
let hung: Awaited<ReturnType<typeof opens>>;
let binh: Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  request = await residentAsks(world, app, commune, commune.che);
  lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  hung = await opens(app, commune, called(commune.che, 'Hưng').appUserId);
  binh = await opens(app, commune, called(commune.thon3, 'Bình').appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

type Person = typeof lan;
type List = { helpRequests: TeamHelpRequest[] };

const path = (what = '') => `/api/team/help-requests/${request.id}${what}`;
const act = (who: Person, what: string, body?: unknown) =>
  who.post<TeamHelpRequest>(path(what), body);
const codes = async (who: Person, view: string) =>
  (await who.get<List>(`/api/team/help-requests?view=${view}`)).body.helpRequests.map(
    ({ code }) => code,
  );
const groupHeard = async (group = commune.che.group) =>
  (await saidTo(world, group.groupId)).map(({ text }) => text);

test('a member knows their team, colleagues and the other villages', () => {
  expect(lan.me.member).toEqual({
    id: called(commune.che, 'Lan').id,
    teamName: commune.che.team.name,
    isLeader: false,
    colleagues: [
      { id: commune.che.leader.id, name: 'Phạm Văn Thuận' },
      { id: called(commune.che, 'Hưng').id, name: 'Trần Quốc Hưng' },
    ],
    otherVillages: expect.arrayContaining([{ id: commune.thon3.id, name: 'Thôn 3' }]),
  });
});

describe('the inbox', () => {
  test('shows what waits, with the name of the asker, and then what is mine and what is done', async () => {
    expect((await lan.get<List>('/api/team/help-requests')).body.helpRequests).toMatchObject([
      { code: 'A1', state: 'open', isMine: false, residentName: 'Bà Tư Mận' },
    ]);
    expect(await act(lan, '/claim')).toMatchObject({ status: 200, body: { isMine: true } });
    expect([await codes(lan, 'open'), await codes(lan, 'mine'), await codes(hung, 'mine')]).toEqual(
      [[], ['A1'], []],
    );
    await act(lan, '/resolve', { result: 'đã cài lại' });
    expect([await codes(lan, 'mine'), await codes(hung, 'done')]).toEqual([[], ['A1']]);
  });

  test('shows the whole team who is helping whom, and what was answered and nobody holds', async () => {
    await act(lan, '/claim');
    world.clock.advance(1_000);
    const second = await residentAsks(world, app, commune, commune.che);
    const body = { idempotencyKey: newKey(), text: 'Bác bấm Quên mật khẩu nhé.' };
    const officer = await opens(app, commune, commune.officer.appUserId);
    await officer.post(`/api/register/help-requests/${second.id}/answers`, body);
    const seen = await hung.get<List>('/api/team/help-requests?view=team');
    expect(seen.body.helpRequests).toMatchObject([
      { code: 'A1', state: 'claimed', helperName: 'Nguyễn Thị Lan', isMine: false },
      { code: 'A2', state: 'answered', helperName: null, isMine: false },
    ]);
    expect(await codes(lan, 'team')).toEqual(['A1', 'A2']);
    expect(await codes(binh, 'team')).toEqual([]);
    await act(lan, '/resolve', {});
    expect(await codes(hung, 'team')).toEqual(['A2']);
  });

  test('claims as the group does: the group and the resident hear it', async () => {
    await act(lan, '/claim');
    expect((await groupHeard()).at(-1)).toBe('A1: Nguyễn Thị Lan đã nhận giúp.');
    expect(await act(lan, '/claim')).toMatchObject({ status: 200 });
    expect(await act(hung, '/claim')).toMatchObject({
      status: 409,
      body: { code: 'help-request/taken' },
    });
    expect(await groupHeard()).toHaveLength(2);
  });

  test('of two who tap at once lets one have it', async () => {
    const answers = await Promise.all([act(lan, '/claim'), act(hung, '/claim')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('answers once for one tap, resolves once, and releases what is held', async () => {
    const body = { idempotencyKey: newKey(), text: 'Bác bấm Quên mật khẩu nhé.' };
    const answers = await Promise.all([act(lan, '/answers', body), act(lan, '/answers', body)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body: answered } = await lan.get<TeamHelpRequest>(path());
    expect(answered.entries.map(({ kind }) => kind)).toEqual(['opened', 'answered']);
    expect(await act(hung, '/release')).toMatchObject({
      status: 409,
      body: { code: 'help-request/not-claimed' },
    });
    expect(await act(lan, '/release')).toMatchObject({ status: 200, body: { state: 'open' } });
    await act(hung, '/resolve', {});
    expect(await act(lan, '/resolve', { result: 'tôi làm' })).toMatchObject({
      status: 200,
      body: { state: 'resolved', helperName: 'Trần Quốc Hưng' },
    });
  });

  test('covers numbers and codes in answers and results, and says so to whoever wrote them', async () => {
    const body = { idempotencyKey: newKey(), text: 'Gọi chị 0912 345 678, mk là Lan@1960' };
    const answered = await act(lan, '/answers', body);
    expect(answered.body.masked).toEqual(['phone-number', 'password']);
    expect(answered.body.entries.at(-1)?.text).toBe(
      'Gọi chị [số điện thoại đã che], mk là [mật khẩu đã che]',
    );
    expect((await act(lan, '/answers', body)).body.masked).toEqual(['phone-number', 'password']);
    expect((await lan.get<TeamHelpRequest>(path())).body.masked).toBeUndefined();
    const resolved = await act(lan, '/resolve', { result: 'cccd 037190001234 đã nộp' });
    expect(resolved.body).toMatchObject({ state: 'resolved', masked: ['id-number'] });
    const stored = JSON.stringify([
      await world.rows('select text from help_request_history'),
      await world.rows('select result from help_requests'),
      await world.rows('select content from outgoing_messages'),
    ]);
    expect(stored).not.toMatch(/0912|Lan@1960|037190001234/);
  });

  test('hands over to a colleague and to the commune', async () => {
    const memberId = called(commune.che, 'Hưng').id;
    expect(await act(lan, '/hand-over', { to: 'member', memberId })).toMatchObject({
      status: 200,
      body: { helperName: 'Trần Quốc Hưng' },
    });
    expect(await act(lan, '/hand-over', { to: 'commune' })).toMatchObject({
      status: 200,
      body: { state: 'escalated' },
    });
    const stranger = { to: 'member', memberId: commune.thon3.leader.id };
    expect(await act(lan, '/hand-over', stranger)).toMatchObject({ status: 422 });
    expect(await act(lan, '/hand-over', { to: 'nobody' })).toMatchObject({ status: 400 });
  });

  test('hands over to another village, which then has it, and the first no longer', async () => {
    const answer = await act(lan, '/hand-over', { to: 'village', areaId: commune.thon3.id });
    expect(answer.status).toBe(200);
    expect((await lan.get(path())).status).toBe(404);
    expect(await codes(lan, 'open')).toEqual([]);
    expect(await codes(binh, 'open')).toEqual(['A1']);
    expect(await act(lan, '/claim')).toMatchObject({ status: 404 });
    expect(await act(binh, '/claim')).toMatchObject({ status: 200, body: { isMine: true } });
    expect((await groupHeard(commune.thon3.group)).length).toBe(2);
  });

  test('refuses a village that is none, has no team, or lies elsewhere', async () => {
    const other = await makeCommune(world, 'Xã An Hoà');
    const to = (areaId: string) => act(lan, '/hand-over', { to: 'village', areaId });
    expect((await to(commune.thon13.id)).status).toBe(409);
    expect((await to(other.che.id)).status).toBe(409);
    expect((await to(commune.id)).status).toBe(409);
    expect((await to(world.newId())).status).toBe(404);
    expect(await codes(lan, 'open')).toEqual(['A1']);
  });

  test('shows what the team was told, newest first, also without a group', async () => {
    await world.rows(`update groups set state = 'gone' where id = $1`, [commune.che.group.id]);
    world.clock.advance(1_000);
    await act(lan, '/claim');
    const { body } = await hung.get<{ posts: { text: string }[] }>('/api/team/posts');
    expect(body.posts.map(({ text }) => text)).toEqual([
      'A1: Nguyễn Thị Lan đã nhận giúp.',
      expect.stringMatching(/^A1 · Thôn Chè/),
    ]);
    expect((await binh.get('/api/team/posts')).body).toEqual({ posts: [] });
  });
});

describe('a member of another team', () => {
  test('sees and does nothing with it', async () => {
    const body = { idempotencyKey: newKey(), text: 'x' };
    const tried = [
      await binh.get(path()),
      await act(binh, '/claim'),
      await act(binh, '/release'),
      await act(binh, '/answers', body),
      await act(binh, '/resolve', {}),
      await act(binh, '/hand-over', { to: 'commune' }),
    ];
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    for (const view of ['open', 'mine', 'team', 'done'])
      expect(await codes(binh, view)).toEqual([]);
    expect((await lan.get(path())).body).toMatchObject({ state: 'open' });
  });
});

describe('whoever is not, or no longer, of the team', () => {
  test('loses the inbox with the session they have', async () => {
    await world.rows(`update members set state = 'left' where id = $1`, [
      called(commune.che, 'Lan').id,
    ]);
    expect((await lan.get('/api/team/help-requests')).status).toBe(403);
    expect(await act(lan, '/claim')).toMatchObject({ status: 403 });
    expect((await lan.get('/api/me')).body).toMatchObject({ member: null });
  });

  test('sees no name of a resident before the leader has confirmed them', async () => {
    const newcomer = await makeMember(world, commune.che, {
      name: 'Hoa Thanh Tâm',
      code: null,
      state: 'unconfirmed',
    });
    const phone = await opens(app, commune, newcomer.appUserId);
    expect(phone.me.member).toBeNull();
    expect((await phone.get('/api/team/help-requests')).status).toBe(403);
    expect((await phone.get('/api/team/posts')).status).toBe(403);
    await world.rows(`update members set state = 'active' where id = $1`, [newcomer.id]);
    expect((await phone.get('/api/team/help-requests')).status).toBe(200);
    expect((await phone.get('/api/me')).body).toMatchObject({ member: { id: newcomer.id } });
  });
});

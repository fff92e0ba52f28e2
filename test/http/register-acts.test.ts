import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { NewRegisterRequest, RegisterDetail } from '#shared/register.ts';
import type { ApiError } from '#shared/sessions.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

type Person = Awaited<ReturnType<typeof opens>>;
type Answered = RegisterDetail & ApiError;

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let officer: Person;
let leader: Person;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  officer = await opens(app, commune, commune.officer.appUserId);
  leader = await opens(app, commune, commune.che.leader.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const enter = (more: Partial<NewRegisterRequest> = {}) =>
  officer.post<Answered>('/api/register/help-requests', {
    idempotencyKey: newKey(),
    source: 'call',
    name: 'Bà Tư',
    question: 'Quên mật khẩu VNeID',
    hasAgreed: true,
    villageId: commune.che.id,
    ...more,
  });

const handOver = (id: string, areaId: string, idempotencyKey = newKey()) =>
  officer.post<Answered>(`/api/register/help-requests/${id}/hand-over`, { idempotencyKey, areaId });

const heard = async (groupId: string) => (await saidTo(world, groupId)).map(({ text }) => text);

describe('a request that an officer enters for somebody', () => {
  test('is the village team’s like any other, with the officer on record', async () => {
    const { status, body } = await enter();
    expect([status, body.state, body.source]).toEqual([201, 'open', 'call']);
    expect(body.entries[0]).toMatchObject({ kind: 'opened', channel: 'staff' });
    expect((await heard(commune.che.group.groupId)).join()).toContain(body.code);
    const { body: seen } = await leader.get<TeamHelpRequest>(`/api/team/help-requests/${body.id}`);
    expect(seen.question).toBe('Quên mật khẩu VNeID');
  });

  test('is entered once under one key, also from two places at once', async () => {
    const idempotencyKey = newKey();
    const both = await Promise.all([enter({ idempotencyKey }), enter({ idempotencyKey })]);
    const again = await enter({ idempotencyKey });
    expect(new Set([...both, again].map(({ body }) => body.code)).size).toBe(1);
  });

  test('covers long numbers in its words, and wants a village of the commune that has a team', async () => {
    const { body } = await enter({ question: 'Số thẻ 001099012345 của tôi' });
    expect(body.question).not.toContain('001099012345');
    expect(body.masked).toBeDefined();
    const elsewhere = await makeCommune(world, 'Xã An Hoà');
    expect((await enter({ villageId: elsewhere.che.id })).body.code).toBe('area/village-unknown');
    expect((await enter({ villageId: commune.thon13.id })).body.code).toBe('help-request/no-team');
  });
});

describe('a request that the commune gives to a village', () => {
  test('goes to another village’s team, and both groups hear of it', async () => {
    const { body } = await enter();
    const { body: given } = await handOver(body.id, commune.thon3.id);
    expect([given.villageName, given.state]).toEqual([commune.thon3.name, 'open']);
    expect((await heard(commune.thon3.group.groupId)).join()).toContain(body.code);
    expect((await heard(commune.che.group.groupId)).at(-1)).toContain(commune.thon3.name);
  });

  test('goes back to its own team after the team had passed it up, once for one key', async () => {
    const { body } = await enter();
    await leader.post(`/api/team/help-requests/${body.id}/hand-over`, { to: 'commune' });
    const before = (await heard(commune.che.group.groupId)).length;
    const key = newKey();
    expect((await handOver(body.id, commune.che.id, key)).body.state).toBe('open');
    expect((await handOver(body.id, commune.che.id, key)).body.state).toBe('open');
    expect((await heard(commune.che.group.groupId)).length).toBe(before + 1);
    const { body: claimed } = await leader.post<HelpRequestDetail>(
      `/api/team/help-requests/${body.id}/claim`,
      {},
    );
    expect(claimed.state).toBe('claimed');
  });

  test('is refused for a village elsewhere, for a finished request, and to another commune', async () => {
    const { body } = await enter();
    const elsewhere = await makeCommune(world, 'Xã An Hoà');
    expect((await handOver(body.id, elsewhere.che.id)).status).toBeGreaterThanOrEqual(400);
    const stranger = await opens(app, elsewhere, elsewhere.officer.appUserId);
    const path = `/api/register/help-requests/${body.id}/hand-over`;
    const ask = { idempotencyKey: newKey(), areaId: commune.thon3.id };
    expect((await stranger.post(path, ask)).status).toBe(404);
    await officer.post(`/api/register/help-requests/${body.id}/resolve`, {
      resultKind: 'not-ours',
    });
    expect((await handOver(body.id, commune.thon3.id)).body.code).toBe('help-request/finished');
  });
});

test('a request may be closed with its reason', async () => {
  const { body } = await enter();
  const resolve = (more: object) =>
    officer.post<RegisterDetail>(`/api/register/help-requests/${body.id}/resolve`, more);
  const { body: closed } = await resolve({ resultKind: 'duplicate', result: 'Trùng với A1' });
  expect(closed).toMatchObject({ state: 'resolved', resultKind: 'duplicate' });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AskedSignInCode, Session } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

type Officer = CommuneOfTest['officer'];

const register = '/api/register/help-requests/search';
const statusFor = async (token: string, path = register) =>
  (
    await (path === register
      ? app.ask('POST', path, { token, body: {} })
      : app.ask('GET', path, { token }))
  ).status;

describe('with a code', () => {
  const ask = (staffCode: string, from?: string) =>
    app.ask<AskedSignInCode>('POST', '/api/sign-in/codes', {
      body: { staffCode },
      ...(from && { from }),
    });
  async function codeOf(officer: Officer) {
    await makeResident(
      world,
      commune,
      { id: commune.id },
      {
        oaUserId: officer.oaUserId,
        appUserId: officer.appUserId,
        displayName: officer.name,
      },
    );
    const { body } = await ask(officer.code);
    const [message] = await world.rows<{ text: string }>(
      `select content->>'text' as text from outgoing_messages where recipient_id = $1`,
      [officer.oaUserId],
    );
    return { id: body.id, code: /\d{8}/.exec(message?.text ?? '')?.[0] ?? '' };
  }
  const enter = (id: string, code: string) =>
    app.ask<Session>('POST', `/api/sign-in/codes/${id}/session`, { body: { code } });

  test('an officer is let in and told who they are', async () => {
    const { id, code } = await codeOf(commune.officer);
    const answer = await enter(id, code);
    expect(answer).toMatchObject({
      status: 201,
      body: { me: { officer: { id: commune.officer.id, role: 'officer' } } },
    });
    expect(await statusFor(answer.body.token)).toBe(200);
    expect(await enter(id, code)).toMatchObject({
      status: 409,
      body: { code: 'sign-in/code-over' },
    });
  });

  test('a wrong one is refused with what to do', async () => {
    const { id, code } = await codeOf(commune.officer);
    const wrong = code === '11111111' ? '22222222' : '11111111';
    expect(await enter(id, wrong)).toMatchObject({
      status: 422,
      body: { code: 'sign-in/code-wrong', message: expect.stringContaining('Mã chưa đúng') },
    });
    expect(await enter(id, '12345')).toMatchObject({ status: 400 });
  });

  test('one address asks ten times a minute and no more', async () => {
    const statuses: number[] = [];
    for (let asked = 0; asked < 11; asked += 1) {
      statuses.push((await ask('KHONG-CO', '10.99.0.1')).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
  });
});

describe('at Zalo', () => {
  /** A browser that goes to Zalo, as somebody who allows it. */
  async function goesToZalo(officer: Officer) {
    const begun = await app.app.inject({
      method: 'POST',
      url: `/api/sign-in/zalo?oa=${commune.account.oaId}`,
      remoteAddress: '10.98.0.1',
    });
    const { searchParams } = new URL(begun.json<{ address: string }>().address);
    const code = `code-for-${officer.id}`;
    const accessToken = `token-of-${officer.id}`;
    app.identity.vouch(accessToken, { appUserId: officer.appUserId ?? '', name: officer.name });
    app.identity.grantCode(code, accessToken, searchParams.get('codeChallenge') ?? '');
    const cookie = String(begun.headers['set-cookie']);
    return { cookie, code, state: searchParams.get('state') ?? '' };
  }
  const comesBack = async (body: { code: string; state: string }, cookie?: string) => {
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/sign-in/zalo/session',
      remoteAddress: '10.98.0.2',
      headers: cookie === undefined ? {} : { cookie: cookie.split(';')[0] },
      payload: { code: body.code, state: body.state },
    });
    return { status: answer.statusCode, body: answer.json<Session & { code?: string }>() };
  };

  test('an officer is let in for twelve hours, once', async () => {
    const { cookie, ...back } = await goesToZalo(commune.officer);
    expect(cookie).toMatch(
      /^sign-in=[\w-]{43}; Path=\/api\/sign-in; Max-Age=600; HttpOnly; SameSite=Strict$/,
    );
    const session = await comesBack(back, cookie);
    expect(session).toMatchObject({
      status: 201,
      body: { me: { officer: { id: commune.officer.id } } },
    });
    expect(new Date(session.body.expiresAt).getTime()).toBe(
      world.clock.now().getTime() + 12 * hour,
    );
    expect(await statusFor(session.body.token)).toBe(200);
    const residentRow = () =>
      world.rows('select is_only_at_console as only from residents where id = $1', [
        session.body.me.resident.id,
      ]);
    expect(await residentRow()).toEqual([{ only: true }]);
    await app.signIn(commune, commune.officer.appUserId);
    expect(await residentRow()).toEqual([{ only: false }]);
    expect(await comesBack(back, cookie)).toMatchObject({
      status: 409,
      body: { code: 'sign-in/flow-over' },
    });
    world.clock.advance(12 * hour);
    expect(await statusFor(session.body.token)).toBe(401);
  });

  test('another browser than the one that began gets nowhere, and spoils it for both', async () => {
    const { cookie, ...back } = await goesToZalo(commune.officer);
    const { cookie: other } = await goesToZalo(commune.approver);
    const over = { status: 409, body: { code: 'sign-in/flow-over' } };
    expect(await comesBack(back, other)).toMatchObject(over);
    expect(await comesBack(back, cookie)).toMatchObject(over);
    const { cookie: _mine, ...again } = await goesToZalo(commune.officer);
    expect(await comesBack(again)).toMatchObject(over);
  });

  test('after ten minutes, or with a code that Zalo does not take, nobody is let in', async () => {
    const late = await goesToZalo(commune.officer);
    world.clock.advance(10 * minute);
    expect(await comesBack(late, late.cookie)).toMatchObject({ status: 409 });
    const forged = await goesToZalo(commune.officer);
    expect(await comesBack({ ...forged, code: 'made-up' }, forged.cookie)).toMatchObject({
      status: 401,
      body: { code: 'session/token-refused' },
    });
  });

  test('of two who bring the same answer at once one gets in', async () => {
    const { cookie, ...back } = await goesToZalo(commune.officer);
    const ends = await Promise.all([comesBack(back, cookie), comesBack(back, cookie)]);
    expect(ends.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('where several communes are served, staff come to their own without naming it', async () => {
    const begun = await app.ask<{ address: string }>('POST', '/api/sign-in/zalo');
    expect(begun.status).toBe(201);
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    const token = 'token-without-a-commune';
    app.identity.vouch(token, { appUserId: elsewhere.officer.appUserId ?? '' });
    const answer = await app.ask<Session>('POST', '/api/sessions', {
      body: { accessToken: token, kind: 'staff' },
    });
    expect(answer.body.me.officer?.id).toBe(elsewhere.officer.id);
  });
});

describe('what a session is worth', () => {
  const setRole = (role: string) =>
    world.rows('update officers set role = $1 where id = $2', [role, commune.officer.id]);

  test('follows the list at once: another role, leaving, coming back', async () => {
    const { token } = await app.signIn(commune, commune.officer.appUserId);
    const worth = async () => [
      await statusFor(token),
      await statusFor(token, '/api/staff/officers'),
    ];
    expect(await worth()).toEqual([200, 403]);
    await setRole('administrator');
    expect(await worth()).toEqual([200, 200]);
    await world.rows(`update officers set state = 'left' where id = $1`, [commune.officer.id]);
    expect(await worth()).toEqual([403, 403]);
    await world.rows(`update officers set state = 'active', role = 'officer' where id = $1`, [
      commune.officer.id,
    ]);
    expect(await worth()).toEqual([200, 403]);
  });

  test('at the desk is a working day’s, also where it was opened as a resident’s for a month', async () => {
    const leader = { token: (await app.signIn(commune, commune.che.leader.appUserId)).token };
    const officer = await app.signIn(commune, commune.administrator.appUserId);
    const supervisor = await app.signIn(commune, commune.supervisor.appUserId);
    const [people, totals, own] = ['/api/staff/officers', '/api/staff/totals', '/api/me'];
    const announcing = '/api/staff/announcements';
    const worth = async () => [
      await statusFor(officer.token, people),
      await statusFor(officer.token),
      await statusFor(leader.token, announcing),
      await statusFor(supervisor.token, totals),
    ];
    expect(await worth()).toEqual([200, 200, 200, 200]);
    world.clock.advance(12 * hour);
    expect(await worth()).toEqual([401, 401, 401, 401]);
    for (const { token } of [leader, officer, supervisor]) {
      expect(await statusFor(token, own)).toBe(200);
    }
    expect(await statusFor(leader.token, '/api/team/help-requests')).toBe(200);
    // Who is no staff is told so, as ever, and stays signed in.
    expect(await statusFor(leader.token, people)).toBe(403);
    const again = await app.signIn(commune, commune.administrator.appUserId);
    expect(await statusFor(again.token, people)).toBe(200);
  });

  test('ends everywhere with one word, for its owner alone', async () => {
    const [desk, home] = [
      await app.signIn(commune, commune.officer.appUserId),
      await app.signIn(commune, commune.officer.appUserId),
    ];
    const colleague = await app.signIn(commune, commune.approver.appUserId);
    expect((await app.ask('DELETE', '/api/sessions', { token: desk.token })).status).toBe(204);
    expect([
      await statusFor(desk.token),
      await statusFor(home.token),
      await statusFor(colleague.token),
    ]).toEqual([401, 401, 200]);
    expect((await app.ask('DELETE', '/api/sessions', { token: desk.token })).status).toBe(204);
  });
});

test('the staff list and the log are the administrators’', async () => {
  const as = async (officer: Officer) => (await app.signIn(commune, officer.appUserId)).token;
  for (const path of ['/api/staff/officers', '/api/staff/audit', '/api/staff/audit/options']) {
    expect(await statusFor(await as(commune.approver), path)).toBe(403);
    expect(await statusFor(await as(commune.administrator), path)).toBe(200);
  }
});

test('what an administrator does stands in the log, in words', async () => {
  const { token } = await app.signIn(commune, commune.administrator.appUserId);
  const id = world.newId();
  const body = { code: `CB-${commune.officer.code}`, name: 'Ngô Đức Thắng', role: 'officer' };
  expect((await app.ask('PUT', `/api/staff/officers/${id}`, { token, body })).status).toBe(200);
  await app.ask('POST', `/api/staff/officers/${id}/change`, { token, body: { role: 'approver' } });
  const { body: page } = await app.ask('GET', '/api/staff/audit?kind=officer', { token });
  const [first, second] = (page as { entries: { act: string; changes: unknown[] }[] }).entries.sort(
    (a, b) => a.act.localeCompare(b.act, 'vi'),
  );
  expect([first?.act, second?.act].sort()).toEqual(
    ['Thêm cán bộ Ngô Đức Thắng', 'Đổi vai trò của cán bộ Ngô Đức Thắng'].sort(),
  );
});

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

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

const me = async (token: string) => (await app.ask('GET', '/api/me', { token })).status;

describe('the token of a session', () => {
  test('is chosen by us, anew each time: one that somebody brings along opens nothing before or after', async () => {
    const brought = 'a'.repeat(43);
    const accessToken = 'zalo-token-of-somebody';
    app.identity.vouch(accessToken, { appUserId: commune.officer.appUserId ?? '' });
    const enter = async () =>
      app.ask<{ token: string }>('POST', '/api/sessions', {
        token: brought,
        body: { accessToken, oaId: commune.account.oaId },
      });
    const [first, second] = [(await enter()).body.token, (await enter()).body.token];
    expect(new Set([brought, first, second]).size).toBe(3);
    expect(await Promise.all([brought, first, second].map(me))).toEqual([401, 200, 200]);
  });

  test('stands nowhere in the database, so that whoever reads it cannot come in', async () => {
    const { token } = await app.signIn(commune, commune.officer.appUserId);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await findWords(world, token)).toEqual([]);
    const hashes = await world.rows<{ hash: string }>('select token_hash as hash from sessions');
    expect(await Promise.all(hashes.map(({ hash }) => me(hash)))).not.toContain(200);
  });
});

describe('whoever guesses', () => {
  const tries: [what: string, path: string, perMinute: number, body: object, token?: true][] = [
    ['for codes', '/api/sign-in/codes', 10, { staffCode: 'CB-1' }],
    [
      'digits',
      `/api/sign-in/codes/6f1c2a34-8f0e-4f37-9d3a-00000000000f/session`,
      30,
      { code: '12345678' },
    ],
    ['invitations', '/api/me/officer-invitation', 10, { code: 'ABCD-EFGH' }, true],
    ['the ends of sign-ins', '/api/sign-in/zalo/session', 30, { state: 's', code: 'c' }],
  ];

  test.each(tries)(
    '%s is slowed down, also from every address of one network',
    async (...given) => {
      const [, path, perMinute, body, isSignedIn] = given;
      const { token } = await app.signIn(commune, commune.officer.appUserId);
      const statuses: number[] = [];
      for (let round = 0; round <= perMinute; round += 1) {
        const from = `2001:db8:7:${perMinute}:${round.toString(16)}::1`;
        const asked = await app.ask('POST', path, { from, body, ...(isSignedIn && { token }) });
        statuses.push(asked.status);
      }
      expect(statuses.slice(0, -1)).not.toContain(429);
      expect(statuses.at(-1)).toBe(429);
      const elsewhere = await app.ask('POST', path, { from: '2001:db8:8::1', body, token });
      expect(elsewhere.status).not.toBe(429);
    },
  );

  test('cannot pass for others, nor for this machine, by what a header says', async () => {
    const asks = (url: string, forwarded: string, method: 'GET' | 'POST' = 'POST') =>
      app.app.inject({
        method,
        url,
        remoteAddress: '203.0.113.9',
        headers: { 'x-forwarded-for': forwarded },
        ...(method === 'POST' && { payload: { staffCode: 'CB-1' } }),
      });
    const statuses: number[] = [];
    for (let round = 0; round <= 10; round += 1) {
      statuses.push((await asks('/api/sign-in/codes', `198.51.100.${round}`)).statusCode);
    }
    expect(statuses.at(-1)).toBe(429);
    expect((await asks('/metrics', '127.0.0.1', 'GET')).statusCode).toBe(403);
  });
});

test('who of the staff came in, and what was refused where, stands in the log and is counted without a word of theirs', async () => {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const logged = await openApp(world, log);
  const { token } = await logged.signIn(commune, commune.officer.appUserId);
  await logged.ask('POST', '/api/sessions', { body: { accessToken: 'zalo-knows-nobody' } });
  await logged.ask('GET', '/api/staff/audit', { token });
  await logged.ask('GET', `/api/help-requests/${world.newId()}`);
  await logged.ask('PUT', '/api/me/name', { token, body: { name: 7 } });
  await logged.ask('POST', '/api/sessions', { body: { accessToken: 'zalo-knows-nobody' } });
  const { body } = await logged.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
  await logged.close();
  expect(body.match(/^canh_tay_so_requests_refused_total.*$/gm)).toEqual([
    'canh_tay_so_requests_refused_total{code="session/token-refused"} 2',
    'canh_tay_so_requests_refused_total{code="session/not-allowed"} 1',
    'canh_tay_so_requests_refused_total{code="session/missing"} 1',
    'canh_tay_so_requests_refused_total{code="input/invalid"} 1',
  ]);
  const told = lines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => ['signed in', 'request refused'].includes(msg))
    .map(({ code, way, route, officerId }) => [code ?? officerId, way ?? route]);
  expect(told).toEqual([
    [commune.officer.id, '/api/sessions'],
    ['session/token-refused', 'POST /api/sessions'],
    ['session/not-allowed', 'GET /api/staff/audit'],
    ['session/missing', 'GET /api/help-requests/:id'],
    ['input/invalid', 'PUT /api/me/name'],
    ['session/token-refused', 'POST /api/sessions'],
  ]);
  expect(lines.join('')).not.toContain(token);
});

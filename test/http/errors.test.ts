import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyBaseLogger } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#bot/db/database.ts';
import { ApiError } from '#shared/sessions.ts';
import { draftFor } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident, zaloId } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
const logged: string[] = [];

/** Keeps what is logged, as one text for each line. */
const log = {
  level: 'info',
  child: () => log,
  ...Object.fromEntries(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].map((level) => [
      level,
      (...words: unknown[]) => void logged.push(JSON.stringify([level, ...words])),
    ]),
  ),
} as unknown as FastifyBaseLogger;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world, log);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  logged.length = 0;
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const vietnamese = /[àáảãạăâèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵđ]/i;

/** Checks that a refusal is one sentence for people, with a stable code and the id of a log line. */
function expectApiError(answer: { status: number; body: unknown }, status: number, code: string) {
  expect(answer.status).toBe(status);
  const error = ApiError.parse(answer.body);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(vietnamese);
  expect(error.requestId).toBeTruthy();
  return error;
}

const tokenOfResident = async () => {
  const resident = await makeResident(world, commune, commune.che);
  const { token } = await app.signIn(commune, resident.appUserId);
  await app.agrees(token);
  return token;
};

describe('a wrong field is named', () => {
  test.each([
    [{ question: 'x' }, ['idempotencyKey']],
    [{ idempotencyKey: 'short', question: 'x' }, ['idempotencyKey']],
    [{ idempotencyKey: 'k'.repeat(20), question: 'x'.repeat(2_001) }, ['question']],
    [{ idempotencyKey: 'k'.repeat(20), step: 0, phoneModel: 7 }, ['phoneModel', 'step']],
    [{ idempotencyKey: 'k'.repeat(20), step: 1.5 }, ['step']],
  ])('in %o', async (body, fields) => {
    const token = await tokenOfResident();
    const answer = await app.ask('POST', '/api/help-requests', { token, body });
    const error = expectApiError(answer, 400, 'input/invalid');
    expect(error.fields?.map(({ field }) => field).sort()).toEqual(fields);
    expect(error.fields?.every(({ message }) => vietnamese.test(message))).toBe(true);
  });

  test('in a path, a question mark, or a body that is none', async () => {
    const token = await tokenOfResident();
    const wrong = [
      await app.ask('GET', '/api/help-requests/not-an-id', { token }),
      await app.ask('POST', '/api/register/help-requests/search', { token, body: { page: 0 } }),
      await app.ask('POST', '/api/register/help-requests/search', {
        token,
        body: { from: '02-03-2026' },
      }),
      await app.ask('POST', '/api/help-requests', { token }),
    ];
    for (const answer of wrong) {
      expect(expectApiError(answer, 400, 'input/invalid').fields?.length).toBeGreaterThan(0);
    }
  });

  test('in an empty cry for help, which needs words or a tutorial', async () => {
    const token = await tokenOfResident();
    for (const body of [{}, { question: '  ' }, { question: '\u0000' }, { tutorialId: 'none' }]) {
      const answer = await app.ask('POST', '/api/help-requests', {
        token,
        body: { idempotencyKey: 'k'.repeat(20), ...body },
      });
      expectApiError(answer, 422, 'help-request/empty');
    }
  });
});

test('the name of a place in a template is made storable like every other text', async () => {
  const { token } = await app.signIn(commune, commune.officer.appUserId);
  const template = { templateId: '1', data: { 'ten\u0000': 'x' } };
  const path = `/api/staff/announcements/${world.newId()}`;
  const answer = await app.ask('PUT', path, { token, body: draftFor(commune, { template }) });
  expect(answer).toMatchObject({
    status: 200,
    body: { draft: { template: { data: { ten: 'x' } } } },
  });
});

describe('a refusal is an ApiError with a sentence', () => {
  test('for a body that is no JSON, too large, or of another kind', async () => {
    const token = await tokenOfResident();
    const send = (payload: string, type: string) =>
      app.app.inject({
        method: 'POST',
        url: '/api/help-requests',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        payload,
      });
    for (const [response, status] of [
      [await send('{"question":', 'application/json'), 400],
      [await send('x'.repeat(70_000), 'application/json'), 413],
      [await send('<a/>', 'application/xml'), 415],
    ] as const) {
      expectApiError(
        { status: response.statusCode, body: response.json() },
        status,
        'input/invalid',
      );
    }
  });

  test('for a path that is none, and a method that is none', async () => {
    expectApiError(await app.ask('GET', '/api/nothing'), 404, 'not-found');
    expectApiError(await app.ask('PUT', '/api/help-requests'), 404, 'not-found');
  });

  test.each(['/api/me%', '/api/help-requests/%ff%fe', '/q/%E0%A4%A', `/q/${'x'.repeat(200)}`])(
    'for the address %s, and nothing of it is told back',
    async (address) => {
      const answer = await app.ask('GET', address);
      expectApiError(answer, address.length > 100 ? 414 : 400, 'input/invalid');
      expect(answer.text).not.toContain(address.slice(3, 40));
    },
  );

  test('for a name in an address that no name has, which the database would not take', async () => {
    const token = await tokenOfResident();
    for (const name of ['%00', 'vneid%00', '%E2%80%8B']) {
      const answer = await app.ask('GET', `/api/tutorials/${name}`, { token });
      expectApiError(answer, 404, 'not-found');
    }
    expect((await app.ask('GET', '/q/%00')).status).toBe(404);
  });

  test('for a sign-in that Zalo refuses, cannot be asked about, or that is none', async () => {
    const enter = (accessToken: string, oaId = commune.account.oaId) =>
      app.ask('POST', '/api/sessions', { body: { accessToken, oaId } });
    expectApiError(await enter('zalo-knows-nobody'), 401, 'session/token-refused');
    expectApiError(await enter('a\r\nb: injected header'), 400, 'input/invalid');
    app.identity.vouch('zalo-knows-me', { appUserId: zaloId() });
    expectApiError(await enter('zalo-knows-me', '9999999999'), 422, 'session/account-unknown');
    app.identity.away = true;
    expectApiError(await enter('zalo-knows-me'), 503, 'zalo/unreachable');
    app.identity.away = false;
  });

  test('for whoever asks too often, whatever they call themselves', async () => {
    const from = '10.9.9.9';
    let status = 0;
    for (let round = 0; round < 130 && status !== 429; round += 1) {
      const answer = await app.ask('POST', '/api/sessions', {
        from,
        token: `guess-${round}`,
        body: { accessToken: 'zalo-knows-nobody', oaId: commune.account.oaId },
      });
      status = answer.status;
      if (status === 429) expectApiError(answer, 429, 'rate-limited');
    }
    expect(status).toBe(429);
  });

  test('for what nobody foresaw, without a word of what was asked', async () => {
    const token = await tokenOfResident();
    await world.rows('alter table team_posts rename to gone');
    const answer = await app.ask('POST', '/api/help-requests', {
      token,
      body: { idempotencyKey: 'k'.repeat(20), question: 'Bí mật của bà Tư' },
    });
    await world.rows('alter table gone rename to team_posts');
    expectApiError(answer, 500, 'unexpected');
    expect(answer.text).not.toMatch(/team_posts|insert/);
    expect(logged.join('\n')).toContain('request failed');
    expect(logged.join('\n')).not.toContain('Bí mật');
    expect(logged.join('\n')).not.toContain(token);
  });
});

test('while the database is away it says so, and that it is worth coming again', async () => {
  const nowhere = openDatabase('postgres://127.0.0.1:1/nothing', 'canh_tay_so_web');
  const gone = await openApp({ ...world, web: nowhere }, log);
  const answer = await gone.ask('GET', '/api/me', { token: await tokenOfResident() });
  await gone.close();
  await nowhere.close();
  expectApiError(answer, 503, 'server/busy');
  expect(answer.headers['retry-after']).toBe('5');
  expect(logged.filter((line) => line.includes('request failed'))).toHaveLength(1);
});

test('a webhook tells of nothing that goes wrong but by its status, and what nobody foresaw is logged', async () => {
  const isFull = () => {
    throw new Error('Bí mật của bà Tư');
  };
  const intake = { store: async () => {}, isFull, close: async () => {} };
  const failing = await openApp(
    world,
    log,
    { ZALO_MINI_APP_API_KEY: 'key-of-the-tests' },
    { intake },
  );
  const delivers = async (of: AppOfTest, url: string, type: string) => {
    const headers = { 'content-type': type };
    const answer = await of.app.inject({ method: 'POST', url, headers, payload: '{}' });
    return [answer.statusCode, answer.body, answer.headers['content-type']];
  };
  for (const url of ['/webhooks/zalo', '/webhooks/zalo-mini-app', '/webhooks/zalo-bot/7']) {
    expect(await delivers(failing, url, 'application/json'), url).toEqual([500, '', undefined]);
    if (url !== '/webhooks/zalo-mini-app')
      expect(await delivers(app, url, 'no type'), url).toEqual([415, '', undefined]);
  }
  await failing.close();
  expect(logged.filter((line) => line.includes('request failed'))).toHaveLength(3);
  expect(logged.join('\n')).not.toContain('Bí mật');
});

test('what cannot be read as a request at all is refused with a code and a sentence too', async () => {
  const address = await app.app.listen({ host: '127.0.0.1', port: 0 });
  const says = async (words: string) => {
    const connection = connect(Number(new URL(address).port), '127.0.0.1');
    connection.write(words);
    const [head = '', body = ''] = (await text(connection)).split('\r\n\r\n');
    return { status: Number(head.split(' ')[1]), error: ApiError.parse(JSON.parse(body)) };
  };
  const error = { code: 'input/invalid', message: expect.stringMatching(vietnamese) };
  const tooLong = `GET /api/me?${'a'.repeat(17_000)} HTTP/1.1\r\n\r\n`;
  expect(await says(tooLong)).toEqual({ status: 431, error });
  expect(await says('Bà con ơi\r\n\r\n')).toEqual({ status: 400, error });
});

test('every answer tells what time it is by our clock, also to pages of another origin', async () => {
  const answer = await app.ask('GET', '/api/help-requests');
  expect(answer.status).toBe(401);
  expect(answer.headers.date).toBe(world.clock.now().toUTCString());
  expect(answer.headers['access-control-expose-headers']).toBe('date');
});

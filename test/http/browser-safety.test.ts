import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { audiences } from '#test/support/route-audiences.ts';
import { bodies, queries } from '#test/support/route-requests.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let overHttps: AppOfTest;
let commune: CommuneOfTest;
let token: string;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  overHttps = await openApp(world, false, { PUBLIC_URL: 'https://so.xa.example' });
  commune = await makeCommune(world);
  token = (await app.signIn(commune, commune.administrator.appUserId)).token;
});
afterAll(async () => {
  await app.close();
  await overHttps.close();
  await world.close();
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
const ask = (url: string, headers: Record<string, string> = {}, method: Method = 'GET', of = app) =>
  of.app.inject({ method, url, headers, remoteAddress: '10.97.0.1' });

/** One address of each sort that a browser may open. */
const everySort = [
  '/',
  '/zapps/4321/',
  '/console/',
  '/docs/',
  '/docs/json',
  '/docs/static/index.html',
  '/q/KHONGCO',
  '/article-cover.png',
  '/health/live',
  '/oauth/zalo/oa?state=x',
  '/api/client-config',
  '/api/me',
  '/api/nothing',
  '/nothing',
];

test('who posts events is no browser, and is told nothing that only browsers read', async () => {
  const { headers } = await ask('/webhooks/zalo', {}, 'POST');
  expect(headers['content-security-policy']).toBeUndefined();
  expect(headers.vary).toBeUndefined();
});

describe('every answer', () => {
  test.each(everySort)(
    '%s lets in no script, style, frame or form that is not ours',
    async (url) => {
      const { headers } = await ask(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/default-src '(self|none)'/);
      expect(policy).toMatch(/base-uri '(self|none)'/);
      expect(policy).toMatch(/form-action '(self|none)'/);
      expect(policy).toMatch(/frame-ancestors '(self|none)'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers.server ?? headers['x-powered-by']).toBeUndefined();
    },
  );

  test.each(everySort)(
    '%s holds no script, style or handler that its own policy forbids',
    async (url) => {
      const { headers, body } = await ask(url);
      if (!String(headers['content-type']).includes('html')) return;
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|<[^>]*\s(on\w+|style)\s*=/i);
      const styles = [...body.matchAll(/<style>/g)].length;
      expect(styles).toBe(
        /style-src 'sha256-/.test(String(headers['content-security-policy'])) ? 1 : 0,
      );
    },
  );

  test('says that we come by HTTPS alone, where we do', async () => {
    for (const url of everySort) {
      const secure = await ask(url, {}, 'GET', overHttps);
      expect(secure.headers['strict-transport-security'], url).toBe('max-age=31536000');
      expect((await ask(url)).headers['strict-transport-security'], url).toBeUndefined();
    }
  });

  test('of the API is kept by nobody, and opened by itself is a harmless file', async () => {
    for (const url of ['/api/me', '/api/help-requests', '/api/client-config', '/api/nothing']) {
      const { headers } = await ask(url, { authorization: `Bearer ${token}` });
      expect([headers['cache-control'], headers['content-disposition']], url).toEqual([
        'no-store',
        'attachment; filename="answer.json"',
      ]);
    }
  });
});

describe('a page of another site', () => {
  const strangers = [
    'null',
    'https://evil.example',
    'https://h5.zdn.vn.evil.example',
    'https://evil-h5.zdn.vn',
    'http://h5.zdn.vn',
    'https://h5.zdn.vn:444',
  ];

  test('reads no answer; Zalo’s does, and with nobody’s cookies', async () => {
    for (const origin of strangers) {
      const answer = await ask('/api/me', { origin, authorization: `Bearer ${token}` });
      expect(answer.headers['access-control-allow-origin'], origin).toBeUndefined();
    }
    const own = await ask('/api/me', { origin: 'https://h5.zdn.vn' });
    expect(own.headers['access-control-allow-origin']).toBe('https://h5.zdn.vn');
    expect(own.headers['access-control-allow-credentials']).toBeUndefined();
    expect(own.headers.vary).toMatch(/origin/i);
  });

  test('is not even let to ask', async () => {
    const asks = (origin: string) =>
      ask(
        '/api/me',
        {
          origin,
          'access-control-request-method': 'DELETE',
          'access-control-request-headers': 'authorization,x-other',
        },
        'OPTIONS',
      );
    for (const origin of strangers) {
      expect((await asks(origin)).headers['access-control-allow-origin'], origin).toBeUndefined();
    }
    expect((await asks('https://h5.zdn.vn')).headers).toMatchObject({
      'access-control-allow-origin': 'https://h5.zdn.vn',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    });
  });

  test('sends no form that anything here takes', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      for (const url of ['/api/sessions', '/api/sign-in/codes', '/api/me/muted']) {
        const answer = await app.app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': type, authorization: `Bearer ${token}` },
          payload: '{"staffCode":"CB-1"}',
        });
        expect([404, 415], `${type} ${url}`).toContain(answer.statusCode);
      }
    }
  });

  test('finds no door that opens by a cookie or an address alone', async () => {
    const opened: string[] = [];
    for (const [route, audience] of Object.entries(audiences)) {
      if (audience === 'everybody') continue;
      const [method, path = ''] = route.split(' ') as [Method, string];
      const query = queries[route] ?? '';
      const body = bodies[route] as object | undefined;
      const answer = await app.app.inject({
        method,
        url: `${path.replace(/:\w+/g, world.newId())}${query}${query ? '&' : '?'}token=${token}&access_token=${token}`,
        headers: { cookie: `sign-in=${token}; session=${token}; token=${token}` },
        remoteAddress: '10.97.0.2',
        ...(body && { payload: body }),
      });
      if (answer.statusCode !== 401) opened.push(`${route}: ${answer.statusCode}`);
    }
    expect(opened).toEqual([]);
  });
});

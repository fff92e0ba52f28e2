import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';
import { createGrantRenewer } from '#bot/zalo/oauth.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import { type RunningSimulator, runSimulator } from './running-simulator.ts';

const { appId, appSecret, refreshToken } = ids;

describe('against Zalo', () => {
  let zalo: RunningSimulator;
  let http: HttpClient;

  beforeAll(async () => {
    zalo = await runSimulator();
    http = openHttpClient(zalo.url, 1000);
  });
  beforeEach(() => zalo.control('POST', '/reset'));
  afterAll(async () => {
    await http.close();
    await zalo.close();
  });

  test('a refresh token becomes a new pair for 25 hours, once', async () => {
    const renew = createGrantRenewer({ http, appId, appSecret });
    const first = await renew(refreshToken);
    expect(first).toEqual({
      kind: 'granted',
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      expiresInSeconds: 90_000,
    });
    expect(await renew(refreshToken)).toEqual({ kind: 'refused' });
    const next = first.kind === 'granted' ? first.refreshToken : '';
    expect(await renew(next)).toMatchObject({ kind: 'granted' });
  });

  test('a wrong app secret is refused', async () => {
    const renew = createGrantRenewer({ http, appId, appSecret: 'another' });
    expect(await renew(refreshToken)).toEqual({ kind: 'refused' });
  });

  test.each([
    { scope: 'all', dropAnswer: 1 },
    { scope: 'all', serverError: 1 },
    { scope: 'all', rateLimit: 1 },
  ])('under %o nothing is known of the grant', async (faults) => {
    await zalo.control('PUT', '/faults', faults);
    const renew = createGrantRenewer({ http, appId, appSecret });
    expect(await renew(refreshToken)).toEqual({ kind: 'unreachable' });
  });
});

describe('an answer of the token endpoint', () => {
  test.each([
    { name: 'without a number', status: 200, body: '{"error_name":"Invalid"}', kind: 'refused' },
    { name: 'that is empty', status: 200, body: '{}', kind: 'refused' },
    { name: 'with a number', status: 400, body: '{"error":-14002}', kind: 'refused' },
    { name: 'to a call without secret', status: 404, body: 'empty api', kind: 'unreachable' },
    { name: 'of a gateway', status: 502, body: '<html></html>', kind: 'unreachable' },
    { name: 'of a broken server', status: 500, body: '{"error":-1}', kind: 'unreachable' },
  ])('$name means $kind', async ({ status, body, kind }) => {
    const server = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const http = openHttpClient(`http://127.0.0.1:${port}`);
    const renew = createGrantRenewer({ http, appId, appSecret });
    expect(await renew(refreshToken)).toEqual({ kind });
    await http.close();
    server.close();
  });
});

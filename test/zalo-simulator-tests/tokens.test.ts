import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const hourMs = 60 * 60_000;
const verifier = 'AbcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const callback = 'http://127.0.0.1:4199/oauth/callback';

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

async function renew(refreshToken: string): Promise<Record<string, string>> {
  const answer = await zalo.token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  return (await answer.json()) as Record<string, string>;
}

describe('renewing', () => {
  test('a refresh token gives a new pair once and never again', async () => {
    const first = await renew(ids.refreshToken);
    expect(first).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: '90000',
    });
    expect(first.refresh_token).not.toBe(ids.refreshToken);
    const again = await zalo.token({
      grant_type: 'refresh_token',
      refresh_token: ids.refreshToken,
    });
    expect(again.status).toBe(200);
    const refused = await again.json();
    expect(refused).toMatchObject({ error_name: 'Invalid refresh token' });
    expect(refused).not.toHaveProperty('error');
    expect(refused).not.toHaveProperty('access_token');
    expect(await renew(first.refresh_token ?? '')).toHaveProperty('access_token');
  });

  test('of two renewals at once with one token, one wins', async () => {
    const answers = await Promise.all([renew(ids.refreshToken), renew(ids.refreshToken)]);
    expect(answers.filter((answer) => answer.access_token)).toHaveLength(1);
  });

  test('a refresh token is dead after three months', async () => {
    await zalo.simulator.advance(91 * 24 * hourMs);
    expect(await renew(ids.refreshToken)).not.toHaveProperty('access_token');
  });

  test.each([
    ['no secret', { secret_key: '' }, {}, 200, { error_name: 'Invalid secret key' }],
    ['a wrong secret', { secret_key: 'wrong' }, {}, 200, { error_name: 'Invalid secret key' }],
    ['another app', {}, { app_id: '1' }, 200, { error: -14002 }],
    [
      'an unknown grant type',
      {},
      { grant_type: 'password' },
      200,
      { error_name: 'Invalid grant type' },
    ],
  ])('%s is refused and spends nothing', async (_, headers, form, status, body) => {
    const answer = await zalo.token(
      { grant_type: 'refresh_token', refresh_token: ids.refreshToken, ...form },
      headers as Record<string, string>,
    );
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(body);
    expect(await renew(ids.refreshToken)).toHaveProperty('access_token');
  });

  test('without a secret header there is no such endpoint', async () => {
    const answer = await fetch(`${zalo.simulator.url}/v4/oa/access_token`, { method: 'POST' });
    expect([answer.status, await answer.text()]).toEqual([404, 'empty api']);
  });
});

describe('consent', () => {
  async function consent(extra: Record<string, string> = {}): Promise<URL> {
    const query = new URLSearchParams({
      app_id: ids.appId,
      redirect_uri: callback,
      code_challenge: challenge,
      state: 'xin chào',
      oa_id: ids.oaId,
      ...extra,
    });
    const answer = await fetch(`${zalo.simulator.url}/v4/oa/permission?${query}`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(302);
    return new URL(answer.headers.get('location') ?? '');
  }

  const exchange = async (code: string, codeVerifier = verifier) => {
    const form = { grant_type: 'authorization_code', code, code_verifier: codeVerifier };
    return (await (await zalo.token(form)).json()) as Record<string, unknown>;
  };

  test('the page lets an administrator choose the OA', async () => {
    const query = new URLSearchParams({ app_id: ids.appId, redirect_uri: callback });
    const page = await fetch(`${zalo.simulator.url}/v4/oa/permission?${query}`);
    const html = await page.text();
    expect(html).toContain('Xã Thanh Tâm');
    expect(html).toContain(`oa_id=${ids.oaId}`);
  });

  test('the redirect carries code, OA and state, and the code works once', async () => {
    const target = await consent();
    expect(target.origin + target.pathname).toBe(callback);
    expect(target.searchParams.get('oa_id')).toBe(ids.oaId);
    expect(target.searchParams.get('state')).toBe('xin chào');
    const code = target.searchParams.get('code') ?? '';
    const pair = await exchange(code);
    expect(pair).toMatchObject({ expires_in: '90000' });
    expect(
      await zalo.api('GET', '/v2.0/oa/getoa', undefined, String(pair.access_token)),
    ).toMatchObject({
      data: { oaid: ids.oaId },
    });
    expect(await exchange(code)).not.toHaveProperty('access_token');
  });

  test.each(['short', verifier.toLowerCase(), `${verifier.slice(0, 42)}7`])(
    'the verifier %s does not answer the challenge',
    async (wrong) => {
      const code = (await consent()).searchParams.get('code') ?? '';
      expect(await exchange(code, wrong)).toMatchObject({ error: -14003 });
      expect(await exchange(code)).toHaveProperty('access_token');
    },
  );

  test('a code is dead after ten minutes', async () => {
    const code = (await consent()).searchParams.get('code') ?? '';
    await zalo.simulator.advance(10 * 60_000);
    expect(await exchange(code)).not.toHaveProperty('access_token');
  });

  test.each([
    [{ app_id: '1', redirect_uri: callback }, -14002],
    [{ app_id: ids.appId, redirect_uri: 'nowhere' }, -14003],
  ])('%o is refused', async (query, error) => {
    const answer = await fetch(
      `${zalo.simulator.url}/v4/oa/permission?${new URLSearchParams(query)}`,
    );
    expect(await answer.json()).toMatchObject({ error });
  });
});

describe('the access token of a call', () => {
  const path = '/v2.0/oa/getoa';

  test('belongs into the header and nowhere else', async () => {
    const inQuery = await zalo.send('GET', `${path}?access_token=${ids.accessToken}`);
    expect([inQuery.status, await inQuery.json()]).toEqual([
      200,
      { error: -216, message: 'Access token is invalid' },
    ]);
    expect(await zalo.api('GET', path, undefined, 'wrong')).toMatchObject({ error: -216 });
    expect(await zalo.api('GET', path)).toMatchObject({ error: 0 });
  });

  test('is good for 25 hours', async () => {
    await zalo.simulator.advance(25 * hourMs - 60_000);
    expect(await zalo.api('GET', path)).toMatchObject({ error: 0 });
    await zalo.simulator.advance(60_000);
    expect(await zalo.api('GET', path)).toMatchObject({ error: -220 });
  });

  test('can be revoked, alone or with the whole grant', async () => {
    await zalo.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`);
    expect(await zalo.api('GET', path)).toMatchObject({ error: -220 });
    const pair = await renew(ids.refreshToken);
    expect(await zalo.api('GET', path, undefined, pair.access_token)).toMatchObject({ error: 0 });
    await zalo.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`, {
      wholeGrant: true,
    });
    expect(await renew(pair.refresh_token ?? '')).not.toHaveProperty('access_token');
    const byHand = await zalo.control('POST', `/official-accounts/${ids.oaId}/tokens`);
    expect(await renew(String(byHand.refreshToken))).toHaveProperty('access_token');
  });

  test('may be proven by the app, and a wrong proof is refused', async () => {
    const proof = createHmac('sha256', ids.appSecret).update(ids.accessToken).digest('hex');
    const prove = async (appsecret_proof: string) => {
      const headers = { access_token: ids.accessToken, appsecret_proof };
      return (await zalo.send('GET', path, undefined, headers)).json();
    };
    expect(await prove(proof)).toMatchObject({ error: 0 });
    expect(await prove('0'.repeat(64))).toMatchObject({ error: -242 });
  });
});

describe('requests per minute', () => {
  test('an OA has its own limit, told in headers and counted anew each minute', async () => {
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { requestsPerMinute: 2 });
    const { now } = await zalo.control('GET', '/clock');
    await zalo.simulator.advance(60_000 - (Number(now) % 60_000));
    const call = () =>
      zalo.send('GET', '/v2.0/oa/getoa', undefined, { access_token: ids.accessToken });
    const told = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await call();
      const { error } = (await answer.json()) as { error: number };
      told.push([
        answer.headers.get('x-ratelimit-limit'),
        answer.headers.get('x-ratelimit-remain'),
        error,
      ]);
    }
    expect(told).toEqual([
      ['2', '1', 0],
      ['2', '0', 0],
      ['2', '0', -32],
    ]);
    expect(await zalo.api('GET', '/v2.0/oa/getoa', undefined, ids.otherAccessToken)).toMatchObject({
      error: 0,
    });
    await zalo.simulator.advance(60_000);
    expect(await (await call()).json()).toMatchObject({ error: 0 });
  });
});

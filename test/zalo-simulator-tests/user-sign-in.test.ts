import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';
import { createUserOauth } from '#bot/zalo/user-oauth.ts';
import { openZalo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const verifier = 'AbcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const returnUrl = 'https://so.thanhtam.example/console/';

let zalo: Zalo;
let http: HttpClient;
beforeEach(async () => {
  zalo = await openZalo();
  http = openHttpClient(zalo.simulator.url, 1_000);
});
afterEach(async () => {
  await http.close();
  await zalo.close();
});

const oauth = (appSecret: string = ids.appSecret) =>
  createUserOauth({ http, oauthUrl: zalo.simulator.url, returnUrl, appId: ids.appId, appSecret });

/** Where Zalo sends the browser of whoever presses this on the page. */
async function pressed(person: string): Promise<URL> {
  const page = await fetch(oauth().consentAddress('the-state', challenge));
  expect(page.headers.get('content-type')).toContain('text/html');
  const answer = await fetch(`${page.url}&person=${person}`, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}
const codeOf = async (person: string) => (await pressed(person)).searchParams.get('code') ?? '';

test('the page leads back to the one address, with the state and a code', async () => {
  const back = await pressed('lan');
  expect(`${back.origin}${back.pathname}`).toBe(returnUrl);
  expect([...back.searchParams.keys()].sort()).toEqual(['code', 'state']);
  expect(back.searchParams.get('state')).toBe('the-state');
});

test('whoever says no comes back with the state and no code', async () => {
  expect([...(await pressed('')).searchParams.keys()].sort()).toEqual(['error', 'state']);
});

test('a code gives the person’s token once, to whoever knows the verifier and the secret', async () => {
  const code = await codeOf('lan');
  expect(await oauth().findAccessToken(code, verifier.replace('A', 'B'))).toBeUndefined();
  expect(await oauth('wrong').findAccessToken(code, verifier)).toBeUndefined();
  const [one, other] = await Promise.all([
    oauth().findAccessToken(code, verifier),
    oauth().findAccessToken(code, verifier),
  ]);
  expect([one, other].filter((token) => token !== undefined)).toHaveLength(1);
});

test('a code is dead after ten minutes', async () => {
  const code = await codeOf('lan');
  await zalo.simulator.advance(10 * 60_000);
  expect(await oauth().findAccessToken(code, verifier)).toBeUndefined();
});

test('a Zalo that does not answer is told apart from one that says no', async () => {
  const code = await codeOf('lan');
  await http.close();
  http = openHttpClient('http://127.0.0.1:9', 300);
  await expect(oauth().findAccessToken(code, verifier)).rejects.toMatchObject({
    code: 'zalo/unreachable',
  });
});

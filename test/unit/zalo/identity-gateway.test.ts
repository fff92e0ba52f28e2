import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';
import { createIdentityGateway } from '#bot/zalo/identity-gateway.ts';
import { createUserOauth } from '#bot/zalo/user-oauth.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import { type RunningSimulator, runSimulator } from './running-simulator.ts';

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

const createGateway = (appSecret: string = ids.appSecret) =>
  createIdentityGateway({
    graph: http,
    openapi: http,
    userOauth: createUserOauth({
      http,
      oauthUrl: zalo.url,
      returnUrl,
      appId: ids.appId,
      appSecret,
    }),
    appSecret,
  });
const returnUrl = 'https://canhtayso.example/console/';
const signIn = async (sharesName = true) => {
  const path = '/people/lan/mini-app-token';
  const body = { sharesName };
  return zalo.control<{ accessToken: string; appUserId: string }>('POST', path, body);
};

describe('the person behind a Mini App token', () => {
  test('is known by id and name', async () => {
    const { accessToken, appUserId } = await signIn();
    expect(await createGateway().findByAccessToken(accessToken)).toEqual({
      appUserId,
      name: 'Nguyễn Thị Lan',
    });
  });

  test('is known by id alone when they do not share their name', async () => {
    const { accessToken, appUserId } = await signIn(false);
    expect(await createGateway().findByAccessToken(accessToken)).toEqual({
      appUserId,
      name: undefined,
    });
  });

  test('is nobody for a token that Zalo never gave', async () => {
    expect(await createGateway().findByAccessToken('nonsense')).toBeUndefined();
  });

  test('is nobody for a token that has expired', async () => {
    const { accessToken } = await signIn();
    await zalo.advance(61 * 60_000);
    expect(await createGateway().findByAccessToken(accessToken)).toBeUndefined();
  });

  test('is nobody when our proof does not fit', async () => {
    const { accessToken } = await signIn();
    expect(await createGateway('another').findByAccessToken(accessToken)).toBeUndefined();
  });

  test.each([
    { scope: 'all', dropAnswer: 1 },
    { scope: 'all', serverError: 1 },
    { scope: 'all', rateLimit: 1 },
  ])('is not turned away under %o', async (faults) => {
    const { accessToken } = await signIn();
    await zalo.control('PUT', '/faults', faults);
    await expect(createGateway().findByAccessToken(accessToken)).rejects.toMatchObject({
      code: 'zalo/unreachable',
    });
  });
});

describe('a person who talks to an account', () => {
  test('is known by name and by their id in the app', async () => {
    const found = await createGateway().findByOaUserId(ids.accessToken, ids.userIds.lan);
    expect(found).toEqual({
      name: 'Nguyễn Thị Lan',
      appUserId: ids.userIds.lan.replace('7', '8'),
    });
  });

  test.each([
    ['a stranger', ids.accessToken, '123', {}],
    ['a token that is not taken', 'nonsense', ids.userIds.lan, {}],
    [
      'a Zalo that does not answer',
      ids.accessToken,
      ids.userIds.lan,
      { scope: 'all', dropAnswer: 1 },
    ],
    ['a Zalo in trouble', ids.accessToken, ids.userIds.lan, { scope: 'all', serverError: 1 }],
  ])('is not told for %s', async (_name, token, oaUserId, faults) => {
    await zalo.control('PUT', '/faults', faults);
    expect(await createGateway().findByOaUserId(token, oaUserId)).toBeUndefined();
  });
});

import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

async function signIn(personId: string, body: object = {}): Promise<string> {
  const { accessToken } = await zalo.control('POST', `/people/${personId}/mini-app-token`, body);
  return String(accessToken);
}

async function ask(path: string, headers: Record<string, string>): Promise<unknown> {
  const answer = await zalo.send('GET', path, undefined, headers);
  expect(answer.status).toBe(200);
  return answer.json();
}

function me(access_token: string, secret: string = ids.appSecret, fields = 'id,name,picture') {
  const appsecret_proof = createHmac('sha256', secret).update(access_token).digest('hex');
  return ask(`/v2.0/me?fields=${fields}`, { access_token, appsecret_proof });
}

describe('who somebody is', () => {
  test('is told against token and proof', async () => {
    expect(await me(await signIn('lan'))).toEqual({
      id: '8000000000000000001',
      name: 'Nguyễn Thị Lan',
      picture: { data: { url: expect.stringContaining('/media/avatars/lan.svg') } },
      error: 0,
      message: 'Success',
    });
  });

  test('is only an id without consent to the name', async () => {
    expect(await me(await signIn('lan', { sharesName: false }))).toEqual({
      id: '8000000000000000001',
      error: 0,
      message: 'Success',
    });
  });

  test('is not told without the right proof', async () => {
    const access_token = await signIn('lan');
    expect(await ask('/v2.0/me', { access_token })).toMatchObject({ error: 100 });
    expect(await me(access_token, 'another secret')).toMatchObject({ error: 100 });
  });

  test('is told for an hour', async () => {
    const token = await signIn('lan');
    await zalo.simulator.advance(60 * 60_000);
    expect(await me(token)).toMatchObject({ error: 452 });
    expect(await me('unknown')).toMatchObject({ error: 452 });
  });

  test('is told twenty times a minute', async () => {
    const { now } = await zalo.control('GET', '/clock');
    await zalo.simulator.advance(60_000 - (Number(now) % 60_000));
    const token = await signIn('lan');
    const answers = [];
    for (let turn = 0; turn < 21; turn += 1) answers.push(await me(token));
    expect(answers.at(19)).toMatchObject({ error: 0 });
    expect(answers.at(20)).toMatchObject({ error: -32 });
    expect(await me(await signIn('hung'))).toMatchObject({ error: 0 });
  });
});

describe('a phone number', () => {
  const number = (access_token: string, code: string, secret_key: string = ids.appSecret) =>
    ask('/v2.0/me/info', { access_token, code, secret_key });
  const codeOf = async (personId: string) =>
    String((await zalo.control('POST', `/people/${personId}/phone-token`)).token);

  test('is told once for one code, with 84 in front', async () => {
    const [token, code] = [await signIn('lan'), await codeOf('lan')];
    expect(await number(token, code)).toEqual({
      data: { number: '84912345678' },
      error: 0,
      message: 'Success',
    });
    expect(await number(token, code)).toMatchObject({ error: 100 });
  });

  test('is not told after two minutes, to another person or to another app', async () => {
    const [token, code] = [await signIn('lan'), await codeOf('lan')];
    expect(await number(await signIn('hung'), code)).toMatchObject({ error: 100 });
    expect(await number(token, code, 'wrong')).toMatchObject({ error: 100 });
    await zalo.simulator.advance(2 * 60_000);
    expect(await number(token, code)).toMatchObject({ error: 100 });
  });

  test('cannot be asked of somebody who has none', async () => {
    await expect(codeOf('hung')).rejects.toThrow('409');
  });
});

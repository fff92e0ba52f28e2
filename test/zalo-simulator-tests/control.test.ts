import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, textTo, type Zalo } from './open-zalo.ts';
import { ids, smallWorld } from './small-world.ts';

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo({ miniAppUrl: 'http://localhost:4198/app/' });
});
afterEach(() => zalo.close());

const say = (text: string) =>
  zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text });
const chat = async (after = '') => {
  const { messages } = await zalo.control('GET', `/chats/${ids.oaId}/lan${after}`);
  return (messages as { text: string }[]).map(({ text }) => text);
};

describe('the state', () => {
  test('shows everybody and everything around the chats', async () => {
    expect(await zalo.control('GET', '/state')).toMatchObject({
      app: { appId: ids.appId, miniAppId: ids.miniAppId, linkedToOa: true },
      miniAppUrl: 'http://localhost:4198/app/',
      clock: { offsetMs: 0 },
      faults: { dropAnswer: 0, webhookOff: false },
      webhook: { url: zalo.webhookUrl, enabled: true, queued: 0, retrying: 0 },
      officialAccounts: [
        { oaId: ids.oaId, name: 'Xã Thanh Tâm', oaType: 2 },
        { oaId: ids.otherOaId },
      ],
      groups: [{ groupId: ids.groupId, memberPersonIds: ['hung', 'tam'], disabled: false }],
    });
  });

  test('shows no secret, no token and no phone number', async () => {
    const { accessToken } = await zalo.control('POST', '/people/lan/mini-app-token');
    const shown = await (await zalo.send('GET', '/_sim/state')).text();
    const secrets = [ids.appSecret, ids.oaSecret, ids.accessToken, ids.refreshToken, '0912345678'];
    for (const secret of [...secrets, String(accessToken)]) expect(shown).not.toContain(secret);
  });

  test('goes back to the beginning on reset, the webhook’s address stays', async () => {
    await say('Chào');
    await zalo.control('POST', '/clock/advance', { ms: 1000 });
    await zalo.control('PUT', '/faults', { dropAnswer: 1 });
    await zalo.token({ grant_type: 'refresh_token', refresh_token: ids.refreshToken });
    await zalo.control('POST', '/reset');
    expect(await chat()).toEqual([]);
    expect(await zalo.control('GET', '/state')).toMatchObject({
      clock: { offsetMs: 0 },
      faults: { dropAnswer: 0 },
      webhook: { url: zalo.webhookUrl, enabled: true },
    });
    expect((await zalo.control('GET', '/log')).entries).toEqual([]);
    const renewed = await zalo.token({
      grant_type: 'refresh_token',
      refresh_token: ids.refreshToken,
    });
    expect(await renewed.json()).toHaveProperty('access_token');
  });

  test('can be another world altogether', async () => {
    await zalo.control('PUT', '/world', {
      app: smallWorld.app,
      people: [{ personId: 'ba', name: 'Ba' }],
    });
    const { people, officialAccounts } = await zalo.control('GET', '/state');
    expect([people, officialAccounts]).toMatchObject([[{ personId: 'ba', kind: 'resident' }], []]);
  });

  test.each([
    ['a group of an unknown OA', { groups: [{ groupId: 'g', oaId: '1', name: 'G' }] }],
    [
      'the same person twice',
      {
        people: [
          { personId: 'a', name: 'A' },
          { personId: 'a', name: 'B' },
        ],
      },
    ],
    ['numbers for ids', { people: [{ personId: 1, name: 'A' }] }],
    ['no app', { app: undefined }],
  ])('refuses a world with %s and keeps the old one', async (_, part) => {
    const answer = await zalo.send('PUT', '/_sim/world', { app: smallWorld.app, ...part });
    expect(answer.status).toBe(400);
    expect((await zalo.control('GET', '/state')).people).toHaveLength(7);
  });
});

describe('people', () => {
  test('can be born, with ids made up where none are given', async () => {
    const born = await zalo.control('POST', '/people', { name: 'Bà Mít', follows: [ids.oaId] });
    expect(born).toMatchObject({
      personId: expect.any(String),
      appUserId: expect.stringMatching(/^\d{19}$/),
      oaUserIds: { [ids.oaId]: expect.stringMatching(/^\d{19}$/) },
      behaviour: 'normal',
    });
    const userId = (born.oaUserIds as Record<string, string>)[ids.oaId];
    const body = { recipient: { user_id: userId }, message: { text: 'Dạ' } };
    expect(await zalo.api('POST', '/v3.0/oa/message/cs', body)).toMatchObject({ error: 0 });
    const again = await zalo.send('POST', '/_sim/people', { personId: 'lan', name: 'Lan' });
    expect(again.status).toBe(409);
  });

  test('can change their behaviour', async () => {
    await zalo.control('PATCH', '/people/lan', { behaviour: 'blocked' });
    expect(await zalo.api('POST', '/v3.0/oa/message/cs', textTo('lan', 'Dạ'))).toMatchObject({
      error: -244,
    });
  });

  test.each([
    ['POST', '/people/nobody/messages', { oaId: ids.oaId, text: 'x' }, 404],
    ['POST', '/people/lan/messages', { oaId: '1', text: 'x' }, 404],
    ['POST', '/people/lan/messages', { oaId: ids.oaId }, 400],
    ['POST', '/people/lan/press', { oaId: ids.oaId, messageId: 'x', buttonIndex: 0 }, 404],
    ['GET', '/groups/nothing', undefined, 404],
    ['POST', '/clock/advance', { ms: -1 }, 400],
    ['POST', '/clock/advance', undefined, 400],
  ])('%s %s %o answers %i', async (method, path, body, status) => {
    const answer = await zalo.send(method, `/_sim${path}`, body);
    expect([answer.status, await answer.json()]).toEqual([status, { error: expect.any(String) }]);
  });

  test('show a chat from a message or a moment on', async () => {
    const { msgId } = await say('Một');
    const { now } = await zalo.control('GET', '/clock');
    await zalo.simulator.advance(1000);
    await say('Hai');
    expect(await chat()).toEqual(['Một', 'Hai']);
    expect(await chat(`?after=${msgId}`)).toEqual(['Hai']);
    expect(await chat(`?after=${now}`)).toEqual(['Hai']);
  });

  test.each([
    ['submit-info', { info: { name: 'Lan' } }, 'user_submit_info'],
    ['react', { messageId: 'x', icon: '/-heart' }, 'user_reacted_message'],
    ['withdraw', {}, 'user_withdraw'],
    ['chat-now', {}, 'user_click_chatnow'],
  ])('can %s', async (action, body, eventName) => {
    await zalo.control('POST', `/people/lan/${action}`, { oaId: ids.oaId, ...body });
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual([eventName]);
  });
});

describe('pages of this machine', () => {
  const ask = (origin: string, method = 'GET') =>
    fetch(`${zalo.simulator.url}/_sim/people/lan/mini-app-token`, {
      method,
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  test.each(['http://localhost:3000', 'http://127.0.0.1:5173', 'http://app.localhost:3000'])(
    '%s may call the control API',
    async (origin) => {
      const answer = await ask(origin, 'OPTIONS');
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        204,
        origin,
      ]);
    },
  );

  test('others may not', async () => {
    const answer = await ask('https://example.com', 'POST');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('changes are announced as they happen', async () => {
  const abort = new AbortController();
  const stream = await fetch(`${zalo.simulator.url}/_sim/events`, { signal: abort.signal });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const hear = async (until: string) => {
    while (!heard.includes(until)) heard += (await reader?.read())?.value ?? '';
  };
  await hear('listening');
  await say('Chào');
  await hear(`{"kind":"chat","oaId":"${ids.oaId}","personId":"lan"}`);
  await zalo.control('POST', `/groups/${ids.groupId}/messages`, { personId: 'hung', text: 'nhận' });
  await hear(`{"kind":"group","groupId":"${ids.groupId}"}`);
  abort.abort();
});

test('the log tells every call and every delivery in order, without texts', async () => {
  await say('bí mật của bác');
  await zalo.simulator.webhooksIdle();
  await zalo.api('POST', '/v3.0/oa/message/cs', textTo('lan', 'bí mật của cháu'));
  await zalo.simulator.webhooksIdle();
  await zalo.api('POST', '/v3.0/oa/message/cs', textTo('chien', 'Dạ'));
  const log = await zalo.control('GET', '/log');
  expect(log.entries).toMatchObject([
    { kind: 'webhook', eventName: 'user_send_text', attempt: 1, status: 200, outcome: 'delivered' },
    { kind: 'api', personId: 'lan', error: 0, effect: true, answerDropped: false },
    { kind: 'webhook', eventName: 'oa_send_text' },
    { kind: 'webhook', eventName: 'user_received_message' },
    { kind: 'api', personId: 'chien', error: -244, effect: false },
  ]);
  expect(JSON.stringify(log)).not.toContain('bí mật');
  const rest = await zalo.control(
    'GET',
    `/log?kind=api&after=${(log.entries as { seq: number }[])[1]?.seq}`,
  );
  expect(rest.entries).toMatchObject([{ personId: 'chien' }]);
});

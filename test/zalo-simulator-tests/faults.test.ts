import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, textTo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const cs = '/v3.0/oa/message/cs';

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

const faults = (settings: object) => zalo.control('PUT', '/faults', settings);
const send = (text = 'Dạ') => zalo.api('POST', cs, textTo('lan', text));

async function texts(): Promise<unknown[]> {
  const { messages } = await zalo.control('GET', `/chats/${ids.oaId}/lan`);
  return (messages as { text: string }[]).map(({ text }) => text);
}

async function lastCall(): Promise<unknown> {
  const { entries } = await zalo.control('GET', '/log?kind=api');
  return (entries as unknown[]).at(-1);
}

describe('a sending call', () => {
  test('may take effect and never be answered', async () => {
    await faults({ dropAnswer: 1 });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(await texts()).toEqual(['Dạ']);
    expect(await lastCall()).toMatchObject({
      path: cs,
      oaId: ids.oaId,
      personId: 'lan',
      messageId: expect.any(String),
      error: 0,
      effect: true,
      fault: 'dropAnswer',
      answerDropped: true,
    });
  });

  test('may meet a server error before any effect', async () => {
    await faults({ serverError: 1 });
    const answer = await zalo.send('POST', cs, textTo('lan', 'Dạ'), {
      access_token: ids.accessToken,
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      502,
      expect.stringContaining('text/'),
    ]);
    expect(await texts()).toEqual([]);
  });

  test('may be told to slow down before any effect', async () => {
    await faults({ rateLimit: 1 });
    expect(await send()).toMatchObject({ error: -32 });
    expect(await texts()).toEqual([]);
  });

  test('may hang, sometimes with effect and sometimes without', async () => {
    await faults({ hang: 1, seed: 7 });
    const hanging = Array.from({ length: 8 }, (_, turn) =>
      fetch(zalo.simulator.url + cs, {
        method: 'POST',
        headers: { 'content-type': 'application/json', access_token: ids.accessToken },
        body: JSON.stringify(textTo('lan', `Dạ ${turn}`)),
        signal: AbortSignal.timeout(500),
      }),
    );
    const results = await Promise.allSettled(hanging);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    const { length } = await texts();
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(8);
  });

  test('meets the same faults again with the same seed', async () => {
    const run = async () => {
      await faults({ rateLimit: 0.5, seed: 42 });
      const errors = [];
      for (let turn = 0; turn < 12; turn += 1) errors.push((await send()).error);
      return errors;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([0, -32]));
    expect(await run()).toEqual(first);
  });
});

test('other calls are spared unless everything is to fail, and the control API always', async () => {
  const renew = () => zalo.token({ grant_type: 'refresh_token', refresh_token: ids.refreshToken });
  const getOa = () => zalo.api('GET', '/v2.0/oa/getoa');
  await faults({ rateLimit: 1 });
  expect(await getOa()).toMatchObject({ error: 0 });
  await faults({ dropAnswer: 1, scope: 'all' });
  await expect(getOa()).rejects.toThrow();
  await expect(renew()).rejects.toThrow();
  await faults({});
  expect(await (await renew()).json()).not.toHaveProperty('access_token');
});

describe('webhook deliveries', () => {
  const say = (text: string) =>
    zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text });
  const heard = () => zalo.received.map(({ event }) => event.message?.text);

  test('may come twice, at once or later, byte for byte', async () => {
    await faults({ duplicateWebhook: 1 });
    for (const text of ['Một', 'Hai', 'Ba', 'Bốn']) await say(text);
    await zalo.simulator.webhooksIdle();
    expect(zalo.received).toHaveLength(8);
    expect(new Set(zalo.received.map(({ raw }) => raw)).size).toBe(4);
  });

  test('may be overtaken, for two seconds at most', async () => {
    await faults({ reorderWebhook: 1 });
    await say('Một');
    await faults({});
    await say('Hai');
    await zalo.simulator.webhooksIdle();
    expect(heard()).toEqual(['Hai', 'Một']);
  });

  test('may be late and still in order', async () => {
    await faults({ delayWebhookMs: { min: 20, max: 60 } });
    await say('Một');
    await say('Hai');
    expect(heard()).toEqual([]);
    await zalo.simulator.webhooksIdle();
    expect(heard()).toEqual(['Một', 'Hai']);
  });

  test('may be off', async () => {
    await faults({ webhookOff: true });
    await say('Chào');
    await faults({});
    await say('Nghe không?');
    await zalo.simulator.webhooksIdle();
    expect(heard()).toEqual(['Nghe không?']);
  });
});

test('settings that make no sense are refused and change nothing', async () => {
  await faults({ dropAnswer: 0.5 });
  for (const wrong of [
    { dropAnswer: 2 },
    { dropAnswers: 1 },
    { delayWebhookMs: { min: 2, max: 1 } },
  ]) {
    expect((await zalo.send('PUT', '/_sim/faults', wrong)).status).toBe(400);
  }
  expect(await zalo.control('GET', '/faults')).toMatchObject({ dropAnswer: 0.5 });
});

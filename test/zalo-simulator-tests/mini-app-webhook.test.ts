import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openZalo, type Zalo } from './open-zalo.ts';
import { ids, smallWorld } from './small-world.ts';

const hourMs = 60 * 60_000;
const apiKey = 'small-world-api-key';

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo({
    world: { ...smallWorld, app: { ...smallWorld.app, miniAppApiKey: apiKey } },
  });
  await zalo.control('PUT', '/webhook', { url: null, miniAppUrl: zalo.webhookUrl });
});
afterEach(() => zalo.close());

const lanRevokes = async () => {
  await zalo.control('POST', '/people/lan/revoke-consent', {});
  await zalo.simulator.webhooksIdle();
};

test('a person who takes back their consent makes one event of the Mini App, signed with its key', async () => {
  await lanRevokes();
  const [{ headers, event } = expect.unreachable(), ...more] = zalo.received;
  expect(more).toEqual([]);
  expect(event).toEqual({
    event: 'user.revoke.consent',
    appId: ids.miniAppId,
    userId: '8000000000000000001',
    timestamp: expect.any(Number),
  });
  const signed = `${ids.miniAppId}user.revoke.consent${event.timestamp}8000000000000000001${apiKey}`;
  expect(headers['x-zevent-signature']).toBe(createHash('sha256').update(signed).digest('hex'));
  expect(headers['content-type']).toBe('application/json');
});

test('nothing of it goes to the webhook of the Official Account, and nothing of that comes here', async () => {
  await zalo.control('PUT', '/webhook', { url: zalo.webhookUrl, miniAppUrl: null });
  await lanRevokes();
  expect(zalo.received).toEqual([]);
  await zalo.control('PUT', '/webhook', { url: null, miniAppUrl: zalo.webhookUrl });
  await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Chào' });
  await zalo.simulator.webhooksIdle();
  expect(zalo.received).toEqual([]);
});

test('a delivery that fails is repeated, and its end switches nothing off', async () => {
  await zalo.control('PUT', '/webhook', { url: zalo.webhookUrl });
  zalo.answerWith((_, response) => response.writeHead(503).end());
  await lanRevokes();
  for (let hour = 0; hour < 3; hour += 1) {
    await zalo.simulator.advance(hourMs);
    await zalo.simulator.webhooksIdle();
  }
  expect(zalo.received).toHaveLength(6);
  expect(new Set(zalo.received.map(({ raw }) => raw)).size).toBe(1);
  expect(await zalo.control('GET', '/webhook')).toMatchObject({ enabled: true, retrying: 0 });
});

test('both addresses stay when the world begins anew', async () => {
  await zalo.control('POST', '/reset');
  expect(await zalo.control('GET', '/webhook')).toMatchObject({ miniAppUrl: zalo.webhookUrl });
  await lanRevokes();
  expect(zalo.received).toHaveLength(1);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { openZalo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const hourMs = 60 * 60_000;
let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

/** Moves on to the next time that clocks in Vietnam show this hour, and answers a fresh access token. */
async function moveTo(hour: number): Promise<string> {
  const { now } = await zalo.control('GET', '/clock');
  const sinceMidnight = (Number(now) + 7 * hourMs) % (24 * hourMs);
  await zalo.simulator.advance((hour * hourMs - sinceMidnight + 24 * hourMs) % (24 * hourMs));
  const { accessToken } = await zalo.control('POST', `/official-accounts/${ids.oaId}/tokens`);
  return String(accessToken);
}

const send = (token: string, change: object = {}) => {
  const template_data = { thoi_gian: '8 giờ thứ bảy' };
  const body = { user_id: ids.userIds.lan, template_id: '411002', template_data, ...change };
  return zalo.api('POST', '/v3.0/oa/message/template', body, token);
};

test('a template reaches somebody who has been silent for longer than a week', async () => {
  await moveTo(9);
  await zalo.simulator.advance(10 * 24 * hourMs);
  expect(await send(await moveTo(9))).toMatchObject({
    error: 0,
    data: { message_id: expect.any(String), user_id: ids.userIds.lan },
  });
  const { messages } = await zalo.control('GET', `/chats/${ids.oaId}/lan`);
  expect(messages).toMatchObject([{ from: 'oa', text: 'Mời họp thôn\nthoi_gian: 8 giờ thứ bảy' }]);
});

test.each([
  ['a template that does not exist', { template_id: '1' }, -201],
  ['one that is not approved', { template_id: '411003' }, -249],
  ['a parameter that is missing', { template_data: {} }, -201],
  ['a parameter that is too long', { template_data: { thoi_gian: 'x'.repeat(31) } }, -210],
  ['somebody who blocked the account', { user_id: ids.userIds.chien }, -244],
  ['somebody who never met the account', { user_id: ids.userIds.moi }, -232],
])('%s is refused', async (_name, change, error) => {
  expect(await send(await moveTo(9), change)).toMatchObject({ error });
});

test('no template leaves at night, nor from a state agency', async () => {
  expect(await send(await moveTo(23))).toMatchObject({ error: -234 });
  const token = await moveTo(9);
  await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
  expect(await send(token)).toMatchObject({ error: -235 });
});

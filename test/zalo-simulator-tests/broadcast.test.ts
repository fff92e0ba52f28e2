import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

async function article(token: string): Promise<string> {
  const body = {
    type: 'normal',
    title: 'Lịch tiêm chủng',
    author: 'Trạm y tế',
    description: 'Sáng thứ bảy',
    cover: { cover_type: 'photo', photo_url: 'https://example.com/a.jpg', status: 'show' },
    body: [{ type: 'text', content: 'Mời bà con' }],
    status: 'show',
  };
  const created = await zalo.api('POST', '/v2.0/article/create', body, token);
  const verify = () => zalo.api('POST', '/v2.0/article/verify', created.data, token);
  expect(await verify()).toMatchObject({ error: -214 });
  await zalo.simulator.advance(5000);
  return ((await verify()).data as { id: string }).id;
}

function broadcast(articleId: string, token: string) {
  const element = { media_type: 'article', attachment_id: articleId };
  const payload = { template_type: 'media', elements: [element] };
  const message = { attachment: { type: 'template', payload } };
  return zalo.api('POST', '/v2.0/oa/message', { recipient: { target: {} }, message }, token);
}

async function receivedBy(personId: string): Promise<number> {
  const { messages } = await zalo.control('GET', `/chats/${ids.oaId}/${personId}`);
  return (messages as unknown[]).length;
}

describe('a broadcast article', () => {
  test('reaches followers after half an hour, and nobody else', async () => {
    const token = await moveTo(9);
    expect(await broadcast(await article(token), token)).toMatchObject({
      data: { message_id: expect.any(String) },
      error: 0,
    });
    await zalo.simulator.advance(29 * 60_000);
    expect(await receivedBy('lan')).toBe(0);
    await zalo.simulator.advance(2 * 60_000);
    expect([await receivedBy('lan'), await receivedBy('moi'), await receivedBy('chien')]).toEqual([
      1, 0, 0,
    ]);
  });

  test('comes once a day and four times in thirty days', async () => {
    let token = await moveTo(9);
    const articleId = await article(token);
    await broadcast(articleId, token);
    await broadcast(articleId, token);
    await zalo.simulator.advance(hourMs);
    expect(await receivedBy('lan')).toBe(1);
    for (let day = 2; day <= 6; day += 1) {
      token = await moveTo(9);
      await broadcast(articleId, token);
      await zalo.simulator.advance(hourMs);
    }
    expect(await receivedBy('lan')).toBe(4);
  });

  test('is refused at night, and waits for the morning when accepted late', async () => {
    const late = await moveTo(21.75);
    const articleId = await article(late);
    expect(await broadcast(articleId, late)).toMatchObject({ error: 0 });
    const night = await moveTo(23);
    expect(await broadcast(articleId, night)).toMatchObject({ error: -234 });
    expect(await receivedBy('lan')).toBe(0);
    await moveTo(6.1);
    expect(await receivedBy('lan')).toBe(1);
  });

  test('must be an article of this OA', async () => {
    const token = await moveTo(9);
    expect(await broadcast('nothing', token)).toMatchObject({ error: -201 });
  });
});

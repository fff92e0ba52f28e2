import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, textTo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const minuteMs = 60_000;
const hookOff = { url: null };

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

const say = (text: string, personId = 'lan') =>
  zalo.control('POST', `/people/${personId}/messages`, { oaId: ids.oaId, text });

async function outcomes() {
  const { entries } = await zalo.control('GET', '/log?kind=webhook');
  return (entries as { attempt: number; status: unknown; outcome: string }[]).map(
    ({ attempt, status, outcome }) => [attempt, status, outcome],
  );
}

describe('a delivery', () => {
  test('is signed over app id, raw body, timestamp and OA secret', async () => {
    await say('Chào xã, bác hỏi “VNeID” ạ');
    await zalo.simulator.webhooksIdle();
    const [{ headers, raw, event } = expect.unreachable()] = zalo.received;
    const mac = createHash('sha256')
      .update(ids.appId + raw + event.timestamp + ids.oaSecret)
      .digest('hex');
    expect(headers['x-zevent-signature']).toBe(`mac=${mac}`);
    expect(headers['content-type']).toBe('application/json');
    expect(headers).not.toHaveProperty('num_retry');
  });

  test('carries all ids and the timestamp as strings, and the app’s id of the person when linked', async () => {
    const { msgId } = await say('Chào');
    await zalo.simulator.webhooksIdle();
    expect(zalo.received[0]?.event).toEqual({
      app_id: ids.appId,
      user_id_by_app: '8000000000000000001',
      event_name: 'user_send_text',
      timestamp: expect.stringMatching(/^\d{13}$/),
      sender: { id: ids.userIds.lan },
      recipient: { id: ids.oaId },
      message: { text: 'Chào', msg_id: msgId },
    });
  });

  test('quotes by id', async () => {
    await zalo.control('POST', '/people/lan/messages', {
      oaId: ids.oaId,
      text: 'Cái này ạ',
      quoteMessageId: 'abc',
    });
    await zalo.simulator.webhooksIdle();
    expect(zalo.received[0]?.event.message).toMatchObject({ quote_msg_id: 'abc' });
  });

  test.each([
    ['image', 'user_send_image', { url: 'u', thumbnail: 't' }],
    ['audio', 'user_send_audio', { url: 'u' }],
    ['location', 'user_send_location', { coordinates: { latitude: '1', longitude: '2' } }],
    ['file', 'user_send_file', { url: 'u', name: 'n', size: '1', type: 'pdf', checksum: 'c' }],
    ['link', 'user_send_link', { url: 'u', description: 'd', thumbnail: 't' }],
    ['link', 'user_send_business_card', { description: '{"phone":"849","qrCodeUrl":"q"}' }],
  ])('of %s is a %s', async (type, eventName, payload) => {
    const attachments = [{ type, payload }];
    await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, attachments });
    await zalo.simulator.webhooksIdle();
    expect(zalo.received[0]?.event).toMatchObject({
      event_name: eventName,
      message: { attachments, msg_id: expect.any(String) },
    });
  });

  test.each([
    ['follow', 'moi', 'follow', true],
    ['follow', 'lan', undefined, false],
    ['unfollow', 'lan', 'unfollow', true],
    ['unfollow', 'moi', undefined, false],
  ])('of %s by %s happens only on a change', async (action, personId, eventName, changed) => {
    const answer = await zalo.control('POST', `/people/${personId}/${action}`, { oaId: ids.oaId });
    expect(answer).toEqual({ changed });
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(eventName ? [eventName] : []);
    if (eventName) {
      expect(zalo.received[0]?.event).toMatchObject({
        oa_id: ids.oaId,
        follower: { id: ids.userIds[personId as 'lan'] },
        source: 'oa_profile',
      });
    }
  });

  test('comes in the order of the conversation, though the app is slow, and beside other conversations', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    zalo.answerWith(async ({ event }, response) => {
      if (event.message?.text === 'Một') await held;
      response.end();
    });
    await say('Một');
    await say('Hai');
    await say('Ba', 'hung');
    await expect.poll(() => zalo.received.length).toBe(2);
    expect(zalo.received.map(({ event }) => event.message?.text)).toEqual(['Một', 'Ba']);
    release();
    await zalo.simulator.webhooksIdle();
    expect(zalo.received.map(({ event }) => event.message?.text)).toEqual(['Một', 'Ba', 'Hai']);
  });

  test('is not sent for events that are not ticked', async () => {
    await zalo.control('PUT', '/webhook', { mutedEvents: ['user_received_message'] });
    await zalo.api('POST', '/v3.0/oa/message/cs', textTo('lan', 'Dạ'));
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(['oa_send_text']);
  });
});

describe('a failed delivery', () => {
  test('is repeated unchanged after 30 s, 5, 15, 30 and 60 min, then the webhook is switched off', async () => {
    zalo.answerWith((_, response) => response.writeHead(500).end());
    await say('Chào');
    await zalo.simulator.webhooksIdle();
    const counts = [zalo.received.length];
    for (const wait of [0.5, 5, 15, 30, 60]) {
      await zalo.simulator.advance(wait * minuteMs - 5000);
      counts.push(zalo.received.length);
      await zalo.simulator.advance(5500);
      counts.push(zalo.received.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
    expect(new Set(zalo.received.map(({ raw }) => raw)).size).toBe(1);
    expect(new Set(zalo.received.map(({ headers }) => headers['x-zevent-signature'])).size).toBe(1);
    expect(zalo.received.map(({ headers }) => headers.num_retry)).toEqual([
      undefined,
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(await zalo.control('GET', '/webhook')).toMatchObject({
      enabled: false,
      switchedOffAt: expect.any(Number),
      retrying: 0,
    });
    zalo.answerWith((_, response) => response.end());
    await say('Có ai không?');
    await zalo.simulator.webhooksIdle();
    expect(zalo.received).toHaveLength(6);
    expect((await outcomes()).at(-1)).toEqual([0, null, 'lost']);
    await zalo.control('PUT', '/webhook', { enabled: true });
    await say('Bây giờ?');
    await zalo.simulator.webhooksIdle();
    expect(zalo.received).toHaveLength(7);
  });

  test('moving time far ahead makes all repetitions on the way', async () => {
    zalo.answerWith((_, response) => response.writeHead(503).end());
    await say('Chào');
    await zalo.simulator.webhooksIdle();
    await zalo.simulator.advance(3 * 60 * minuteMs);
    expect(zalo.received).toHaveLength(6);
    expect(await zalo.control('GET', '/webhook')).toMatchObject({ enabled: false });
  });

  test('stops being repeated once it is taken', async () => {
    zalo.answerWith(({ headers }, response) =>
      response.writeHead(headers.num_retry === undefined ? 500 : 200).end(),
    );
    await say('Chào');
    await zalo.simulator.webhooksIdle();
    await zalo.simulator.advance(3 * 60 * minuteMs);
    expect(await outcomes()).toEqual([
      [1, 500, 'will-retry'],
      [2, 200, 'delivered'],
    ]);
  });

  test('is lost on a non-200 answer where Zalo repeats only broken connections', async () => {
    await zalo.control('PUT', '/webhook', { retryOnNon200: false });
    zalo.answerWith((_, response) => response.writeHead(401).end());
    await say('Chào');
    await zalo.simulator.webhooksIdle();
    expect(await outcomes()).toEqual([[1, 401, 'lost']]);
  });

  test('is repeated after a broken connection whatever the switch says', async () => {
    await zalo.control('PUT', '/webhook', { retryOnNon200: false });
    zalo.answerWith((_, response) => response.destroy());
    await say('Chào');
    await zalo.simulator.webhooksIdle();
    expect(await outcomes()).toEqual([[1, 'unreachable', 'will-retry']]);
  });

  test('is one that takes longer than two seconds', async () => {
    zalo.answerWith(() => {});
    await say('Chào');
    await zalo.simulator.webhooksIdle();
    expect(await outcomes()).toEqual([[1, 'timeout', 'will-retry']]);
  });
});

describe('the webhook’s address', () => {
  test('is probed with an unsigned empty object when it is saved', async () => {
    const answer = await zalo.control('PUT', '/webhook', { url: zalo.webhookUrl, probe: true });
    expect(answer).toMatchObject({ probeStatus: 200, enabled: true });
    expect(zalo.received[0]?.raw).toBe('{}');
    expect(zalo.received[0]?.headers).not.toHaveProperty('x-zevent-signature');
  });

  test('without one, events are lost', async () => {
    await zalo.control('PUT', '/webhook', hookOff);
    await say('Chào');
    expect(await outcomes()).toEqual([[0, null, 'lost']]);
  });
});

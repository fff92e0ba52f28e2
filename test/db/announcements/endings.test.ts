import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { holdDue } from '#bot/announcements/sending/due-recipient-store.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import type { SendOutcome } from '#bot/lib/ports.ts';
import { commune, openSendingScene, type SendingScene } from './sending-scene.ts';

const minuteMs = 60_000;

let scene: SendingScene;
let worker: SendingDeps;
beforeAll(async () => {
  scene = await openSendingScene(3);
  worker = scene.startProcess();
});
beforeEach(async () => {
  await scene.begin();
  await scene.settle([{ number: 0 }, { number: 1 }, { number: 2 }]);
});
afterAll(() => scene.close());

const inMinutes = (minutes: number) => new Date(scene.clock.now().getTime() + minutes * minuteMs);

/** Ways of saying that it is of use to nobody five minutes from now. */
const ends = [
  ['its last day is over', () => ({ expiresAt: inMinutes(5) })],
  ['its event has begun', () => ({ eventStartsAt: inMinutes(5) })],
  ['its event has ended', () => ({ eventStartsAt: inMinutes(1), eventEndsAt: inMinutes(5) })],
  [
    'its event has ended before its last day',
    () => ({ eventStartsAt: inMinutes(5), expiresAt: inMinutes(60) }),
  ],
] as const;

/** A Zalo that answers as told. */
const answering = (answer: (call: number) => Promise<SendOutcome>) => {
  let calls = 0;
  return scene.startProcess(({ gateway }) => ({
    gateway: {
      ...gateway,
      async send() {
        calls += 1;
        return answer(calls);
      },
    },
  }));
};

const sent = () => ({ kind: 'sent', messageId: randomUUID() }) as const;

test.each(ends)('nothing leaves any more when %s', async (_, end) => {
  const id = await scene.announce(end());
  await scene.advance(5 * minuteMs);
  await scene.round(worker);
  expect(await scene.states(id)).toEqual({ 'consultation expired expired': 3 });
  expect(await scene.stateOf(id)).toBe('sent');
  expect(await scene.received(0)).toEqual([]);
});

test.each(ends)('nobody is taken when %s', async (_, end) => {
  const announcementId = await scene.announce(end());
  const due = (now: Date) =>
    worker.db.transaction(commune, (tx) =>
      holdDue(tx, {
        announcementId,
        now,
        limit: 9,
        after: '0',
        quietAreaIds: [],
        channels: ['consultation'],
      }),
    );
  expect(await due(inMinutes(4))).toHaveLength(3);
  expect(await due(inMinutes(5))).toEqual([]);
});

test.each(ends)('those who were taken before are not sent to when %s meanwhile', async (_, end) => {
  const id = await scene.announce(end());
  let calls = 0;
  const lingering = answering(async (call) => {
    if (call === 1) await scene.advance(5 * minuteMs);
    calls = call;
    return sent();
  });
  await scene.round(lingering);
  expect(calls).toBe(1);
  expect(await scene.states(id)).toEqual({
    'consultation expired expired': 2,
    'consultation sent': 1,
  });
});

test.each(ends)('no try is put off to when %s', async (_, end) => {
  const id = await scene.announce(end());
  await scene.ask('update announcement_recipients set attempts = 5');
  await scene.round(answering(async () => ({ kind: 'not-reached' })));
  expect(await scene.states(id)).toEqual({ 'consultation expired expired': 3 });
});

test.each(ends)('an article that is made is not broadcast when %s', async (_, end) => {
  const id = await scene.announce({ ...end(), channels: ['article'] });
  let broadcast = 0;
  const publishing = scene.startProcess(({ announcing }) => ({
    announcing: {
      ...announcing,
      createArticle: async () => ({ kind: 'made', id: 'token' }),
      findArticle: async () => ({ kind: 'made', id: 'article' }),
      async broadcastArticle() {
        broadcast += 1;
        return sent();
      },
    },
  }));
  await scene.round(publishing);
  await scene.advance(5 * minuteMs);
  await scene.round(publishing);
  await scene.round(publishing);
  expect(broadcast).toBe(0);
  expect(await scene.states(id)).toEqual({ 'article expired expired': 1 });
});

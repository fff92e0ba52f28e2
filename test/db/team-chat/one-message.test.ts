import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import type { OutboxDeps } from '#bot/outbox/outbox-deps.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;
/** What the group has read, message by message. */
let posts: string[];

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  posts = [];
});
afterAll(() => world.close());

/** Sends all that waits, as the worker does, to a Zalo that takes everything. */
async function drain(): Promise<void> {
  const deps: OutboxDeps = {
    db: world.worker,
    clock: world.clock,
    newId: randomUUID,
    log: { info: () => {}, warn: () => {} },
    gateway: {
      async send(_account, _token, recipient, { text }) {
        if (recipient.kind === 'group') posts.push(text);
        return { kind: 'sent', messageId: randomUUID() };
      },
      findSent: async () => [],
    },
    bots: { send: async () => ({ kind: 'sent', messageId: randomUUID() }) },
    tokens: { get: async () => 'token', renew: async () => 'token' },
  };
  await drainOutbox(deps, scene.commune.account.id);
}

test.each([
  ['nhận A1 A2', 'A1: Nguyễn Thị Lan đã nhận giúp.\nA2: Nguyễn Thị Lan đã nhận giúp.'],
  ['xong A1, A2', 'A1: Nguyễn Thị Lan đã giúp xong.\nA2: Nguyễn Thị Lan đã giúp xong.'],
  [
    'A1, A2: mai xã cấp lại bác nhé',
    'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.\nA2: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
  ],
  [
    'nhận A1 B7',
    'A1: Nguyễn Thị Lan đã nhận giúp.\nKhông thấy yêu cầu B7 của tổ mình. Nhờ xem lại mã giúp nhé.',
  ],
])('"%s" is said in one message', async (line, said) => {
  await scene.ask('Hỏi cách quét mã QR');
  await drain();
  posts = [];
  await scene.che.say(scene.lan, line);
  await drain();
  expect(posts).toEqual([said]);
});

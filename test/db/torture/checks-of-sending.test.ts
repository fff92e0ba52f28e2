import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkArrivals } from '#test/torture/check/arrivals.ts';
import { checkRate } from '#test/torture/check/overtaking.ts';
import { checkQuietHours } from '#test/torture/check/quiet-hours.ts';
import { checkStates } from '#test/torture/check/states.ts';
import { evening, findEach, noon, openScene, type Scene, word } from './scene.ts';

const hourMs = 3_600_000;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const text = `Bà con làm lần lượt nhé (phiếu ${word}).`;

test('the torture run says of which answer there is too much, too little or no trace', async () => {
  const { personId, resident } = scene;
  const key = `${resident.oaUserId} ${word}`;
  const answer = async (messages: Parameters<Scene['message']>[0][]) => {
    await scene.line(await scene.request(), 'answered', text);
    for (const one of messages) await scene.message(one);
  };
  const found = await findEach(scene, checkArrivals, {
    once: async ({ chats }) => {
      await answer([{ text, messageId: 'm1' }]);
      chats.set(personId, [scene.said(text, 'm1')]);
    },
    lost: () => answer([]),
    repeated: async ({ chats }) => {
      await answer([{ text, messageId: 'm1' }]);
      chats.set(personId, [scene.said(text, 'm1'), scene.said(text, 'm2')]);
    },
    thrice: async ({ chats }) => {
      await answer([{ text, messageId: 'm1', attempts: 3 }]);
      chats.set(
        personId,
        ['m1', 'm2', 'm3'].map((id) => scene.said(text, id)),
      );
    },
    'said to be sent': () => answer([{ text, messageId: 'm1' }]),
    'failed in silence': () => answer([{ text, state: 'failed' }]),
    waiting: () => answer([{ text, state: 'queued' }]),
  });
  expect(found).toEqual({
    nothing: [],
    once: [],
    lost: [`1 lines of a history and 0 messages: ${key}`],
    repeated: [`arrived twice, and no row says that it was tried twice: ${key}`],
    thrice: [`arrived 3 times: ${key}`],
    'said to be sent': [`said to be sent and not in the chat: ${key}`],
    'failed in silence': [`failed and nobody was told: ${key}`],
    waiting: [
      `queued, of somebody who is not erased: ${key}`,
      '1 messages are still queued after all was healed',
    ],
  });
});

const planted = (what: string, from: string, to: string, more = '') =>
  scene.run(
    `insert into torture_witness (what, row_id, old_state, new_state, old_attempts, new_attempts, zalo_error_code)
      values ($1, 'row', $2, $3, 1, 1, ${more || 'null'})`,
    [what, from, to],
  );

test('the torture run says what failed for the rate, or waited for it as a failed attempt', async () => {
  const found = await findEach(scene, checkRate, {
    failed: () => scene.message({ text, state: 'failed', zaloErrorCode: -32 }),
    raised: () => planted('message', 'sending', 'queued', '-32'),
  });
  expect(found).toEqual({
    nothing: [],
    failed: ['1 messages failed for the rate'],
    raised: ['1 × a message waited for rate as a failed attempt'],
  });
});

test('the torture run says which state went backwards, of whatever, and which step nobody took', async () => {
  const found = await findEach(scene, checkStates, {
    message: () => planted('message', 'seen', 'queued'),
    recipient: () => planted('recipient', 'sent', 'waiting'),
    announcement: () => planted('announcement', 'stopped', 'sending'),
    request: () => planted('request', 'cancelled', 'resolved'),
    unrecorded: () => planted('request', 'resolved', 'open'),
  });
  expect(found).toEqual({
    nothing: [],
    message: ['message: from seen to queued'],
    recipient: ['recipient: from sent to waiting'],
    announcement: ['announcement: from stopped to sending'],
    request: ['request: from cancelled to resolved'],
    unrecorded: [expect.stringContaining('a request from resolved')],
  });
});

test('the witness writes down what becomes of a message, an announcement and each of its recipients', async () => {
  await scene.evidence();
  const { commune, resident } = scene;
  const message = await scene.message({ text, state: 'queued' });
  await scene.run(`update outgoing_messages set state = 'cancelled' where id = $1`, [message]);
  const announcement = await scene.announcement(null);
  await scene.run(
    `insert into announcement_recipients (announcement_id, channel, recipient_id, area_id, state) values ($1, 'inbox', $2, $3, 'waiting')`,
    [announcement, resident.id, commune.che.id],
  );
  await scene.run(`update announcement_recipients set state = 'cancelled'`);
  await scene.run(`update announcements set state = 'stopped' where id = $1`, [announcement]);
  const { rows } = await scene.run(
    'select what, old_state, new_state from torture_witness order by id',
  );
  expect(rows).toEqual([
    { what: 'message', old_state: 'queued', new_state: 'cancelled' },
    { what: 'recipient', old_state: 'waiting', new_state: 'cancelled' },
    { what: 'announcement', old_state: 'sending', new_state: 'stopped' },
  ]);
});

test('the torture run says what left in quiet hours or after its end', async () => {
  const { personId } = scene;
  const { groupId } = scene.commune.che.group;
  const announced = (isUrgent: boolean) => ({ word, oaId: scene.oaId, isUrgent });
  const reminder = 'K1: bà con vẫn đang chờ, chưa ai nhận';
  const found = await findEach(scene, checkQuietHours, {
    'by day': ({ ledger, chats, groups }) => {
      ledger.announcements.push(announced(false));
      chats.set(personId, [scene.said(`Họp thôn (${word})`)]);
      groups.set(groupId, [scene.said(reminder)]);
    },
    urgent: ({ ledger, chats }) => {
      ledger.announcements.push(announced(true));
      chats.set(personId, [scene.said(`Họp thôn (${word})`, 'm1', evening)]);
    },
    announced: ({ ledger, chats }) => {
      ledger.announcements.push(announced(false));
      chats.set(personId, [scene.said(`Họp thôn (${word})`, 'm1', evening)]);
    },
    reminded: ({ groups }) => {
      groups.set(groupId, [scene.said(reminder, 'm1', evening)]);
    },
    'reminded while an hour was turned three times a second': ({ ledger, groups }) => {
      for (const at of [evening - 3 * hourMs, evening - 2 * hourMs, evening - hourMs])
        ledger.jumps.push({ from: at + 300, to: at + hourMs });
      groups.set(groupId, [scene.said(reminder, 'm1', evening + 100)]);
    },
    'reminded long after the hour was turned': ({ ledger, groups }) => {
      for (const at of [evening - 2 * hourMs, evening - hourMs])
        ledger.jumps.push({ from: at, to: at + hourMs - 25_000 });
      groups.set(groupId, [scene.said(reminder, 'm1', evening)]);
    },
    'over and announced': async ({ ledger, chats }) => {
      await scene.announcement(new Date(noon - 3_600_000));
      ledger.announcements.push(announced(false));
      chats.set(personId, [scene.said(`Họp thôn (${word})`)]);
    },
    expired: async ({ chats }) => {
      await scene.message({ text, messageId: 'm1', expiresAt: new Date(noon - 3_600_000) });
      chats.set(personId, [scene.said(text)]);
    },
  });
  expect(found).toEqual({
    nothing: [],
    'by day': [],
    urgent: [],
    announced: [expect.stringContaining(`${word} left in quiet hours`)],
    reminded: [expect.stringContaining('a reminder left in quiet hours')],
    'reminded while an hour was turned three times a second': [],
    'reminded long after the hour was turned': [
      expect.stringContaining('a reminder left in quiet hours'),
    ],
    'over and announced': [`${word} left after its last day`],
    expired: ['a message left after its expiry (m1)'],
  });
});

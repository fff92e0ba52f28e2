import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endOverdueSecrets } from '#bot/outbox/end-overdue-secrets.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { signInTexts } from '#bot/sessions/sign-in-texts.ts';
import { maskWebhookPayload } from '#bot/zalo/mask-webhook-payload.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let key: string;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  key = `secret:${commune.id}`;
  const resident = await makeResident(world, commune, commune.che);
  await world.work(commune.scope, (work) =>
    queueMessage(work, {
      officialAccountId: commune.account.id,
      areaId: commune.id,
      lane: 'reply',
      recipient: { kind: 'resident', id: resident.oaUserId ?? '' },
      content: { text: signInTexts.code('12345678') },
      isSecret: true,
      dedupeKey: key,
      expiresAt: new Date(work.now.getTime() + 5 * minute),
    }),
  );
});
afterAll(() => world.close());

const become = (...states: string[]) =>
  states.reduce(
    (before, state) =>
      before.then(() =>
        world.rows('update outgoing_messages set state = $1 where dedupe_key = $2', [state, key]),
      ),
    Promise.resolve<unknown>(undefined),
  );
const now = async () =>
  (
    await world.rows<{ state: string; text: string }>(
      `select state, content->>'text' as text from outgoing_messages where dedupe_key = $1`,
      [key],
    )
  )[0];
const sweep = () => world.work({ kind: 'queue' }, (work) => endOverdueSecrets(work.tx, work.now));

test.each([
  [['sending', 'sent']],
  [['sending', 'unknown', 'sent']],
  [['sending', 'unknown', 'seen']],
  [['sending', 'failed']],
  [['expired']],
  [['cancelled']],
])('the words of a secret message are blank after %j', async (states) => {
  for (const [at, state] of states.entries()) {
    await become(state);
    const text = (await now())?.text;
    expect(text === '').toBe(at === states.length - 1);
  }
});

test('a secret that waits for an account that may not send is ended with its time', async () => {
  await sweep();
  expect((await now())?.state).toBe('queued');
  world.clock.advance(5 * minute);
  await sweep();
  expect(await now()).toEqual({ state: 'expired', text: '' });
});

test('a secret whose answer was lost is asked about for a while and then blanked', async () => {
  await become('sending', 'unknown');
  world.clock.advance(6 * minute);
  await sweep();
  expect((await now())?.text).toContain('123456');
  world.clock.advance(9 * minute);
  await sweep();
  expect(await now()).toEqual({ state: 'failed', text: '' });
});

test('what Zalo echoes of it is kept without the digits, and nothing else of our words is touched', () => {
  const echoed = (text: string) =>
    (
      maskWebhookPayload({ event_name: 'oa_send_text', message: { text } }).payload as {
        message: { text: string };
      }
    ).message.text;
  expect(echoed(signInTexts.code('12345678'))).toMatch(
    /^Mã đăng nhập bàn làm việc: \[mã đã che\]\n/,
  );
  expect(echoed('Số của xã là 123456.')).toBe('Số của xã là 123456.');
});

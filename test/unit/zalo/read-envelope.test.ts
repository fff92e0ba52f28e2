import { describe, expect, test } from 'vitest';
import { readEnvelope } from '#bot/zalo/read-envelope.ts';
import { fixtureNames, readFixture } from '#test/support/webhook-deliveries.ts';

const oa = '2867105410923645870';
const lan = '246845883529197922';
const group = 'f414c8f76fa586fbdfb4';
const receivedAt = new Date('2026-09-10T03:00:00Z');

/** Where each delivery waits: with the person, with the group, with our own messages, or with the account. */
const person = `r:${oa}:${lan}`;
const inGroup = `g:${oa}:${group}`;
const ours = `m:${oa}:${lan}`;
const oursInGroup = `m:${oa}:${group}`;
const account = `o:${oa}`;

const places: [RegExp, string][] = [
  [/^user_withdraw\.unlinked$/, 'o:none'],
  [/^user_send_group_/, inGroup],
  [/^oa_send_group_/, oursInGroup],
  [/^user_send_/, person],
  [/^(oa_send_(?!consent|anonymous)|user_(received|seen)_message|.*_reacted_message)/, ours],
  [/^(un)?follow|^user_(click_chatnow|submit_info|withdraw|call_oa)|^update_user_info/, person],
  [/_group(_info|_admin)?$/, inGroup],
  [/./, account],
];

describe('the envelope of a delivery', () => {
  test.each(fixtureNames)('%s waits where it belongs', (name) => {
    const expected = places.find(([pattern]) => pattern.test(name))?.[1];
    const envelope = readEnvelope(readFixture(name), receivedAt);
    expect(envelope.conversationKey).toBe(expected);
    expect(envelope.oaId).toBe(name === 'user_withdraw.unlinked' ? undefined : oa);
  });

  test('no two recorded deliveries share a natural key', () => {
    const keys = fixtureNames.map((name) => readEnvelope(readFixture(name), receivedAt).naturalKey);
    expect(new Set(keys).size).toBe(fixtureNames.length);
  });

  test.each(fixtureNames)('%s delivered again has the same natural key', (name) => {
    const again = new Date(receivedAt.getTime() + 3_600_000);
    expect(readEnvelope(readFixture(name), again).naturalKey).toBe(
      readEnvelope(readFixture(name), receivedAt).naturalKey,
    );
  });

  test('a message is the same message whenever it is delivered', () => {
    const payload = readFixture('user_send_text');
    expect(readEnvelope(payload, receivedAt).naturalKey).toMatch(
      /^user_send_text:2867105410923645870:[0-9a-f]{20}$/,
    );
    expect(readEnvelope({ ...payload, timestamp: '1789099999999' }, receivedAt).naturalKey).toBe(
      readEnvelope(payload, receivedAt).naturalKey,
    );
  });

  test.each(fixtureNames)('the natural key of %s names no person', (name) => {
    const { naturalKey } = readEnvelope(readFixture(name), receivedAt);
    expect(naturalKey).not.toContain(lan);
    expect(naturalKey).not.toContain(String(readFixture(name).user_id_by_app));
  });

  test('following twice are two events, and so are two icons under one message', () => {
    const keysOf = (...payloads: { [field: string]: unknown }[]) =>
      new Set(payloads.map((payload) => readEnvelope(payload, receivedAt).naturalKey)).size;
    const follow = readFixture('follow');
    const reaction = readFixture('user_reacted_message');
    const joined = readFixture('user_join_group');
    expect(keysOf(follow, { ...follow, timestamp: '1789099999999' })).toBe(2);
    expect(keysOf(follow, { ...follow, follower: { id: '5' } })).toBe(2);
    expect(keysOf(joined, { ...joined, users: [{ id: '5' }] })).toBe(2);
    expect(
      keysOf(reaction, {
        ...reaction,
        message: { ...(reaction.message as object), react_icon: ':o' },
      }),
    ).toBe(2);
  });

  test('the order of people in a group event does not matter', () => {
    const payload = readFixture('user_join_group');
    const users = [...(payload.users as unknown[])].reverse();
    expect(readEnvelope({ ...payload, users }, receivedAt).naturalKey).toBe(
      readEnvelope(payload, receivedAt).naturalKey,
    );
  });

  test('a list of messages may hold anything', () => {
    const payload = readFixture('user_seen_message');
    const strange = [{ toString: {} }, [{ toString: 'x' }], null, 7];
    const keyOf = (msg_ids: unknown[]) =>
      readEnvelope({ ...payload, message: { msg_ids } }, receivedAt).naturalKey;
    expect(keyOf(strange)).toBe(keyOf(strange.toReversed()));
    expect(keyOf(strange)).not.toBe(keyOf([7]));
  });

  test('it happened when Zalo says so', () => {
    expect(readEnvelope({ timestamp: '1789012345678' }, receivedAt).happenedAt).toEqual(
      new Date(1789012345678),
    );
  });

  test.each([undefined, '', 'soon', '0', '99999999999999999', {}, null])(
    'with the timestamp %j it happened when it was received',
    (timestamp) => {
      expect(readEnvelope({ timestamp }, receivedAt).happenedAt).toEqual(receivedAt);
    },
  );

  test('keys stay short enough for the database, whatever is sent', () => {
    const long = 'x'.repeat(100_000);
    const people = Array.from({ length: 1000 }, (_, index) => ({ id: `10000000000000${index}` }));
    const payloads = [
      { event_name: long, timestamp: long, sender: { id: long }, recipient: { id: long } },
      { ...readFixture('user_send_text'), message: { msg_id: long } },
      { ...readFixture('user_join_group'), users: people },
      { ...readFixture('follow'), follower: { id: long } },
    ];
    for (const payload of payloads) {
      const envelope = readEnvelope(payload, receivedAt);
      expect(envelope.naturalKey.length).toBeLessThan(500);
      expect(envelope.conversationKey.length).toBeLessThan(200);
    }
  });
});

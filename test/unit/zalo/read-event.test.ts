import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InboundEvent } from '#bot/inbox/inbound-event.ts';
import { readEvent } from '#bot/zalo/read-event.ts';
import { fixtureNames, readFixture } from '#test/support/webhook-deliveries.ts';

const lan = { oaUserId: '246845883529197922', appUserId: '5612870337415623881' };
const member = { oaUserId: '7314902285561047733', appUserId: '8120457731904418256' };
const groupId = 'f414c8f76fa586fbdfb4';
const unknown: InboundEvent = { kind: 'unknown' };

function fromLan(name: string, rest: Partial<InboundEvent> = {}): InboundEvent {
  return {
    kind: 'resident-message',
    ...lan,
    messageId: messageIdOf(name),
    text: '',
    attachments: [],
    quotedMessageId: undefined,
    ...rest,
  } as InboundEvent;
}

function fromMember(name: string, rest: Partial<InboundEvent> = {}): InboundEvent {
  return { ...fromLan(name), kind: 'group-message', groupId, ...member, ...rest } as InboundEvent;
}

function ourOwn(name: string, recipientId: string, text = ''): InboundEvent {
  return { kind: 'echo', messageId: messageIdOf(name), recipientId, text };
}

function messageIdOf(name: string): string {
  return (readFixture(name).message as { msg_id: string }).msg_id;
}

const traffic: Record<string, InboundEvent> = {
  user_send_text: fromLan('user_send_text', { text: 'con ơi VNeID của bác không vào được' }),
  'user_send_text.quote': fromLan('user_send_text.quote', {
    text: 'vẫn chưa được con ạ',
    quotedMessageId: '4d2c7b55a0e19f3b6c81',
  }),
  'user_send_text.button': fromLan('user_send_text.button', { text: '#ask-team' }),
  'user_send_text.secrets': fromLan('user_send_text.secrets', {
    text: 'Nó bảo mã OTP là 482913, mật khẩu là Lan@1960, gọi lại bác số 0900 000 001 nhé',
  }),
  user_send_image: fromLan('user_send_image', { attachments: ['image'] }),
  'user_send_image.caption': fromLan('user_send_image.caption', {
    attachments: ['image'],
    text: 'màn hình nó hiện thế này',
  }),
  user_send_gif: fromLan('user_send_gif', { attachments: ['gif'] }),
  user_send_link: fromLan('user_send_link', {
    attachments: ['link'],
    text: 'https://dichvucong.gov.vn/',
  }),
  user_send_audio: fromLan('user_send_audio', { attachments: ['audio'] }),
  user_send_video: fromLan('user_send_video', { attachments: ['video'] }),
  user_send_sticker: fromLan('user_send_sticker', { attachments: ['sticker'] }),
  user_send_location: fromLan('user_send_location', { attachments: ['location'] }),
  user_send_file: fromLan('user_send_file', { attachments: ['file'] }),
  user_send_business_card: fromLan('user_send_business_card', { attachments: ['business-card'] }),

  oa_send_text: ourOwn(
    'oa_send_text',
    lan.oaUserId,
    'Mình chào bác ạ. Bác gọi 1900 0368 giúp mình nhé.',
  ),
  'oa_send_text.admin': ourOwn('oa_send_text.admin', lan.oaUserId, 'Để cán bộ xã xem cho bác nhé'),
  oa_send_image: ourOwn('oa_send_image', lan.oaUserId),
  oa_send_gif: ourOwn('oa_send_gif', lan.oaUserId),
  oa_send_file: ourOwn('oa_send_file', lan.oaUserId),
  oa_send_list: ourOwn('oa_send_list', lan.oaUserId),
  oa_send_sticker: ourOwn('oa_send_sticker', lan.oaUserId),
  oa_send_group_text: ourOwn('oa_send_group_text', groupId, 'Anh Hải đã nhận A12'),
  oa_send_group_image: ourOwn('oa_send_group_image', groupId),

  user_received_message: {
    kind: 'message-delivered',
    messageId: messageIdOf('user_received_message'),
  },
  user_seen_message: {
    kind: 'message-seen',
    messageIds: (readFixture('user_seen_message').message as { msg_ids: string[] }).msg_ids,
  },

  user_send_group_text: fromMember('user_send_group_text', { text: 'nhận A12' }),
  'user_send_group_text.quote': fromMember('user_send_group_text.quote', {
    text: 'A12: bác vào mục Ví giấy tờ nhé',
    quotedMessageId: '1f0a6c92be7345d8a0c3',
  }),
  'user_send_group_text.mention': fromMember('user_send_group_text.mention', {
    text: 'chuyển A12 [@7314902285561047733]',
  }),
  user_send_group_image: fromMember('user_send_group_image', { attachments: ['image'] }),
  user_send_group_gif: fromMember('user_send_group_gif', { attachments: ['gif'] }),
  user_send_group_link: fromMember('user_send_group_link', {
    attachments: ['link'],
    text: 'https://dichvucong.gov.vn/',
  }),
  user_send_group_audio: fromMember('user_send_group_audio', { attachments: ['audio'] }),
  user_send_group_video: fromMember('user_send_group_video', { attachments: ['video'] }),
  user_send_group_sticker: fromMember('user_send_group_sticker', { attachments: ['sticker'] }),
  user_send_group_location: fromMember('user_send_group_location', { attachments: ['location'] }),
  user_send_group_file: fromMember('user_send_group_file', { attachments: ['file'] }),
  user_send_group_business_card: fromMember('user_send_group_business_card', {
    attachments: ['business-card'],
  }),

  follow: { kind: 'followed', ...lan },
  unfollow: { kind: 'unfollowed', ...lan },
  user_click_chatnow: { kind: 'chat-opened', ...lan },
  user_withdraw: { kind: 'withdrawn', ...lan },
  'user_withdraw.unlinked': {
    kind: 'withdrawn',
    oaUserId: undefined,
    appUserId: lan.appUserId,
  },
  user_join_group: {
    kind: 'group-joined',
    groupId,
    oaUserIds: [member.oaUserId, lan.oaUserId],
  },
  accept_request_join_group: { kind: 'group-joined', groupId, oaUserIds: [member.oaUserId] },
  user_out_group: { kind: 'group-left', groupId, oaUserIds: [member.oaUserId] },
  delete_group: { kind: 'group-gone', groupId },

  user_reacted_message: unknown,
  oa_reacted_message: unknown,
  anonymous_send_text: unknown,
  oa_send_anonymous_text: unknown,
  user_submit_info: unknown,
  add_user_to_tag: unknown,
  update_user_info: unknown,
  user_call_oa: unknown,
  oa_send_consent: unknown,
  change_oa_daily_quota: unknown,
  create_group: unknown,
  update_group_info: unknown,
  user_request_join_group: unknown,
  reject_request_join_group: unknown,
  add_group_admin: unknown,
  remove_group_admin: unknown,
};

describe('what an event says', () => {
  test.each(Object.entries(traffic))('%s is read in our own words', (name, expected) => {
    expect(readEvent(readFixture(name))).toEqual(expected);
  });

  test('every recorded delivery is in the table', () => {
    expect(Object.keys(traffic).sort()).toEqual(fixtureNames);
  });

  test('what the account itself wrote never looks like a person, under whatever name it comes', () => {
    const payload = readFixture('user_send_group_text');
    const kind = readEvent({ ...payload, sender: { id: payload.oa_id } }).kind;
    expect(kind).toBe('echo');
  });

  test('the names of group events that newer lists use are understood', () => {
    const joined = readFixture('accept_request_join_group');
    const left = readFixture('user_out_group');
    expect([
      readEvent({ ...joined, event_name: 'react_request_join_group_accept' }),
      readEvent({ ...left, event_name: 'user_leave_group' }),
    ]).toEqual([traffic.accept_request_join_group, traffic.user_out_group]);
  });

  test('text is put into NFC', () => {
    const payload = readFixture('user_send_text');
    const message = { ...(payload.message as object), text: 'nhận'.normalize('NFD') };
    expect(readEvent({ ...payload, message })).toMatchObject({ text: 'nhận' });
  });

  test('one attachment that we do not know does not hide the others', () => {
    const payload = readFixture('user_send_image');
    const [image] = (payload.message as { attachments: unknown[] }).attachments;
    const message = { msg_id: 'aa', attachments: [{ type: 'hologram' }, null, 7, image, image] };
    expect(readEvent({ ...payload, message })).toMatchObject({ attachments: ['image', 'image'] });
  });

  test.each(fixtureNames)('%s without any one of its fields is still read, or unknown', (name) => {
    for (const mutilated of withoutOneField(readFixture(name))) {
      expect(readEvent(mutilated)).toHaveProperty('kind');
    }
  });

  test.each([null, undefined, 7, 'follow', [], [{}]])('%j is unknown', (payload) => {
    expect(readEvent(payload)).toEqual(unknown);
  });

  test('names that every JavaScript object answers to are unknown', () => {
    for (const event_name of ['constructor', 'toString', '__proto__', 'user_send_constructor']) {
      const payload = { ...readFixture('follow'), event_name };
      expect(readEvent(payload)).toEqual(unknown);
    }
  });

  test('no JSON at all makes it throw', () => {
    const anyName = fc.constantFrom(...fixtureNames, 'no_such_event');
    fc.assert(
      fc.property(anyName, fc.object({ maxDepth: 3 }), (event_name, payload) => {
        expect(readEvent({ ...payload, event_name })).toHaveProperty('kind');
      }),
    );
  });
});

function* withoutOneField(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const rest = structuredClone(value) as Record<string, unknown>;
    delete rest[key];
    yield rest;
    yield { ...value, [key]: null };
    for (const inner of withoutOneField((value as Record<string, unknown>)[key])) {
      yield { ...value, [key]: inner };
    }
  }
}

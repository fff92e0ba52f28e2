import { describe, expect, test } from 'vitest';
import type { MessageContent, Recipient } from '#bot/lib/ports.ts';
import { addressOf, buildMessage, type MiniAppLink, pathOf } from '#bot/zalo/send-request.ts';

const live = { miniAppId: '3131', linkQuery: '' };
const testing = { miniAppId: '3131', linkQuery: 'env=TESTING&version=12' };
const lan = { kind: 'resident', id: '7000' } as const;
const group = { kind: 'group', id: 'a1b2' } as const;
const buttons = [
  { title: 'Mở bài', action: { kind: 'open', path: '/tutorials/vneid?step=3' } } as const,
  { title: 'Chưa được, hỏi tổ', action: { kind: 'say', text: 'hỏi tổ' } } as const,
];

const buildSendRequest = (
  messageApi: 'v3' | 'v2',
  recipient: Recipient,
  content: MessageContent,
  miniApp: MiniAppLink,
) => ({
  path: pathOf(messageApi, recipient.kind),
  body: {
    recipient: addressOf(recipient),
    message: buildMessage(recipient.kind, content, miniApp),
  },
});

describe('a message to a resident', () => {
  test('carries text alone', () => {
    expect(buildSendRequest('v3', lan, { text: 'Chào bà con' }, live)).toEqual({
      path: '/v3.0/oa/message/cs',
      body: { recipient: { user_id: '7000' }, message: { text: 'Chào bà con' } },
    });
  });

  test('quotes, and has buttons that open the Mini App or speak unseen', () => {
    const content = { text: 'Bà con xem nhé', buttons, quoteMessageId: 'm9' };
    expect(buildSendRequest('v3', lan, content, live).body).toEqual({
      recipient: { user_id: '7000' },
      message: {
        text: 'Bà con xem nhé',
        quote_message_id: 'm9',
        attachment: {
          type: 'template',
          payload: {
            buttons: [
              {
                title: 'Mở bài',
                type: 'oa.open.url',
                payload: { url: 'https://zalo.me/s/3131/tutorials/vneid?step=3' },
              },
              { title: 'Chưa được, hỏi tổ', type: 'oa.query.hide', payload: 'hỏi tổ' },
            ],
          },
        },
      },
    });
  });

  test('goes to the old endpoint in the same form', () => {
    const content = { text: 'Chào bà con' };
    expect(buildSendRequest('v2', lan, content, live)).toEqual({
      ...buildSendRequest('v3', lan, content, live),
      path: '/v2.0/oa/message',
    });
  });

  test.each([
    ['/tutorials', 'https://zalo.me/s/3131/tutorials?env=TESTING&version=12'],
    ['/tutorials?step=3', 'https://zalo.me/s/3131/tutorials?step=3&env=TESTING&version=12'],
  ])('links %s to the version under test', (path, url) => {
    const content = {
      text: 'x',
      buttons: [{ title: 'Mở', action: { kind: 'open', path } as const }],
    };
    expect(buildSendRequest('v3', lan, content, testing).body).toMatchObject({
      message: { attachment: { payload: { buttons: [{ payload: { url } }] } } },
    });
  });

  test('is composed, however it was typed', () => {
    const text = 'Thôn Chè';
    expect(buildSendRequest('v3', lan, { text: text.normalize('NFD') }, live).body).toMatchObject({
      message: { text },
    });
  });
});

test('a group post is text alone: groups know no buttons and no quotes', () => {
  const content = { text: 'Yêu cầu A12', buttons, quoteMessageId: 'm9' };
  expect(buildSendRequest('v2', group, content, live)).toEqual({
    path: '/v3.0/oa/group/message',
    body: { recipient: { group_id: 'a1b2' }, message: { text: 'Yêu cầu A12' } },
  });
});

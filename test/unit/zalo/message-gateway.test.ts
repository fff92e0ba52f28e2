import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SendingAccount } from '#bot/lib/ports.ts';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';
import { createMessageGateway } from '#bot/zalo/message-gateway.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import { type RunningSimulator, runSimulator } from './running-simulator.ts';

let zalo: RunningSimulator;
let http: HttpClient;
let gateway: ReturnType<typeof createMessageGateway>;

beforeAll(async () => {
  zalo = await runSimulator();
  http = openHttpClient(zalo.url, 1000);
  gateway = createMessageGateway(http, { miniAppId: ids.miniAppId, linkQuery: '' });
});
beforeEach(() => zalo.control('POST', '/reset'));
afterAll(async () => {
  await http.close();
  await zalo.close();
});

const account: SendingAccount = { id: 'a', oaId: ids.oaId, messageApi: 'v3' };
const token = ids.accessToken;
const lan = { kind: 'resident', id: ids.userIds.lan } as const;
const group = { kind: 'group', id: ids.groupId } as const;

const calls = async () => {
  const { entries } = await zalo.control<{ entries: { path: string }[] }>('GET', '/log?kind=api');
  return entries.map((entry) => entry.path);
};
const inChat = async () => {
  const path = `/chats/${ids.oaId}/lan`;
  const { messages } = await zalo.control<{ messages: Record<string, unknown>[] }>('GET', path);
  return messages;
};
const inGroup = async () => {
  const path = `/groups/${ids.groupId}`;
  const { messages } = await zalo.control<{ messages: Record<string, unknown>[] }>('GET', path);
  return messages;
};

describe('sending', () => {
  test('brings a message with buttons and a quote into the chat', async () => {
    const { msgId } = await zalo.control<{ msgId: string }>('POST', '/people/lan/messages', {
      oaId: ids.oaId,
      text: 'Em hỏi chút',
    });
    const outcome = await gateway.send(account, token, lan, {
      text: 'Bà con xem nhé',
      quoteMessageId: msgId,
      buttons: [
        { title: 'Mở bài', action: { kind: 'open', path: '/tutorials/vneid' } },
        { title: 'Hỏi tổ', action: { kind: 'say', text: 'hỏi tổ' } },
      ],
    });
    const [, message] = await inChat();
    expect(outcome).toEqual({ kind: 'sent', messageId: message?.messageId });
    expect(message).toMatchObject({
      from: 'oa',
      text: 'Bà con xem nhé',
      quoteMessageId: msgId,
      buttons: [
        { title: 'Mở bài', type: 'oa.open.url' },
        { title: 'Hỏi tổ', type: 'oa.query.hide' },
      ],
    });
  });

  test('posts into a group', async () => {
    const outcome = await gateway.send(account, token, group, { text: 'Yêu cầu A12' });
    const [post] = await inGroup();
    expect(outcome).toEqual({ kind: 'sent', messageId: post?.messageId });
    expect(post).toMatchObject({ personId: null, text: 'Yêu cầu A12' });
  });

  test.each([
    ['chien', 'stop-recipient', -244],
    ['binh', 'stop-recipient', -230],
    ['moi', 'stop-recipient', -232],
  ] as const)('hears that %s cannot be written to', async (name, verdict, zaloErrorCode) => {
    const recipient = { kind: 'resident', id: ids.userIds[name] } as const;
    const outcome = await gateway.send(account, token, recipient, { text: 'Chào' });
    expect(outcome).toMatchObject({ kind: 'refused', verdict, zaloErrorCode });
  });

  test('hears that a token is not taken', async () => {
    const outcome = await gateway.send(account, 'nonsense', lan, { text: 'Chào' });
    expect(outcome).toMatchObject({ kind: 'refused', verdict: 'renew-token' });
  });

  test.each([
    [{ dropAnswer: 1 }, 1, 'unknown'],
    [{ serverError: 1 }, 0, 'unknown'],
    [{ rateLimit: 1 }, 0, 'refused'],
  ] as const)('under %o leaves %i messages and answers %s', async (faults, arrived, kind) => {
    await zalo.control('PUT', '/faults', faults);
    const outcome = await gateway.send(account, token, lan, { text: 'Chào' });
    expect(outcome.kind).toBe(kind);
    expect(await inChat()).toHaveLength(arrived);
  });

  test('gives up waiting after the time limit, without knowing', async () => {
    await zalo.control('PUT', '/faults', { hang: 1 });
    expect(await gateway.send(account, token, lan, { text: 'Chào' })).toEqual({ kind: 'unknown' });
  });
});

describe('the endpoint that an account may use', () => {
  test('is learnt when a state agency is refused v3', async () => {
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    const outcome = await gateway.send(account, token, lan, { text: 'Chào' });
    expect(outcome).toMatchObject({ kind: 'sent', learntMessageApi: 'v2' });
    expect(await calls()).toEqual(['/v3.0/oa/message/cs', '/v2.0/oa/message']);
    expect(await inChat()).toHaveLength(1);
  });

  test('is learnt when a business is refused v2', async () => {
    const old = { ...account, messageApi: 'v2' } as const;
    const outcome = await gateway.send(old, token, lan, { text: 'Chào' });
    expect(outcome).toMatchObject({ kind: 'sent', learntMessageApi: 'v3' });
    expect(await calls()).toEqual(['/v2.0/oa/message', '/v3.0/oa/message/cs']);
  });

  test('is used alone once it is known', async () => {
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    const known = { ...account, messageApi: 'v2' } as const;
    const outcome = await gateway.send(known, token, lan, { text: 'Chào' });
    expect(outcome).toEqual({ kind: 'sent', messageId: expect.any(String) });
    expect(await calls()).toEqual(['/v2.0/oa/message']);
  });

  test('is not changed by any other answer', async () => {
    await zalo.control('PUT', '/faults', { dropAnswer: 1 });
    await gateway.send(account, token, lan, { text: 'Chào' });
    await zalo.control('PUT', '/faults', {});
    await gateway.send(account, token, { ...lan, id: ids.userIds.binh }, { text: 'Chào' });
    expect(await calls()).toEqual(['/v3.0/oa/message/cs', '/v3.0/oa/message/cs']);
  });

  test('does not matter for groups', async () => {
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    await gateway.send(account, token, group, { text: 'Yêu cầu A12' });
    expect(await calls()).toEqual(['/v3.0/oa/group/message']);
  });
});

describe('finding what was sent', () => {
  const send = async (recipient: typeof lan | typeof group, text: string) => {
    const outcome = await gateway.send(account, token, recipient, { text });
    return outcome.kind === 'sent' ? outcome.messageId : undefined;
  };
  const earlier = new Date(Date.now() - 60_000);

  test.each([
    ['a chat', lan],
    ['a group', group],
  ])('in %s tells the ids of exactly this text, newest first', async (_where, recipient) => {
    const first = await send(recipient, 'Đã gửi');
    await send(recipient, 'Đã gửi rồi');
    const second = await send(recipient, 'Đã gửi');
    expect(await gateway.findSent(account, token, recipient, 'Đã gửi', earlier)).toEqual([
      second,
      first,
    ]);
  });

  test('takes decomposed text for the same', async () => {
    const id = await send(lan, 'Đã đến nhà bà Tâm');
    const text = 'Đã đến nhà bà Tâm'.normalize('NFD');
    expect(await gateway.findSent(account, token, lan, text, earlier)).toEqual([id]);
  });

  test('does not take what somebody else wrote', async () => {
    await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Đã gửi' });
    await zalo.control('POST', `/groups/${ids.groupId}/messages`, {
      personId: 'hung',
      text: 'Đã gửi',
    });
    expect(await gateway.findSent(account, token, lan, 'Đã gửi', earlier)).toEqual([]);
    expect(await gateway.findSent(account, token, group, 'Đã gửi', earlier)).toEqual([]);
  });

  test('leaves out what was sent before the given instant, by the clock of Zalo', async () => {
    await send(lan, 'Đã gửi');
    await zalo.advance(60 * 60_000);
    const id = await send(lan, 'Đã gửi');
    const since = new Date(Date.now() + 30 * 60_000);
    expect(await gateway.findSent(account, token, lan, 'Đã gửi', since)).toEqual([id]);
  });

  test.each([
    ['a chat', lan],
    ['a group', group],
  ])('turns over the pages of %s', async (_where, recipient) => {
    const id = await send(recipient, 'Đã gửi');
    for (let count = 0; count < 33; count += 1) await send(recipient, `Tin ${count}`);
    expect(await gateway.findSent(account, token, recipient, 'Đã gửi', earlier)).toEqual([id]);
  });

  test('does not claim absence when the conversation goes on beyond fifty messages', async () => {
    for (let count = 0; count < 55; count += 1) await send(group, `Tin ${count}`);
    const { findSent } = gateway;
    expect(await findSent(account, token, group, 'Đã gửi', earlier)).toBe('too-far');
    expect(await findSent(account, token, group, 'Đã gửi', new Date(Date.now() + 1000))).toEqual(
      [],
    );
    expect(await findSent(account, token, group, 'Tin 7', earlier)).toHaveLength(1);
  });

  test.each([
    ['Zalo does not answer', { scope: 'all', dropAnswer: 1 }, token],
    ['Zalo answers nonsense', { scope: 'all', serverError: 1 }, token],
    ['the token is not taken', {}, 'nonsense'],
  ])('tells nothing when %s', async (_name, faults, accessToken) => {
    await zalo.control('PUT', '/faults', faults);
    const found = await gateway.findSent(account, accessToken, lan, 'Đã gửi', earlier);
    expect(found).toBeUndefined();
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import { kickOutbox } from '#bot/outbox/kick-outbox.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import { openSendingOffice, type Process, type SendingOffice } from './sending-office.ts';

const number = '861234567890';
const botId = randomUUID();

let office: SendingOffice;
let worker: Process;
let groupId: string;

beforeAll(async () => {
  office = await openSendingOffice();
  worker = office.startProcess();
});
afterAll(() => office.close());

beforeEach(async () => {
  await office.begin();
  const { token } = await office.zalo.control<{ token: string }>('POST', '/bots', {
    number,
    name: 'Cánh Tay Số',
  });
  const group = await office.zalo.control<{ groupId: string }>('POST', '/groups', {
    oaId: ids.oaId,
    name: 'Tổ thôn Chè',
    memberPersonIds: ['hung', 'tam'],
    botNumbers: [number],
  });
  groupId = group.groupId;
  await office.ask(
    `insert into bots (id, number, name, official_account_id) values ($1, $2, 'Cánh Tay Số', $3)`,
    [botId, number, office.accountId],
  );
  await office.ask('insert into bot_tokens (bot_id, token) values ($1, $2)', [
    botId,
    office.cipher.seal(token, botId),
  ]);
});

const drain = (process = worker) => drainOutbox(process.outbox, office.accountId);
const post = (text: string, collapse?: 'notice' | 'ask') =>
  office.queue(worker, text, { recipient: { kind: 'group', id: groupId, botId }, collapse });
async function heard(): Promise<string[]> {
  const { messages } = await office.zalo.control<{ messages: { text: string }[] }>(
    'GET',
    `/groups/${groupId}`,
  );
  return messages.map(({ text }) => text);
}
/** Lets the wait after a lost answer pass. */
const settle = async () => {
  await office.age(4);
  await office.advance(25_000);
};

test('a post leaves through the group’s bot, once, with the id that Zalo gave it', async () => {
  await post('A12 · Thôn Chè');
  const reports = await Promise.all([drain(), drain(office.startProcess())]);
  expect(reports.map(({ sent }) => sent).sort()).toEqual([0, 1]);
  expect(await heard()).toEqual(['A12 · Thôn Chè']);
  const [row] = await office.rows();
  expect(row).toMatchObject({ state: 'sent', message_id: expect.stringMatching(/^[0-9a-f]{20}$/) });
});

test('a pause of the account, or the loss of its grant, does not hold up the bots', async () => {
  await office.queue(worker, 'Chào chị Lan');
  await post('A12 · Thôn Chè');
  await office.ask(`update official_accounts set paused_at = now(), paused_reason = 'grant-lost'`);
  await office.ask('truncate graphile_worker._private_jobs');
  expect(await kickOutbox(worker.outbox)).toBe(1);
  await drain();
  expect(await heard()).toEqual(['A12 · Thôn Chè']);
  expect(await office.received()).toEqual([]);
  expect(await kickOutbox(worker.outbox)).toBe(0);
});

test('a bot that must wait is tried again a minute later, which counts as no try', async () => {
  await office.faults({ rateLimit: 1 });
  const limited = office.startProcess();
  limited.outbox.bots = {
    send: async () => ({
      kind: 'refused',
      verdict: 'wait-for-rate',
      code: 'rate-limited',
      zaloErrorCode: 429,
    }),
  };
  await post('A12 · Thôn Chè');
  await drain(limited);
  expect(await office.rows()).toMatchObject([{ state: 'queued', attempts: 0 }]);
  await office.faults({});
  await drain();
  expect(await heard()).toEqual([]);
  await office.advance(61_000);
  await drain();
  expect(await heard()).toEqual(['A12 · Thôn Chè']);
});

describe('when the answer to a bot’s post is lost', () => {
  test('what asks for help is said again, and a third time at most', async () => {
    await office.faults({ dropAnswer: 1 });
    await post('A12 · Thôn Chè', 'ask');
    for (let round = 0; round < 8; round += 1) {
      await drain();
      await settle();
    }
    expect(await heard()).toEqual(['A12 · Thôn Chè', 'A12 · Thôn Chè', 'A12 · Thôn Chè']);
    expect(await office.rows()).toMatchObject([{ state: 'failed', failure_code: 'lost' }]);
  });

  test('once only where the second answer comes, and what waits behind it keeps its place', async () => {
    await office.faults({ dropAnswer: 1 });
    await post('A12 · Thôn Chè', 'ask');
    await post('A13 · Thôn Chè', 'ask');
    await drain();
    await office.faults({});
    await drain();
    expect(await heard()).toEqual(['A12 · Thôn Chè']);
    await settle();
    await drain();
    await office.advance(5_000);
    await drain();
    expect(await heard()).toEqual(['A12 · Thôn Chè', 'A12 · Thôn Chè', 'A13 · Thôn Chè']);
  });

  test('a notice is rather lost than said twice', async () => {
    await office.faults({ dropAnswer: 1 });
    await post('A12: chị Lan nhận.', 'notice');
    await drain();
    await office.faults({});
    await settle();
    await drain();
    expect(await heard()).toEqual(['A12: chị Lan nhận.']);
    expect(await office.rows()).toMatchObject([{ state: 'failed', failure_code: 'lost' }]);
  });

  test('because the process died, the same holds', async () => {
    await post('A12 · Thôn Chè', 'ask');
    const dying = office.startProcess();
    dying.outbox.bots = { send: () => Promise.reject(new Error('killed')) };
    await expect(drain(dying)).rejects.toThrow('killed');
    expect(await office.states()).toEqual(['A12 · Thôn Chè: sending']);
    await office.age(40);
    await drain();
    await settle();
    await drain();
    await office.advance(5_000);
    await drain();
    expect(await heard()).toEqual(['A12 · Thôn Chè']);
  });
});

describe('a storm', () => {
  const ask = async (codes: string[]) => {
    for (const code of codes) await post(`${code} · Thôn Chè`, 'ask');
  };

  test('of notices leaves as one message; the others are settled and name it', async () => {
    for (const text of ['A12: chị Lan nhận.', 'A13: anh Hưng nhận.', 'A12: xong.']) {
      await post(text, 'notice');
    }
    await Promise.all([drain(), drain(office.startProcess())]);
    expect(await heard()).toEqual(['A12: chị Lan nhận.\nA13: anh Hưng nhận.\nA12: xong.']);
    const [head, ...others] = await office.ask<{ id: string; state: string; folded_into: string }>(
      'select id, state, folded_into from outgoing_messages order by sequence',
    );
    expect(others).toMatchObject([
      { state: 'cancelled', folded_into: head?.id },
      { state: 'cancelled', folded_into: head?.id },
    ]);
  });

  test('of up to five asks leaves one by one, of more as one list', async () => {
    await ask(['A1', 'A2', 'A3', 'A4', 'A5']);
    await drain();
    expect(await heard()).toHaveLength(5);
    await ask(['B1', 'B2', 'B3', 'B4', 'B5', 'B6']);
    await drain();
    expect((await heard()).slice(5)).toEqual([
      expect.stringMatching(/B1 · Thôn Chè\n• B2 (.|\n)*• B6 · Thôn Chè\nGõ kèm mã/),
    ]);
  });

  test('whose list never got an answer is asked again as the same list, whoever died', async () => {
    await ask(['B1', 'B2', 'B3', 'B4', 'B5', 'B6']);
    const dying = office.startProcess();
    dying.outbox.bots = { send: () => Promise.reject(new Error('killed')) };
    await expect(drain(dying)).rejects.toThrow('killed');
    await ask(['B7']);
    await office.age(40);
    await drain();
    await settle();
    for (let round = 0; round < 3; round += 1) {
      await drain();
      await office.advance(5_000);
    }
    const said = await heard();
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('• B6 · Thôn Chè');
    expect(said[0]).not.toContain('B7');
    expect(said[1]).toBe('B7 · Thôn Chè');
  });

  test('in the account’s own group folds just so, and is found again when the answer was lost', async () => {
    await office.faults({ dropAnswer: 1 });
    for (const text of ['A12: chị Lan nhận.', 'A13: anh Hưng nhận.']) {
      await office.queue(worker, text, { to: 'group', collapse: 'notice' });
    }
    await drain();
    await office.faults({});
    await settle();
    await drain();
    expect(await office.received('group')).toEqual(['A12: chị Lan nhận.\nA13: anh Hưng nhận.']);
    expect((await office.rows()).map(({ state }) => state)).toEqual(['sent', 'cancelled']);
  });
});

describe('a post that Zalo will never take', () => {
  test.each([
    ['the bot was put out', 'bot-not-in-group', 403],
    ['the group was dissolved', 'bot-group-unknown', 404],
    ['the token was changed', 'bot-token-refused', 401],
  ])('because %s fails with a reason that people can act on', async (what, code, zaloCode) => {
    const path = `/groups/${groupId}`;
    if (zaloCode === 403) await office.zalo.control('POST', `${path}/bots/remove`, { number });
    if (zaloCode === 404) await office.zalo.control('POST', `${path}/dissolve`, {});
    if (zaloCode === 401) await office.zalo.control('POST', `/bots/${number}/token`, {});
    await post(what);
    await drain();
    expect(await office.rows()).toMatchObject([
      { state: 'failed', failure_code: code, zalo_error_code: zaloCode },
    ]);
  });

  test('because the bot has no token here fails like one with a wrong token', async () => {
    await office.ask('delete from bot_tokens');
    await post('A12 · Thôn Chè');
    await drain();
    expect(await office.rows()).toMatchObject([
      { state: 'failed', failure_code: 'bot-token-refused' },
    ]);
  });
});

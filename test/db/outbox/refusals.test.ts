import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MessageContent, SendOutcome } from '#bot/lib/ports.ts';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import { kickOutbox } from '#bot/outbox/kick-outbox.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import { openSendingOffice, type Process, type SendingOffice } from './sending-office.ts';

let office: SendingOffice;
let worker: Process;

beforeAll(async () => {
  office = await openSendingOffice();
  worker = office.startProcess();
});
beforeEach(() => office.begin());
afterAll(() => office.close());

const drain = (process = worker) => drainOutbox(process.outbox, office.accountId);
const account = async () =>
  (await office.ask('select paused_at, paused_reason from official_accounts'))[0];
/** A Zalo that answers by the text. */
const answering = (answer: (content: MessageContent) => SendOutcome) =>
  office.startProcess({ send: async (_account, _token, _recipient, content) => answer(content) });
const refused = (
  verdict: Extract<SendOutcome, { kind: 'refused' }>['verdict'],
  code: string,
  zaloErrorCode: number | null,
): SendOutcome => ({ kind: 'refused', verdict, code, zaloErrorCode });

describe('a person who cannot be written to', () => {
  test.each([
    ['chien', 'restricted-by-person', -244],
    ['binh', 'window-closed', -230],
    ['moi', 'no-interaction', -232],
  ] as const)('fails at once with the reason, and others go on (%s)', async (to, code, number) => {
    await office.queue(worker, 'Chào bác', { to });
    await office.queue(worker, 'Chào chị');
    expect(await drain()).toEqual({
      sent: 1,
      failed: [
        {
          id: expect.any(String),
          helpRequestId: null,
          recipientKind: 'resident',
          state: 'failed',
          failureCode: code,
        },
      ],
    });
    expect(await office.rows()).toMatchObject([
      { state: 'failed', attempts: 1, failure_code: code, zalo_error_code: number, sent_at: null },
      { state: 'sent' },
    ]);
    expect(await account()).toEqual({ paused_at: null, paused_reason: null });
  });

  test('is not written to again', async () => {
    await office.queue(worker, 'Chào bác', { to: 'chien' });
    await drain();
    await office.advance(60 * 60_000);
    await drain();
    expect((await office.calls()).filter((path) => path.endsWith('/cs'))).toHaveLength(1);
  });
});

test('a group that was dissolved fails its post and nothing else', async () => {
  await office.zalo.control('PATCH', `/groups/${ids.groupId}`, { disabled: true });
  await office.queue(worker, 'Yêu cầu A12', { to: 'group' });
  await office.queue(worker, 'Chào chị');
  expect(await drain()).toMatchObject({ sent: 1, failed: [{ failureCode: 'group-disabled' }] });
});

describe('an account that may not send', () => {
  test('is paused with the reason, its messages wait uncounted, and none is tried again', async () => {
    let calls = 0;
    const disabled = answering(() => {
      calls += 1;
      return refused('pause-account', 'account-disabled', -204);
    });
    for (const text of ['Một', 'Hai', 'Ba']) await office.queue(worker, text);
    await drain(disabled);
    await drain(disabled);
    expect(calls).toBe(1);
    expect(await account()).toMatchObject({ paused_reason: 'account-disabled' });
    const rows = await office.rows();
    expect(rows.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      Array(3).fill('queued 0'),
    );

    await office.ask('update official_accounts set paused_at = null, paused_reason = null');
    await drain();
    expect(await office.received()).toEqual(['Một', 'Hai', 'Ba']);
  });
});

describe('a paused account', () => {
  const disabled = () => refused('pause-account', 'account-disabled', -204);
  const hourPasses = () =>
    office.ask(`update official_accounts set probe_at = probe_at - interval '1 h'`);
  const counting = (answer: (content: MessageContent) => SendOutcome) => {
    const tries: string[] = [];
    const process = answering((content) => {
      tries.push(content.text);
      return answer(content);
    });
    return { tries, process };
  };
  const sent = ({ text }: MessageContent): SendOutcome => ({ kind: 'sent', messageId: text });

  beforeEach(async () => {
    for (const text of ['Một', 'Hai', 'Ba']) await office.queue(worker, text);
    await drain(answering(disabled));
  });

  test('is tried with one message after an hour, and goes on when Zalo takes it', async () => {
    const zalo = counting(sent);
    await drain(zalo.process);
    expect(zalo.tries).toEqual([]);
    await hourPasses();
    expect(await drain(zalo.process)).toMatchObject({ sent: 3, failed: [] });
    expect(zalo.tries).toEqual(['Một', 'Hai', 'Ba']);
    expect(await account()).toEqual({ paused_at: null, paused_reason: null });
  });

  test('that is refused again waits another hour, for the new reason, and nothing is counted', async () => {
    const zalo = counting(() => refused('pause-account', 'package-too-low', -224));
    await hourPasses();
    await drain(zalo.process);
    await drain(zalo.process);
    expect(zalo.tries).toEqual(['Một']);
    expect(await account()).toMatchObject({ paused_reason: 'package-too-low' });
    expect((await office.rows()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      Array(3).fill('queued 0'),
    );
    await hourPasses();
    await drain(zalo.process);
    expect(zalo.tries).toEqual(['Một', 'Một']);
  });

  test('is not tried sooner because our clock was moved', async () => {
    const zalo = counting(sent);
    await office.advance(48 * 60 * 60_000);
    expect(await kickOutbox(worker.outbox)).toBe(0);
    await drain(zalo.process);
    expect(zalo.tries).toEqual([]);
  });

  test('is tried by one process, however many come at once', async () => {
    const zalo = counting(disabled);
    await hourPasses();
    await Promise.all([drain(zalo.process), drain(zalo.process), drain(zalo.process)]);
    expect(zalo.tries).toEqual(['Một']);
  });

  test('keeps its try until there is something to send, and asks for a drain then', async () => {
    await office.ask(`update outgoing_messages set next_attempt_at = now() + interval '1 day'`);
    await hourPasses();
    expect(await kickOutbox(worker.outbox)).toBe(0);
    await drain();
    await office.queue(worker, 'Chào bác', { to: 'hung' });
    expect(await kickOutbox(worker.outbox)).toBe(1);
    await drain();
    expect(await office.received('hung')).toEqual(['Chào bác']);
    expect(await account()).toMatchObject({ paused_reason: null });
  });

  test('whose trier died is tried again an hour later', async () => {
    await hourPasses();
    const dying = office.startProcess({
      send: async () => {
        throw new Error('killed');
      },
    });
    await expect(drain(dying)).rejects.toThrow('killed');
    await office.age(31);
    await drain();
    expect(await office.received()).toEqual([]);
    await hourPasses();
    await drain();
    await office.advance(2 * 60_000);
    await hourPasses();
    await drain();
    expect(await office.received()).toEqual(['Một', 'Hai', 'Ba']);
  });

  test('without a grant is not tried at all', async () => {
    await office.ask(`update official_accounts set paused_reason = 'grant-lost', probe_at = null`);
    await hourPasses();
    expect(await kickOutbox(worker.outbox)).toBe(0);
  });

  test('for a token that was refused tries a renewed one', async () => {
    await office.ask(`update official_accounts set paused_reason = 'token-refused'`);
    await drain();
    const before = (await office.calls()).filter((path) => path.endsWith('/access_token')).length;
    await hourPasses();
    await drain();
    expect(await office.received()).toEqual(['Một', 'Hai', 'Ba']);
    const after = (await office.calls()).filter((path) => path.endsWith('/access_token')).length;
    expect(after - before).toBe(1);
  });
});

describe('a refusal that passes', () => {
  test('is tried again after growing waits and holds the order', async () => {
    const tries: string[] = [];
    const failing = answering(({ text }) => {
      tries.push(text);
      return refused('retry', 'sending-failed', -200);
    });
    await office.queue(worker, 'Một');
    await office.queue(worker, 'Hai');
    await drain(failing);
    await drain(failing);
    expect(tries).toEqual(['Một']);
    await office.advance(76_000);
    await drain(failing);
    expect(tries).toEqual(['Một', 'Một']);
    await office.advance(2 * 60_000);
    await drain(failing);
    expect(tries).toHaveLength(2);
    expect(await office.rows()).toMatchObject([
      { state: 'queued', attempts: 2, failure_code: 'sending-failed', zalo_error_code: -200 },
      { state: 'queued', attempts: 0 },
    ]);
  });

  test('lets others past after its third try, and keeps its own turn', async () => {
    const tries: string[] = [];
    const picky = answering(({ text }) => {
      tries.push(text);
      if (text === 'Một') return refused('retry', 'sending-failed', -200);
      return { kind: 'sent', messageId: text };
    });
    await office.queue(worker, 'Một');
    await office.queue(worker, 'Hai');
    for (const minutes of [0, 2, 7]) {
      await office.advance(minutes * 60_000);
      await drain(picky);
    }
    expect(tries).toEqual(['Một', 'Một', 'Một', 'Hai']);
    await office.queue(worker, 'Ba');
    await office.advance(13 * 60_000);
    await drain(picky);
    expect(tries.slice(4)).toEqual(['Một', 'Ba']);
  });

  test('does not change the order while Zalo cannot be reached at all', async () => {
    const tries: string[] = [];
    const away = answering(({ text }) => {
      tries.push(text);
      return { kind: 'not-reached' };
    });
    await office.queue(worker, 'Một');
    await office.queue(worker, 'Hai');
    for (let round = 0; round < 8; round += 1) {
      await drain(away);
      await office.advance(80 * 60_000);
    }
    expect(new Set(tries)).toEqual(new Set(['Một']));
    await drain();
    expect(await office.received()).toEqual(['Một', 'Hai']);
  });

  test('ends after a day as failed, with the reason', async () => {
    const failing = answering(() => refused('retry', 'sending-failed', -200));
    await office.queue(worker, 'Một');
    for (let round = 0; round < 40; round += 1) {
      const { failed } = await drain(failing);
      if (failed.length > 0) break;
      await office.advance(76 * 60_000);
    }
    expect(await office.rows()).toMatchObject([
      { state: 'failed', attempts: 29, failure_code: 'sending-failed' },
    ]);
  });

  test('ends earlier where the message expires', async () => {
    const failing = answering(() => refused('retry', 'sending-failed', -200));
    const expiresAt = new Date(office.clock.now().getTime() + 30_000);
    await office.queue(worker, 'Họp tối nay', { expiresAt });
    expect(await drain(failing)).toMatchObject({ failed: [{ state: 'expired' }] });
  });
});

test('a Zalo that is down is tried again within seconds, and the message arrives', async () => {
  await office.queue(worker, 'Chào bà con');
  await drain(answering(() => ({ kind: 'not-reached' })));
  expect(await office.rows()).toMatchObject([
    { state: 'queued', attempts: 1, failure_code: 'not-reached', zalo_error_code: null },
  ]);
  await office.advance(1300);
  await drain();
  expect(await office.received()).toEqual(['Chào bà con']);
});

describe('an access token', () => {
  test('that has run out on the clock is renewed before anything is sent', async () => {
    await office.queue(worker, 'Một');
    await drain();
    await office.advance(26 * 60 * 60_000);
    await office.queue(worker, 'Hai');
    await drain();
    expect(await office.received()).toEqual(['Một', 'Hai']);
    expect((await office.rows()).every((row) => row.attempts === 1)).toBe(true);
  });

  test('that was revoked is renewed, and the refusal is not counted', async () => {
    await office.queue(worker, 'Một');
    await drain();
    await office.zalo.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`, {});
    for (const text of ['Hai', 'Ba']) await office.queue(worker, text);
    await office.queue(worker, 'Bốn', { to: 'hung' });
    await drain();
    expect(await office.received()).toEqual(['Một', 'Hai', 'Ba']);
    expect(await office.received('hung')).toEqual(['Bốn']);
    expect((await office.rows()).map((row) => row.attempts)).toEqual([1, 1, 1, 1]);
    expect((await office.calls()).filter((path) => path.endsWith('/access_token'))).toHaveLength(2);
  });

  test('that cannot be had leaves messages as they were and a job for later', async () => {
    await office.queue(worker, 'Một');
    await office.ask('truncate graphile_worker._private_jobs');
    await office.faults({ scope: 'all', serverError: 1 });
    await drain();
    expect(await office.rows()).toMatchObject([{ state: 'queued', attempts: 0 }]);
    const [job] = await office.jobs();
    expect(job?.seconds).toBeGreaterThan(25);
  });

  test('that is refused however often it is renewed pauses the account', async () => {
    const never = answering(() => refused('renew-token', 'token-invalid', -216));
    await office.queue(worker, 'Một');
    await drain(never);
    expect(await account()).toMatchObject({ paused_reason: 'token-refused' });
    expect(await office.rows()).toMatchObject([{ state: 'queued', attempts: 0 }]);
    expect((await office.calls()).filter((path) => path.endsWith('/access_token'))).toHaveLength(3);
  });

  test('whose grant was taken back pauses the account, and the message waits', async () => {
    await office.zalo.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`, {
      wholeGrant: true,
    });
    await office.queue(worker, 'Một');
    await drain();
    expect(await account()).toMatchObject({ paused_reason: 'grant-lost' });
    expect(await office.states()).toEqual(['Một: queued']);
  });
});

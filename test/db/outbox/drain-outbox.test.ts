import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import { lockDue } from '#bot/outbox/due-message-store.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import { openSendingOffice, type Process, type SendingOffice } from './sending-office.ts';

let office: SendingOffice;
let worker: Process;
let other: Process;

beforeAll(async () => {
  office = await openSendingOffice();
  worker = office.startProcess();
  other = office.startProcess();
});
beforeEach(() => office.begin());
afterAll(() => office.close());

const drain = (process = worker) => drainOutbox(process.outbox, office.accountId);
const numbered = (count: number, what = 'Tin') =>
  Array.from({ length: count }, (_, index) => `${what} ${index + 1}`);

describe('what is queued', () => {
  test('arrives, and what Zalo answered is recorded', async () => {
    await office.queue(worker, 'Bà con xem bài này nhé', { to: 'lan' });
    await office.queue(worker, 'Yêu cầu A12', { to: 'group' });

    expect(await drain()).toEqual({ sent: 2, failed: [] });
    expect(await office.received('lan')).toEqual(['Bà con xem bài này nhé']);
    expect(await office.received('group')).toEqual(['Yêu cầu A12']);
    const rows = await office.rows();
    expect(rows).toMatchObject([
      { state: 'sent', attempts: 1, failure_code: null },
      { state: 'sent', attempts: 1, failure_code: null },
    ]);
    expect(rows.every((row) => row.message_id !== null && row.sent_at !== null)).toBe(true);
  });

  test('is sent once when the drain runs again', async () => {
    await office.queue(worker, 'Chào bà con');
    await drain();
    expect(await drain()).toEqual({ sent: 0, failed: [] });
    expect(await office.received()).toEqual(['Chào bà con']);
  });

  test('is sent once by two processes at once, to each in order', async () => {
    const texts = numbered(12);
    for (const text of texts) {
      await office.queue(worker, text, { to: 'lan' });
      await office.queue(worker, text, { to: 'hung' });
      await office.queue(worker, text, { to: 'group' });
    }
    await Promise.all([drain(worker), drain(other), drain(worker), drain(other)]);

    expect(await office.received('lan')).toEqual(texts);
    expect(await office.received('hung')).toEqual(texts);
    expect(await office.received('group')).toEqual(texts);
    const rows = await office.rows();
    expect(new Set(rows.map((row) => row.message_id)).size).toBe(36);
    expect(rows.every((row) => row.state === 'sent' && row.attempts === 1)).toBe(true);
  });

  test('is in the air once per person and sixteen times at most', async () => {
    let inTheAir = 0;
    let most = 0;
    const perPerson = new Map<string, number>();
    const watched = office.startProcess({
      async send(_account, _token, recipient, content) {
        inTheAir += 1;
        most = Math.max(most, inTheAir);
        perPerson.set(recipient.id, (perPerson.get(recipient.id) ?? 0) + 1);
        expect(perPerson.get(recipient.id)).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        perPerson.set(recipient.id, 0);
        inTheAir -= 1;
        return { kind: 'sent', messageId: `${recipient.id}/${content.text}` };
      },
    });
    for (let person = 0; person < 30; person += 1) {
      for (const text of numbered(2)) {
        await office.queue(worker, text, {
          recipient: { kind: 'resident', id: `p${person}` },
          dedupeKey: `p${person}:${text}`,
        });
      }
    }
    expect(await drain(watched)).toEqual({ sent: 60, failed: [] });
    expect(most).toBe(16);
  });

  test('waits while its account is paused, without asking for a token', async () => {
    await office.queue(worker, 'Chào bà con');
    await office.ask(`update official_accounts set paused_at = now(), paused_reason = 'x'`);
    await drain();
    expect(await office.states()).toEqual(['Chào bà con: queued']);
    expect(await office.calls()).toEqual([]);
  });

  test('never leaves after its expiry', async () => {
    const expiresAt = new Date(office.clock.now().getTime() + 60_000);
    await office.queue(worker, 'Họp thôn tối nay', { expiresAt });
    await office.advance(61_000);
    expect(await drain()).toMatchObject({ sent: 0, failed: [{ state: 'expired' }] });
    expect(await office.states()).toEqual(['Họp thôn tối nay: expired']);
    expect(await office.received()).toEqual([]);
  });

  test('does not leave before its time, and a job waits for it', async () => {
    await office.queue(worker, 'Chào bà con');
    await office.ask(
      `update outgoing_messages set next_attempt_at = next_attempt_at + interval '40 s'`,
    );
    await office.ask('truncate graphile_worker._private_jobs');
    await drain();
    expect(await office.received()).toEqual([]);
    const [job] = await office.jobs();
    expect(job?.key).toBe(`send-outgoing-later:${office.accountId}`);
    expect(job?.seconds).toBeGreaterThan(30);
    expect(job?.seconds).toBeLessThan(41);
  });

  test('that does nothing leaves no job behind', async () => {
    await office.queue(worker, 'Chào bà con');
    await office.ask('truncate graphile_worker._private_jobs');
    await drain();
    expect(await office.jobs()).toEqual([]);
  });

  test('stays when the process is told to stop', async () => {
    await office.queue(worker, 'Chào bà con');
    await drainOutbox(worker.outbox, office.accountId, AbortSignal.abort());
    expect(await office.states()).toEqual(['Chào bà con: queued']);
  });
});

describe('replies and bulk', () => {
  test('a reply overtakes bulk that was queued before it', async () => {
    await office.begin({ requestsPerMinute: 6 });
    for (const text of numbered(5, 'Thông báo')) await office.queue(worker, text, { lane: 'bulk' });
    await office.queue(worker, 'Trả lời', { to: 'hung' });
    await drain();
    expect(await office.received('hung')).toEqual(['Trả lời']);
    expect(await office.received('lan')).toEqual([]);
  });

  test('bulk leaves a fifth of the bucket to replies', async () => {
    await office.begin({ requestsPerMinute: 30 });
    for (let person = 0; person < 20; person += 1) {
      await office.queue(worker, 'Thông báo', {
        lane: 'bulk',
        recipient: { kind: 'resident', id: `p${person}` },
        dedupeKey: `p${person}`,
      });
    }
    const scripted = office.startProcess({
      send: async (_account, _token, recipient) => ({ kind: 'sent', messageId: recipient.id }),
    });
    expect(await drain(scripted)).toEqual({ sent: 4, failed: [] });
    for (const text of ['Một', 'Hai']) {
      await office.queue(worker, text, {
        recipient: { kind: 'resident', id: text },
        dedupeKey: text,
      });
    }
    expect(await drain(scripted)).toEqual({ sent: 1, failed: [] });
  });

  test('slow bulk leaves places for replies in the same process', async () => {
    let letBulkGo = () => {};
    const bulkMayGo = new Promise<void>((resolve) => {
      letBulkGo = resolve;
    });
    const slow = office.startProcess({
      async send(_account, _token, recipient) {
        if (recipient.id.startsWith('p')) await bulkMayGo;
        return { kind: 'sent', messageId: recipient.id };
      },
    });
    for (let person = 0; person < 20; person += 1) {
      await office.queue(worker, 'Thông báo', {
        lane: 'bulk',
        recipient: { kind: 'resident', id: `p${person}` },
        dedupeKey: `p${person}`,
      });
    }
    await office.queue(worker, 'Trả lời', { recipient: { kind: 'resident', id: 'r' } });
    const draining = drain(slow);
    await expect.poll(async () => (await office.states()).at(-1)).toBe('Trả lời: sent');
    const sending = (await office.states()).filter((state) => state === 'Thông báo: sending');
    expect(sending).toHaveLength(12);
    letBulkGo();
    expect(await draining).toEqual({ sent: 21, failed: [] });
  });
});

test.each([
  ['that was written just now', 'select 1'],
  ['that the planner knows', 'analyze outgoing_messages'],
])('taking the first of a large broadcast %s reads no more than these', async (_name, prepare) => {
  await office.ask(
    `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content,
        dedupe_key, next_attempt_at, created_at)
      select gen_random_uuid(), a.id, a.area_id, 'bulk', 'resident', 'p' || n, '{"text":"Thông báo"}', n::text, now(), now()
      from official_accounts a, generate_series(1, 3000) n`,
  );
  await office.ask(prepare);
  const officialAccountId = office.accountId;
  const now = office.clock.now();
  const read = await worker.db.transaction({ kind: 'queue' }, async (tx) => {
    const due = await lockDue(tx, { officialAccountId, lane: 'bulk', now, limit: 12 });
    expect(due).toHaveLength(12);
    const { rows } = await tx.execute<{ read: number }>(
      sql`select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables
        where relname = 'outgoing_messages'`,
    );
    return rows[0]?.read;
  });
  expect(read).toBeLessThan(100);
});

describe('the rate', () => {
  test('lets a burst go and holds the rest, which has made no attempt and has a job', async () => {
    await office.begin({ requestsPerMinute: 12 });
    for (const text of numbered(6)) await office.queue(worker, text);
    await office.ask('truncate graphile_worker._private_jobs');
    expect(await drain()).toEqual({ sent: 2, failed: [] });
    const rows = await office.rows();
    expect(rows.slice(2).map(({ state, attempts }) => ({ state, attempts }))).toEqual(
      Array(4).fill({ state: 'queued', attempts: 0 }),
    );
    const [job] = await office.jobs();
    expect(job?.seconds).toBeGreaterThan(1);
    expect(job?.seconds).toBeLessThan(5.1);
  });

  test('is shared by all processes', async () => {
    await office.begin({ requestsPerMinute: 12 });
    for (const name of ['lan', 'hung', 'tam'] as const) {
      for (const text of numbered(4)) await office.queue(worker, text, { to: name });
    }
    const reports = await Promise.all([drain(worker), drain(other), drain(worker)]);
    expect(reports.reduce((sum, report) => sum + report.sent, 0)).toBe(2);
  });

  test('fills again with database time, not with the movable clock', async () => {
    await office.begin({ requestsPerMinute: 12 });
    for (const text of numbered(9)) await office.queue(worker, text);
    await drain();
    await office.advance(60 * 60_000);
    expect((await drain()).sent).toBe(0);
    await office.ask(`update send_rates set refilled_at = refilled_at - interval '10 s'`);
    expect((await drain()).sent).toBe(2);
  });

  test('that Zalo counts stricter than we holds everything back and is no attempt', async () => {
    await office.faults({ rateLimit: 1 });
    for (const text of numbered(3)) await office.queue(worker, text);
    await office.ask('truncate graphile_worker._private_jobs');
    await drain();
    await drain();
    expect((await office.calls()).filter((path) => path.endsWith('/cs'))).toHaveLength(1);
    expect(await office.rows()).toMatchObject([
      { state: 'queued', attempts: 0, failure_code: 'rate-limited', zalo_error_code: -32 },
      { state: 'queued', attempts: 0 },
      { state: 'queued', attempts: 0 },
    ]);
    const [job] = await office.jobs();
    expect(job?.seconds).toBeGreaterThan(1);
    expect(job?.seconds).toBeLessThan(5.5);

    await office.faults({});
    await office.ask(`update send_rates set refilled_at = refilled_at - interval '6 s'`);
    await drain();
    expect(await office.received()).toEqual(numbered(3));
    expect((await office.rows()).every((row) => row.attempts === 1)).toBe(true);
  });
});

describe('a state agency', () => {
  test('is sent to by the old endpoint after the first refusal of the new one', async () => {
    await office.zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    for (const text of numbered(3)) await office.queue(worker, text);
    await drain();
    expect(await office.received()).toEqual(numbered(3));
    expect((await office.calls()).filter((path) => path.includes('/oa/message'))).toEqual([
      '/v3.0/oa/message/cs',
      '/v2.0/oa/message',
      '/v2.0/oa/message',
      '/v2.0/oa/message',
    ]);
    expect(await office.ask('select message_api from official_accounts')).toEqual([
      { message_api: 'v2' },
    ]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
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
/** Lets the wait after a lost answer pass. */
const settle = async () => {
  await office.age(4);
  await office.advance(25_000);
};

describe('when the answer to a call is lost', () => {
  test('the message waits as unknown, a job comes back for it, and nothing is sent again before', async () => {
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Chào bà con');
    await office.ask('truncate graphile_worker._private_jobs');
    await drain();
    expect(await office.states()).toEqual(['Chào bà con: unknown']);
    const [job] = await office.jobs();
    expect(job?.seconds).toBeGreaterThan(2);
    expect(job?.seconds).toBeLessThan(4);

    await office.faults({});
    await drain();
    expect(await office.states()).toEqual(['Chào bà con: unknown']);
    expect(await office.received()).toEqual(['Chào bà con']);
  });

  test.each(['lan', 'group'] as const)(
    'a message that arrived (%s) is found and not sent again',
    async (to) => {
      await office.faults({ dropAnswer: 1 });
      await office.queue(worker, 'Chào bà con', { to });
      await drain();
      await office.faults({});
      await settle();
      expect(await drain()).toEqual({ sent: 1, failed: [] });
      expect(await office.received(to)).toEqual(['Chào bà con']);
      expect(await office.rows()).toMatchObject([
        { state: 'sent', attempts: 1, failure_code: null, message_id: expect.any(String) },
      ]);
    },
  );

  test('one that was leaving to somebody who was erased meanwhile is given up, and Zalo is not asked about them', async () => {
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Chào bà con');
    await drain();
    await office.faults({});
    await office.ask(
      `update outgoing_messages set recipient_id = 'erased', content = '{"text": "(đã xoá)"}', failure_noted_at = now()`,
    );
    await settle();
    await drain();
    expect(await office.rows()).toMatchObject([{ state: 'failed', attempts: 1 }]);
  });

  test('a reply that did not arrive is sent again', async () => {
    await office.faults({ serverError: 1 });
    await office.queue(worker, 'Chào bà con');
    await drain();
    await office.faults({});
    await settle();
    await drain();
    expect(await office.rows()).toMatchObject([
      { state: 'queued', attempts: 1, failure_code: 'answer-lost' },
    ]);
    await settle();
    await drain();
    expect(await office.received()).toEqual(['Chào bà con']);
    expect(await office.rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  test('bulk that did not arrive is given up and told', async () => {
    await office.faults({ serverError: 1 });
    await office.queue(worker, 'Thông báo', { lane: 'bulk' });
    await drain();
    await office.faults({});
    await settle();
    expect(await drain()).toMatchObject({
      sent: 0,
      failed: [{ state: 'failed', failureCode: 'lost', recipientKind: 'resident' }],
    });
    expect(await office.received()).toEqual([]);
  });

  test('bulk that arrived is not given up', async () => {
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Thông báo', { lane: 'bulk' });
    await drain();
    await office.faults({});
    await settle();
    expect(await drain()).toEqual({ sent: 1, failed: [] });
    expect(await office.received()).toEqual(['Thông báo']);
  });

  test('what comes after it to the same person waits, to others not', async () => {
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Một');
    await drain();
    await office.faults({});
    await office.queue(worker, 'Hai');
    await office.queue(worker, 'Ba', { to: 'hung' });
    await drain();
    expect(await office.states()).toEqual(['Một: unknown', 'Hai: queued', 'Ba: sent']);
    await settle();
    await drain();
    expect(await office.received()).toEqual(['Một', 'Hai']);
  });

  test('while Zalo cannot be asked the message waits, and is asked about later', async () => {
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Chào bà con');
    await drain();
    await office.faults({ scope: 'all', serverError: 1 });
    await settle();
    await drain();
    expect(await office.states()).toEqual(['Chào bà con: unknown']);
    await office.faults({});
    await drain();
    expect(await office.states()).toEqual(['Chào bà con: unknown']);
    await settle();
    await drain();
    expect(await office.states()).toEqual(['Chào bà con: sent']);
    expect(await office.received()).toEqual(['Chào bà con']);
  });

  test('a message about which Zalo could not be asked for a day is given up and told', async () => {
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Chào bà con');
    await drain();
    await office.faults({ scope: 'all', serverError: 1 });
    await settle();
    await office.age(24 * 60 * 60);
    expect(await drain()).toMatchObject({ failed: [{ failureCode: 'lost' }] });
  });

  test('a group in which too much was said since does not wait for it', async () => {
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'A12: đã ghi rồi ạ.', { to: 'group', collapse: 'notice' });
    await drain();
    await office.faults({});
    for (let said = 0; said < 60; said += 1) {
      await office.zalo.control('POST', `/groups/${ids.groupId}/messages`, {
        personId: 'hung',
        text: `Chiều nay họp nhé ${said}`,
      });
    }
    await office.queue(worker, 'A13 · Bà con hỏi', { to: 'group' });
    await settle();
    expect(await drain()).toMatchObject({ failed: [{ state: 'failed', failureCode: 'lost' }] });
    await drain();
    expect(await office.received('group')).toEqual(['A12: đã ghi rồi ạ.', 'A13 · Bà con hỏi']);
  });

  test('the same words that were sent before are not taken for it', async () => {
    await office.queue(worker, 'Dạ vâng', { dedupeKey: 'first' });
    await drain();
    await office.faults({ serverError: 1 });
    await office.queue(worker, 'Dạ vâng', { dedupeKey: 'second' });
    await drain();
    await office.faults({});
    await settle();
    await drain();
    await settle();
    await drain();
    expect(await office.received()).toEqual(['Dạ vâng', 'Dạ vâng']);
    const rows = await office.rows();
    expect(rows.map((row) => row.state)).toEqual(['sent', 'sent']);
    expect(rows[0]?.message_id).not.toBe(rows[1]?.message_id);
  });

  test('it is found although the clocks were moved days ahead of the database', async () => {
    await office.advance(3 * 24 * 60 * 60_000);
    await office.zalo.control('POST', '/people/lan/interact', { oaId: '5550001112223334445' });
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Chào bà con');
    await drain();
    await office.faults({});
    await settle();
    await drain();
    expect(await office.received()).toEqual(['Chào bà con']);
    expect(await office.states()).toEqual(['Chào bà con: sent']);
  });

  test('two processes that ask at once settle it once', async () => {
    const asking = [office.startProcess(), office.startProcess()];
    await office.faults({ dropAnswer: 1 });
    await office.queue(worker, 'Chào bà con');
    await drain();
    await office.faults({});
    await settle();
    const reports = await Promise.all(asking.map((process) => drain(process)));
    expect(reports.map((report) => report.sent).sort()).toEqual([0, 1]);
    expect((await office.calls()).filter((path) => path.endsWith('/conversation'))).toHaveLength(1);
  });

  test('a hundred messages under ten percent of lost answers and broken gates arrive once each', async () => {
    await office.faults({ seed: 7, dropAnswer: 0.1, serverError: 0.1 });
    const texts = Array.from({ length: 50 }, (_, index) => `Tin ${index + 1}`);
    for (const text of texts) {
      await office.queue(worker, text, { to: 'lan' });
      await office.queue(worker, text, { to: 'group' });
    }
    for (let round = 0; round < 80; round += 1) {
      await Promise.all([drain(worker), drain(other)]);
      const rows = await office.rows();
      if (rows.every((row) => row.state === 'sent')) break;
      await settle();
    }
    expect(await office.received('lan')).toEqual(texts);
    expect(await office.received('group')).toEqual(texts);
  });
});

describe('when a process dies', () => {
  const dies = async (): Promise<never> => {
    throw new Error('killed');
  };

  test('between marking and sending, the reply is sent by the next one, after half a minute', async () => {
    await office.queue(worker, 'Chào bà con');
    await expect(drain(office.startProcess({ send: dies }))).rejects.toThrow('killed');
    expect(await office.states()).toEqual(['Chào bà con: sending']);

    await drain();
    expect(await office.states()).toEqual(['Chào bà con: sending']);
    await office.age(31);
    await drain();
    expect(await office.rows()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    await settle();
    await drain();
    expect(await office.received()).toEqual(['Chào bà con']);
  });

  test('between sending and recording, the message is found and not sent again', async () => {
    const { gateway } = worker.outbox;
    const dying = office.startProcess({
      send: async (...call) => {
        await gateway.send(...call);
        return dies();
      },
    });
    await office.queue(worker, 'Chào bà con');
    await expect(drain(dying)).rejects.toThrow('killed');
    await office.age(31);
    expect(await drain()).toEqual({ sent: 1, failed: [] });
    expect(await office.received()).toEqual(['Chào bà con']);
    expect(await office.rows()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  test('the others it had in the air are recorded all the same', async () => {
    const { gateway } = worker.outbox;
    const stumbling = office.startProcess({
      send: (account, token, recipient, content) =>
        content.text === 'Một' ? dies() : gateway.send(account, token, recipient, content),
    });
    await office.queue(worker, 'Một');
    await office.queue(worker, 'Hai', { to: 'hung' });
    await expect(drain(stumbling)).rejects.toThrow('killed');
    expect(await office.states()).toEqual(['Một: sending', 'Hai: sent']);
  });

  test('one that was only slow does not overwrite what was found out meanwhile', async () => {
    const { gateway } = worker.outbox;
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const slow = office.startProcess({
      send: async (...call) => {
        await gateway.send(...call);
        await asleep;
        return {
          kind: 'refused',
          verdict: 'tell-staff',
          code: 'parameter-invalid',
          zaloErrorCode: -201,
        };
      },
    });
    await office.queue(worker, 'Chào bà con');
    const sleeping = drain(slow);
    await expect.poll(() => office.received()).toEqual(['Chào bà con']);
    await office.age(31);
    expect(await drain()).toEqual({ sent: 1, failed: [] });
    wake();
    expect(await sleeping).toEqual({ sent: 0, failed: [] });
    expect(await office.states()).toEqual(['Chào bà con: sent']);
  });

  test('with the database gone in the middle of recording, nothing is lost', async () => {
    const { gateway } = worker.outbox;
    const cut = office.startProcess({
      send: async (...call) => {
        const outcome = await gateway.send(...call);
        await office.ask(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'canh_tay_so_worker'`,
        );
        await office.ask('alter table outgoing_messages rename to away');
        return outcome;
      },
    });
    await office.queue(worker, 'Chào bà con');
    await expect(drain(cut)).rejects.toThrow();
    await office.ask('alter table away rename to outgoing_messages');
    await office.age(31);
    await drain();
    expect(await office.received()).toEqual(['Chào bà con']);
    expect(await office.states()).toEqual(['Chào bà con: sent']);
  });
});

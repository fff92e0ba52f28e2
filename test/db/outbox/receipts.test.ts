import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { confirmByEcho } from '#bot/outbox/confirm-by-echo.ts';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import { recordReceipt } from '#bot/outbox/record-receipt.ts';
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

const drain = () => drainOutbox(worker.outbox, office.accountId);
const at = (second: number) => new Date(Date.UTC(2026, 8, 8, 1, 0, second));

describe('receipts', () => {
  const receive = (messageId: string, state: 'delivered' | 'seen', when: Date) =>
    office.work(worker, (work) => recordReceipt(work, { messageId, state, at: when }));
  const sendOne = async (): Promise<string> => {
    await office.queue(worker, 'Chào bà con');
    await drain();
    const [row] = await office.rows();
    return row?.message_id ?? '';
  };
  const stored = async () =>
    (await office.ask('select state, delivered_at, seen_at from outgoing_messages'))[0];

  test('move the message on, and the first time stays', async () => {
    const id = await sendOne();
    await receive(id, 'delivered', at(1));
    expect(await stored()).toEqual({ state: 'delivered', delivered_at: at(1), seen_at: null });
    await receive(id, 'seen', at(2));
    await receive(id, 'seen', at(9));
    await receive(id, 'delivered', at(9));
    expect(await stored()).toEqual({ state: 'seen', delivered_at: at(1), seen_at: at(2) });
  });

  test('never move it back when they come in the wrong order', async () => {
    const id = await sendOne();
    await receive(id, 'seen', at(5));
    await receive(id, 'delivered', at(1));
    expect(await stored()).toEqual({ state: 'seen', delivered_at: at(1), seen_at: at(5) });
  });

  test('that come at once leave the furthest state', async () => {
    const id = await sendOne();
    await Promise.all([
      receive(id, 'seen', at(2)),
      receive(id, 'delivered', at(1)),
      receive(id, 'seen', at(2)),
    ]);
    expect(await stored()).toEqual({ state: 'seen', delivered_at: at(1), seen_at: at(2) });
  });

  test('of a message that is none of ours change nothing', async () => {
    await sendOne();
    await receive('ffffffffffffffffffff', 'seen', at(1));
    expect(await stored()).toMatchObject({ state: 'sent' });
  });
});

describe('an echo', () => {
  const echo = (messageId: string, text = 'Chào bà con') =>
    office.work(worker, (work) =>
      confirmByEcho(work, {
        officialAccountId: office.accountId,
        recipientId: ids.userIds.lan,
        text,
        messageId,
      }),
    );
  const loseOne = async (faults: object) => {
    await office.faults(faults);
    await office.queue(worker, 'Chào bà con');
    await drain();
    await office.faults({});
  };

  test('settles a message whose answer was lost; a second one settles nothing', async () => {
    await loseOne({ dropAnswer: 1 });
    expect(await echo('m1', 'Chào bà con'.normalize('NFD'))).toBe(true);
    expect(await echo('m1')).toBe(false);
    expect(await office.rows()).toMatchObject([
      { state: 'sent', message_id: 'm1', failure_code: null, attempts: 1 },
    ]);
  });

  test('settles a message that already went back to the queue because it seemed absent', async () => {
    await loseOne({ serverError: 1 });
    await office.age(4);
    await office.advance(25_000);
    await drain();
    expect(await office.states()).toEqual(['Chào bà con: queued']);
    expect(await echo('m1')).toBe(true);
    await office.advance(25_000);
    await drain();
    expect(await office.received()).toEqual([]);
    expect(await office.rows()).toMatchObject([{ state: 'sent', message_id: 'm1' }]);
  });

  test('settles a message in the air, and the answer that follows changes nothing', async () => {
    const { gateway } = worker.outbox;
    const overtaken = office.startProcess({
      send: async (...call) => {
        const outcome = await gateway.send(...call);
        if (outcome.kind === 'sent') await echo(outcome.messageId);
        return outcome;
      },
    });
    await office.queue(worker, 'Chào bà con');
    await drainOutbox(overtaken.outbox, office.accountId);
    expect(await office.rows()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  test('of a message that was never tried settles nothing: somebody else said the same', async () => {
    await office.queue(worker, 'Chào bà con');
    expect(await echo('m1')).toBe(false);
    expect(await office.states()).toEqual(['Chào bà con: queued']);
  });

  test('of other words settles nothing', async () => {
    await loseOne({ dropAnswer: 1 });
    expect(await echo('m1', 'Chào cô')).toBe(false);
  });

  test('of a message that is recorded does not settle another with the same words', async () => {
    await office.queue(worker, 'Chào bà con', { dedupeKey: 'first' });
    await drain();
    const [first] = await office.rows();
    await loseOne({ serverError: 1 });
    expect(await echo(first?.message_id ?? '')).toBe(false);
    expect(await office.states()).toEqual(['Chào bà con: sent', 'Chào bà con: unknown']);
  });
});

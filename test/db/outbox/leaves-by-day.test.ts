import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import { lockDue } from '#bot/outbox/due-message-store.ts';
import { openSendingOffice, type SendingOffice } from './sending-office.ts';

const hour = 3_600_000;
let office: SendingOffice;
beforeAll(async () => {
  office = await openSendingOffice();
});
afterAll(() => office.close());

/** To an hour of the next day in Viet Nam. */
const toHour = async (hours: number) => {
  const tomorrow = startOfDay(dayOf(new Date(office.clock.now().getTime() + 24 * hour)));
  await office.advance(tomorrow.getTime() + hours * hour - office.clock.now().getTime());
};

test('what a clock says and could not leave by day waits for the morning, and holds up no word of a person', async () => {
  const [worker, other] = [office.startProcess(), office.startProcess()];
  await office.begin();
  await toHour(20.9);
  const reminder = { to: 'group', collapse: 'notice', leavesByDay: true } as const;
  await office.queue(worker, 'A12: bà con vẫn đang chờ', reminder);
  await office.advance(hour);
  await office.queue(worker, 'A12: cô Nhài đã nhận', { to: 'group', collapse: 'notice' });
  await office.queue(worker, 'A13: bà con vẫn đang chờ', reminder);
  await Promise.all([worker, other].map(({ outbox }) => drainOutbox(outbox, office.accountId)));
  expect(await office.received('group')).toEqual(['A12: cô Nhài đã nhận']);

  await toHour(6.01);
  await Promise.all([worker, other].map(({ outbox }) => drainOutbox(outbox, office.accountId)));
  expect((await office.received('group')).slice(1)).toEqual([
    'A12: bà con vẫn đang chờ\nA13: bà con vẫn đang chờ',
  ]);
});

test('nor does it leave with a drain that was opened by day and goes on into the night', async () => {
  const worker = office.startProcess();
  await office.begin();
  await toHour(20.99);
  await office.queue(worker, 'A14: bà con vẫn đang chờ', { to: 'group', leavesByDay: true });
  await office.advance(hour / 10);
  await office.queue(worker, 'A14: cô Nhài đã nhận', { to: 'group' });
  const due = await worker.db.transaction({ kind: 'queue' }, (tx) =>
    lockDue(tx, {
      officialAccountId: office.accountId,
      lane: 'reply',
      now: office.clock.now(),
      limit: 5,
    }),
  );
  expect(due.map(({ content }) => content.text)).toEqual(['A14: cô Nhài đã nhận']);
});

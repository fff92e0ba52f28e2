import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { kickOutbox } from '#bot/outbox/kick-outbox.ts';
import { openSendingOffice, type Process, type SendingOffice } from './sending-office.ts';

let office: SendingOffice;
let worker: Process;

beforeAll(async () => {
  office = await openSendingOffice();
  worker = office.startProcess();
});
beforeEach(async () => {
  await office.begin();
  await office.queue(worker, 'Chào bà con');
  await office.ask('truncate graphile_worker._private_jobs');
});
afterAll(() => office.close());

const change = (assignments: string) => office.ask(`update outgoing_messages set ${assignments}`);

/** Steps around the guard on states, which a dead process never had to pass. */
async function putInState(state: string, attemptedAt = 'now()'): Promise<void> {
  await office.ask('alter table outgoing_messages disable trigger outgoing_messages_state_forward');
  await change(`state = '${state}', attempted_at = ${attemptedAt}`);
  await office.ask('alter table outgoing_messages enable trigger outgoing_messages_state_forward');
}

test('an account with something due gets a job, one however often it is kicked', async () => {
  expect(await kickOutbox(worker.outbox)).toBe(1);
  expect(await kickOutbox(worker.outbox)).toBe(1);
  expect(await office.jobs()).toMatchObject([{ key: `send-outgoing:${office.accountId}` }]);
});

test('a job that waits keeps its place, however often it is asked for', async () => {
  await kickOutbox(worker.outbox);
  await office.ask(`update graphile_worker._private_jobs set run_at = now() - interval '1 minute'`);
  await kickOutbox(worker.outbox);
  await office.queue(worker, 'Còn một câu nữa ạ');
  expect(
    await office.ask(
      `select key, run_at < now() - interval '50 seconds' as "isFirst" from graphile_worker._private_jobs`,
    ),
  ).toEqual([{ key: `send-outgoing:${office.accountId}`, isFirst: true }]);
});

test.each([
  ['one alone', () => office.queue(worker, 'Còn một câu nữa ạ')],
  ['with others', () => kickOutbox(worker.outbox)],
])(
  'a job that lies ahead of the clock comes to now when it is asked for %s',
  async (_name, ask) => {
    await kickOutbox(worker.outbox);
    await office.ask(
      `update graphile_worker._private_jobs set run_at = now() + interval '2 hours'`,
    );
    await ask();
    expect(
      await office.ask('select run_at <= now() as "isDue" from graphile_worker._private_jobs'),
    ).toEqual([{ isDue: true }]);
  },
);

test('a job of a killed worker does not keep others away', async () => {
  await kickOutbox(worker.outbox);
  await office.ask(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed', attempts = 1`,
  );
  await kickOutbox(worker.outbox);
  const free = await office.ask(
    'select key from graphile_worker._private_jobs where locked_at is null',
  );
  expect(free).toEqual([{ key: `send-outgoing:${office.accountId}` }]);
});

test.each([
  {
    name: 'a message that a dead process was sending',
    state: 'sending',
    at: `now() - interval '31 s'`,
    kicked: 1,
  },
  { name: 'a message that is being sent', state: 'sending', at: 'now()', kicked: 0 },
  { name: 'a message whose fate is unknown', state: 'unknown', at: 'now()', kicked: 1 },
  { name: 'a message that was sent', state: 'sent', at: 'now()', kicked: 0 },
  { name: 'a message that failed', state: 'failed', at: 'now()', kicked: 0 },
])('$name asks for $kicked drains', async ({ state, at, kicked }) => {
  await putInState(state, at);
  expect(await kickOutbox(worker.outbox)).toBe(kicked);
});

test('a message whose time has not come asks for none, until our clock says so', async () => {
  await change(`next_attempt_at = now() + interval '1 h'`);
  expect(await kickOutbox(worker.outbox)).toBe(0);
  await office.advance(61 * 60_000);
  expect(await kickOutbox(worker.outbox)).toBe(1);
});

test('a paused account is left alone', async () => {
  await office.ask(`update official_accounts set paused_at = now(), paused_reason = 'x'`);
  expect(await kickOutbox(worker.outbox)).toBe(0);
});

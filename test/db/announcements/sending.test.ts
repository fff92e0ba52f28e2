import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listRecipients } from '#bot/announcements/sending/list-recipients.ts';
import { readProgress } from '#bot/announcements/sending/read-progress.ts';
import { recordAnnouncementReceipt } from '#bot/announcements/sending/record-announcement-receipt.ts';
import { retryFailed } from '#bot/announcements/sending/retry-failed.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import { inWork } from '#bot/db/work.ts';
import { recordAnyReceipt, recordLateReceipt } from '#bot/jobs/record-any-receipt.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';
import {
  accountId,
  areaIds,
  commune,
  groupIds,
  openSendingScene,
  personId,
  type SendingScene,
} from './sending-scene.ts';

let scene: SendingScene;
let worker: SendingDeps;
let other: SendingDeps;
beforeAll(async () => {
  scene = await openSendingScene(40);
  worker = scene.startProcess();
  other = scene.startProcess();
});
beforeEach(() => scene.begin());
afterAll(() => scene.close());

const crowd = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));

async function everyText(count: number): Promise<string[][]> {
  return Promise.all(crowd(count).map(({ number }) => scene.received(number)));
}

/** Lets the wait after a lost answer pass. */
async function settleUnknown(): Promise<void> {
  await scene.age(4);
  await scene.advance(25_000);
}

describe('sending', () => {
  test('reaches everybody once, by two workers at once, and ends', async () => {
    await scene.settle(crowd(40));
    const id = await scene.announce();
    await Promise.all([scene.round(worker), scene.round(other)]);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 40 });
    expect((await everyText(40)).map((texts) => texts.length)).toEqual(Array(40).fill(1));
    expect(await scene.stateOf(id)).toBe('sent');
  });

  test('looks at everybody once more in the moment of sending', async () => {
    await scene.settle([{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }]);
    const id = await scene.announce();
    await scene.ask(
      `delete from consents where resident_id = (select id from residents where display_name = 'Người thứ 1')`,
    );
    await scene.ask(
      `update residents set muted = '{announcements}' where display_name = 'Người thứ 2'`,
    );
    await scene.ask(
      `update residents set last_interaction_at = now() - interval '9 days' where display_name = 'Người thứ 3'`,
    );
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({
      'consultation left-out muted': 1,
      'consultation left-out no-consent': 1,
      'consultation left-out outside-window': 1,
      'consultation sent': 1,
    });
  });

  test('posts into groups, where mentions in the words ping nobody', async () => {
    const id = await scene.announce({
      channels: ['team-groups'],
      body: `Mời [@${groupIds.che}] họp.`,
    });
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({
      'team-groups left-out no-group': 1,
      'team-groups sent': 2,
    });
    const [post] = await scene.posted(groupIds.che);
    expect(post?.text).toBe('THÔNG BÁO: Mời họp thôn\n\nMời (người trong nhóm) họp.');
  });

  test('waits for the quiet hours of each village, unless it is urgent', async () => {
    await scene.settle([{ number: 1 }, { number: 2, area: 'doi' }]);
    await scene.ask('insert into quiet_hours values ($1, 480, 660)', [areaIds.doi]);
    const id = await scene.announce();
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 1, 'consultation waiting': 1 });
    await scene.moveTo(12);
    await scene.round(worker);
    expect(await scene.stateOf(id)).toBe('sent');

    await scene.ask('truncate quiet_hours');
    await scene.moveTo(23);
    const late = await scene.announce();
    const urgent = await scene.announce({ isUrgent: true });
    await scene.round(worker);
    expect(await scene.states(late)).toEqual({ 'consultation waiting': 2 });
    expect(await scene.states(urgent)).toEqual({ 'consultation sent': 2 });
  });

  test('ends what is over, and nothing of it leaves', async () => {
    await scene.settle(crowd(3));
    const id = await scene.announce({ expiresAt: new Date(scene.clock.now().getTime() + 60_000) });
    await scene.advance(61_000);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation expired expired': 3 });
    expect(await scene.stateOf(id)).toBe('sent');
    expect(await everyText(3)).toEqual([[], [], []]);
  });

  test('obeys a pause, and a stop takes back what waits', async () => {
    await scene.settle(crowd(5));
    const id = await scene.announce();
    await scene.ask(`update announcements set state = 'paused' where id = $1`, [id]);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation waiting': 5 });
    await scene.ask(`update announcements set state = 'stopped' where id = $1`, [id]);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation cancelled stopped': 5 });
    const [row] = await scene.ask(
      'select finished_at is not null as finished from announcements where id = $1',
      [id],
    );
    expect(row).toEqual({ finished: true });
  });

  test('gives each refusal its reason, and only what may be repaired is tried again', async () => {
    await scene.settle(crowd(3));
    await scene.control('PATCH', `/people/${personId(0)}`, { behaviour: 'blocked' });
    const id = await scene.announce({ channels: ['consultation', 'team-groups'] });
    await scene.control('PATCH', `/groups/${groupIds.suoi}`, { disabled: true });
    await scene.round(worker);
    const states = {
      'consultation failed blocked-us': 1,
      'consultation sent': 2,
      'team-groups left-out no-group': 1,
      'team-groups sent': 1,
    };
    expect(await scene.states(id)).toEqual({ ...states, 'team-groups failed group-gone': 1 });
    expect(await scene.stateOf(id)).toBe('sent');
    const gone = await scene.ask(`select group_id, gone_reason from groups where state = 'gone'`);
    expect(gone).toEqual([{ group_id: groupIds.suoi, gone_reason: 'group-disabled' }]);
    await scene.control('PATCH', `/groups/${groupIds.suoi}`, { disabled: false });
    await scene.ask(`update groups set state = 'active', gone_at = null, gone_reason = null`);
    expect(await scene.asOfficer((work) => retryFailed(work, id))).toBe(1);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ ...states, 'team-groups sent': 2 });
    expect(await scene.posted(groupIds.che)).toHaveLength(1);
  });

  test('a retry while a worker ends the announcement leaves nobody waiting for ever', async () => {
    await scene.settle(crowd(2));
    const id = await scene.announce();
    await scene.ask(`update announcement_recipients set state = 'failed', reason = 'zalo-trouble'`);
    const closing = await scene.asOfficer(async (work) => {
      expect(await retryFailed(work, id)).toBe(2);
      const round = scene.round(worker);
      await scene.untilSomebodyWaits();
      return [round];
    });
    await Promise.all(closing);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 2 });
    expect(await scene.stateOf(id)).toBe('sent');
  });

  test('sends a state agency’s by the way that Zalo leaves it, and remembers that', async () => {
    await scene.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    await scene.settle(crowd(3));
    const id = await scene.announce();
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 3 });
    expect(await scene.ask('select message_api from official_accounts')).toEqual([
      { message_api: 'v2' },
    ]);
  });

  test('sends a template to the silent alone, and ends it where Zalo does not offer it', async () => {
    await scene.settle([{ number: 1 }, { number: 2, silentDays: 9 }]);
    const template = { templateId: '411002', data: { thoi_gian: '8 giờ' } };
    const channels = ['consultation', 'template'] as const;
    const id = await scene.announce({ channels: [...channels], template });
    await scene.round(worker);
    expect(await scene.received(2)).toEqual(['Mời họp thôn\nthoi_gian: 8 giờ']);
    expect(await scene.stateOf(id)).toBe('sent');

    await scene.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    const refused = await scene.announce({ channels: ['template'], template });
    await scene.round(worker);
    expect(await scene.states(refused)).toEqual({ 'template failed channel-not-offered': 2 });
    expect(await scene.ask('select paused_at from official_accounts')).toEqual([
      { paused_at: null },
    ]);
  });

  test('makes an article, waits until Zalo has looked at it, and broadcasts it once', async () => {
    const id = await scene.announce({ channels: ['article'] });
    await scene.round(worker);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'article waiting': 1 });
    await scene.advance(11_000);
    await scene.round(worker);
    await Promise.all([scene.round(worker), scene.round(other)]);
    expect(await scene.states(id)).toEqual({ 'article sent': 1 });
    await scene.advance(40 * 60_000);
    const calls = await scene.calls();
    expect(calls.filter(({ path }) => path === '/v2.0/article/create')).toHaveLength(1);
    expect(calls.filter(({ path }) => path === '/v2.0/oa/message')).toHaveLength(1);
  });

  test('sends the first picture along with the words, uploaded once for all', async () => {
    await scene.settle(crowd(4));
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    const id = await scene.announce({ channels: ['consultation', 'team-groups'] });
    await scene.ask(
      `insert into announcement_files (id, announcement_id, kind, name, content_type, size_bytes, bytes, created_at, idempotency_key)
        values (gen_random_uuid(), $1, 'picture', 'họp.jpg', 'image/jpeg', 4, $2, now(), 'p'),
          (gen_random_uuid(), $1, 'document', 'giấy mời.pdf', 'application/pdf', 4, '%PDF', now(), 'd')`,
      [id, jpeg],
    );
    await scene.round(worker);
    expect(await scene.states(id)).toMatchObject({ 'consultation sent': 4, 'team-groups sent': 2 });
    const posts = await scene.posted(groupIds.che);
    expect(posts.map(({ attachments }) => attachments?.[0]?.type)).toEqual(['image', 'file']);
    const uploads = (await scene.calls()).filter(({ path }) => path.includes('/upload/'));
    expect(uploads).toHaveLength(2);
  });
});

describe('when Zalo’s answers are lost', () => {
  test('what arrived is found and not sent again', async () => {
    await scene.settle(crowd(6));
    const id = await scene.announce();
    await scene.faults({ dropAnswer: 1 });
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation unknown': 6 });
    await scene.faults({});
    await settleUnknown();
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 6 });
    expect((await everyText(6)).map((texts) => texts.length)).toEqual(Array(6).fill(1));
  });

  test('what did not arrive is sent once more, and then given up and never retried', async () => {
    await scene.settle(crowd(1));
    const id = await scene.announce();
    await scene.faults({ serverError: 1 });
    await scene.round(worker);
    for (let turn = 0; turn < 4; turn += 1) {
      await settleUnknown();
      await scene.round(worker);
    }
    expect(await scene.states(id)).toEqual({ 'consultation failed answer-lost': 1 });
    const tries = (await scene.calls()).filter(({ path }) => path === '/v3.0/oa/message/cs');
    expect(tries).toHaveLength(2);
    expect(await scene.asOfficer((work) => retryFailed(work, id))).toBe(0);
  });

  test('of whom so much was heard since that the conversation does not reach back, nobody is asked again', async () => {
    await scene.settle(crowd(3));
    const id = await scene.announce();
    await scene.faults({ dropAnswer: 1 });
    await scene.round(worker);
    await scene.faults({});
    let asked = 0;
    const busy = scene.startProcess(({ gateway }) => ({
      gateway: {
        ...gateway,
        async findSent() {
          asked += 1;
          return 'too-far';
        },
      },
    }));
    for (let turn = 0; turn < 3; turn += 1) {
      await settleUnknown();
      await scene.round(busy);
    }
    expect(await scene.states(id)).toEqual({ 'consultation failed answer-lost': 3 });
    expect(asked).toBe(3);
    expect((await everyText(3)).map((texts) => texts.length)).toEqual(Array(3).fill(1));
  });

  test('a worker that died in the middle is found out, and nobody gets it twice', async () => {
    await scene.settle(crowd(6));
    const id = await scene.announce();
    const dying = scene.startProcess(({ gateway }) => ({
      gateway: {
        ...gateway,
        async send(...call) {
          await gateway.send(...call);
          throw new Error('killed');
        },
      },
    }));
    await expect(scene.round(dying)).rejects.toThrow('killed');
    expect(await scene.states(id)).toEqual({ 'consultation in the air': 6 });
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation in the air': 6 });
    await scene.age(61);
    await scene.round(worker);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 6 });
    expect((await everyText(6)).map((texts) => texts.length)).toEqual(Array(6).fill(1));
  });
});

describe('the account', () => {
  test('is paused where Zalo refuses it, and tries one an hour later', async () => {
    await scene.settle(crowd(5));
    const id = await scene.announce();
    const refusing = scene.startProcess(({ gateway }) => ({
      gateway: {
        ...gateway,
        send: async () => ({
          kind: 'refused',
          verdict: 'pause-account',
          code: 'account-disabled',
          zaloErrorCode: -204,
        }),
      },
    }));
    await scene.round(refusing);
    expect(await scene.states(id)).toEqual({ 'consultation waiting': 5 });
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation waiting': 5 });
    await scene.ask(`update official_accounts set probe_at = now()`);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 5 });
    expect(await scene.ask('select paused_at from official_accounts')).toEqual([
      { paused_at: null },
    ]);
  });

  test('gets a new token where Zalo takes the old one no more', async () => {
    await scene.settle(crowd(5));
    await worker.tokens.get(accountId);
    const id = await scene.announce();
    await scene.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`, {});
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 5 });
    expect(await scene.ask('select max(attempts) as tries from announcement_recipients')).toEqual([
      { tries: 1 },
    ]);
  });

  test('keeps a fifth of its rate for replies, and waiting for rate is no attempt', async () => {
    await scene.begin({ requestsPerMinute: 60 });
    await scene.settle(crowd(20));
    const id = await scene.announce();
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 8, 'consultation waiting': 12 });
    const [bucket] = await scene.ask<{ tokens: number }>('select tokens from send_rates');
    expect(bucket?.tokens).toBeGreaterThanOrEqual(2);
    expect(
      await scene.ask(
        `select max(attempts) as tries from announcement_recipients where state = 'waiting'`,
      ),
    ).toEqual([{ tries: 0 }]);
  });
});

describe('afterwards', () => {
  test('late receipts are counted, in any order, and never backwards', async () => {
    await scene.settle(crowd(2));
    const id = await scene.announce();
    await scene.round(worker);
    const sent = await scene.ask<{ message_id: string }>(
      'select message_id from announcement_recipients order by id',
    );
    const tell = (messageId: string, state: 'seen' | 'delivered') =>
      worker.db.transaction(commune, (tx) =>
        recordAnnouncementReceipt(
          { tx, now: scene.clock.now(), newId: worker.newId },
          { messageId, state, at: scene.clock.now() },
        ),
      );
    const [first, second] = sent.map((row) => row.message_id);
    await tell(first ?? '', 'seen');
    await tell(first ?? '', 'delivered');
    await tell(second ?? '', 'delivered');
    await tell('nobody’s', 'seen');
    expect(await scene.states(id)).toEqual({ 'consultation delivered': 1, 'consultation seen': 1 });
    const progress = await scene.asOfficer(({ tx }) => readProgress(tx, [id]));
    expect(progress.get(id)).toEqual([
      { channel: 'consultation', left: 0, sent: 2, seen: 1, failed: 0, leftOut: 0 },
    ]);
  });

  test('a receipt that comes before its message is put down is looked at again', async () => {
    await scene.settle(crowd(1));
    const id = await scene.announce();
    const receipt = { state: 'delivered', at: scene.clock.now() } as const;
    const told: string[] = [];
    const quick = scene.startProcess(({ gateway }) => ({
      gateway: {
        ...gateway,
        async send(...call) {
          const outcome = await gateway.send(...call);
          if (outcome.kind !== 'sent') return outcome;
          told.push(outcome.messageId);
          await inWork(worker, commune, (work) =>
            recordAnyReceipt(work, accountId, { ...receipt, messageId: outcome.messageId }),
          );
          return outcome;
        },
      },
    }));
    await scene.round(quick);
    expect(await scene.states(id)).toEqual({ 'consultation sent': 1 });
    const [messageId = ''] = told;
    const waiting = await scene.ask<{ key: string }>(
      `select key from graphile_worker.jobs where task_identifier = 'record-receipt' and run_at > now()`,
    );
    expect(waiting).toEqual([{ key: `receipt:delivered:${messageId}` }]);
    await recordLateReceipt(worker, {
      ...receipt,
      messageId,
      officialAccountId: accountId,
      looks: 1,
    });
    expect(await scene.states(id)).toEqual({ 'consultation delivered': 1 });
  });

  test('everybody is listed with state and reason, page by page', async () => {
    await scene.settle([...crowd(52), { number: 60, muted: true }]);
    const id = await scene.announce({ channels: ['consultation', 'team-groups'] });
    const first = await scene.asOfficer(({ tx }) => listRecipients(tx, id, {}));
    const cursor = first.nextCursor ?? '';
    const second = await scene.asOfficer(({ tx }) => listRecipients(tx, id, { cursor }));
    expect([first.recipients.length, second.recipients.length, second.nextCursor]).toEqual([
      50,
      6,
      null,
    ]);
    const muted = await scene.asOfficer(({ tx }) =>
      listRecipients(tx, id, { state: 'left-out', channel: 'consultation' }),
    );
    expect(muted.recipients).toMatchObject([
      { name: 'Người thứ 60, Thôn che', reason: 'muted', at: null },
    ]);
    const neighbour = { kind: 'area', path: 'bm' } as const;
    expect(await scene.asOfficer(({ tx }) => listRecipients(tx, id, {}), neighbour)).toEqual({
      recipients: [],
      unlisted: 0,
      nextCursor: null,
    });
  });
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetWithdrawnResident } from '#bot/help-requests/forget-resident.ts';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let deps: WorkerDeps;
const logged: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  const log = (_fields: object, sentence: string) => void logged.push(sentence);
  // Withdrawals ask nobody outside.
  deps = {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { info: log, warn: log, error: log },
    config: { BURST_SILENCE_SECONDS: 8 },
  } as unknown as WorkerDeps;
});
beforeEach(async () => {
  commune = await makeCommune(world);
  logged.length = 0;
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const stateOf = async (id: string | undefined) =>
  (
    await world.rows<{ state: string; payload: object }>(
      'select state, payload from inbound_events where id = $1',
      [id],
    )
  )[0];

test('somebody who withdraws at Zalo is erased, their team told, and the delivery emptied', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const [event] = await tu.deliver('pending', 'user_withdraw');
  await processConversation(deps, tu.conversationKey);
  expect(await findWords(world, marker)).toEqual([]);
  expect(await stateOf(event?.id)).toEqual({ state: 'done', payload: {} });
  const heard = await saidTo(world, commune.che.group.groupId);
  expect(heard.at(-1)?.text).toBe('A1: bà con đã xoá dữ liệu của mình, việc này dừng ở đây ạ.');
  await processConversation(deps, tu.conversationKey);
  expect(await saidTo(world, commune.che.group.groupId)).toHaveLength(heard.length);
  expect(logged).toEqual([]);
});

test('somebody known in two communes is erased in both, by an event that names only the app', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const anHoa = await makeCommune(world, 'Xã An Hoà');
  const there = await makeResident(world, anHoa, anHoa.che, {
    appUserId: tu.resident.appUserId,
    displayName: `Bà ${marker}`,
  });
  await world.rows(
    `insert into inbound_events (natural_key, event_name, conversation_key, happened_at, received_at, payload)
     values ($1, 'user_withdraw', 'o:none', now(), now(), $2)`,
    [
      world.newId(),
      {
        event_name: 'user_withdraw',
        oa_id: '',
        user_id: '',
        user_id_by_app: tu.resident.appUserId,
      },
    ],
  );
  await processConversation(deps, 'o:none');
  expect(await findWords(world, marker)).toEqual([]);
  const rows = await world.rows('select erased_at from residents where id = any($1)', [
    [tu.resident.id, there.id],
  ]);
  expect(rows).toEqual([{ erased_at: expect.any(Date) }, { erased_at: expect.any(Date) }]);
});

test('a worker that dies in the middle leaves the rest to the next, and the team is told once', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const [event] = await tu.deliver('pending', 'user_withdraw');
  const withdrawal = { eventId: BigInt(event?.id ?? 0), residentId: tu.resident.id };
  const dying = world.work(commune.scope, async (work) => {
    await forgetWithdrawnResident(work, withdrawal);
    throw new Error('the process died');
  });
  await expect(dying).rejects.toThrow('the process died');
  await world.work(commune.scope, (work) => forgetWithdrawnResident(work, withdrawal));
  expect(await stateOf(event?.id)).toMatchObject({ state: 'pending' });
  await Promise.all([1, 2].map(() => processConversation(deps, tu.conversationKey)));
  expect(await stateOf(event?.id)).toEqual({ state: 'done', payload: {} });
  expect(await findWords(world, marker)).toEqual([]);
  const heard = await saidTo(world, commune.che.group.groupId);
  expect(heard.filter(({ text }) => text.includes('đã xoá dữ liệu'))).toHaveLength(1);
});

test('what they write after they withdrew is somebody new’s', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  await tu.deliver('pending', 'user_withdraw');
  const [later] = await tu.deliver('pending', 'follow');
  await world.rows(
    `update inbound_events set happened_at = now() + interval '1 minute', payload = $2 where id = $1`,
    [later?.id, { event_name: 'follow', follower: { id: tu.resident.oaUserId } }],
  );
  await processConversation({ ...deps, tokens: noTokens, identity: nobody }, tu.conversationKey);
  const [row] = await world.rows<{ id: string }>('select id from residents where oa_user_id = $1', [
    tu.resident.oaUserId,
  ]);
  expect(row?.id).toEqual(expect.any(String));
  expect(row?.id).not.toBe(tu.resident.id);
  expect(await findWords(world, marker)).toEqual([]);
});

test('a worker erases on the word of a waiting withdrawal alone', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const before = await findWords(world, marker);
  const [other] = await tu.deliver('pending', 'follow');
  const [done] = await tu.deliver('done', 'user_withdraw');
  for (const id of [other?.id, done?.id]) {
    const withdrawal = { eventId: BigInt(id ?? 0), residentId: tu.resident.id };
    await world.work(commune.scope, (work) => forgetWithdrawnResident(work, withdrawal));
  }
  const [waiting] = await tu.deliver('pending', 'user_withdraw');
  const withdrawal = { eventId: BigInt(waiting?.id ?? 0), residentId: tu.resident.id };
  const anHoa = await makeCommune(world, 'Xã An Hoà');
  await world.work(anHoa.scope, (work) => forgetWithdrawnResident(work, withdrawal));
  expect(await findWords(world, marker)).toEqual(before);
  await tu.phone.delete('/api/me');
});

const noTokens = { get: async () => undefined } as unknown as WorkerDeps['tokens'];
const nobody = {
  findByOaUserId: async () => undefined,
  findByAccessToken: async () => undefined,
} as Partial<WorkerDeps['identity']> as WorkerDeps['identity'];

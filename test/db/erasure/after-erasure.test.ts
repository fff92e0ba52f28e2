import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { markAnnouncementRead } from '#bot/announcements/read-announcements.ts';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { chooseVillage } from '#bot/residents/update-resident.ts';
import { publishAsOfficer } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import { openGroup } from '#test/support/people-group.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

test('nobody writes to an erased person: an answer is refused in the group, in the app and in the console', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  await tu.phone.delete('/api/me');
  const lan = called(commune.che, 'Lan');
  const said = await openGroup(world, commune, commune.che).say(
    lan,
    `${tu.solved.code}: Bác ${marker} bấm đây nhé`,
  );
  expect(said).toEqual([expect.stringMatching(`^${tu.solved.code} đã kết thúc rồi\\.`)]);
  for (const [appUserId, list] of [
    [lan.appUserId, 'team'],
    [commune.officer.appUserId, 'register'],
  ] as const) {
    const helper = await opens(app, commune, appUserId);
    const answer = { idempotencyKey: newKey(), text: `Bác ${marker} bấm đây nhé` };
    const path = `/api/${list}/help-requests/${tu.solved.id}/answers`;
    expect(await helper.post(path, answer)).toMatchObject({
      status: 409,
      body: { code: 'help-request/finished' },
    });
  }
  expect(await findWords(world, marker)).toEqual([]);
});

test('what was on its way when they were erased finds nobody: opening an announcement, choosing a village', async () => {
  const body = await publishAsOfficer(app, commune);
  const tu = await leavesWordsEverywhere(world, app, commune);
  await tu.phone.delete('/api/me');
  const id = tu.resident.id;
  const eyes = { kind: 'resident', residentId: id, communePath: commune.path } as const;
  const reading = world.work(eyes, (work) => markAnnouncementRead(work, id, body.id), world.web);
  await expect(reading).rejects.toMatchObject({ code: 'session/missing' });
  const moving = world.work(eyes, (work) => chooseVillage(work, id, commune.che.id), world.web);
  await expect(moving).rejects.toMatchObject({ code: 'session/missing' });
  expect(await world.rows('select 1 from announcement_reads')).toEqual([]);
});

test('a burst that ends while its speaker is erased asks nothing, and the worker goes on', async () => {
  const tu = await leavesWordsEverywhere(world, app, commune);
  const chat = openChat(world, commune, tu.resident);
  await chat.say(`mạng ${marker} hỏng rồi`, { messageId: world.newId() });
  world.clock.advance(minute);
  let looks = 0;
  const db: WorkerDeps['db'] = {
    ...world.worker,
    async transaction(scope, work) {
      const found = await world.worker.transaction(scope, work);
      looks += 1;
      // First for events that wait, then for the burst.
      if (looks === 2) await tu.phone.delete('/api/me');
      return found;
    },
  };
  const deps = { db, clock: world.clock, newId: world.newId } as unknown as WorkerDeps;
  await processConversation(deps, chat.conversationKey);
  expect(looks).toBeGreaterThan(2);
  expect(await findWords(world, marker)).toEqual([]);
});

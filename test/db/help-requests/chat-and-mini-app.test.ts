import { afterAll, beforeAll, expect, test } from 'vitest';
import { askTeam } from '#bot/conversations/ask-team.ts';
import { startTalk } from '#bot/conversations/start-talk.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const rounds = 60;

test('one person opening by chat and by Mini App at once has two requests, and neither blocks the other', async () => {
  const resident = await makeResident(world, commune, commune.che);
  const ids = {
    oaUserId: resident.oaUserId ?? undefined,
    appUserId: resident.appUserId ?? undefined,
  };
  const eyes = { kind: 'resident', residentId: resident.id, communePath: commune.path } as const;
  let runs = 0;

  const byChat = (round: number, isHeard: () => void) =>
    world.work(commune.scope, async (work) => {
      runs += 1;
      const talk = await startTalk(work, commune.account, ids, `key:${resident.id}`);
      isHeard();
      await askTeam(work, talk, 'Quên mật khẩu VNeID', `chat-${round}`);
    });
  const byMiniApp = (round: number) =>
    world.work(
      eyes,
      async (work) => {
        runs += 1;
        await openHelpRequest(work, resident, {
          source: 'mini-app',
          question: 'Quên mật khẩu VNeID',
          tutorialId: undefined,
          step: undefined,
          phoneModel: undefined,
          idempotencyKey: `app-${round}`,
        });
      },
      world.web,
    );

  for (let round = 0; round < rounds; round += 1) {
    // The Mini App comes when the chat has the person and not yet the number.
    const { promise: heard, resolve: isHeard } = Promise.withResolvers<void>();
    await Promise.all([byChat(round, isHeard), heard.then(() => byMiniApp(round))]);
  }

  const query = 'select source, count(*)::int from help_requests group by source order by source';
  expect(await world.rows(query)).toEqual([
    { source: 'chat', count: rounds },
    { source: 'mini-app', count: rounds },
  ]);
  // The database ends a mutual wait by rolling one back, which then starts over.
  expect(runs).toBe(2 * rounds);
}, 60_000);

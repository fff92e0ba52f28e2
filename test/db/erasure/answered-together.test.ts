import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actingMember } from '#bot/help-requests/acting.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { mergeHelpRequests } from '#bot/help-requests/merge-help-requests.ts';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { residentAsks } from '#test/support/people-mini-app.ts';
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

/** Two neighbours are answered together with somebody who then goes; gives the ids of their requests. */
async function answeredWith(mainId: string): Promise<[string, string]> {
  const first = await residentAsks(world, app, commune, commune.che);
  world.clock.advance(minute);
  const second = await residentAsks(world, app, commune, commune.che);
  const lan = called(commune.che, 'Lan');
  await world.work(commune.scope, async (work) => {
    const acting = await actingMember(work.tx, lan.id, { channel: 'mini-app', cause: 'gộp' });
    await mergeHelpRequests(work, mainId, acting, [first.id, second.id]);
    await answerHelpRequest(work, mainId, acting, 'Bấm Quên mật khẩu nhé.');
  });
  return [first.id, second.id];
}

const rowsOf = (ids: string[]) =>
  world.rows(
    'select id, state, merged_into from help_requests where id = any($1) order by opened_at, code',
    [ids],
  );

test.each(['deletes themself', 'withdraws at Zalo'])(
  'whoever asked the same is answered on their own once the first of them %s, and keeps their words',
  async (how) => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    const [first, second] = await answeredWith(tu.open.id);
    if (how === 'deletes themself') await tu.phone.delete('/api/me');
    else {
      await tu.deliver('pending', 'user_withdraw');
      const deps = { db: world.worker, clock: world.clock, newId: world.newId };
      await processConversation(
        { ...deps, log: { info: () => {}, warn: () => {} } } as unknown as WorkerDeps,
        tu.conversationKey,
      );
    }
    expect(await findWords(world, marker)).toEqual([]);
    expect(await rowsOf([first, second])).toEqual([
      { id: first, state: 'answered', merged_into: null },
      { id: second, state: 'answered', merged_into: first },
    ]);
    const answers = await world.rows(
      `select text from help_request_history where kind = 'answered' and help_request_id = any($1)`,
      [[first, second]],
    );
    expect(answers).toEqual(Array(2).fill({ text: 'Bấm Quên mật khẩu nhé.' }));
    const heard = (await saidTo(world, commune.che.group.groupId)).map(({ text }) => text);
    expect(heard.filter((text) => text.includes('nay trả lời theo mã'))).toHaveLength(1);
  },
);

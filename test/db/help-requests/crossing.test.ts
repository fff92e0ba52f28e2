import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import { called } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { asMember, kindsOf, openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
});
afterAll(() => world.close());

/** Resolves when both have come; whoever comes again, because the database made them start over, does not wait. */
function meetingPoint() {
  let arrived = 0;
  let meet = () => {};
  const both = new Promise<void>((resolve) => {
    meet = resolve;
  });
  return async () => {
    arrived += 1;
    if (arrived >= 2) meet();
    await both;
  };
}

test('one who speaks first and then acts, and one who acts first and then speaks, both get through', async () => {
  const { commune, che, request } = scene;
  const meet = meetingPoint();
  const speaksFirst = world.work(commune.scope, async (work) => {
    const post = {
      teamId: che.team.id,
      areaId: che.id,
      text: 'Có người mới',
      dedupeKey: request.id,
    };
    await tellTeam(work, post);
    await meet();
    await resolveHelpRequest(work, request.id, asMember(called(che, 'Lan'), che), {});
  });
  const actsFirst = world.work(
    commune.scope,
    async (work) => {
      await work.tx.execute(`select 1 from help_requests where id = '${request.id}' for update`);
      await meet();
      await claimHelpRequest(work, request.id, asMember(called(che, 'Hưng'), che)).catch(() => {});
    },
    world.web,
  );
  await Promise.all([speaksFirst, actsFirst]);
  expect(await kindsOf(world, request.id)).toContain('resolved');
});

test('many acts at once on one request end in a history that one person could have made', async () => {
  const { commune, che, request } = scene;
  const acts = ['Lan', 'Hưng'].flatMap((name, index) => {
    const member = called(che, name);
    const as = index === 0 ? world.worker : world.web;
    return [
      world.work(
        commune.scope,
        (work) => claimHelpRequest(work, request.id, asMember(member, che)),
        as,
      ),
      world.work(
        commune.scope,
        (work) => resolveHelpRequest(work, request.id, asMember(member, che), { result: name }),
        as,
      ),
      world.work(
        commune.scope,
        (work) =>
          rateHelpRequest(work, request.id, { word: 'not-solved', channel: 'chat', cause: name }),
        as,
      ),
    ];
  });
  await Promise.allSettled(acts);
  const kinds = await kindsOf(world, request.id);
  expect(kinds.filter((kind) => kind === 'resolved').length).toBe(
    kinds.filter((kind) => kind === 'reopened').length + ((await state()) === 'resolved' ? 1 : 0),
  );
});

async function state(): Promise<string | undefined> {
  const [row] = await world.rows<{ state: string }>(
    'select state from help_requests where id = $1',
    [scene.request.id],
  );
  return row?.state;
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { makeCommune, makeResident } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { inArea, refusal, runAs } from './two-communes.ts';

const words = 'chồng tôi uống rượu về đánh tôi';

let world: World;
let request: HelpRequest;
let alone: HelpRequest;
let fresh: HelpRequest;
let eyes: Record<'member' | 'group' | 'leader' | 'otherLeader' | 'desk' | 'own' | 'other', Scope>;

beforeAll(async () => {
  world = await openWorld();
  const commune = await makeCommune(world);
  const { che, thon3, path } = commune;
  const lan = await makeResident(world, commune, che);
  const other = await makeResident(world, commune, che);
  const open = (question: string, key: string) =>
    world.work(commune.scope, (work) =>
      openHelpRequest(work, lan, {
        source: 'chat',
        question,
        tutorialId: undefined,
        step: undefined,
        phoneModel: undefined,
        idempotencyKey: key,
      }),
    );
  request = await open(words, 'chat:1');
  alone = await open('cháu không muốn sống nữa', 'chat:2');
  await world.rows(`update help_requests set audience = 'desk' where id = $1`, [alone.id]);
  fresh = await open('bố dượng sờ mó con bé nhà em', 'chat:3');
  await world.rows('update help_requests set leader_reads = true where id = $1', [request.id]);
  const own = (residentId: string): Scope => ({ kind: 'resident', residentId, communePath: path });
  eyes = {
    member: inArea(che.path),
    group: inArea(path),
    leader: { kind: 'area', path, confidant: { leads: che.path } },
    otherLeader: { kind: 'area', path, confidant: { leads: thon3.path } },
    desk: { kind: 'area', path, confidant: 'desk' },
    own: own(lan.id),
    other: own(other.id),
  };
});
afterAll(() => world.close());

describe.each(['web', 'worker'] as const)('the %s role', (role) => {
  test.each([
    ['member', []],
    ['group', []],
    ['otherLeader', []],
    ['other', []],
    ['leader', ['leader']],
    ['desk', ['desk', 'fresh', 'leader']],
    ['own', ['desk', 'fresh', 'leader']],
  ] as const)('with the eyes of %s sees of private requests those for %j', async (who, seen) => {
    for (const table of ['help_requests', 'help_request_history', 'clock_steps']) {
      const id = table === 'help_requests' ? 't.id' : 't.help_request_id';
      const { rows } = await runAs<{ id: string }>(
        world[role],
        eyes[who],
        `select distinct ${id} as id from ${table} t where ${id} = any ($1)`,
        [[request.id, alone.id, fresh.id]],
      );
      const names = new Map([
        [request.id, 'leader'],
        [alone.id, 'desk'],
        [fresh.id, 'fresh'],
      ]);
      expect(rows.map((row) => names.get(row.id)).sort()).toEqual([...seen]);
    }
  });

  test('with the eyes of a member changes nothing of one, nor makes one', async () => {
    const changed = await runAs(
      world[role],
      eyes.member,
      `update help_requests set question = 'x' where id = $1`,
      [request.id],
    );
    expect(changed.count).toBe(0);
  });

  test('queues no post to a group about one, whoever asks for it', async () => {
    const post = (scope: Scope) =>
      refusal(
        runAs(
          world[role],
          scope,
          `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content,
             help_request_id, dedupe_key, next_attempt_at, created_at)
           select gen_random_uuid(), g.official_account_id, g.area_id, 'reply', 'group', g.group_id, '{"text":"x"}'::jsonb,
             $1, 'leak', now(), now() from groups g where g.team_id = $2`,
          [request.id, request.teamId],
        ),
      );
    expect(await post(eyes.desk)).toBe('23514');
    expect(await post(eyes.group)).toBe('23514');
  });
});

test('nobody is answered together with one', async () => {
  await expect(
    world.rows(`update help_requests set merged_into = $1 where id = $2`, [request.id, alone.id]),
  ).rejects.toMatchObject({ code: '23514' });
});

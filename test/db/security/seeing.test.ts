import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import { openWorld, type World } from '#test/support/world.ts';
import {
  asResident,
  type Home,
  inArea,
  inQueue,
  peopleTables,
  peopleTwoCommunes,
  runAs,
  type TwoCommunes,
} from './two-communes.ts';

let world: World;
let people: TwoCommunes;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleTwoCommunes(world);
});
afterAll(() => world.close());

/** Whose rows of a table a scope shows, by the resident they are about. */
async function residentsSeen(role: 'web' | 'worker', scope: Scope, table: string) {
  const column = {
    residents: 't.id',
    help_request_history:
      '(select r.resident_id from help_requests r where r.id = t.help_request_id)',
  }[table];
  const { rows } = await runAs<{ id: string }>(
    world[role],
    scope,
    `select distinct ${column ?? 't.resident_id'} as id from ${table} t`,
  );
  return rows.map(({ id }) => id).sort();
}

const ids = (...homes: Home[]) => homes.map(({ resident }) => resident.id).sort();

describe.each(['web', 'worker'] as const)('the %s role', (role) => {
  describe.each(peopleTables)('reading %s', (table) => {
    const seen = (scope: Scope) => residentsSeen(role, scope, table);
    // What somebody says to the bot no helper reads, only what becomes a request.
    const isTalk = role === 'web' && table.startsWith('conversation');
    const inVillage = (path: string): Scope =>
      isTalk ? { kind: 'area', path, confidant: 'desk' } : inArea(path);

    test('in a village sees that village alone, and of a conversation nothing but with the desk’s eyes', async () => {
      const { che, thon3 } = people;
      expect(await seen(inVillage(che.village.path))).toEqual(ids(che));
      expect(await seen(inVillage(thon3.village.path))).toEqual(ids(thon3));
      if (isTalk) expect(await seen(inArea(che.village.path))).toEqual([]);
    });

    test('in a commune sees its villages and nothing of another commune', async () => {
      expect(await seen(people.che.commune.scope)).toEqual(ids(people.che, people.thon3));
      expect(await seen(people.faraway.commune.scope)).toEqual(ids(people.faraway));
    });

    test('as a resident sees that person alone', async () => {
      expect(await seen(asResident(people.che))).toEqual(ids(people.che));
    });

    test('in the queue, without a scope, or in an area that is nowhere sees nobody', async () => {
      expect(await seen(inQueue)).toEqual([]);
      expect(await seen(inArea('Nowhere'))).toEqual([]);
      const raw = await world[role].pool.query(`select count(*)::int as count from ${table}`);
      expect(raw.rows).toEqual([{ count: 0 }]);
    });

    test('counts what it sees', async () => {
      const { rows } = await runAs<{ count: number }>(
        world[role],
        inVillage(people.che.village.path),
        `select count(*)::int as count from ${table}`,
      );
      const [all] = await world.rows<{ count: number }>(
        `select count(*)::int as count from ${table}`,
      );
      expect(rows[0]?.count).toBeGreaterThan(0);
      expect(rows[0]?.count).toBeLessThan(all?.count ?? 0);
    });
  });

  test('cannot reach past its eyes with a condition, a join or a subquery', async () => {
    const scope = inArea(people.che.village.path);
    for (const query of [
      `select 1 from residents where id = '${people.faraway.resident.id}'`,
      `select 1 from areas a join help_requests h on h.area_id = a.id where a.id = '${people.faraway.village.id}'`,
      `select 1 where exists (select 1 from conversation_messages where resident_id = '${people.faraway.resident.id}')`,
    ]) {
      expect((await runAs(world[role], scope, query)).count).toBe(0);
    }
  });

  test('knows the helpers of its own commune and of no other', async () => {
    const { commune } = people.che;
    for (const [table, column] of [
      ['teams', 'id'],
      ['members', 'team_id'],
      ['groups', 'team_id'],
    ] as const) {
      const seen = async (scope: Scope) => {
        const query = `select distinct ${column} as id from ${table}`;
        const { rows } = await runAs<{ id: string }>(world[role], scope, query);
        return rows.map(({ id }) => id).sort();
      };
      const own = [commune.che.team.id, commune.thon3.team.id].sort();
      expect(await seen(commune.scope)).toEqual(own);
      expect(await seen(asResident(people.che))).toEqual(own);
      expect(await seen(inArea(people.che.village.path))).toEqual([commune.che.team.id]);
      expect(await seen(inQueue)).toEqual([]);
    }
  });

  test('knows the officers of its commune and above, and of no other commune', async () => {
    const query = 'select name, area_id from officers';
    const { rows } = await runAs<{ name: string; area_id: string }>(
      world[role],
      people.che.commune.scope,
      query,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([
      'Nguyễn Thị Hồng Nhung',
      'Vũ Anh Tuấn',
      'Đặng Thu Trang',
      'Đỗ Thị Mai',
    ]);
    expect((await runAs(world[role], inQueue, query)).count).toBe(0);
  });

  test('reads posts of the teams in its area, and a resident reads none', async () => {
    const query = 'select distinct team_id as id from team_posts';
    const seen = async (scope: Scope) =>
      (await runAs<{ id: string }>(world[role], scope, query)).rows.map(({ id }) => id);
    expect(await seen(inArea(people.che.village.path))).toEqual([people.che.commune.che.team.id]);
    expect(await seen(asResident(people.che))).toEqual([]);
    expect(await seen(inQueue)).toEqual([]);
  });
});

test('the web role reads outgoing messages of its area alone, and as a resident those to that person', async () => {
  const seen = async (scope: Scope) => {
    const query = 'select distinct official_account_id as id from outgoing_messages';
    return (await runAs<{ id: string }>(world.web, scope, query)).rows.map(({ id }) => id);
  };
  expect(await seen(people.che.commune.scope)).toEqual([people.che.commune.account.id]);
  const recipients = `select distinct recipient_id as id from outgoing_messages`;
  const own = await runAs<{ id: string }>(world.web, asResident(people.che), recipients);
  expect(own.rows).toEqual([{ id: people.che.resident.oaUserId }]);
  expect(await seen(inQueue)).toEqual([]);
});

test('a request handed to another village shows that village who asked, and nothing else of them', async () => {
  const { che, thon3 } = people;
  await world.rows('update help_requests set area_id = $1, team_id = $2 where resident_id = $3', [
    thon3.village.id,
    che.commune.thon3.team.id,
    che.resident.id,
  ]);
  const scope = inArea(thon3.village.path);
  const named = await runAs(world.web, scope, `select 1 from residents where id = $1`, [
    che.resident.id,
  ]);
  const written = await runAs(
    world.web,
    scope,
    `select 1 from conversation_messages where resident_id = $1`,
    [che.resident.id],
  );
  const changed = await runAs(
    world.web,
    scope,
    `update residents set display_name = 'x' where id = $1`,
    [che.resident.id],
  );
  expect([named.count, written.count, changed.count]).toEqual([1, 0, 0]);
  await world.rows('update help_requests set area_id = $1, team_id = $2 where resident_id = $3', [
    che.village.id,
    che.commune.che.team.id,
    che.resident.id,
  ]);
});

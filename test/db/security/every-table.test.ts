import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import { openApp } from '#test/support/app.ts';
import {
  type Filled,
  fillCommune,
  gather,
  makeNamedCommune,
} from '#test/support/filled-commune.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { mayDo, openToAll } from './each-role-may.ts';
import { fillTables } from './fill-tables.ts';
import {
  acts,
  describeTable,
  everyTable,
  getsThrough,
  rowsWith,
  type Table,
} from './try-everything.ts';

/** Two communes with everything in them; whoever connects for the one tries every table for what is the other's. */
let world: World;
let tables: Table[];
let here: Place;
let there: Place;

type Place = { commune: CommuneOfTest; ids: string[]; residentId: string };

const roles = ['canh_tay_so_web', 'canh_tay_so_worker'] as const;

beforeAll(async () => {
  world = await openWorld();
  const app = await openApp(world);
  const fill = async (word: string): Promise<Place> => {
    const commune = await makeNamedCommune(world, word);
    const people = await gather(world, app, commune);
    const filled = await fillCommune({ world, app, commune, people }, { open: word, secret: word });
    const residentId = people.resident.me.resident.id;
    const botId = world.newId();
    const ids = [...idsOf(commune, filled), botId];
    await fillTables(world, tables, { commune, residentId, filled, botId }, ids);
    return { commune, ids, residentId };
  };
  const names = await everyTable(world);
  tables = await Promise.all(names.map((name) => describeTable(world, name, roles)));
  here = await fill('Zuqxa');
  there = await fill('Hotpu');
  await app.close();
}, 300_000);
afterAll(() => world.close());

function idsOf(commune: CommuneOfTest, filled: Filled): string[] {
  const { id, account, che, thon3, thon13 } = commune;
  const villages = [che, thon3].flatMap(({ id: village, team, group, members }) => [
    village,
    team.id,
    group.id,
    ...members.map((member) => member.id),
  ]);
  const own = [id, account.id, thon13.id, ...villages, ...Object.values(filled).flat()];
  return own.filter((one) => one.length > 30);
}

const scopesOf = ({ commune, residentId }: Place): Record<string, Scope> => ({
  queue: { kind: 'queue' },
  resident: { kind: 'resident', residentId, communePath: commune.path },
  village: { kind: 'area', path: commune.che.path },
  commune: { kind: 'area', path: commune.path },
  totals: { kind: 'totals', path: commune.path },
});

/** By table, what a role gets through with in which scope, where the rows are of `whose`. */
async function tried(role: (typeof roles)[number], whose: Place): Promise<Record<string, string>> {
  const db = role === 'canh_tay_so_web' ? world.web : world.worker;
  const found: Record<string, string> = {};
  for (const table of tables) {
    const copies = await rowsWith(world, table, whose.ids);
    if (copies.length === 0) {
      found[table.name] = 'no row of anybody';
      continue;
    }
    const words: string[] = [];
    for (const act of acts) {
      const reached: string[] = [];
      for (const [name, scope] of Object.entries(scopesOf(here))) {
        if (await getsThrough(act, { db, role, scope, table, about: whose.ids }, copies))
          reached.push(name);
      }
      if (reached.length > 0) words.push(`${act}: ${reached.join(' ')}`);
    }
    found[table.name] = words.join('; ');
  }
  return found;
}

test.each(roles)(
  '%s may do with the rows of its own scope what was agreed, and nothing else',
  async (role) => {
    expect(await tried(role, here)).toEqual(mayDo[role]);
  },
  120_000,
);

test.each(roles)(
  '%s gets through to nothing of another commune, save what stands open',
  async (role) => {
    const reached = Object.entries(await tried(role, there)).filter(
      ([, how]) => how !== '' && how !== 'no row of anybody',
    );
    expect(Object.fromEntries(reached)).toEqual(openToAll[role]);
  },
  120_000,
);

test('without a scope nobody sees, changes or takes away anything that is not open to all', async () => {
  const seen: string[] = [];
  for (const db of [world.web, world.worker]) {
    for (const { name } of tables) {
      const { rows } = await db.pool
        .query<{ count: number }>(`select count(*)::int as count from ${name}`)
        .catch(() => ({ rows: [{ count: 0 }] }));
      if ((rows[0]?.count ?? 0) > 0) seen.push(`${db === world.web ? 'web' : 'worker'} ${name}`);
    }
  }
  expect(seen).toEqual(openToAll.withoutScope);
});

test('the role that takes jobs may not so much as look at a table', async () => {
  const seen = await world.rows(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
     and has_any_column_privilege('canh_tay_so_jobs', oid, 'select, insert, update, references')`,
  );
  expect(seen).toEqual([]);
});
